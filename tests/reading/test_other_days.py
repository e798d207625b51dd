"""Clauses and sentences that tell of another event than what stands beside them, with the weights that ship."""

from datetime import date

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim


def claims(text: str) -> dict[int | None, Claim]:
    found = reader().read(report(text, published="2018-11-04")).claims
    return {claim.counts[0].low: claim for claim in found if claim.counts}


@pytest.mark.parametrize(
    ("text", "low", "first", "last"),
    [
        (
            "A bomb killed 30 recruits in Belok on Saturday. In June, gunmen killed 14 people at a hotel in Torv.",
            14,
            date(2018, 6, 1),
            date(2018, 6, 30),
        ),
        (
            "Two men were sentenced on Thursday for the 2015 bombing of a bus in Marsk that killed 12 people.",
            12,
            date(2015, 1, 1),
            date(2015, 12, 31),
        ),
        (
            "A memorial was unveiled in Tiwa on Sunday to 34 miners who were killed by police in August 2012.",
            34,
            date(2012, 8, 1),
            date(2012, 8, 31),
        ),
        (
            "It was the worst attack since a truck bomb killed 90 people in Torv in 2016.",
            90,
            date(2016, 1, 1),
            date(2016, 12, 31),
        ),
        (
            "Gunmen killed nine people in Marsk on Monday. It was the worst attack since 2015, when 52 people died in"
            " a siege.",
            52,
            date(2015, 1, 1),
            date(2015, 12, 31),
        ),
        (
            "The killings in Marsk on Thursday came a month after six farmers were shot dead in Velden.",
            6,
            date(2018, 10, 1),
            date(2018, 10, 31),
        ),
        (
            "Soldiers killed 20 men in Marsk in May 2014. The following month rebels killed six policemen in Tirsa.",
            6,
            date(2014, 6, 1),
            date(2014, 6, 30),
        ),
        (
            "The army has killed 200 militants since launching an offensive in June.",
            200,
            date(2018, 6, 1),
            date(2018, 11, 4),
        ),
        (
            "The army has detained at least 40 people in Vel since May, the charity said.",
            40,
            date(2018, 5, 1),
            date(2018, 11, 4),
        ),
        (
            "Gunmen killed 14 people in Tiwa on Wednesday. Police arrested two suspects on Friday.",
            2,
            date(2018, 11, 2),
            date(2018, 11, 2),
        ),
    ],
)
def test_days_of_another_event(text: str, low: int, first: date, last: date) -> None:
    when = claims(text)[low].when
    assert when is not None
    assert (when.first, when.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "low", "event", "place"),
    [
        (
            "The army killed six rebels in Torv on Sunday, a day after a bomb killed nine people in Belok.",
            6,
            "armed-clash",
            "Torv",
        ),
        (
            "The army killed six rebels in Torv on Sunday, a day after a bomb killed nine people in Belok.",
            9,
            "remote-explosive-landmine-ied",
            "Belok",
        ),
        (
            "A suicide bomber killed 31 people in Belok on Tuesday. On Monday, troops killed six militants in Torv.",
            6,
            "armed-clash",
            "Torv",
        ),
        (
            "A suicide bomber killed 12 people in Belok on Saturday. Elsewhere, six policemen were killed in an ambush"
            " near Torv.",
            6,
            "armed-clash",
            "Torv",
        ),
        (
            "The army shelled Marsk on Monday in retaliation for the killing of three of its soldiers in Velden.",
            3,
            "armed-clash",
            "Velden",
        ),
        (
            "Rebels shelled the town of Belok on Sunday, killing four civilians, a day after the army retook the"
            " village of Torv.",
            4,
            "shelling-artillery-missile",
            "Belok",
        ),
        (
            "A bomb exploded at a market in Orlen on Sunday, a day before elections began, killing five people.",
            5,
            "remote-explosive-landmine-ied",
            "Orlen",
        ),
        (
            "Air raids hit Orlen all week. In one of them, the army killed three people.",
            3,
            "air-drone-strike",
            "Orlen",
        ),
        (
            "The army seized the village of Dorin on Sunday after three days of clashes that killed 40 rebels.",
            40,
            "armed-clash",
            "Dorin",
        ),
    ],
)
def test_what_happened_and_where(text: str, low: int, event: str, place: str) -> None:
    claim = claims(text)[low]
    assert (claim.event, claim.where.places) == (event, (place,))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A bomb killed nine people in Belok on Sunday, hours after police shot dead a rebel in Torv.", None),
        ("Protesters marched in Marsk on Thursday over the killing of nine students by police in Tirsa.", "police"),
        ("Hundreds marched in Marsk on Friday to protest the killing of nine students by police.", "police"),
        (
            "Gunmen attacked a convoy in Marsk, hours after the president left the town, killing nine soldiers.",
            "Gunmen",
        ),
        ("The nine men died two days after police shot them at a rally in Marsk.", "police"),
    ],
)
def test_who_did_it(text: str, actor: str | None) -> None:
    found = claims(text)[9].actor
    assert (found.name if found else None) == actor


