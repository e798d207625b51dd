"""The blow in a clause of when people came to harm is the event, whatever is told after it."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


@pytest.mark.parametrize(
    ("lead", "event"),
    [
        (
            "Nine people were killed when government jets hit a market in Oskel on Monday, residents said.",
            "air-drone-strike",
        ),
        (
            "Nine people died when mortar shells hit a market in Oskel on Monday, residents said.",
            "shelling-artillery-missile",
        ),
    ],
)
@pytest.mark.parametrize(
    "after", ["The army has denied using chemical weapons during the war.", "The rebels denied any suicide bombing."]
)
def test_the_blow_told_of_when_it_was_is_the_event(lead: str, event: str, after: str) -> None:
    claims = reader().read(report(f"{lead}\n\n{after}")).claims
    assert [claim.event for claim in claims if claim.counts] == [event]


def test_the_dead_of_a_bus_crash_are_not_counted() -> None:
    assert not reader().read(report("Nine people died in a bus crash in Oskel on Monday, police said.")).claims
