"""What the words behind a name say of it: what place it is, how far away, or the day on which a report was written."""

from tollbook.reading.places.mention import PlaceMention
from tollbook.reading.places.words import heads
from tollbook.reading.tree import Tree

_LENGTHS = frozenset(["km", "kilometre", "kilometres", "kilometer", "kilometers", "mile", "miles", "metres", "meters"])
_BEHIND = 6
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])


def explained(tree: Tree, mention: PlaceMention, head: int) -> bool:
    """Whether the words behind a name say what place it is ("X, a village near Y"), or how far away ("X, 40 km")."""
    if any(tree.relation(child) == "appos" and tree.lower[child] in heads() for child in tree.children[head]):
        return True
    at = mention.last + (mention.last < len(tree) and tree.lower[mention.last] == ",")
    behind = tree.lower[at : at + _BEHIND]
    if len(behind) > 1 and behind[1] in _LENGTHS:
        return True
    return bool(behind) and behind[0] in ("a", "an", "the") and any(_ends(tree, at + i) for i in range(1, len(behind)))


def _ends(tree: Tree, at: int) -> bool:
    """Whether a word is a general word for a place, and no name or noun stands before it that it could belong to."""
    return tree.lower[at] in heads() and tree.tag(at) == "NOUN" and "NOUN" not in tree.parse.tags[at + 1 : at + 2]


def dated(tree: Tree, at: int) -> bool:
    """Whether a day stands there, as behind the place where a report was written: "SRINAGAR April 1 Twenty people"."""
    behind = [word for word in tree.lower[at : at + 3] if word != ","]
    return len(behind) > 1 and behind[0].rstrip(".")[:3] in _MONTHS and behind[1].isdigit()
