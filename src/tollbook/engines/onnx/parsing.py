"""Arrays of a window to the trees of its sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tollbook.engines.onnx.network import Floats, Outputs
from tollbook.engines.onnx.trees import tree
from tollbook.engines.onnx.windows import Window
from tollbook.vocabulary.analysis import Parse

JOINT = "parataxis"  # what joins the chunks of a sentence too long for one window


@dataclass(frozen=True, slots=True)
class Grammar:
    """Names of relations and parts of speech, and the matrix that scores relations: (relations, 2 * half) and bias."""

    relations: tuple[str, ...]
    tags: tuple[str, ...]
    weight: Floats
    bias: Floats


@dataclass(frozen=True, slots=True)
class Piece:
    """The tree of one chunk, and the sentence it belongs to."""

    sentence: int
    parse: Parse


def trees(window: Window, found: Outputs, grammar: Grammar) -> list[Piece]:
    """One tree a chunk."""
    heads: list[list[int]] = []
    words: list[int] = []
    over: list[int] = []
    at = 0
    for chunk in window.chunks:
        size = chunk.end - chunk.first
        own = tree(found["arcs"][at : at + size, at : at + size + 1]).tolist()
        heads.append(own)
        words += range(at, at + size)
        over += [at + (size if head < 0 else head) for head in own]
        at += size + 1
    named = relations(found, words, over, grammar)
    tagged = [grammar.tags[tag] for tag in found["tags"][words].argmax(-1).tolist()]
    pieces, first = [], 0
    for chunk, own in zip(window.chunks, heads, strict=True):
        here = slice(first, first + len(own))
        names = ("root" if head < 0 else name for head, name in zip(own, named[here], strict=True))
        pieces.append(Piece(chunk.sentence, Parse(tuple(own), tuple(names), tuple(tagged[here]))))
        first += len(own)
    return pieces


def relations(found: Outputs, words: Sequence[int], over: Sequence[int], grammar: Grammar) -> list[str]:
    """The likeliest relation of some units of a window to their given heads; never `root`, which needs no choice."""
    ours, governors = found["relation_word"][words], found["relation_head"][over]
    half = ours.shape[1] // 2
    mixed = (np.maximum(ours[:, :half] + governors[:, :half], 0), ours[:, half:] * governors[:, half:])
    scores = np.concatenate(mixed, 1) @ grammar.weight.T + grammar.bias
    if "root" in grammar.relations:
        scores[:, grammar.relations.index("root")] = -np.inf
    return [grammar.relations[best] for best in scores.argmax(1).tolist()]


def joined(pieces: Sequence[Piece], sentences: int) -> list[Parse]:
    """One parse a sentence: the chunks of a long one hang on the root of its first; an empty sentence has no words."""
    found = [Parse((), (), ()) for _ in range(sentences)]
    for piece in pieces:
        before, here = found[piece.sentence], piece.parse
        if not before.heads:
            found[piece.sentence] = here
            continue
        shift, root = len(before.heads), before.heads.index(-1)
        heads = tuple(head + shift if head >= 0 else root for head in here.heads)
        names = tuple(JOINT if head < 0 else name for head, name in zip(here.heads, here.relations, strict=True))
        found[piece.sentence] = Parse(before.heads + heads, before.relations + names, before.tags + here.tags)
    return found
