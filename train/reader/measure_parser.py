"""Attachment scores on gold words and sentences, punctuation counted."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch

from tollbook.engines.onnx.pieces import Pieces
from tollbook.engines.onnx.trees import tree
from tollbook.vocabulary.analysis import Parse
from train.reader.network import Reader
from train.reader.precision import mixed
from train.reader.treebank import Document
from train.reader.trees import IGNORED, Example, Labels, batches, example, inputs, targets


@dataclass(frozen=True, slots=True)
class Attachment:
    """Shares of words with the right head, head and relation, part of speech."""

    uas: float
    las: float
    upos: float


def plain_windows(documents: Sequence[Document], pieces: Pieces, most: int = 256) -> list[Example]:
    """Unspoiled windows of neighbouring sentences."""
    found = []
    for document in documents:
        held, size = [], 0
        for sentence in document:
            more = 1 + sum(len(pieces.of(w.form)) for w in sentence)
            if held and size + more > most:
                found.append(example(held, pieces))
                held, size = [], 0
            held.append(sentence)
            size += more
        found.append(example(held, pieces))
    return [one for one in found if len(one.window.ids) <= 512]


def attachment(model: Reader, documents: Sequence[Document], pieces: Pieces, named: Labels) -> Attachment:
    """Scores of trees decoded as at run time."""
    model.eval()
    words = uas = las = upos = 0
    with torch.no_grad(), mixed():
        for group in batches(plain_windows(documents, pieces), 6000, random.Random(0)):
            x = inputs([one.window for one in group])
            gold = targets(group, named, x.units.shape[1])
            units = model.units(x)
            arcs = model.parser.arcs(units).float()
            heads = torch.zeros_like(gold.head)
            for row, one in enumerate(group):
                at = 0
                for sentence in one.sentences:
                    size = len(sentence)
                    found = tree(arcs[row, at : at + size, at : at + size + 1].cpu().numpy())
                    for i, head in enumerate(found):
                        heads[row, at + i] = at + (int(head) if head >= 0 else size)
                    at += size + 1
            sides = model.parser.relation_sides(units)
            picked = sides[1].gather(1, heads[..., None].expand(-1, -1, sides[1].shape[-1]))
            relations = model.parser.relations(sides[0], picked).argmax(-1)
            here = gold.head != IGNORED
            good = (heads == gold.head) & here
            words += int(here.sum())
            uas += int(good.sum())
            las += int((good & (relations == gold.relation)).sum())
            upos += int(((model.parser.tags(units).argmax(-1) == gold.tag) & here).sum())
    return Attachment(uas / words, las / words, upos / words)


def shipped(parse: Callable[[list[list[str]]], list[Parse]], documents: Sequence[Document]) -> Attachment:
    """Scores of a run-time parser, each document read whole."""
    words = uas = las = upos = 0
    for document in documents:
        for gold, made in zip(document, parse([[w.form for w in sentence] for sentence in document]), strict=True):
            for i, word in enumerate(gold):
                words += 1
                uas += made.heads[i] == word.head
                las += made.heads[i] == word.head and made.relations[i] == word.relation
                upos += made.tags[i] == word.tag
    return Attachment(uas / words, las / words, upos / words)
