"""COUNTING, section 4: denials and what they deny, independence, grades."""

from datetime import date

import pytest

from tests.ledger.tolls.counting import counted, ends, toll
from tests.making import count, report, told
from tollbook.vocabulary import Account

A = report("One report of it.", publisher="Eastgate Wire")
B = report("Another report of it.", publisher="Cedar Dispatch", published=date(2021, 6, 14))
ATTACK = {"actor": "Upland Front", "target": "Tarsenian army", "event": "suicide-bomb"}
TWELVE = count(12, status="combatant", side="Tarsenian army")
NOBODY = count(0, status="combatant", side="Tarsenian army")


def attacked(*denials: dict[str, object]) -> Account:
    """Twelve soldiers killed, says a monitor; and what others say to that."""
    claims = [told(A, TWELVE, speaker="Monitor", **ATTACK)]
    for n, known in enumerate(denials, 1):
        of = report(str(known.pop("quote", "They deny it.")), publisher="Radio Oskel")
        claims.append(told(of, *known.pop("counts", ()), index=n, stance="denies", **(ATTACK | known)))  # type: ignore[misc]
    return counted(*claims)


def test_a_denial_with_a_figure_sets_the_low_end_and_never_the_best() -> None:
    found = attacked({"speaker": "Tarsenian army", "counts": [NOBODY]})
    one = toll(found, status="combatant", side="Tarsenian army")
    assert ends(one) == (0, 12, 12) and one.contested
    assert ends(toll(found, status=None)) == (0, 12, 12)
    assert [(each.denies, len(each.against)) for each in found.denials] == [("number", 1)]


def test_a_rejected_figure_sets_no_end() -> None:
    found = attacked({"speaker": "Tarsenian army", "counts": [TWELVE]})
    one = toll(found, status="combatant", side="Tarsenian army")
    assert ends(one) == (12, 12, 12) and one.contested


def test_a_denial_of_responsibility_never_lowers_the_toll() -> None:
    found = attacked({"speaker": "Upland Front"})
    assert ends(toll(found, status=None)) == (12, 12, 12) and not toll(found, status=None).contested
    assert found.denials[0].denies == "responsibility" and found.grade == "contested"


@pytest.mark.parametrize(
    ("quote", "speaker", "denies"),
    [
        ("The army says that it was not behind the attack.", "Tarsenian army", "responsibility"),
        ("The army says that no civilian was there.", "Tarsenian army", "status"),
        ("The army says that there was no such attack.", "Tarsenian army", "occurrence"),
    ],
)
def test_what_a_denial_denies(quote: str, speaker: str, denies: str) -> None:
    found = attacked({"quote": quote, "speaker": speaker})
    assert found.denials[0].denies == denies
    assert ends(toll(found, status=None)) == (12, 12, 12)


def test_a_party_that_denies_losses_means_the_dead_who_go_by_another_name() -> None:
    dead = told(report("Twelve allies of the coast died."), count(12, status="combatant", side="coastal allies"))
    none = count(0, 0, status="combatant", side="Harbour Brigades")
    denial = told(report("None of theirs died."), none, stance="denies", speaker="Harbour Brigades")
    found = counted(dead, denial)
    assert ends(toll(found, status="combatant", side="coastal allies")) == (0, 12, 12)
    assert [len(each.against) for each in found.denials] == [1]


def test_a_denial_covers_victims_whose_status_or_side_it_does_not_name() -> None:
    found = attacked({"speaker": "Tarsenian army", "counts": [count(0)]})
    assert ends(toll(found, status="combatant", side="Tarsenian army")) == (0, 12, 12)


def test_a_denial_of_some_victims_leaves_the_others() -> None:
    both = told(A, TWELVE, count(5, status="civilian"), speaker="Monitor", **ATTACK)  # type: ignore[arg-type]
    denial = told(B, NOBODY, speaker="Tarsenian army", stance="denies", **ATTACK)  # type: ignore[arg-type]
    found = counted(both, denial)
    assert ends(toll(found, status=None)) == (5, 17, 17)
    assert ends(toll(found, status="civilian")) == (5, 5, 5)


def test_the_same_speaker_in_two_outlets_is_one_source() -> None:
    found = counted(told(A, count(12), speaker="Monitor"), told(B, count(12), speaker="The Monitor"))
    assert (found.sources, found.independent, found.grade) == (2, 1, "weak")


def test_the_same_copy_in_two_outlets_is_one_source() -> None:
    copy = report(A.text, publisher="Cedar Dispatch")
    found = counted(told(A, count(12)), told(copy, count(12)))
    assert (found.sources, found.independent) == (2, 1)


def test_two_outlets_of_their_own_are_two_sources() -> None:
    found = counted(told(A, count(12)), told(B, count(12)))
    assert (found.sources, found.independent, found.grade) == (2, 2, "fair")


def test_confirmed_when_the_one_blamed_says_that_it_did_it() -> None:
    blamed = told(A, count(12), speaker="Monitor", actor="Tarsenian army", responsibility="blamed")
    admits = told(B, speaker="army", actor="Tarsenian army", responsibility="claimed")
    assert counted(blamed, admits).grade == "confirmed"


def test_contested_when_two_are_blamed() -> None:
    one = told(A, count(12), speaker="Monitor", actor="Tarsenian army", responsibility="blamed")
    other = told(B, count(12), speaker="Police", actor="Upland Front", responsibility="blamed")
    assert counted(one, other).grade == "contested"


def test_parties_to_the_event_do_not_corroborate() -> None:
    one = told(A, count(12), speaker="Monitor", actor="Upland Front", target="Tarsenian army")
    party = told(B, count(12), speaker="Tarsenian army", actor="Upland Front", target="Tarsenian army")
    assert counted(one, party).grade == "weak"


def test_a_reported_zero_against_a_number_is_contested() -> None:
    assert toll(counted(told(A, count(12), speaker="Monitor"), told(B, count(0), speaker="Police"))).contested
