"""What two say each of the other, or each of himself, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Stance

_SHELLS = "Nine people were killed when shells hit a market in Oskel on Monday, residents said. "


def said(text: str) -> list[tuple[Stance, str | None, str | None]]:
    claims = [claim for claim in reader().read(report(_SHELLS + text)).claims if not claim.counts]
    return [(claim.stance, claim.speaker.name, claim.actor.name if claim.actor else None) for claim in claims]


@pytest.mark.parametrize(
    "text",
    [
        "The army and the Vard Front accused each other of shelling the market.",
        "The army and the Vard Front blamed one another.",
        "The army and the Vard Front blamed each other for the attack.",
        "The army and the Vard Front each accused the other.",
        "The army and the Vard Front traded accusations over who had fired the shells.",
        "The army and the Vard Front, which accuse each other of shelling the market, agreed to meet.",
    ],
)
def test_two_who_accuse_each_other_make_two_claims(text: str) -> None:
    blame = [one for one in said(text) if one[1:] != (None, None)]
    assert blame[:2] == [(Stance.ASSERTS, "army", "Vard Front"), (Stance.ASSERTS, "Vard Front", "army")]


@pytest.mark.parametrize(
    "text", ["The army and the Vard Front denied shelling it.", "The army and the Vard Front denied any involvement."]
)
def test_two_enemies_who_deny_deeds_of_their_own_make_two_denials(text: str) -> None:
    assert said(text) == [(Stance.DENIES, "army", "army"), (Stance.DENIES, "Vard Front", "Vard Front")]


@pytest.mark.parametrize(
    "text", ["The army and the police denied shelling it.", "President Orlo and his government denied shelling it."]
)
def test_two_of_one_side_deny_it_together(text: str) -> None:
    assert [stance for stance, _, _ in said(text)] == [Stance.DENIES]


@pytest.mark.parametrize(
    "text",
    [
        "The army and the Vard Front accused each other of lying.",
        "The army and the Vard Front accused each other of planning to blow up a dam.",
        "The army and the Vard Front blamed each other for failing to keep the truce.",
        "The army and the Vard Front did not blame each other.",
        "Both sides traded prisoners.",
    ],
)
def test_who_trades_blame_for_no_deed_accuses_nobody(text: str) -> None:
    assert said(text) == []


def test_whom_two_accuse_each_other_of_killing_are_counted_once() -> None:
    text = "The army and the rebels accused each other of killing 12 civilians in Oskel."
    assert len(reader().read(report(text)).claims) == 1
