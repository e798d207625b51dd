"""Heading: whose communiqué or statement it is, where no verb says so: "Communiqué No. 12 of the Vard Front"."""

from collections.abc import Iterator

from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.owners import issuer
from tollbook.reading.tree import Tree

_PAPERS = frozenset({"communique", "communiqué", "statement", "bulletin", "announcement"})
_FAR = 14
"""Words that a heading has at most."""
_CALLING = frozenset({"compound", "nmod"})


def headed_by(tree: Tree, last: int | None = None) -> int | None:
    """The head word of whoever issued what a heading without a verb names; last: where the heading ends."""
    end = len(tree) if last is None else last
    if end > _FAR or any(tree.tag(word) in ("VERB", "AUX") for word in range(end)):
        return None
    paper = next((word for word in range(end) if tree.lower[word] in _PAPERS), None)
    if paper is None:
        return None
    owner = issuer(tree, paper)
    if owner is None:
        named = (word for word in tree.children[paper] if word < paper and tree.relation(word) in _CALLING)
        owner = next((word for word in named if tree.tag(word) == "PROPN"), None)
    return owner if owner is not None and owner < end else None


def labelled(tree: Tree) -> Iterator[Frame]:
    """What stands behind a colon is said by whose statement stands before it: "Vard Front communiqué: Our men …"."""
    colon = next((word for word in range(1, min(_FAR, len(tree) - 2)) if tree.words[word] == ":"), None)
    owner = headed_by(tree, colon) if colon is not None else None
    if owner is not None and colon is not None:
        covers = frozenset(range(colon + 1, len(tree)))
        yield Frame(tree.index, "announce", colon, owner, None, covers, beside=False)
