"""Arrays of a window to the trees of its sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tollbook.engines.onnx.network import Floats, Outputs
from tollbook.engines.onnx.trees import Heads, tree
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
    tags = found["tags"].argmax(-1)
    pieces, at = [], 0
    for chunk in window.chunks:
        size = chunk.end - chunk.first
        heads = tree(found["arcs"][at : at + size, at : at + size + 1])
        names = relations(found, heads, at, grammar)
        parse = Parse(tuple(map(int, heads)), names, tuple(grammar.tags[i] for i in tags[at : at + size]))
        pieces.append(Piece(chunk.sentence, parse))
        at += size + 1
    return pieces


def relations(found: Outputs, heads: Heads, at: int, grammar: Grammar) -> tuple[str, ...]:
    """The likeliest relation of each word to its given head; `root` for the root and for no other."""
    size = len(heads)
    over = at + np.where(np.asarray(heads) < 0, size, heads)
    words, governors = found["relation_word"][at : at + size], found["relation_head"][over]
    half = words.shape[1] // 2
    mixed = (np.maximum(words[:, :half] + governors[:, :half], 0), words[:, half:] * governors[:, half:])
    scores = np.concatenate(mixed, 1) @ grammar.weight.T + grammar.bias
    if "root" in grammar.relations:
        scores[:, grammar.relations.index("root")] = -np.inf
    best = scores.argmax(1)
    return tuple("root" if heads[i] < 0 else grammar.relations[best[i]] for i in range(size))


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
