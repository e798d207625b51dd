"""Whose ground a shell came from, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Responsibility

_SHELL = "A shell killed two people in Dorin on Monday. "


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        ("Officers said the shell came from Bosnian Serb positions south of the city.", "Officers", "Bosnian Serbs"),
        ("Witnesses said it came from army positions.", "Witnesses", "army"),
        ("The U.N. said the shell was fired from a rebel-held area.", "U.N.", "rebel"),
        ("The army said it had been launched from rebel lines.", "army", "rebel"),
    ],
)
def test_who_is_said_to_hold_the_ground_fired(text: str, speaker: str, actor: str) -> None:
    claim = next(one for one in reader().read(report(_SHELL + text)).claims if not one.counts)
    assert (claim.speaker.name, claim.actor and claim.actor.name) == (speaker, actor)
    assert claim.responsibility is Responsibility.BLAMED


@pytest.mark.parametrize(
    "text",
    [
        "A shell fired from Bosnian Serb positions killed two people in Dorin on Monday.",
        "A shell from Bosnian Serb lines killed two people in Dorin on Monday.",
    ],
)
def test_a_people_of_a_land_is_not_the_land(text: str) -> None:
    (claim,) = reader().read(report(text, published="1995-08-29")).claims
    assert claim.actor is not None and claim.actor.name == "Bosnian Serbs"


def test_what_comes_from_elsewhere_is_fired_by_nobody_who_is_named() -> None:
    for text in ("The army said the shells came from abroad.", "Witnesses said the aid came from rebel areas."):
        assert all(one.actor is None for one in reader().read(report(_SHELL + text)).claims)
