"""Tolls: where somebody puts a number of dead or hurt at a figure, gives or revises it."""

from collections.abc import Iterator

from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.subjects import speaker_of
from tollbook.reading.tree import Tree

_PUTTING = frozenset("put puts putting gave give gives giving raised raises revised sets".split())
_TOLLS = frozenset("toll tolls number figure figures count total losses dead casualties".split())


def tolls(tree: Tree) -> Iterator[Frame]:
    """Somebody puts a toll at, gives or revises one."""
    for verb, form in enumerate(tree.lower):
        thing = tree.child(verb, "obj") if form in _PUTTING else None
        if thing is None or tree.lower[thing] not in _TOLLS:
            continue
        speaker = speaker_of(tree, verb)
        if speaker is not None:
            covers = frozenset(range(verb + 1, len(tree)))
            yield Frame(tree.index, "estimate", verb, speaker, None, covers, beside=False)
