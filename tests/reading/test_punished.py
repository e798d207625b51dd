"""For what people are arrested, tried or executed, with the weights that ship."""

from datetime import date

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Harm

Days = tuple[date, date] | None
_MONDAY = (date(2018, 8, 20), date(2018, 8, 20))
_LAST_WEEK = (date(2018, 8, 13), date(2018, 8, 19))


def claims(text: str) -> list[Claim]:
    return list(reader().read(report(text, published="2018-08-22")).claims)


def days(claim: Claim) -> Days:
    return (claim.when.first, claim.when.last) if claim.when else None


@pytest.mark.parametrize(
    ("text", "low", "when"),
    [
        ("Police arrested 30 people in Dorin on Monday over last week's killing of a priest.", 1, _LAST_WEEK),
        (
            "Soldiers on Monday detained nine people over the killing of two nuns in Dorin in March, the army said.",
            2,
            (date(2018, 3, 1), date(2018, 3, 31)),
        ),
        (
            "Police on Monday arrested a man in connection with the July 3 bombing that killed 12 people in Dorin.",
            12,
            (date(2018, 7, 3), date(2018, 7, 3)),
        ),
        ("Police on Monday arrested three men suspected of last week's murder of a journalist.", 1, _LAST_WEEK),
        (
            "Rebels executed three men on Monday for the murder of four guards in June.",
            4,
            (date(2018, 6, 1), date(2018, 6, 30)),
        ),
        ("Police arrested two men on Monday for killing a teacher in Dorin.", 1, None),
    ],
)
def test_who_arrests_people_for_a_deed_did_not_do_it_nor_was_it_then(text: str, low: int, when: Days) -> None:
    taken, deed = claims(text)
    assert days(taken) == _MONDAY
    assert taken.actor is not None
    assert ([count.low for count in deed.counts], deed.actor, days(deed)) == ([low], None, when)


@pytest.mark.parametrize(
    "text",
    [
        "Security forces on Monday arrested four rebels who killed two farmers in Dorin last week.",
        "Soldiers captured four rebels on Monday who had shot dead two farmers in Dorin last week.",
    ],
)
def test_those_who_are_arrested_did_what_a_clause_tells_of_them(text: str) -> None:
    taken, deed = claims(text)
    assert (days(taken), days(deed)) == (_MONDAY, _LAST_WEEK)
    assert (taken.counts[0].harm, deed.actor and deed.actor.name) == (Harm.CAPTURED, "rebels")


def test_the_dead_of_a_deed_for_which_men_are_hanged_died_when_it_was_done() -> None:
    hanged, deed = claims("Three men were hanged on Monday for a 2014 bombing in Sorin that killed 20 people.")
    assert (days(hanged), days(deed)) == (_MONDAY, (date(2014, 1, 1), date(2014, 12, 31)))


def test_an_arrest_has_not_the_day_of_the_deed() -> None:
    jailed, _ = claims("A court in Dorin jailed five rebels for a bomb attack on a bus that killed 20 people in 2015.")
    assert days(jailed) is None


@pytest.mark.parametrize(
    "text",
    [
        "Police killed four people and arrested 30 in Dorin on Monday.",
        "Police arrested 30 people and killed four in Dorin on Monday.",
        "The police shot dead four people in Dorin on Monday, and arrested 30 over the march.",
    ],
)
def test_who_arrests_some_and_kills_others_does_both(text: str) -> None:
    killed = next(one for one in claims(text) if one.counts[0].harm is Harm.KILLED)
    assert killed.actor is not None and killed.actor.name.lower() == "police"
    assert days(killed) == _MONDAY
