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
