"""The kind of an event, by the words of its sentence and of those around it; the parses are flat."""

from dataclasses import replace

import pytest

from tests.reading.making import flat_tree, tagged_tree
from tollbook.reading.events import Trigger, choose_event, find_triggers
from tollbook.reading.names import Names
from tollbook.reading.tree import grow
from tollbook.vocabulary.analysis import Parse

NOBODY = Names((), {}, {})


def triggers(text: str, dated: frozenset[int] = frozenset()) -> list[Trigger]:
    tree = flat_tree(text)
    tree = replace(tree, parse=replace(tree.parse, tags=("VERB",) * len(tree)))
    return find_triggers(tree, text, NOBODY, frozenset(), dated)


def kind(*sentences: str) -> str | None:
    """The kind of event of the last sentence's first word."""
    index = len(sentences) - 1
    return choose_event(replace(flat_tree(sentences[-1]), index=index), [triggers(text) for text in sentences], 0)[0]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (("A car bomb killed four.",), "remote-explosive-landmine-ied"),
        (("Mortar shells fell on the town.", "Two women died."), "shelling-artillery-missile"),
        (("Gunmen executed four villagers.",), "attack"),
        (("Guards fired on the queue at the mill.",), "attack"),
        (("Aircraft struck the bridge at Dalen.",), "air-drone-strike"),
        (("Protesters filled the square.", "Troops shot dead three students."), "excessive-force-against-protesters"),
        (("A mob went from house to house.", "Nine traders were hacked to death."), "mob-violence"),
        (("All aboard the fighter jet died when it was shot down.",), "armed-clash"),
        (("Nothing was heard.",), None),
    ],
)
def test_words_say_what_kind_of_event_it_was(sentences: tuple[str, ...], expected: str | None) -> None:
    assert kind(*sentences) == expected


def test_what_a_place_is_lost_or_taken_by_may_stand_behind_a_preposition() -> None:
    text = "Rebels withdrew from Dalen"
    tree = tagged_tree(text, "NOUN VERB ADP PROPN")
    parse = Parse((1, -1, 3, 1), ("nsubj", "root", "case", "obl"), tree.parse.tags)
    tree = grow(0, 0, (0, len(text)), text, list(tree.places), parse)
    found = find_triggers(tree, text, NOBODY, frozenset({3}))
    assert [trigger.event for trigger in found] == ["non-violent-transfer-of-territory"]


def test_the_month_of_march_is_no_protest() -> None:
    text = "Four died on 3 March"
    assert [trigger.event for trigger in triggers(text)] == ["peaceful-protest"]
    assert not triggers(text, frozenset({3, 4}))
