"""A claim as JSON is read back as it was, and one with values of the wrong kind is refused with a sentence."""

from typing import Any

import pytest

from tests.making import claim, count, report
from tollbook.vocabulary.claim import from_json, to_json

REPORT = report("Twelve fighters were killed in Kelmar, the monitor said.")


def row(**fields: Any) -> dict[str, Any]:
    return {"quote": REPORT.text, "event": "attack", "speaker": "the monitor"} | fields


def counted(**fields: Any) -> dict[str, Any]:
    return row(counts=[{"text": "Twelve fighters", "harm": "killed", "low": 12, "high": 12} | fields])


def test_what_is_written_is_read_back() -> None:
    made = claim(
        REPORT,
        count(12, text="Twe", side="Upland Front"),
        speaker="the monitor",
        actor="Border Guard",
        person="Ana Dell",
    )
    assert from_json(to_json(made), REPORT.id, REPORT.whole, REPORT.body) == made


@pytest.mark.parametrize(
    "wrong",
    [
        counted(low=True),
        counted(low=-1),
        counted(low=12.0),
        counted(high="12"),
        counted(high=10**30),
        counted(low=13),
        counted(of="0"),
        counted(of=0),
        counted(who=["fighters"]),
        counted(confidence=2),
        row(speaker=7),
        row(actor={"name": "Border Guard"}),
        row(places="Kelmar"),
        row(places=[1]),
        row(date="2021-06-12"),
        row(date=["2021-06-12"]),
        row(date=["2021-06-12", "yesterday"]),
        row(quote="Nobody said this."),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        from_json(wrong, REPORT.id, REPORT.whole, REPORT.body)


def test_an_offset_before_the_quote_is_not_taken() -> None:
    made = from_json(counted(start=0), REPORT.id, REPORT.whole, REPORT.body)
    assert REPORT.whole[made.counts[0].span.start : made.counts[0].span.end] == "Twelve fighters"
