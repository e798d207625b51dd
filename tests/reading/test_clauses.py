"""Clauses side by side keep each its event and its actor."""

import pytest

from tests.reading.making import hung_tree, report
from tollbook.pipeline.read import reader
from tollbook.reading.clauses import apart, words_apart

TWO_DEEDS = "NOUN>nsubj>1 VERB>root>-1 NOUN>obj>1 CCONJ>cc>5 NOUN>nsubj>5 VERB>conj>1 NOUN>obj>5"
THEY_DO = TWO_DEEDS.replace("NOUN>nsubj>5", "PRON>nsubj>5")
DONE_TO_THEM = "NOUN>nsubj>1 VERB>root>-1 NOUN>obj>1 CCONJ>cc>6 NOUN>nsubj:pass>6 AUX>aux:pass>6 VERB>conj>1"
DOES_MORE = "NOUN>nsubj>1 VERB>root>-1 NOUN>obj>1 CCONJ>cc>4 VERB>conj>1 DET>det>6 NOUN>obj>4"
ONE_UNDER_ANOTHER = "NOUN>nsubj>1 VERB>root>-1 NOUN>obj>1 SCONJ>mark>5 NOUN>nsubj>5 VERB>advcl>1 NOUN>obj>5"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Rebels shot policemen and mines killed farmers", TWO_DEEDS),
        ("Rebels shot policemen while mines killed farmers", ONE_UNDER_ANOTHER),
    ],
)
def test_clauses_with_an_actor_each_stand_apart(text: str, said: str) -> None:
    tree = hung_tree(text, said)
    assert apart(tree, 2, 6) and apart(tree, 6, 2)
    assert not apart(tree, 0, 2)
    assert words_apart(tree, 2) == {3, 4, 5, 6}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("Rebels shot policemen when mines killed farmers", ONE_UNDER_ANOTHER, id="when"),
        pytest.param("Shells hit houses and families lost children", TWO_DEEDS, id="what came of it"),
        pytest.param("Rebels shot policemen and they killed farmers", THEY_DO, id="they"),
        pytest.param("Rebels shot policemen and men were killed", DONE_TO_THEM, id="what was done to them"),
        pytest.param("Rebels shot policemen and burnt a house", DOES_MORE, id="the same actor"),
    ],
)
def test_a_clause_without_an_actor_of_its_own_goes_on_with_the_other(text: str, said: str) -> None:
    assert not apart(hung_tree(text, said), 2, 6)


def deeds(text: str) -> list[tuple[str | None, str | None, int | None]]:
    """Event, actor and lower bound of each count, in the report's order."""
    return [
        (claim.event, claim.actor.name if claim.actor else None, count.low)
        for claim in reader().read(report(text)).claims
        for count in claim.counts
    ]