@pytest.mark.parametrize(
    ("text", "places", "region"),
    [
        ("Nine people were killed in the villages of Safhan and Hazra in Keshra province on Sunday.", 2, "Keshra"),
        ("Nine people were killed in Safhan and Hazra, in Keshra province, on Sunday.", 2, "Keshra"),
        ("Soldiers killed nine farmers in Tirsa, Oxfam said on Tuesday.", 1, None),
        ("Gunmen killed nine people in the village of Gidan Rana on Thursday.", 1, None),
        ("Nine people were killed in the village of Dera Kamal on Sunday.", 1, None),
    ],
)
def test_lists_within_an_area_and_names_of_two_words(text: str, places: int, region: str | None) -> None:
    where = claims(text)[9].where
    assert (len(where.places), where.region) == (places, region)


@pytest.mark.parametrize("verb", ["were killed", "were wounded"])
def test_those_who_suffer_together_suffer_in_one_place(verb: str) -> None:
    text = f"Two children died in Marjada on Monday, while a man and his wife {verb} in Lud."
    found = reader().read(report(text, published="2018-11-04")).claims
    assert {place for claim in found for place in claim.where.places} == {"Marjada", "Lud"}
    assert sum(len(claim.counts) for claim in found if claim.where.places == ("Lud",)) == 2


@pytest.mark.parametrize(
    ("text", "low", "day"),
    [
        ("Shelling killed three people south of Dorin, which Vard forces captured last week.", 3, None),
        ("Three people died in a village near Dorin that the army recaptured in May.", 3, None),
        ("Reporters who reached Dorin on Sunday counted six bodies in the street.", 6, None),
        ("Attacks that took place in Dorin on Friday killed ten people.", 10, date(2018, 11, 2)),
        ("Nine men whom soldiers shot in Dorin on Friday were buried.", 9, date(2018, 11, 2)),
        ("Five children seized by the Vard Front in Dorin on Friday were killed.", 5, date(2018, 11, 2)),
        ("Twelve people who took part in a march on Friday were shot dead by police.", 12, date(2018, 11, 2)),
        ("Gunmen who entered a school in Dorin on Friday killed six pupils.", 6, date(2018, 11, 2)),
        ("Rebels tried to storm the base at Dorin on Friday. Nine people were killed.", 9, date(2018, 11, 2)),
    ],
)
def test_when_a_place_was_taken_or_tellers_came_is_not_the_days_of_the_event(
    text: str, low: int, day: date | None
) -> None:
    claim = claims(text)[low]
    assert (claim.when.first if claim.when else None) == day


@pytest.mark.parametrize(
    "text",
    [
        "Shelling killed three people south of Dorin, which Vard forces captured last week.",
        "Three people died in a village near Dorin that the army recaptured in May.",
    ],
)
def test_whoever_took_a_place_before_did_not_do_what_happened_there(text: str) -> None:
    assert claims(text)[3].actor is None
