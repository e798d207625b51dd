"""Which numbers of a sentence are counts of people who came to harm, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def counted(text: str) -> list[tuple[str, int | None]]:
    """Harm and lower bound of each count, in the report's order."""
    return [(count.harm.value, count.low) for claim in reader().read(report(text)).claims for count in claim.counts]


@pytest.mark.parametrize(
    ("text", "harm", "low"),
    [
        ("The ministry put the death toll from the siege of Ostrel at 311 people.", "killed", 311),
        ("In the village of Beldun 53 people had their throats cut on Saturday night, officials said.", "killed", 53),
        ("Rescuers in Karsk were still looking for eight people under the flats that a missile hit.", "missing", 8),
        ("The attackers looted the bank and marched off with 14 villagers, locals said.", "abducted", 14),
    ],
)
def test_a_phrase_of_harm_makes_the_count(text: str, harm: str, low: int) -> None:
    assert counted(text) == [(harm, low)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Only six men of the company survived the ambush, the colonel said.", id="who came through"),
        pytest.param("Nine pilgrims from Ostrel died on Sunday when their bus left the road.", id="an accident"),
        pytest.param("An outbreak of measles has killed three children in Karsk.", id="a disease"),
        pytest.param("A strong earthquake killed two children in Beldun on Friday.", id="a disaster"),
    ],
)
def test_what_nobody_did_to_anybody_is_no_count(text: str) -> None:
    assert counted(text) == []


def test_hours_are_no_counts() -> None:
    text = "Gunmen killed 20 people in Beldun between eleven on Monday night and five in the morning, survivors said."
    assert counted(text) == [("killed", 20)]


def test_ages_are_no_counts() -> None:
    assert 34 not in [
        low for _, low in counted("The driver and the woman, 34, were wounded by a grenade, police said.")
    ]


def test_what_came_to_others_in_a_list_is_not_what_killed_the_first() -> None:
    assert counted("The network has a list of 59 people killed and seven women raped.") == [("killed", 59)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Seventy-nine people were injured in Tarn on Sunday, sixteen of them children, the mayor said.",
            [("injured", 79), ("injured", 16)],
        ),
        (
            "The shelling on Sunday killed eight people and injured 53 in Oskel most of them women and children.",
            [("killed", 8), ("injured", 53), ("injured", 27)],
        ),
        (
            "Twelve people were wounded in Oskel on Friday, three of whom died in hospital.",
            [("injured", 12), ("killed", 3)],
        ),
        (
            "Twelve people were hurt in Oskel on Friday. Among the wounded were four children and a nurse.",
            [("injured", 12), ("injured", 4), ("injured", 1)],
        ),
        (
            "Gunmen killed nine people in Oskel on Friday. Among the dead were children, a doctor said.",
            [("killed", 9), ("killed", 2)],
        ),
        ("The strike wounded 14 people, one of them a nurse, in Oskel on Friday.", [("injured", 14), ("injured", 1)]),
        ("Among killed militants is a commander, the army said on Sunday in Tarn.", [("killed", 1)]),
        ("Among those arrested in Tarn on Sunday were two journalists.", [("captured", 2)]),
    ],
)
def test_what_came_to_some_of_others_came_to_them(text: str, counts: list[tuple[str, int]]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    "text",
    [
        "The army said on Monday that it had retaken the town of Oskel without losses.",
        "Warplanes bombed a valley west of Dalen without causing casualties, residents said on Sunday.",
        "Rebels shelled the port of Dalen on Sunday without any casualties among civilians, the police said.",
    ],
)
def test_without_losses_is_none(text: str) -> None:
    assert counted(text) == [("casualties", 0)]


def test_what_a_sentence_says_twice_is_counted_once() -> None:
    text = "Four civilians injured in Oskel Four civilians were injured by rockets in Oskel on Sunday the police said."
    assert counted(text) == [("injured", 4)]
