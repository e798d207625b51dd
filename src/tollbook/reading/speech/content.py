"""Content: what a verb of saying governs, a clause or a number that is told and no thing or hearer."""

from tollbook.reading.bodies import CALENDAR
from tollbook.reading.speech.frame import QUOTES
from tollbook.reading.speech.refuted import SAID
from tollbook.reading.tree import Tree

_COUNTING = frozenset(
    "recorded record records registered register registers documented documents document reported report reports"
    " confirmed confirm confirms verified listed lists admit admits admitted acknowledge acknowledges"
    " acknowledged announced".split()
)
"""Verbs whose object may be a toll: "the clinic has registered 123 deaths"."""
_IT_WAS = frozenset({"it", "was", "is"})
_NEAR = 5
_CONTENT = frozenset({"ccomp", "obj", "xcomp", "csubj", "parataxis", "obl"})


def tells_number(tree: Tree, after: int) -> bool:
    """Whether a number is what is told: "spoke of 16 corpses", "counted about 300", "has recorded at least 12 dead"."""
    for word in range(after, min(after + _NEAR, len(tree))):
        if tree.tag(word) == "NUM":
            return not CALENDAR.intersection(tree.lower[max(0, word - 1) : word + 2])
        light = tree.tag(word) in ("ADP", "ADV", "ADJ", "PART") or tree.lower[word] in _IT_WAS
        if not light and tree.words[word] not in QUOTES:
            break
    return False


def is_content(tree: Tree, verb: int, child: int, speaker: int | None) -> bool:
    """Whether a word that hangs on a verb of saying heads what is said."""
    return (
        child != speaker
        and ";" not in tree.words[min(verb, child) : max(verb, child)]
        and (tree.relation(child) == "ccomp" or (tree.relation(child) in _CONTENT and _is_clause(tree, child)))
    )


def takes_thing(tree: Tree, verb: int) -> bool:
    """Whether the verb has a thing as its object and so says nothing ("claimed 12 lives", "reported for duty")."""
    thing = tree.child(verb, "obj")
    if thing is not None and tree.tag(thing) == "NUM" and tree.lower[verb] in SAID and tells_number(tree, verb + 1):
        return False  # "a doctor said 19"
    if thing is not None and tree.lower[verb] in _COUNTING and any(tree.tag(w) == "NUM" for w in tree.under(thing)):
        return False
    return (
        thing is not None and not any(tree.tag(w) == "VERB" for w in tree.under(thing)) and tree.tag(thing) != "PROPN"
    )


def _is_clause(tree: Tree, word: int) -> bool:
    """Whether a word is what a subject does or is."""
    return tree.tag(word) in ("VERB", "ADJ", "AUX") and tree.child(word, "nsubj", "csubj", "expl") is not None
