"""What two say each for himself, with the weights that ship."""

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
        "The army and the Vard Front each accused the other.",
        "The army and the Vard Front traded accusations over who had fired the shells.",
    ],
)
def test_two_who_accuse_each_other_make_two_claims(text: str) -> None:
    assert said(text) == [(Stance.ASSERTS, "army", "Vard Front"), (Stance.ASSERTS, "Vard Front", "army")]


@pytest.mark.parametrize(
    "text",
    [
        "The army and the Vard Front have both denied using mortars.",
        "The army and the Vard Front denied any involvement.",
    ],
)
def test_two_who_deny_deeds_of_their_own_make_two_denials(text: str) -> None:
    assert said(text) == [(Stance.DENIES, "army", "army"), (Stance.DENIES, "Vard Front", "Vard Front")]


def test_a_president_and_his_government_are_one_speaker() -> None:
    assert len(said("President Orlo and his government denied shelling the market.")) == 1


@pytest.mark.parametrize(
    "text",
    ["The government and the opposition traded blame for the collapse of the talks.", "Both sides traded prisoners."],
)
def test_who_trades_blame_for_no_deed_accuses_nobody(text: str) -> None:
    assert said(text) == []
