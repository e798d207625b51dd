"""A count that does not say who its victims are has that from the count that it goes with."""

from dataclasses import replace

from tests.reading.counts.making import counted, tagged_tree
from tollbook.reading.counts.kin import Kin, kin_of
from tollbook.vocabulary.codes import Harm, Status

SOLDIERS = counted(tagged_tree("Nine soldiers died."), 2, people=1)
NINE = counted(tagged_tree("Nine died."), 1)
OTHERS = counted(tagged_tree("Nine others died."), 2, people=1, harm=Harm.INJURED)
FARMERS = counted(tagged_tree("Nine farmers died."), 2, people=1)


def test_a_number_beside_soldiers_is_of_soldiers() -> None:
    assert kin_of([SOLDIERS, NINE], [None, None], [Status.COMBATANT]) == Kin(Status.COMBATANT, "beside", 0)


def test_others_are_what_those_before_them_are() -> None:
    assert kin_of([SOLDIERS, OTHERS], [None, None], [Status.COMBATANT]) == Kin(Status.COMBATANT, "others", 0)


def test_a_part_is_what_its_whole_is() -> None:
    assert kin_of([SOLDIERS, NINE], [None, 0], [Status.COMBATANT]) == Kin(Status.COMBATANT, "part", 0)


def test_a_number_of_another_sentence_is_not_of_the_soldiers() -> None:
    later = replace(NINE, sentence=4)

    assert kin_of([SOLDIERS, later], [None, None], [Status.COMBATANT]) is None


def test_those_with_a_word_of_their_own_have_no_kin() -> None:
    assert kin_of([SOLDIERS, FARMERS], [None, None], [Status.COMBATANT]) is None


def test_those_of_whom_there_were_none_are_nobodys_kin() -> None:
    none = replace(SOLDIERS, low=0, high=0)

    assert kin_of([none, NINE], [None, None], [Status.COMBATANT]) is None


def test_people_of_unknown_status_give_none() -> None:
    assert kin_of([NINE, NINE], [None, None], [Status.UNKNOWN]) is None
