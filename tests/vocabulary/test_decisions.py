"""Judgements, rulings, entries and incident ids hold together by themselves."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.making import claim, count, entry, report
from tollbook.vocabulary import Judgement, Ruling, RulingKind, Verdict, incident_id, naming_claim
from tollbook.vocabulary.names import Aliases, key

TOLD = report()
TIME = datetime(2021, 6, 13, tzinfo=UTC)


def test_an_incident_is_named_after_a_claim_for_ever() -> None:
    said = claim(TOLD)
    assert naming_claim(incident_id(said.id)) == said.id and incident_id(said.id) != said.id


def test_a_judgement_names_two_claims_in_order() -> None:
    Judgement("claim-a", "claim-b", Verdict.SAME, 1.0, "weights-0")
    with pytest.raises(ValueError, match="out of order"):
        Judgement("claim-b", "claim-a", Verdict.SAME, 1.0, "weights-0")


@pytest.mark.parametrize(
    ("kind", "claims"),
    [
        (RulingKind.SAME, ("claim-a",)),
        (RulingKind.REJECT, ("claim-a", "claim-b")),
        (RulingKind.SAME, ("claim-b", "claim-a")),
        (RulingKind.SAME, ("claim-a", "claim-a")),
        (RulingKind.CORRECT, ("claim-a",)),
    ],
)
def test_a_ruling_that_makes_no_sense_is_refused(kind: RulingKind, claims: tuple[str, ...]) -> None:
    with pytest.raises(ValueError):
        Ruling(kind, claims, "Alma")


def test_a_rulings_id_follows_from_all_that_it_says() -> None:
    one = Ruling(RulingKind.CORRECT, ("claim-a",), "Alma", made=TIME, correction=claim(TOLD))
    assert one.id == replace(one).id
    assert one.id != replace(one, reason="seen twice").id != replace(one, correction=claim(TOLD, count(3))).id


def test_an_entrys_places_are_as_many_as_its_claims() -> None:
    assert [place for place, _ in entry(TOLD, claim(TOLD), positions=(3,)).placed()] == [3]
    with pytest.raises(ValueError, match="positions"):
        entry(TOLD, claim(TOLD), positions=(3, 4))


@pytest.mark.parametrize(
    ("left", "right"),
    [("the Upland Front", "Upland Front"), ("Upland Front (UF)", "UPLAND-FRONT"), ("Forces Armées", "forces armees")],
)
def test_names_that_differ_only_in_dress_have_one_key(left: str, right: str) -> None:
    assert key(left) == key(right)


def test_an_alias_stands_for_its_party_and_a_name_of_two_parties_for_itself() -> None:
    aliases = Aliases.of([("Upland Front", "UF", "the Front"), ("Coastal Front", "the Front")])
    assert aliases.key("UF") == aliases.key("Upland Front")
    assert aliases.key("the Front") == "front"
