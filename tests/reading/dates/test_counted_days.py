"""Days that are counted from others, and years and days that go on, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def days(text: str) -> list[tuple[int | None, str | None]]:
    """Lower bound of each claim's first count and its first day, in order; the report is of Monday."""
    return [(low, first) for low, first, _ in spans(text)]


def spans(text: str) -> list[tuple[int | None, str | None, str | None]]:
    """Lower bound of each claim's first count, and its first and last day, in order."""
    return [
        (
            claim.counts[0].low,
            claim.when.first.isoformat() if claim.when else None,
            claim.when.last.isoformat() if claim.when else None,
        )
        for claim in reader().read(report(text, published="2018-11-05")).claims
        if claim.counts
    ]


@pytest.mark.parametrize(
    ("text", "low", "day"),
    [
        (
            "Relatives buried the victims on Saturday, two days after a shell hit the school in Oskel."
            " Seven children died in the attack.",
            7,
            "2018-11-01",
        ),
        ("Shops were shut on Friday, the day after a bomb killed seven in Oskel.", 7, "2018-11-01"),
        (
            "Schools were shut on Saturday, a day after gunmen attacked a bank in Oskel. Four guards were killed.",
            4,
            "2018-11-02",
        ),
        (
            "Shells fell on Oskel on Friday. Three days earlier a bus was stopped near Tarn"
            " and thirteen schoolboys were taken away.",
            13,
            "2018-10-30",
        ),
        (
            "On Wednesday the army attacked Oskel. The next day the rebels shelled Tarn, killing four women.",
            4,
            "2018-11-01",
        ),
        (
            "Shells fell on Oskel on Friday. On the same day, in Tarn, gunmen killed six people, residents said.",
            6,
            "2018-11-02",
        ),
    ],
)
def test_a_day_so_many_after_or_before_another(text: str, low: int, day: str) -> None:
    assert spans(text) == [(low, day, day)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "4 October: A bomb kills six in Oskel. Three more die in hospital. 8 October: Riots in Tarn."
            " The police open fire, killing nine. 11 October: Troops enter Drinn and kill 21.",
            [(6, "2018-10-04"), (3, "2018-10-04"), (9, "2018-10-08"), (21, "2018-10-11")],
        ),
        (
            "Gunmen attacked Oskel on 5 May 1999 and killed six. On 9 May soldiers shot eleven."
            " On 12 May a mine killed three.",
            [(6, "1999-05-05"), (11, "1999-05-09"), (3, "1999-05-12")],
        ),
        (
            "The inquiry covers the events of 4 April 1997. On 23 June soldiers shot seven men in Oskel.",
            [(7, "1997-06-23")],
        ),
        (
            "The war began on 6 March 2012. On Sunday a bomb killed seven in Oskel. On 9 June a mine killed two.",
            [(7, "2018-11-04"), (2, "2018-06-09")],
        ),
    ],
)
def test_a_chronology_goes_on_from_day_to_day_and_keeps_its_year(
    text: str, found: list[tuple[int | None, str | None]]
) -> None:
    assert days(text) == found


def test_a_sum_since_a_day_has_its_own_time_beside_what_it_was_raised_by() -> None:
    text = "Rebels killed 14 in Oskel on Sunday, bringing the death toll since 12 October to 410."
    assert spans(text) == [(14, "2018-11-04", "2018-11-04"), (410, "2018-10-12", "2018-11-05")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "A grenade exploded in the market of Oskel on Friday."
            " The number of people killed rose to 31 on Sunday, officials said.",
            "2018-11-02",
        ),
        (
            "An air strike hit a clinic in Oskel on Friday, killing 19 people. On Sunday the death toll rose to 22.",
            "2018-11-02",
        ),
        (
            "A soldier died on Saturday of wounds he received in an ambush near Oskel on Wednesday, the army said.",
            "2018-10-31",
        ),
        (
            "Troops stormed the village on 4 October. In a letter dated 22 October, the army said 18 rebels died.",
            "2018-10-04",
        ),
        ("Fighting broke out in Oskel on the last day of October and killed 16.", "2018-10-31"),
    ],
)
def test_when_it_happened_and_not_when_it_was_told_or_ended(text: str, day: str) -> None:
    assert {first for _, first in days(text)} == {day}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("OSKEL, Nov. 4 - A bomb killed six people in the market today.", "2018-11-04"),
        ("OSKEL, Nov. 3 - Gunmen killed nine people in a bank here today.", "2018-11-03"),
        ("TARN, November 2 (Reuters) - A bomb killed six people in the market today, police said.", "2018-11-02"),
    ],
)
def test_today_is_the_day_of_the_dateline(text: str, day: str) -> None:
    assert [first for _, first in days(text)] == [day]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Since the fighting began on 6 October the Red Cross has counted 140 dead.", "2018-10-06", "2018-11-05"),
        ("Nearly 60 people were killed in the week ending October 28, the monitor said.", "2018-10-22", "2018-10-28"),
        ("Sixteen people died in the first four days of the month, police said.", "2018-11-01", "2018-11-04"),
        ("From 1 to 20 October the mission recorded 52 deaths.", "2018-10-01", "2018-10-20"),
        (
            "A court convicted three officers on Friday of the murder of 41 villagers at Oskel in 1996.",
            "1996-01-01",
            "1996-12-31",
        ),
    ],
)
def test_a_time_from_one_day_to_another(text: str, first: str, last: str) -> None:
    ((_, begun, ended),) = spans(text)
    assert (begun, ended) == (first, last)


@pytest.mark.parametrize(
    ("text", "low", "day"),
    [
        (
            "A bomb killed 40 people in the same market on 3 December 2016. The blast on 3 November killed 12.",
            12,
            "2018-11-03",
        ),
        ("The truce was signed on 3 May 2017. On 28 October rebels killed 12 soldiers in Oskel.", 12, "2018-10-28"),
        ("Bombs killed 14 people in Oskel on Saturday. The day after, gunmen killed two guards.", 2, "2018-11-04"),
    ],
)
def test_a_year_and_a_day_are_not_another_s(text: str, low: int, day: str) -> None:
    assert (low, day) in days(text)


def test_an_unknown_week_of_a_war_has_no_day() -> None:
    assert days("In the first week of the war, 40 people were killed.") == [(40, None)]
