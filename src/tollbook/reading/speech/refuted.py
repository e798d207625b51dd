"""Refuted: what somebody calls false, or says is contrary to what was told."""

from collections.abc import Iterator

from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.subjects import speaker_of
from tollbook.reading.tree import Tree

SAID = frozenset({"said", "says", "told"})
"""Words that are verbs whatever the tagger thinks of them."""
_CALLING = frozenset("call called calls calling describe described describes branded labelled dubbed termed".split())
_TOLD = frozenset(
    "report reports rumour rumours rumor rumors claim claims allegation allegations accusation accusations story"
    " stories news information figure figures number numbers".split()
)


def said_false(tree: Tree, word: int) -> int | None:
    """What was told and is called false: "reports that officers were killed are untrue"; it is nobody who denies."""
    subject = tree.child(word, "nsubj") if tree.child(word, "obl:agent") is None else None
    return subject if subject is not None and tree.lower[subject] in _TOLD else None


def is_told(tree: Tree, word: int) -> bool:
    """Whether a clause behind a word says what was told: "claims that", "a report that"."""
    return tree.lower[word] in _TOLD and tree.lower[word + 1 : word + 2] == ("that",)


def called_false(tree: Tree, false: int) -> Frame | None:
    """Somebody calls false what was told: "the army called reports that civilians had died lies"."""
    for verb in range(1, false - 1):
        told = next((w for w in range(verb + 1, min(verb + 4, false)) if tree.lower[w] in _TOLD), None)
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
        said = next((at for at in range(comma, len(tree)) if tree.lower[at] in SAID), None)
        speaker = speaker_of(tree, said) if said is not None else None
        yield Frame(tree.index, "deny", word, speaker, None, frozenset(range(word + 1, comma)), beside=False)
