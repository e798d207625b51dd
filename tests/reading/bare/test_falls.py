"""Places lost: by whom and to whom, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Actor, Claim, Stance

REBELS, STATE = "non-state-actor-overtakes-territory", "government-regains-territory"


def claims(text: str) -> tuple[Claim, ...]:
    return reader().read(report(text)).claims


def name(actor: Actor | None) -> str | None:
    return actor.name if actor else None


def last(text: str) -> tuple[str, str | None, str | None]:
    """Event, actor and target of the last claim."""
    claim = claims(text)[-1]
    return claim.event, name(claim.actor), name(claim.target)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rebels lost the town of Varn to the army on Sunday.", (STATE, "army", "rebels")),
        ("The army lost the town of Varn to the rebels on Sunday.", (REBELS, "rebels", "army")),
        ("The town of Varn has fallen to government forces, a monitor said.", (STATE, "government forces", None)),
        ("The rebels lost control of the town of Varn on Sunday.", (STATE, None, "rebels")),
        ("The rebels were driven out of the town of Varn on Sunday.", (STATE, None, "rebels")),
    ],
)
def test_who_loses_a_place_did_not_take_it(text: str, told: tuple[str, str | None, str | None]) -> None:
    assert last(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rebels denied that the town of Varn had fallen to the army.", (STATE, "army", "rebels")),
        ("The rebels denied that they had lost the town of Varn.", (STATE, None, "rebels")),
        ("The army denied that it had lost the town of Varn.", (REBELS, None, "army")),
        (
            "The army captured the town of Varn. A rebel spokesman denied that the town had fallen.",
            (STATE, "army", "rebel"),
        ),
        ("The army captured the town of Varn. The rebels denied losing the town.", (STATE, "army", "rebels")),
    ],
)
def test_who_denies_a_loss_did_not_take_the_place(text: str, told: tuple[str, str | None, str | None]) -> None:
    assert claims(text)[-1].stance is Stance.DENIES
    assert last(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The party lost the election in the town of Varn on Sunday.",
        "Dorin has not fallen to government forces, a monitor said on Sunday.",
        "Dorin could fall to government forces, a monitor said on Sunday.",
    ],
)
def test_what_is_not_lost_is_not_told(text: str) -> None:
    assert not [claim for claim in claims(text) if claim.stance is Stance.ASSERTS]


def test_who_loses_men_in_a_place_loses_no_place() -> None:
    (claim,) = claims("The rebels lost a commander in the town of Varn on Sunday.")
    assert claim.event not in (REBELS, STATE)
