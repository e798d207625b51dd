"""Resumed: where one who denies something goes on telling."""

from dataclasses import replace

from tollbook.reading.speech.frame import Frame
from tollbook.reading.tree import Tree

_TELLING = frozenset("put puts gave gives spoke speaks acknowledged admitted conceded counted".split())
_JOINING = frozenset({"and", "but"})


def resumed(tree: Tree, found: list[Frame]) -> list[Frame]:
    """The frames, what is denied only up to where whoever denies it goes on telling: "denied that anyone had died and
    put rebel losses at 30"."""
    for denial in [frame for frame in found if frame.kind == "deny" and frame.speaker is not None]:
        verbs = (w for w in sorted(denial.covers) if w > denial.word + 1 and tree.lower[w] in _TELLING)
        told = next((w for w in verbs if tree.lower[w - 1] in _JOINING and _tells_toll(tree, w)), None)
        if told is None:
            continue
        kept = replace(denial, covers=frozenset(w for w in denial.covers if w < told - 1))
        covers = frozenset(range(told + 1, len(tree)))
        goes_on = Frame(tree.index, "estimate", told, denial.speaker, None, covers, beside=False)
        found = [frame for frame in found if frame is not denial and frame.word != told] + [kept, goes_on]
    return found


def _tells_toll(tree: Tree, verb: int) -> bool:
    """Whether a number stands behind a verb in its clause."""
    return any(tree.tag(word) == "NUM" for word in range(verb + 1, len(tree)) if ";" not in tree.words[verb:word])
