"""Of which kind of force parties and people are, and whether people may be of a party."""

import pytest

from tollbook.reading.camps import Camp, agree, of_party, of_people
from tollbook.reading.knowledge.people import person_word


@pytest.mark.parametrize(
    ("name", "camp"),
    [
        ("Islamic State", Camp.REBEL),
        ("Orsk Liberation Front", Camp.REBEL),
        ("Kell Salvation Army", Camp.REBEL),
        ("Vantian army", Camp.ARMY),
        ("harbour police", Camp.POLICE),
        ("France", Camp.STATE),
        ("Dawn Covenant", None),
    ],
)
def test_a_party_is_of_a_camp_by_its_kind_or_by_the_words_of_its_name(name: str, camp: Camp | None) -> None:
    assert of_party(name) is camp


@pytest.mark.parametrize(
    ("word", "camp"),
    [
        ("soldiers", Camp.ARMY),
        ("policemen", Camp.POLICE),
        ("rebels", Camp.REBEL),
        ("officers", Camp.STATE),
        ("fighters", None),
        ("farmers", None),
    ],
)
def test_people_are_of_a_camp_by_the_word_for_them(word: str, camp: Camp | None) -> None:
    person = person_word(word)
    assert person is not None and of_people(person) is camp


@pytest.mark.parametrize(
    ("people", "party"),
    [(Camp.ARMY, Camp.REBEL), (Camp.ARMY, Camp.POLICE), (Camp.REBEL, Camp.STATE), (Camp.POLICE, Camp.MILITIA)],
)
def test_people_of_one_camp_are_not_of_a_party_of_another(people: Camp, party: Camp) -> None:
    assert not agree(people, party)


@pytest.mark.parametrize(
    ("people", "party"),
    [(Camp.STATE, Camp.POLICE), (Camp.ARMY, Camp.STATE), (Camp.REBEL, Camp.MILITIA), (None, Camp.ARMY)],
)
def test_officers_may_be_of_the_police_or_the_army_and_the_unknown_of_anybody(
    people: Camp | None, party: Camp | None
) -> None:
    assert agree(people, party)
