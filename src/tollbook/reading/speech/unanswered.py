"""Unanswered: where somebody is asked and does not answer, and so tells nothing."""

from collections.abc import Iterator

from tollbook.reading.speech.frame import Frame
from tollbook.reading.tree import Tree


def unanswered(tree: Tree) -> Iterator[Frame]:
    """What nobody vouches for who was asked about it: "did not answer a request for comment on the strike"."""
    for word in range(1, len(tree)):
        if tree.lower[word - 1 : word + 1] == ("for", "comment"):
            end = next((at for at in range(word, len(tree)) if tree.words[at] == ";"), len(tree))
            left = frozenset(range(word + 1, end))
            yield Frame(tree.index, "hedge", word, None, None, frozenset(), beside=False, left=left)
