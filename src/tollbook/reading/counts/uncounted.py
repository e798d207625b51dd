"""Numbers that count nobody: ages, hours and whose children they have."""

from tollbook.reading.knowledge.people import person_word
from tollbook.reading.tree import Tree

_PARTS_OF_DAY = frozenset(("in", "the", part) for part in ("morning", "afternoon", "evening"))
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_FROM = frozenset((word,) for word in ("at", "between", "from", "until", "till", "after", "before", "around"))
_PUT = frozenset("put puts putting stood stands toll number figure count tally dead wounded injured".split())
_PUTTING = 8
_JUST = frozenset((how, when) for how in ("just", "shortly", "soon", "long") for when in ("after", "before"))
_AGED = frozenset({"man", "woman", "boy", "girl", "child"})
_OLDEST = frozenset({"oldest", "eldest", "youngest"})
_COUNTED = frozenset({"NOUN", "PROPN", "ADJ"})
_LISTING = frozenset({"and", "to", ",", "between", "from", "-"})
_AGES = frozenset({"aged", "age", "ages"})
_PARENTS = frozenset("father mother parent dad mum mom".split())


def is_age(tree: Tree, first: int, last: int) -> bool:
    """Whether a number says how old somebody is."""
    before = tree.lower[max(0, first - 2) : first]
    after = tree.lower[last : last + 4]
    if len(before) == 2 and before[0] in _AGED and before[1] == "of" and tree.tag(last % len(tree)) != "NOUN":
        return True  # "a woman of 61"
    if first > 0 and tree.lower[first - 1] in ("was", "is") and _OLDEST & set(tree.lower[max(0, first - 6) : first]):
        return True  # "the youngest of the dead was nine"
    if tree.lower[first - 1 : first] == (",",) and after[:1] in ((",",), (")",)) and _is_one(tree, first - 2):
        return True  # "the woman, 34, is"
    return (
        bool(_AGES & set(before))
        or _is_aged(tree, first, last)
        or (after[:1] in ((), ("-",)) and "old" in after)
        or "years old" in " ".join(after)
    )


def _is_aged(tree: Tree, first: int, last: int) -> bool:
    """Whether a number ends a list of ages: "aged 8 and 10", "aged between 19 and 25"; not "aged 4 and 12 soldiers"."""
    if last < len(tree) and tree.tag(last) in _COUNTED:
        return False
    at = first - 1
    while at > 0 and (tree.tag(at) == "NUM" or tree.lower[at] in _LISTING):
        at -= 1
    return at >= 0 and tree.lower[at] in _AGES and at < first - 1


def is_hour(tree: Tree, first: int, last: int, value: int) -> bool:
    """Whether a number is an hour: "between eleven on Monday and five in the morning", "just after seven"."""
    if not 0 < value <= 24:
        return False
    after = tree.lower[last : last + 3]
    if after[:1] in (("o'clock",), ("a.m.",), ("p.m.",)) or after in _PARTS_OF_DAY:
        return True
    if after[:1] == ("on",) and after[1:2] and after[1] in _WEEKDAYS and tree.lower[first - 1 : first] in _FROM:
        return _PUT.isdisjoint(tree.lower[max(0, first - _PUTTING) : first])  # "put the toll at 16 on Saturday"
    return tree.lower[max(0, first - 2) : first] in _JUST


def is_offspring(tree: Tree, first: int) -> bool:
    """Whether a number says how many children somebody has: "a father of three"; not "the mother of three soldiers"."""
    if first < 2 or tree.lower[first - 1] != "of" or tree.lower[first - 2] not in _PARENTS:
        return False
    return first + 1 == len(tree) or tree.tag(first + 1) not in ("NOUN", "PROPN", "ADJ")


def _one_person(word: str) -> bool:
    person = person_word(word)
    return person is not None and word == person.singular


def _is_one(tree: Tree, word: int) -> bool:
    """Whether a word before a comma ends a name or names one person."""
    if word < 0:
        return False
    return tree.tag(word) == "PROPN" or _one_person(tree.lower[word])
