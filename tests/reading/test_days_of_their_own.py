"""Days that an event has of its own, and days that are not its, with the weights that ship."""

from datetime import date

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim

BEFORE = "Shelling killed 12 people in Omdurman on Thursday, medics said. "
JETS = "Activists said jets struck the town of Naimah killing four people."


def claims(text: str) -> list[Claim]:
    return list(reader().read(report(text, published="2018-11-04")).claims)


def days(text: str, low: int) -> tuple[date, date] | None:
    (when,) = (claim.when for claim in claims(text) for count in claim.counts if count.low == low)
    return (when.first, when.last) if when else None


def november(first: int) -> tuple[date, date]:
    return date(2018, 11, first), date(2018, 11, first)


@pytest.mark.parametrize(
    ("text", "low", "day"),
    [
        ("Two soldiers were killed on Tuesday in an ambush, the army said.", 2, date(2018, 10, 30)),
        ("A similar attack on Monday left 20 dead.", 20, date(2018, 10, 29)),
        ("Six farmers were killed on Monday in a raid, residents said.", 6, date(2018, 10, 29)),
    ],
)
def test_a_day_that_hangs_on_the_harm_is_its_own(text: str, low: int, day: date) -> None:
    assert days(BEFORE + text, low) == (day, day)


def test_a_month_that_opens_a_sentence_is_that_of_its_harm() -> None:
    text = "In March, seven people died in a suicide bombing in the town, residents said."
    before = "A bomb killed nine people in Jowhar on Thursday, police said. "
    assert days(before + text, 7) == (date(2018, 3, 1), date(2018, 3, 31))


def test_a_date_behind_and_is_that_of_the_clause_that_it_opens() -> None:
    text = "On Friday a bomb killed nine people in Dorin and on Saturday gunmen shot four policemen dead in Tarn."
    assert (days(text, 9), days(text, 4)) == (november(2), november(3))


def test_a_long_sum_is_not_the_time_of_the_next_blow() -> None:
    before = "More than 300 people have been killed in Aleppo since October 22 the Observatory said. "
    assert days(before + "Rebels shelled the Midan district killing six people SANA said.", 6) is None


def test_a_long_sum_goes_on_in_its_parts() -> None:
    before = "Three hundred people have been killed in Dorin since 22 October. "
    since = date(2018, 10, 22), date(2018, 11, 4)
    assert days(before + "Twelve of them were children, the monitor said.", 12) == since


@pytest.mark.parametrize(
    "before",
    [
        "A truce in Daraa would last until Saturday. ",
        "The army said it would open a road to Daraa on Saturday. ",
    ],
)
def test_what_is_yet_to_come_is_not_the_day_of_the_next_event(before: str) -> None:
    assert days(before + JETS, 4) is None


@pytest.mark.parametrize(
    ("text", "low", "day"),
    [
        (
            "Gunmen killed four people in Karachi on Friday, three days after a mosque was attacked in Shikarpur, "
            "killing 61.",
            61,
            date(2018, 10, 30),
        ),
        (
            "A bomb killed six people in Karachi on Friday, a day after gunmen opened fire on a bus in Quetta, "
            "killing nine.",
            9,
            date(2018, 11, 1),
        ),
        (
            "A bomb killed six people in Karachi on Friday, a day after gunmen opened fire on a bus in Quetta, "
            "killing nine.",
            6,
            date(2018, 11, 2),
        ),
    ],
)
def test_what_a_clause_about_days_before_did(text: str, low: int, day: date) -> None:
    assert days(text, low) == (day, day)


def test_days_from_an_event_to_what_went_before_do_not_move_it() -> None:
    text = "Rebels said on Wednesday they had captured the town of Kemise, a day after the government set a curfew."
    (claim,) = claims(text)
    assert claim.when is not None and claim.when.first == date(2018, 10, 31)


@pytest.mark.parametrize(
    ("text", "low", "day"),
    [
        ("The toll from a truck bomb in Bogota on Monday rose to 21 on Tuesday, the police said.", 21, 29),
        ("The death toll from a missile attack on Dnipro on Monday climbed to 29 on Wednesday.", 29, 29),
        ("The toll from Monday's bombing in Bogota rose to 21 on Tuesday after two of the injured died.", 21, 29),
        ("Officials in Bogota raised the toll from Monday's bombing to 21 on Tuesday.", 21, 29),
    ],
)
def test_a_toll_that_rises_is_of_the_day_of_the_blow(text: str, low: int, day: int) -> None:
    assert days(text, low) == (date(2018, 10, day), date(2018, 10, day))


@pytest.mark.parametrize(
    "text",
    [
        "Shelling killed 19 people in Dorin on Tuesday and 27 on Wednesday.",
        "Nineteen people were killed in Dorin on Tuesday and 27 on Wednesday.",
        "Shelling killed 19 people in Dorin on Tuesday and another 27 on Wednesday.",
    ],
)
def test_a_day_right_behind_a_number_is_its_own(text: str) -> None:
    assert days(text, 19) == (date(2018, 10, 30), date(2018, 10, 30))
    assert days(text, 27) == (date(2018, 10, 31), date(2018, 10, 31))
