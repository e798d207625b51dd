"""Linking as a whole: denials to what they deny, sums apart from their parts, and every link explained."""

from datetime import date
from pathlib import Path

import pytest

from tests.making import count, report, told
from tollbook.linking import Options, explain, link, load
from tollbook.linking.blocking import blocks
from tollbook.linking.signs import linkable, signs
from tollbook.linking.summary import summarise
from tollbook.vocabulary import Judgement, Told, UsageError, Verdict, When, incident_id

OPTIONS = Options()
WIRE = report("A wire's report of the day.")


def same(*claims: Told) -> set[tuple[str, str]]:
    """Pairs judged the same."""
    return {(each.left, each.right) for each in link(claims, (), OPTIONS) if each.verdict is Verdict.SAME}


def pair(a: Told, b: Told) -> tuple[str, str]:
    left, right = sorted((a.id, b.id))
    return left, right


def test_a_denial_is_linked_to_what_it_denies() -> None:
    attack = told(
        WIRE, count(12), event="suicide-bomb", actor="Upland Front", target="Tarsenian army", speaker="Monitor"
    )
    denial = told(
        WIRE, count(0), index=1, event="suicide-bomb", actor="Upland Front", target="Tarsenian army",
        speaker="Tarsenian army", stance="denies",
    )  # fmt: skip
    assert same(attack, denial) == {pair(attack, denial)}


def test_two_statements_of_one_speaker_join_a_sum_over_the_same_places() -> None:
    where = ("Kelmar", "Sorvik", "Dunn")
    total = told(WIRE, count(14), scope="running", places=where, speaker="Monitor", actor="Coalition")
    first = told(WIRE, index=1, places=where, speaker="Coalition", actor="Coalition")
    second = told(WIRE, count(2, None), index=2, scope="running", places=where, speaker="Coalition", actor="Coalition")
    assert {pair(total, first), pair(total, second)} <= same(total, first, second)


def test_running_totals_and_stocks_are_never_linked() -> None:
    year = When(date(2021, 1, 1), date(2021, 6, 13))
    for scope, when in (("running", year), ("stock", None)):
        assert not linkable(told(WIRE, count(900), scope=scope, when=when).claim)
    assert not same(told(WIRE, count(900), scope="running", when=year), told(WIRE, count(12)))


def test_an_explanation_shows_every_feature_with_the_two_values_that_made_it() -> None:
    a, b = told(WIRE, count(12)), told(report("Later."), count(14), places=("Sorvik",))
    found = explain(a, b, OPTIONS)
    assert {each.feature for each in found.evidence} == set(OPTIONS.weights.levels)
    assert {"Kelmar", "Sorvik"} == {
        part for each in found.evidence if each.feature == "places" for part in (each.left, each.right)
    }
    assert found.score == pytest.approx(OPTIONS.weights.prior + sum(each.weight for each in found.evidence))
    assert found == explain(b, a, OPTIONS) and isinstance(found, Judgement)


def test_whatever_is_judged_the_same_met_in_a_block() -> None:
    a = told(WIRE, count(12))
    b = told(report("Later.", published=date(2021, 6, 15)), count(12), when=When(date(2021, 6, 11), date(2021, 6, 12)))
    own, other = blocks(signs(a, OPTIONS)), blocks(signs(b, OPTIONS))
    assert own.sought & other.kept and other.sought & own.kept


def test_a_month_long_date_meets_a_day_in_it() -> None:
    month = told(report("Later."), when=When(date(2021, 6, 1), date(2021, 6, 30)))
    day = told(WIRE)
    assert blocks(signs(month, OPTIONS)).sought & blocks(signs(day, OPTIONS)).kept
    assert blocks(signs(day, OPTIONS)).sought & blocks(signs(month, OPTIONS)).kept


def test_an_incident_is_named_after_the_earliest_reports_claim() -> None:
    early, late = told(WIRE, count(12)), told(report("Later.", published=date(2021, 6, 20)), count(12))
    found = summarise([late, early])
    assert found.id == incident_id(early.id) and found.claims == (early.id, late.id)


def test_an_incident_says_what_most_of_its_claims_say() -> None:
    claims = [told(report(f"Report {n}."), actor="Upland Front") for n in range(2)]
    claims.append(told(report("Report 3."), event="shelling-artillery-missile", actor="Tarsenian army", when=None))
    found = summarise(claims)
    assert found.event == "air-drone-strike" and found.actor and found.actor.name == "Upland Front"
    assert found.when == claims[0].claim.when and found.clarity == 1


def test_other_numbers_are_other_weights(tmp_path: Path) -> None:
    usual = load()
    path = tmp_path / "weights.toml"
    names = ("prior", "same", "unsure", "absent", "best", "rival", "least", "closest")
    lines = [f"{name} = {getattr(usual, name)}" for name in names]
    tables = [
        f"[features.{name}]\n" + "\n".join(f"{k} = {v}" for k, v in cases.items())
        for name, cases in usual.levels.items()
    ]
    path.write_text("\n".join(['name = "other"', *lines, *tables]))
    assert load(path).id == usual.id
    path.write_text(path.read_text().replace(f"prior = {usual.prior}", "prior = -5.0"))
    assert load(path).id != usual.id


def test_a_file_that_is_no_weights_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "weights.toml"
    path.write_text("prior = 'low'")
    with pytest.raises(UsageError):
        load(path)