BOMB, SUICIDE, SHELLS, STRIKE = (
    "remote-explosive-landmine-ied",
    "suicide-bomb",
    "shelling-artillery-missile",
    "air-drone-strike",
)
ATTACK, CLASH, ABDUCTION, PROTEST = (
    "attack",
    "armed-clash",
    "abduction-forced-disappearance",
    "excessive-force-against-protesters",
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Rebels shot dead three policemen in Oskel, while a landmine killed a farmer in Tarn.",
            [(ATTACK, "Rebels", 3), (BOMB, None, 1)],
        ),
        (
            "A landmine killed three soldiers in Oskel, and gunmen shot dead a trader in Tarn.",
            [(BOMB, None, 3), (ATTACK, "gunmen", 1)],
        ),
        (
            "A car bomb killed three soldiers in Oskel; snipers shot dead a nurse in Tarn.",
            [(BOMB, None, 3), (ATTACK, "snipers", 1)],
        ),
        (
            "A suicide bomber killed six people in Oskel. In Tarn, gunmen shot dead four soldiers.",
            [(SUICIDE, None, 6), ("armed-clash", "gunmen", 4)],
        ),
        (
            "A car bomb killed five in Oskel. Separately, gunmen killed a judge in Tarn.",
            [(BOMB, None, 5), (ATTACK, "gunmen", 1)],
        ),
        (
            "An air strike killed seven in Oskel. In Tarn, snipers killed a girl.",
            [(STRIKE, None, 7), (ATTACK, "snipers", 1)],
        ),
        (
            "Shells killed four people in Oskel and gunmen abducted a priest in Tarn.",
            [(SHELLS, None, 4), (ABDUCTION, "gunmen", 1)],
        ),
        ("Rebels stormed the village and soldiers shot dead seven farmers.", [(ATTACK, "soldiers", 7)]),
    ],
)
def test_each_clause_has_its_own_means_and_its_own_actor(
    text: str, found: list[tuple[str | None, str | None, int | None]]
) -> None:
    assert deeds(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gunmen attacked a guard post in Oskel and six policemen were killed.", (CLASH, "Gunmen", 6)),
        ("A bomb exploded at the station in Oskel and 14 people died.", (BOMB, None, 14)),
        ("Police opened fire in Oskel and four demonstrators died.", (PROTEST, "Police", 4)),
        ("Gunmen ambushed an aid convoy near Oskel and killed a nurse.", (ATTACK, "Gunmen", 1)),
        (
            "A lorry bomb wounded 41 recruits in Oskel. The Blue Column took responsibility for the attack.",
            (BOMB, "Blue Column", 41),
        ),
    ],
)
def test_what_came_of_it_has_the_means_and_the_actor_of_the_clause_before(
    text: str, found: tuple[str | None, str | None, int | None]
) -> None:
    assert deeds(text) == [found]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Gunmen opened fire on a bus in Tarn on Sunday, and a doctor said eight people had died.", "Gunmen"),
        ("Gunmen attacked a bus in Tarn while police said seven people were killed.", "Gunmen"),
        ("Rebels shelled the town on Sunday and the shells killed 12 people.", "Rebels"),
        ("Boko Haram attacked Damboa on Sunday and residents counted 12 bodies.", "Boko Haram"),
    ],
)
def test_who_tells_of_it_and_what_is_fired_are_no_other_actors(text: str, actor: str) -> None:
    assert [who for _, who, _ in deeds(text)] == [actor]


def test_a_claim_of_another_attack_is_laid_to_nobody_else() -> None:
    text = "Gunmen killed two men in Quetta on Sunday. Police blamed a feud. The BLA claimed an attack on a train."
    assert [who for _, who, low in deeds(text) if low == 2] == ["Gunmen"]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Thirty men were executed, 12 more were killed in a suicide attack and six died in the assault on Tarn.",
            {30: "attack", 12: "suicide-bomb", 6: "armed-clash"},
        ),
        (
            "Six people were killed in the shelling of Tarn and four died in an air strike on Oskel.",
            {6: "shelling-artillery-missile", 4: "air-drone-strike"},
        ),
        (
            "Nine soldiers were killed in an ambush and three civilians were wounded in a mortar attack.",
            {9: "armed-clash", 3: "shelling-artillery-missile"},
        ),
        ("Five were killed and nine wounded in an air strike on Tarn.", {5: "air-drone-strike", 9: "air-drone-strike"}),
    ],
)
def test_clauses_in_a_row_keep_the_event_that_each_names(text: str, events: dict[int, str]) -> None:
    claims = reader().read(report(text)).claims
    found = {count.low: claim.event for claim in claims for count in claim.counts}
    assert {low: found.get(low) for low in events} == events


def test_others_harmed_in_a_new_event_are_nobodys_whom_the_first_names() -> None:
    said = (
        "Gunmen attacked a post in Tarn and killed four officers, and two soldiers were killed in a roadside bombing."
    )
    (first, second) = reader().read(report(said)).claims
    assert (first.event, first.actor and first.actor.name) == ("armed-clash", "Gunmen")
    assert (second.event, second.actor) == ("remote-explosive-landmine-ied", None)
