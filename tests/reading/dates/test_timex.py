"""TIMEX3 values are those of the standard."""

import pytest

from tests.reading.dates.making import WEDNESDAY
from tollbook.reading.dates import timex_row, timexes

HISTORY = "The war began in 1936. In July 1936 the army rose. On 27 September it took the town; Madrid held until 1939."


@pytest.mark.parametrize(
    ("text", "type", "value"),
    [
        ("last week", "DATE", "2014-W33"),
        ("on Tuesday night", "TIME", "2014-08-19TNI"),
        ("for two weeks", "DURATION", "P2W"),
        ("the past 24 hours", "DURATION", "PT24H"),
        ("every Friday", "SET", "XXXX-WXX-5"),
        ("in 480 BC", "DATE", "BC0480"),
        ("now", "DATE", "PRESENT_REF"),
        ("in recent weeks", "DATE", "PAST_REF"),
        ("the 1990s", "DATE", "199"),
        ("at 9:34 p.m.", "TIME", "2014-08-20T21:34"),
    ],
)
def test_value(text: str, type: str, value: str) -> None:
    (row,) = timexes(text, WEDNESDAY)
    assert (row["type"], row["value"]) == (type, value)


def test_a_history_takes_its_months_from_its_own_years() -> None:
    assert "1936-09-27" in [timex["value"] for timex in timexes(HISTORY, WEDNESDAY)]


def test_a_row_without_its_day_of_making_is_read_too() -> None:
    assert timex_row({"id": "n", "text": "on Sunday"}) == {
        "id": "n",
        "timexes": [{"start": 3, "end": 9, "type": "DATE", "value": "XXXX-WXX-7"}],
    }
