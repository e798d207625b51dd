"""Deaths of want and of what falls from the sky by itself, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def told(text: str) -> list[tuple[str, int | None]]:
    """Event and lower bound of each count, in the report's order."""
    return [(str(claim.event), count.low) for claim in reader().read(report(text)).claims for count in claim.counts]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Shelling killed six people in Tarn on Friday. Nine children died of hunger in the besieged town, doctors"
            " said.",
            [("shelling-artillery-missile", 6), ("other", 9)],
        ),
        (
            "A rocket killed three people in Tarn on Friday. Four babies died of cold in a nearby camp.",
            [("shelling-artillery-missile", 3), ("other", 4)],
        ),
        (
            "The UN said 12 people had died of malnutrition in Tarn. Israeli strikes killed 30 people in Oskel on"
            " Sunday.",
            [("other", 12), ("air-drone-strike", 30)],
        ),
        ("A military helicopter crashed near Tarn on Friday, killing nine soldiers.", []),
        ("A helicopter was shot down by rebels near Tarn and crashed, killing six soldiers.", [("armed-clash", 6)]),
        ("A warplane crashed into a market in Tarn on Friday, killing 35 people.", [("other", 35)]),
        ("A drone crashed into a market in Tarn on Friday, killing six people.", [("air-drone-strike", 6)]),
    ],
)
def test_nobody_struck(text: str, found: list[tuple[str, int]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two people died in a car crash in Tarn and gunmen killed four in Oskel.", [4]),
        ("The minister, whose father died in a plane crash, said 12 soldiers were killed in Oskel on Friday.", [12]),
        ("A helicopter crashed in Tarn on Friday, killing 12 soldiers. The rebels said they had shot it down.", [12]),
        ("A helicopter crashed in the hills near Tarn on Friday in bad weather, killing 12 soldiers.", []),
    ],
)
def test_an_accident_hides_nobody_who_was_killed_beside_it(text: str, found: list[int]) -> None:
    claims = reader().read(report(text)).claims
    assert [count.low for claim in claims for count in claim.counts] == found


def test_shelling_beside_hunger_is_shelling() -> None:
    text = "Four people were killed by shelling and two died of hunger in Oskel on Sunday."
    events = {count.low: claim.event for claim in reader().read(report(text)).claims for count in claim.counts}
    assert events[4] == "shelling-artillery-missile"
