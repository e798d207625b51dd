"""Unanswered: where somebody is asked and does not answer, or does not say something, and so tells nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.reading.speech.frame import Frame
from tollbook.reading.tree import Tree

_NOT = frozenset({"not", "n't", "never"})
_OPEN = frozenset("who whom whose what which whether if".split())
"""What asks whether or by whom; who has not said why or how grants that it was done."""
_TURNS = frozenset({"but", "however", "though", "although", ";"})
_YET = (("yet", "to"), ("still", "to"))
_CLAIMING = frozenset({"claim", "claimed"})
_SAYING = frozenset({"assert", "announce"})


def unanswered(tree: Tree) -> Iterator[Frame]:
    """What nobody vouches for who was asked about it: "did not answer a request for comment on the strike"."""
    for word in range(1, len(tree)):
        if tree.lower[word - 1 : word + 1] == ("for", "comment"):
            end = next((at for at in range(word, len(tree)) if tree.words[at] == ";"), len(tree))
            left = frozenset(range(word + 1, end))
            yield Frame(tree.index, "hedge", word, None, None, frozenset(), beside=False, left=left)


def unsaid(tree: Tree, found: Sequence[Frame]) -> list[Frame]:
    """The frames, those marked by which nothing is said: "has not said who fired the shell that killed nine", "have yet
    to claim the bombing"."""
    return [_as_unsaid(tree, frame) if _is_unsaid(tree, frame) else frame for frame in found]


def _as_unsaid(tree: Tree, frame: Frame) -> Frame:
    """The frame, of what stands behind its verb up to a turn: "did not say who was behind the attack, but blamed …"."""
    turn = next((word for word in range(frame.word, len(tree)) if _turns(tree, word)), len(tree))
    return replace(frame, unsaid=True, covers=frozenset(word for word in frame.covers if frame.word <= word < turn))


def _turns(tree: Tree, word: int) -> bool:
    """Whether a word begins what somebody else says or does: "but", or "and" before a clause of its own."""
    clause = tree.head(word) if tree.lower[word] == "and" else -1
    return tree.lower[word] in _TURNS or clause >= 0 and tree.child(clause, "nsubj") is not None


def _is_unsaid(tree: Tree, frame: Frame) -> bool:
    """Whether a verb of claiming, or one behind which a question stands open, is negated."""
    verb = frame.word
    claiming = frame.kind == "responsibility" or tree.lower[verb] in _CLAIMING and frame.kind in _SAYING
    asked = frame.kind in _SAYING and not _OPEN.isdisjoint(tree.lower[verb + 1 : verb + 2])
    if not claiming and not asked:
        return False
    return tree.lower[verb - 2 : verb] in _YET or any(tree.lower[child] in _NOT for child in tree.children[verb])
