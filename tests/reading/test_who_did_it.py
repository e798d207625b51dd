"""Who did it, and whose the dead are, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.reading.camps import is_witness


def roles(text: str) -> list[tuple[int | None, str | None, str | None]]:
    """Lower bound, actor and side of each count, in the report's order."""
    return [
        (count.low, claim.actor.name if claim.actor else None, count.side.name if count.side else None)
        for claim in reader().read(report(text)).claims
        for count in claim.counts
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The army said it killed 30 rebels near Tarn and lost four men.", {30: "rebels", 4: "army"}),
        ("The rebels killed nine soldiers near Tarn and lost 12 men, a monitor said.", {12: "rebels"}),
        ("The rebels lost six boats and around 70 fighters near Tarn, the army said.", {70: "rebels"}),
        ("The army said it killed 20 rebels near Tarn. It lost two soldiers.", {20: "rebels", 2: "army"}),
        ("Mali's army reported the deaths of 24 soldiers in an ambush near Tarn.", {24: "Mali's army"}),
        ("They killed 30 rebels near Tarn and lost four men, the army said.", {30: "rebels", 4: "army"}),
        ('"We lost three soldiers," Hassan Omar said.', {3: "soldiers"}),
        ("Two Yemenis died when coalition jets bombed rebel posts near Tarn on Friday.", {2: None}),
    ],
)
def test_whose_the_dead_are(text: str, sides: dict[int, str | None]) -> None:
    found = {low: side for low, _, side in roles(text)}
    assert {low: found[low] for low in sides} == sides


def test_a_group_whose_name_has_an_article_is_one_party_and_no_place() -> None:
    claim = reader().read(report("Jaish al-Sahra said its fighters killed nine soldiers near Tarn.")).claims[0]
    assert claim.actor and claim.actor.name == "Jaish al-Sahra"
    claim = reader().read(report("The strike killed 15 members of Liwa al-Sahra.")).claims[0]
    assert claim.target and claim.target.name == "Liwa al-Sahra" and not claim.where.places


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Police arrested five men in Oskel after a bomb killed three passengers.", {5: "Police", 3: None}),
        ("Police arrested 34 people in Tarn following a grenade attack that killed three.", {3: None}),
        ("MSF said it had treated 64 wounded people in Tarn on Friday.", {64: None}),
        ("Gunmen fled after they killed three policemen in Tarn.", {3: "Gunmen"}),
        ("Rebels withdrew after they had killed 12 soldiers in Tarn, police said.", {12: "Rebels"}),
        ("The militants buried 12 villagers alive in Tarn.", {12: "militants"}),
        ("Border guards found the bodies of 14 men near Tarn on Friday.", {14: None}),
        ("Mali's army reported the deaths of 24 soldiers in an ambush near Tarn.", {24: None}),
        ('"Our fighters killed 17 soldiers," Taliban spokesman Zabi Mujahid said.', {17: "Taliban"}),
        ("Last month insurgents killed 12 soldiers in Oskel, officials said.", {12: "insurgents"}),
        ("Turkey's army attacked a camp near Tarn. The army said it killed 12 rebels.", {12: "Turkey's army"}),
    ],
)
def test_who_acted_and_who_only_came_upon_it(text: str, actors: dict[int, str | None]) -> None:
    found = {low: actor for low, actor, _ in roles(text)}
    assert {low: found[low] for low in actors} == actors


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Three rockets were fired into Dorin on Friday, the U.N. peacekeeping force said.", None),
        ("The Red Cross said nine people were killed by shells fired from rebel positions near Dorin.", "rebel"),
        ("Shells fired from rebel positions killed nine people in Dorin on Friday, a doctor said.", "rebel"),
    ],
)
def test_who_only_looks_on_did_nothing_and_who_fired_stands_behind_from(text: str, actor: str | None) -> None:
    (claim,) = reader().read(report(text)).claims
    assert (claim.actor.name if claim.actor else None) == actor


@pytest.mark.parametrize(
    ("name", "looks_on"), [("U.N.", True), ("Red Cross", True), ("African Union", False), ("Vard Front", False)]
)
def test_bodies_that_help_or_count_look_on(name: str, looks_on: bool) -> None:
    assert is_witness(name) is looks_on
