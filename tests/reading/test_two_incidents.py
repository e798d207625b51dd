"""Two incidents of one report, on two days and in two places, borrow nothing from each other; the weights that ship."""

from datetime import date

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim
from tollbook.vocabulary.codes import Status
from tollbook.vocabulary.when import When

BOMBER = "A suicide bomber killed 11 people in Dorin on Thursday."


def claims(text: str) -> list[Claim]:
    return list(reader().read(report(text)).claims)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            BOMBER + " A roadside bomb killed three soldiers near Waren on Friday.",
            ["suicide-bomb", "remote-explosive-landmine-ied"],
        ),
        (
            "A car bomb killed 11 people in Dorin on Thursday. A suicide bomber killed a judge in Waren on Friday.",
            ["remote-explosive-landmine-ied", "suicide-bomb"],
        ),
        (BOMBER + " Gunmen killed a teacher in Waren on Friday.", ["suicide-bomb", "attack"]),
        (
            "A drone strike killed 11 people in Dorin on Thursday. Gunmen killed a teacher in Waren on Friday.",
            ["air-drone-strike", "attack"],
        ),
        (
            "The army killed 12 militants in Dorin on Thursday. Militants seized the town of Waren on Friday.",
            ["armed-clash", "non-state-actor-overtakes-territory"],
        ),
    ],
)
def test_what_happened_on_another_day_elsewhere_is_not_what_happened_here(text: str, events: list[str]) -> None:
    assert [claim.event for claim in claims(text)] == events


@pytest.mark.parametrize("text", ["Another three were wounded.", "Three others were hurt."])
def test_what_a_sentence_goes_on_from_is_the_incident_before(text: str) -> None:
    before = BOMBER + " A roadside bomb killed two soldiers near Waren on Friday, the army said. "
    assert claims(before + text)[-1].event == "remote-explosive-landmine-ied"


@pytest.mark.parametrize(
    "text",
    [
        "An air strike killed 11 people in Dorin on Thursday. Another 14 people were killed in Waren on Friday.",
        "Jets pounded Dorin on Thursday, killing 11. On Friday the jets were over Waren, where they killed four.",
        "An air strike killed 11 people in Dorin on Thursday. Two more people died in a hospital in Waren on Friday.",
    ],
)
def test_what_goes_on_elsewhere_on_another_day_is_the_same_still(text: str) -> None:
    assert {claim.event for claim in claims(text)} == {"air-drone-strike"}


@pytest.mark.parametrize(
    "text",
    [
        "Three policemen were shot dead in Waren on Thursday. A car bomb in Dorin on Friday killed 11 and hurt 20.",
        "Gunmen shot dead three soldiers in Waren on Thursday. A bomb in Dorin on Friday killed 11.",
        "Three soldiers died in an ambush in Waren on Thursday, the army said. Shelling in Dorin on Friday killed 11.",
        "Militants killed two villagers in Waren on Thursday. The army shelled Dorin on Friday, killing 11.",
    ],
)
def test_bare_numbers_are_not_the_people_of_another_incident(text: str) -> None:
    claim = claims(text)[-1]
    assert {(count.status, count.side) for count in claim.counts} == {(Status.UNKNOWN, None)}
    assert claim.target is None


def test_others_elsewhere_are_like_those_before() -> None:
    claim = claims("Three soldiers were killed in Waren on Thursday. Two others were killed in Dorin on Friday.")[-1]
    assert [count.status for count in claim.counts] == [Status.COMBATANT]


GROUP = "Boko Haram fighters attacked the village of Waren on Friday, killing 11."


@pytest.mark.parametrize(
    "text",
    [
        "Three people were killed in an attack on Dorin on Thursday, police said. " + GROUP,
        "Three people were shot dead in Dorin on Thursday. " + GROUP,
        "Three people were abducted in Dorin on Thursday, police said. " + GROUP,
    ],
)
def test_who_struck_elsewhere_on_another_day_need_not_have_struck_here(text: str) -> None:
    assert claims(text)[0].actor is None


@pytest.mark.parametrize("text", ["The militants killed four villagers", "Four more people were killed"])
def test_who_struck_goes_on(text: str) -> None:
    actor = claims(f"{GROUP} {text} in Dorin on Saturday.")[-1].actor
    assert actor is not None and actor.name == "Boko Haram"


AIR = "The air force bombed Dorin on Thursday, killing 11 people. "


@pytest.mark.parametrize(
    ("text", "event", "actor"),
    [
        ("The rebels said they had ambushed a convoy near Waren and killed 40 soldiers.", "armed-clash", "rebels"),
        ("Rebels attacked an army post near Waren and killed 40 soldiers.", "armed-clash", "Rebels"),
        ("The rebels said they had killed 40 soldiers near Waren.", "armed-clash", "rebels"),
    ],
)
def test_rebels_who_are_said_to_have_done_it_bomb_nobody_from_the_air(text: str, event: str, actor: str) -> None:
    claim = claims(AIR + text)[-1]
    assert (claim.event, claim.actor.name if claim.actor else None) == (event, actor)


def test_rebels_with_drones_may_have_done_it() -> None:
    text = "A drone hit a base in Dorin on Thursday. The rebels said they had killed 12 soldiers there."
    assert claims(text)[-1].event == "air-drone-strike"


def test_gunmen_use_no_force_against_protesters_of_whom_nothing_is_told() -> None:
    text = (
        "Gunmen killed six worshippers in Dorin on Friday. Four mosques were attacked with rocket-propelled grenades."
    )
    assert claims(text)[0].event == "attack"


TWO = "A car bomb killed 11 soldiers in Dorin on Friday. Gunmen shot two judges near Waren on Thursday. "


@pytest.mark.parametrize(
    ("text", "place", "day", "target"),
    [
        ("The Hill Front claimed responsibility for the Dorin bombing.", "Dorin", 2, "soldiers"),
        ("The Hill Front claimed responsibility for the Waren shooting.", "Waren", 1, "judges"),
    ],
)
def test_who_claims_a_deed_claims_the_one_that_is_called_by_its_place(
    text: str, place: str, day: int, target: str
) -> None:
    claim = claims(TWO + text)[-1]
    assert claim.where.places == (place,)
    assert claim.when == When.day(date(2018, 11, day))
    assert claim.target is not None and claim.target.name == target


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The mayor of Waren said nine others were killed on Thursday when a shell hit a bus.", ("Waren",)),
        ("The governor of Waren said two people were killed on Thursday when a shell hit a bus.", ("Waren",)),
        ("The governor of Waren said two people were killed on Friday when a shell hit a bus.", ("Dorin",)),
        ("The mayor of Waren said nine others were hurt.", ("Dorin",)),
    ],
)
def test_an_official_who_tells_of_another_day_tells_of_his_own_place(text: str, places: tuple[str, ...]) -> None:
    assert claims("A missile killed four people in Dorin on Friday. " + text)[-1].where.places == places


def test_victims_are_not_of_the_side_that_claims_what_killed_them() -> None:
    text = "A suicide bomber killed 23 soldiers in Dorin on Friday. The Islamic Army claimed responsibility."
    assert [count.side.name if count.side else None for count in claims(text)[0].counts] == ["soldiers"]


def test_craft_that_bombed_elsewhere_did_not_fight_on_the_ground() -> None:
    text = "Five people were killed in clashes in Dorin on Thursday, officials said. Coalition warplanes bombed a base."
    assert claims(text)[0].actor is None
