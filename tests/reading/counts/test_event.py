"""What happened to those counted, where the words tell clearly and where they do not."""

from tests.reading.counts.making import counted, tagged_tree
from tollbook.reading.counts.event import Happened, happened_to
from tollbook.reading.events import Trigger
from tollbook.vocabulary.codes import Harm, Status

TREE = tagged_tree("Nine died.")
LOOTING = Trigger(0, 1, 2, 1, "looting-property-destruction", 46, "verb", ("looting-property-destruction",))
MORTARS = Trigger(0, 1, 2, 1, "shelling-artillery-missile", 84, "noun", ("shelling-artillery-missile",))


def happened(triggers: list[Trigger], status: Status, beside: str | None = None, harm: Harm = Harm.KILLED) -> Happened:
    return happened_to(TREE, [triggers], counted(TREE, 1, harm=harm), status, beside)


def test_a_clear_word_in_the_sentence_decides() -> None:
    assert happened([MORTARS], Status.COMBATANT, "attack") == Happened("shelling-artillery-missile", "event")


def test_looting_kills_nobody() -> None:
    assert happened([LOOTING], Status.CIVILIAN) == Happened("attack", "event_unsaid")


def test_the_killing_of_combatants_is_a_fight_where_nothing_says_more() -> None:
    assert happened([], Status.COMBATANT) == Happened("armed-clash", "event_unsaid")


def test_a_count_beside_one_of_the_same_harm_shares_its_event() -> None:
    assert happened([], Status.CIVILIAN, "suicide-bomb") == Happened("suicide-bomb", "event_beside")


def test_people_taken_are_arrested_or_abducted() -> None:
    assert happened([], Status.UNKNOWN, harm=Harm.CAPTURED).event == "arrests"
    assert happened([], Status.UNKNOWN, harm=Harm.ABDUCTED).event == "abduction-forced-disappearance"
