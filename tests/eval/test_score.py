"""Our scorer gives each figure as it is defined, and the same as the reference scorer where that is at hand."""

import json
import random
from typing import Any

import pytest

from eval.coding import codes, text_of
from eval.folders import GOLD, Data, data_folder
from eval.score import Score, score
from eval.scorers import reference_figures
from tests.eval.making import DENIAL, HILL, RAID, REPORT, claim, count

Claims = list[dict[str, Any]]


def scored(gold: Claims, coded: Claims) -> Score:
    text = text_of(REPORT)
    return score({"one": codes(text, gold)}, {"one": codes(text, coded)})


def test_gold_against_itself_is_right_throughout() -> None:
    gold = [
        claim(counts=[count(), count("20 wounded", harm="injured", low=20, high=20)]),
        claim(DENIAL, [], stance="denies"),
        claim(HILL, []),
    ]
    figures = scored(gold, gold).figures()
    assert {name for name, value in figures.items() if value != 1.0} == {"counts.gold", "counts.coded"}


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"speaker": None}, ("speaker",)),
        ({"scope": "running"}, ("scope",)),
        ({"stance": "denies"}, ("stance",)),
        ({"event": "air-drone-strike"}, ("event", "event_type")),
        ({"event": "government-regains-territory"}, ("event",)),
        ({"date": None}, ("date",)),
        ({"date": ["2018-11-03", "2018-11-04"]}, ("date",)),
        ({"places": []}, ("place",)),
        ({"actor": "gunmen"}, ("actor",)),
        ({"target": "police"}, ("target",)),
        ({"responsibility": "blamed"}, ("responsibility",)),
    ],
)
def test_a_wrong_field_of_the_claim_is_wrong_and_no_other(change: dict[str, Any], wrong: tuple[str, ...]) -> None:
    (outcome,) = scored([claim()], [claim(**change)]).outcomes
    assert outcome.wrong == wrong


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"high": None}, ("bounds",)),
        ({"status": "unknown"}, ("status",)),
        ({"side": None}, ("side",)),
        ({"of": 0}, ("of",)),
    ],
)
def test_a_wrong_field_of_the_count_is_wrong_and_no_other(change: dict[str, Any], wrong: tuple[str, ...]) -> None:
    (outcome,) = scored([claim()], [claim(counts=[count(**change)])]).outcomes
    assert outcome.wrong == wrong


def test_a_count_with_another_harm_is_missed_and_invented() -> None:
    outcomes = scored([claim()], [claim(counts=[count(harm="injured")])]).outcomes
    assert sorted((one.gold is None, one.coded is None) for one in outcomes) == [(False, True), (True, False)]


def test_words_that_are_not_in_the_report_are_invented() -> None:
    coded = [claim("Nobody wrote this: Twelve soldiers were killed."), claim(counts=[count("Thirteen soldiers")])]
    assert scored([claim()], coded).tally().same == 0


def test_a_number_told_twice_is_found_at_its_other_place() -> None:
    gold = [claim(DENIAL, [count("any soldier", low=0, high=0)])]
    coded = [claim(RAID, [count("soldiers", low=0, high=0)])]
    assert scored(gold, coded).tally().same == 1


def test_a_toll_needs_its_five_fields_and_a_record_nine() -> None:
    gold = [claim()]
    assert scored(gold, [claim(date=None)]).figures()["toll.f1"] == 1.0
    assert scored(gold, [claim(date=None)]).figures()["record.f1"] == 0.0
    assert scored(gold, [claim(speaker=None)]).figures()["toll.f1"] == 0.0


def test_a_claim_without_counts_is_found_by_its_quote_and_event_type() -> None:
    gold = [claim(HILL, [], event="non-state-actor-overtakes-territory")]
    assert scored(gold, [claim(HILL, [])]).bare.same == 1
    assert scored(gold, [claim(HILL, [], event="arrests")]).bare.same == 0
    assert scored(gold, [claim(RAID, [])]).bare.same == 0


def test_a_denial_is_found_by_its_quote_and_stance() -> None:
    gold = [claim(DENIAL, [], stance="denies")]
    assert scored(gold, [claim(DENIAL, [], stance="denies", event="attack")]).doubtful.same == 1
    assert scored(gold, [claim(DENIAL, [], stance="questions")]).doubtful.same == 0
    assert scored(gold, [claim(DENIAL, [])]).doubtful.coded == 0


def spoiled(gold: dict[str, Claims], chance: random.Random) -> dict[str, Claims]:
    """Codes with mistakes of every kind in them."""
    others = [one for claims in gold.values() for one in claims]
    found: dict[str, Claims] = {}
    for report, claims in gold.items():
        kept: Claims = [json.loads(json.dumps(one)) for one in claims if chance.random() > 0.2]
        for one in kept:
            other = chance.choice(others)
            for field in ("speaker", "stance", "event", "date", "places", "region", "actor", "target", "scope"):
                one[field] = other[field] if chance.random() < 0.2 else one[field]
            if chance.random() < 0.1:
                one["quote"] = one["quote"][: len(one["quote"]) // 2]
            for held in one["counts"]:
                held["low"] = chance.choice([1, 2, None]) if chance.random() < 0.2 else held["low"]
                held["harm"] = "injured" if chance.random() < 0.1 else held["harm"]
                held["of"] = None if chance.random() < 0.2 else held["of"]
        found[report] = kept + kept[:1] if chance.random() < 0.2 else kept
    return found


@pytest.mark.parametrize("seed", range(3))
def test_it_agrees_with_the_reference_scorer_to_the_third_decimal(seed: int) -> None:
    data = Data(data_folder())
    checked = 0
    for corpus in [data.corpora()[0], GOLD]:
        if not corpus.here:
            continue
        reports, gold = corpus.texts(), corpus.codes()
        coded = spoiled({name: list(map(dict, rows)) for name, rows in gold.items()}, random.Random(seed))
        reference = reference_figures(data.scorers, reports, gold, coded)
        if reference is None:
            pytest.skip("the reference scorer is not at hand")
        texts = {name: text_of(row) for name, row in reports.items()}
        by_hand = {name: codes(texts[name], rows) for name, rows in gold.items()}
        ours = score(by_hand, {name: codes(texts[name], rows) for name, rows in coded.items()}).figures()
        assert {name: round(value, 3) for name, value in ours.items()} == {
            name: round(value, 3) for name, value in reference.items()
        }
        checked += 1
    assert checked
