"""A place that one sentence leaves unnamed and a later one names, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def places(text: str) -> list[tuple[str, ...]]:
    found = reader().read(report(text, published="2018-11-04")).claims
    return [claim.where.places for claim in found if claim.counts]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Twelve people were killed in an air strike on a village near Torv on Sunday, a monitor said. The jets hit"
            " the village of Belok at noon.",
            "Belok",
        ),
        (
            "A clinic in Keshra province was bombed on Sunday and nine people died, the charity said. It said the"
            " clinic in Belok had been hit twice.",
            "Belok",
        ),
        (
            "Seven people were killed in a mosque in the north on Sunday. The attack hit the Belok mosque, a doctor"
            " said.",
            "Belok mosque",
        ),
        (
            "A blast near the border killed nine rebels on Sunday. The explosion struck the Torv crossing, a monitor"
            " said.",
            "Torv crossing",
        ),
    ],
)
def test_a_later_sentence_names_the_place(text: str, place: str) -> None:
    assert places(text)[0] == (place,)


def test_what_goes_on_about_an_event_is_where_that_was() -> None:
    text = (
        "A blast near the border killed nine rebels on Sunday. The explosion struck the Torv crossing, a monitor said."
        " The men had been travelling towards the town of Belok. The attack also wounded 12, it said."
    )
    assert places(text) == [("Torv crossing",), ("Torv crossing",)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Gunmen killed four people in a bar in Torv on Sunday. Police raided the bar in Belok where the gunmen had"
            " met.",
            ("Torv",),
        ),
        (
            "Nine people were killed when a shell hit a market in the capital on Sunday. Another market, the Torv"
            " market, was closed.",
            (),
        ),
        (
            "Gunmen killed a teacher at a school in Orlen on Sunday. Pupils were moved to the school in Kesten.",
            ("Orlen",),
        ),
        (
            "A bomb exploded at a church in Jos on Sunday, killing eight. The church in Madalla was bombed in 2011.",
            ("Jos",),
        ),
        (
            "Nine people were killed in the Sund district of Torv on Sunday. The attack hit a Belok Front checkpoint.",
            ("Sund",),
        ),
    ],
)
def test_what_is_named_of_its_own_or_is_another_stays(text: str, place: tuple[str, ...]) -> None:
    assert places(text)[0] == place
