"""Victims who are told of by name are one each, called by rank or office, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def victims(text: str) -> list[tuple[str, str, int | None, str]]:
    """Words, harm, lower bound and status of each count, in the report's order."""
    return [
        (count.text, count.harm.value, count.low, count.status.value)
        for claim in reader().read(report(text)).claims
        for count in claim.counts
    ]


@pytest.mark.parametrize(
    ("text", "rank", "harm"),
    [
        ("Colonel Petar Vidak was killed when a mine exploded near Oskel.", "Colonel", "killed"),
        ("Sergeant Luis Prado was shot dead in Oskel on Friday, police said.", "Sergeant", "killed"),
        ("Commander Abu Talib died of his wounds in Tarn.", "Commander", "killed"),
        ("Corporal Anton Reve was wounded in Tarn.", "Corporal", "injured"),
        ("The monitor said that Major Petar Vidak was among the dead.", "Major", "killed"),
        ("Lieutenant-Colonel Anton Reve was killed by a sniper in Tarn.", "Lieutenant-Colonel", "killed"),
        ("Abu Talib, a rebel commander, was killed in an air strike on Oskel.", "a rebel commander", "killed"),
    ],
)
def test_an_officer_is_one_fighter_by_rank(text: str, rank: str, harm: str) -> None:
    assert victims(text) == [(rank, harm, 1, "combatant")]


@pytest.mark.parametrize(
    ("text", "office", "harm"),
    [
        ("Father Luis Prado was stabbed to death in Oskel.", "Father", "killed"),
        ("Mayor Elena Marsk was kidnapped by gunmen in Oskel.", "Mayor", "abducted"),
        ("Judge Hassan Nouri was shot dead in Oskel.", "Judge", "killed"),
        ("Gunmen assassinated Hassan Nouri, the governor of Oskel, on Sunday.", "the governor of Oskel", "killed"),
        ("Gunmen shot dead Hassan Nouri, a prominent lawyer, outside his home.", "a prominent lawyer", "killed"),
        ("Elena Marsk, a photographer with AFP, was killed in Oskel.", "a photographer", "killed"),
    ],
)
def test_who_has_an_office_or_a_trade_is_one_civilian_by_it(text: str, office: str, harm: str) -> None:
    assert victims(text) == [(office, harm, 1, "civilian")]


def test_a_private_with_a_name_is_one_beside_the_others() -> None:
    text = "Private Nils Borg was killed and three other soldiers were wounded in Tarn."
    assert victims(text) == [
        ("Private", "killed", 1, "combatant"),
        ("three other soldiers", "injured", 3, "combatant"),
    ]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Colonel Petar Vidak killed three rebels in a raid, the army said.", "Colonel"),
        ("The rebel leader Abu Talib killed 12 soldiers in Oskel.", "The rebel leader"),
        ("Hamas leader Anton Reve's brother was killed in Tarn on Sunday.", "Hamas leader"),
    ],
)
def test_who_kills_or_is_only_a_kinsman_is_not_killed(text: str, rank: str) -> None:
    assert rank not in [words for words, *_ in victims(text)]


def test_a_rank_and_a_description_are_one_person() -> None:
    assert len(victims("Major Petar Vidak, a pilot, was killed by a sniper in Tarn.")) == 1
