"""What was done after something else is told apart from it, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader

BOMB, SUICIDE, SHELLS, GRENADE, ATTACK = (
    "remote-explosive-landmine-ied",
    "suicide-bomb",
    "shelling-artillery-missile",
    "grenade",
    "attack",
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "After a bomb wounded two soldiers in Tarn on Friday, troops opened fire, killing six villagers.",
            [(2, BOMB, None), (6, ATTACK, "troops")],
        ),
        (
            "After a suicide bomber killed three soldiers in Tarn, troops shelled the town, killing 12 people.",
            [(3, SUICIDE, None), (12, SHELLS, "troops")],
        ),
        (
            "Soldiers opened fire on a crowd after a grenade wounded two of their comrades, killing six villagers.",
            [(2, GRENADE, None), (6, ATTACK, "Soldiers")],
        ),
        (
            "Israeli forces killed four people in Tarn after gunmen shot dead a settler.",
            [(4, ATTACK, "Israeli forces"), (1, ATTACK, "gunmen")],
        ),
        (
            "The junta launched air strikes on Tarn after resistance fighters killed 10 soldiers in an ambush.",
            [(10, "armed-clash", "resistance fighters")],
        ),
        (
            "Coalition air strikes killed 70 detainees in Tarn. The raids came after Houthi drones killed three people"
            " in Oskel on Monday.",
            [(70, "air-drone-strike", "Coalition"), (3, "air-drone-strike", "Houthi")],
        ),
        ("Two men died in Tarn on Friday after a bomb hit their car.", [(2, BOMB, None)]),
        ("Gunmen shot dead two men and wounded nine in Tarn.", [(2, ATTACK, "Gunmen"), (9, ATTACK, "Gunmen")]),
    ],
)
def test_after_what(text: str, found: list[tuple[int, str, str | None]]) -> None:
    assert [
        (count.low, str(claim.event), claim.actor.name if claim.actor else None)
        for claim in reader().read(report(text)).claims
        for count in claim.counts
    ] == found


def test_soldiers_set_no_bombs() -> None:
    text = (
        "Two suicide bombers attacked a church in Tarn on Sunday. The bombs killed 20 people. Troops later killed three"
        " suspected militants in a raid in Oskel."
    )
    assert [claim.event for claim in reader().read(report(text)).claims] == [SUICIDE, "armed-clash"]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "A suicide car bomber killed 19 people in Tarn on Friday. Two judges were shot dead in Varn.",
            [SUICIDE, ATTACK],
        ),
        ("A suicide bomber killed 19 people in Tarn on Friday. A second bomber was shot dead.", [SUICIDE, SUICIDE]),
        ("Three people were shot dead by an Israeli quadcopter drone in Tarn on Friday.", ["air-drone-strike"]),
    ],
)
def test_nobody_is_shot_by_a_bomb(text: str, events: list[str]) -> None:
    assert [claim.event for claim in reader().read(report(text)).claims] == events
