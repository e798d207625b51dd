"""Days that stand near what they do not date, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def days(text: str) -> list[tuple[int | None, str | None, tuple[str, ...]]]:
    """Lower bound, first and last day, and places of each count, in the report's order."""
    return [
        (
            count.low,
            f"{claim.when.first}..{claim.when.last}" if claim.when else None,
            claim.where.places,
        )
        for claim in reader().read(report(text)).claims
        for count in claim.counts
    ]


FRIDAY, SATURDAY, MAY = "2018-11-02..2018-11-02", "2018-11-03..2018-11-03", "2018-05-01..2018-05-31"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A bomb killed nine people in Quetta on Friday, and in May a bomb killed 26 there.",
            [(9, FRIDAY), (26, MAY)],
        ),
        (
            "A bomb killed nine people in Quetta on Friday. A similar blast killed 26 people there in May.",
            [(9, FRIDAY), (26, MAY)],
        ),
        (
            "Eleven people were killed in Quetta on Friday, and on Saturday gunmen shot dead three more there.",
            [(11, FRIDAY), (3, SATURDAY)],
        ),
        (
            "Rebels kidnapped 30 villagers in Kuru on Friday. Troops freed 12 of them on Saturday, killing four of the"
            " kidnappers.",
            [(30, FRIDAY), (4, SATURDAY)],
        ),
        ("Nine people were killed in Quetta on Friday and Saturday.", [(9, "2018-11-02..2018-11-03")]),
        (
            "At least 120 people were killed in air strikes on Quetta in the last month.",
            [(120, "2018-10-04..2018-11-04")],
        ),
        ("Nine people were killed in Quetta last month.", [(9, "2018-10-01..2018-10-31")]),
        ("Nine people were killed during the night of 30 to 31 May near Quetta.", [(9, "2018-05-30..2018-05-31")]),
    ],
)
def test_each_has_its_own_day(text: str, found: list[tuple[int, str]]) -> None:
    assert [(low, when) for low, when, _ in days(text)] == found


@pytest.mark.parametrize(
    ("text", "place", "when"),
    [
        ("An air strike hit Quetta three days after the shelling of Kuram, killing 61 people.", "Quetta", None),
        ("Three days after the shelling of Kuram, an air strike hit Quetta, killing 61 people.", "Quetta", None),
        (
            "Two days after a bombing on Thursday in Kuram, gunmen stormed a mosque in Quetta, killing 61 people.",
            "Quetta",
            SATURDAY,
        ),
    ],
)
def test_days_are_counted_from_what_went_before(text: str, place: str, when: str | None) -> None:
    assert days(text) == [(61, when, (place,))]
