"""Linking is scored as the reference scorer does it, with coders' claims and with those that a reader found."""

import json
from pathlib import Path
from typing import Any

import pytest

from eval.align import heirs
from eval.coding import codes, text_of
from eval.folders import Corpus
from eval.linking import Gold, gold_of, linked, measure, plain, scored
from tests.eval.making import DENIAL, HILL, RAID, REPORT, claim, count

OTHER = REPORT | {"id": "two", "publisher": "Radio Corvel"}
GOLD = Gold({("one", 0): "a", ("two", 0): "a", ("two", 1): "b", ("one", 1): "b"}, frozenset())


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Two reports of one raid and of one hill."""
    hill = claim(HILL, [], event="non-state-actor-overtakes-territory", places=["Corvel"], speaker=None)
    rows = [{"id": name, "claims": [claim(), hill]} for name in ("one", "two")]
    made = [
        {"incident": "a", "claims": [["one", 0], ["two", 0]]},
        {"incident": "b", "claims": [["one", 1], ["two", 1]]},
        {"unsure": [[["one", 0], ["two", 1]]]},
    ]
    for name, held in (("reports", [REPORT, OTHER]), ("gold", rows), ("incidents", made)):
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in held), encoding="utf-8")
    return Corpus("dev", tmp_path)


def test_what_is_linked_as_it_was_made_has_all_that_there_is(corpus: Corpus) -> None:
    assert set(measure(corpus).values()) == {1.0}


def test_incidents_are_scored_by_pairs_of_two_reports_and_by_claims() -> None:
    together = dict.fromkeys(GOLD.incidents, "x")
    found = scored(GOLD, together)
    assert found["pairs F1"] == pytest.approx(2 * 2 / (2 + 4))
    assert found["B-cubed F1"] == pytest.approx(2 * 0.5 * 1 / 1.5)
    assert scored(GOLD, {})["pairs F1"] == 0


def test_pairs_that_the_coders_doubt_count_neither_way() -> None:
    doubtful = Gold(GOLD.incidents, frozenset({frozenset({"a", "b"})}))
    assert scored(doubtful, dict.fromkeys(GOLD.incidents, "x"))["pairs F1"] == 1


def test_doubt_is_told_of_incidents(corpus: Corpus) -> None:
    assert gold_of(corpus, corpus.codes()).doubtful == {frozenset({"a", "b"})}


def test_the_plain_rule_joins_what_shares_a_day_and_a_place(corpus: Corpus) -> None:
    found = plain(gold_of(corpus, corpus.codes()).incidents, corpus.codes())
    assert found["one", 0] == found["two", 0] != found["one", 1] == found["two", 1]


def test_a_code_that_misquotes_leaves_the_places_of_the_others(corpus: Corpus) -> None:
    coded = {"one": [claim("Nobody said this."), claim()], "two": []}
    assert set(linked(corpus, coded)) == {("one", 1)}


def test_what_a_reader_missed_is_alone(corpus: Corpus) -> None:
    read: dict[str, list[dict[str, Any]]] = {"one": [claim()], "two": [claim()]}
    found = measure(corpus, read)
    assert found["dev, coded by hand: pairs F1"] == 1 > found["dev, read by us: pairs F1"] == pytest.approx(2 / 3)


def test_a_read_claim_stands_for_the_one_whose_counts_it_has_else_for_the_one_it_quotes() -> None:
    text = text_of(REPORT)
    gold = codes(text, [claim(), claim(DENIAL, [], stance="denies"), claim(HILL, [])])
    read = codes(text, [claim(HILL, []), claim(RAID, [count()]), claim(DENIAL, [])])
    assert heirs(gold, read) == {0: 1, 2: 0}
