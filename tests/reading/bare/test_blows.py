"""Strikes, attacks and fights of which nobody is counted, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return reader().read(report(text)).claims


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Air strikes hit two bridges near Dorin on Sunday.", "air-drone-strike"),
        ("A suicide bomber attacked a convoy in Dorin on Sunday.", "suicide-bomb"),
        ("Rebels ambushed an army convoy near Dorin on Sunday.", "armed-clash"),
        ("Jets bombed rebel positions in Dorin on Sunday.", "air-drone-strike"),
        ("Rebels shelled the town of Dorin on Sunday.", "shelling-artillery-missile"),
        ("Clashes continued on Friday in the town of Dorin.", "armed-clash"),
    ],
)
def test_a_blow_is_claimed_though_nobody_is_counted(text: str, event: str) -> None:
    (claim,) = claims(text)
    assert (claim.event, claim.counts, claim.when is not None) == (event, (), True)


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Dorin on Sunday, killing nine people.",
        "Jets bombed Dorin on Sunday. Nine people were killed.",
        "A suicide bomber attacked a convoy in Dorin on Sunday. The blast killed nine soldiers, the army said.",
    ],
)
def test_a_blow_whose_toll_is_told_is_claimed_once(text: str) -> None:
    (claim,) = claims(text)
    assert claim.counts


@pytest.mark.parametrize(
    "text",
    [
        "Rebels threatened to bomb Dorin on Sunday.",
        "Jets might have bombed Dorin on Sunday if the weather had been better.",
        "Talks in Dorin continued on Friday.",
    ],
)
def test_what_did_not_come_to_blows_is_no_claim(text: str) -> None:
    assert not claims(text)
