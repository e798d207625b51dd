"""The lower number that a side gives of its own dead, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return reader().read(report(text)).claims


@pytest.mark.parametrize(
    ("text", "side", "actor"),
    [
        ("The army said 12 rebels had died in Dorin. The rebels put the number at three.", "rebels", "army"),
        ("The army said 12 rebels had died in Dorin. The rebels said only three were killed.", "rebels", "army"),
        ("The rebels said they killed 12 soldiers in Dorin. The army put the number at three.", "army", "rebels"),
    ],
)
def test_a_side_s_lower_number_is_of_its_own_dead(text: str, side: str, actor: str) -> None:
    _, answer = claims(text)
    (count,) = answer.counts
    assert (count.low, count.side and count.side.name, answer.actor and answer.actor.name) == (3, side, actor)


@pytest.mark.parametrize(
    "text",
    [
        "The army said 12 rebels had died in Dorin. The rebels said they had killed three soldiers.",
        "The army said it killed 12 rebels in Dorin. It said three soldiers died.",
    ],
)
def test_others_stay_others(text: str) -> None:
    *_, last = (count for claim in claims(text) for count in claim.counts)
    assert last.side is not None and last.side.name in ("army", "soldiers")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The army said it killed 12 rebels in Dorin. The rebels said they killed nine.", "rebels"),
        ("The rebels said they killed 20 soldiers in Dorin. The army said it killed 12.", "army"),
    ],
)
def test_a_boast_stays_a_boast(text: str, actor: str) -> None:
    _, answer = claims(text)
    assert answer.actor is not None and answer.actor.name == actor
