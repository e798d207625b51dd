"""Refuted: what somebody calls false, or says is contrary to what was told."""

from collections.abc import Iterator

from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.subjects import before, speaker_of
from tollbook.reading.tree import Tree

SAID = frozenset({"said", "says", "told"})
"""Words that are verbs whatever the tagger thinks of them."""
_CALLING = frozenset("call called calls calling describe described describes branded labelled dubbed termed".split())
_TOLD = frozenset(
    "report reports rumour rumours rumor rumors claim claims allegation allegations accusation accusations story"
    " stories news information figure figures number numbers statement statements assertion assertions version"
    " communique communiqué".split()
)
_BEING = frozenset({"is", "are", "was", "were"})
_HOW = 3
"""Words that may stand between "are" and "false": "are all completely"."""
_WHOSE = 6
"""Words within which what is called false follows the verb: "called the rebels' claim"."""


def said_false(tree: Tree, word: int) -> int | None:
    """What was told and is called false: "reports that officers were killed are untrue"; it is nobody who denies."""
    subject = tree.child(word, "nsubj") if tree.child(word, "obl:agent") is None else None
    return subject if subject is not None and tree.lower[subject] in _TOLD else None


def is_false(tree: Tree, first: int, last: int) -> Frame | None:
    """What was told is false: "reports of 12 dead are fabricated, the army said". first, last: the words for false."""
    being = next((at for at in range(first - 1, max(0, first - 1 - _HOW), -1) if tree.lower[at] in _BEING), None)
    spoken = max((at for at in range(being or 0) if tree.lower[at] in SAID), default=-1)
    told = next((at for at in range(spoken + 1, being or 0) if tree.lower[at] in _TOLD), None)
    if being is None or told is None or told + 1 == being:
        return None
    covers = frozenset(range(told + 1, first))
    return Frame(tree.index, "deny", last - 1, _teller(tree, last), None, covers, beside=False)


def _teller(tree: Tree, after: int) -> int | None:
    """Who says it, where a sentence names him at its end: "…, the army said"."""
    comma = next((at for at in range(after, len(tree)) if tree.words[at] == ","), len(tree))
    said = next((at for at in range(comma, len(tree)) if tree.lower[at] in SAID), None)
    if said is None:
        return None
    speaker = speaker_of(tree, said)
    return speaker if speaker is not None and speaker > comma else before(tree, said)


def is_report(tree: Tree, word: int) -> bool:
    """Whether a word is for what was told: "claims", "a report"."""
    return tree.lower[word] in _TOLD


def is_told(tree: Tree, word: int) -> bool:
    """Whether a clause behind a word says what was told: "claims that", "a report that"."""
    return tree.lower[word] in _TOLD and tree.lower[word + 1 : word + 2] == ("that",)


def called_false(tree: Tree, false: int) -> Frame | None:
    """Somebody calls false what was told: "the army called reports that civilians had died lies"."""
    for verb in range(1, false - 1):
        told = next((w for w in range(verb + 1, min(verb + _WHOSE, false)) if tree.lower[w] in _TOLD), None)
        speaker = speaker_of(tree, verb) if tree.lower[verb] in _CALLING and told is not None else None
        if speaker is not None and speaker < verb:
            return Frame(tree.index, "deny", verb, speaker, None, frozenset(range(verb + 1, len(tree))), beside=False)
    return None


def contrary(tree: Tree) -> Iterator[Frame]:
    """What somebody says is contrary to what was told: "contrary to reports that civilians died, the army said"."""
    for word in range(len(tree) - 3):
        if tree.lower[word : word + 2] != ("contrary", "to") or _TOLD.isdisjoint(tree.lower[word + 2 : word + 6]):
            continue
        comma = next((at for at in range(word, len(tree)) if tree.words[at] == ","), len(tree))
        covers = frozenset(range(word + 1, comma))
        yield Frame(tree.index, "deny", word, _teller(tree, comma), None, covers, beside=False)
