"""Drafts without counts: the events that are likely enough claimed, and the denials and doubts."""

from collections.abc import Iterator, Sequence

from tollbook.reading.bare.candidates import candidates
from tollbook.reading.bare.doubts import find_doubt
from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.drafts import Draft
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree

_MOST = 2
"""Claims without counts of one sentence."""


def bare_drafts(scene: Scene, counts: Sequence[Draft]) -> Iterator[Draft]:
    """A draft for each event that a sentence likely claims without counting anybody, and for each denial and doubt.

    counts: the drafts with counts; what they deny or question already is not denied or questioned again.
    """
    for tree in scene.document.trees:
        if len(tree):
            yield from _of_sentence(scene, tree, counts)


def _of_sentence(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> Iterator[Draft]:
    """What is denied or doubted is the event that the sentence is likeliest about."""
    trust = scene.scales.trust
    doubt = find_doubt(scene, tree, counts)
    stated = any((draft.sentence, draft.stance) == (tree.index, doubt.stance) for draft in counts)
    may_doubt = not stated and doubt.likely >= trust.doubt
    found = candidates(scene, tree, counts, 0.0 if may_doubt else trust.bare)
    possible = sorted(found, key=lambda one: one.likely, reverse=True)
    doubted = may_doubt and bool(possible)
    if doubted:
        yield bare_draft(scene, tree, doubt.word, possible[0].draft.event, doubt.stance)
    for one in possible[int(doubted) : _MOST]:
        if one.likely >= trust.bare:
            yield one.draft
