"""Treebank windows and batches for the parser."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from tollbook.engines.onnx.pieces import Pieces
from tollbook.engines.onnx.shapes import LOWER, UNLETTERED, UPPER
from tollbook.engines.onnx.windows import Chunk, Window, window
from train.reader.spoil import spoil
from train.reader.treebank import UNKNOWN, Document, Sentence

IGNORED = -100
SIZES = (40, 96, 160, 256, 384, 500)  # pieces aimed at; single sentences come beside


@dataclass(frozen=True, slots=True)
class Labels:
    """The names that label numbers stand for."""

    relations: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A window with its sentences."""

    window: Window
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the encoder takes, and where the units stand; all (batch, …)."""

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    units: Tensor
    sentence: Tensor  # per unit the number of its sentence, -1 for padding


@dataclass(frozen=True, slots=True)
class Targets:
    """Per unit: head (a unit), relation, tag; IGNORED where there is none."""

    head: Tensor
    relation: Tensor
    tag: Tensor


def labels(documents: Sequence[Document]) -> Labels:
    """All labels of the documents, sorted."""
    words = [word for document in documents for sentence in document for word in sentence]
    return Labels(tuple(sorted({w.relation for w in words})), tuple(sorted({w.tag for w in words})))


def example(sentences: Sequence[Sentence], pieces: Pieces) -> Example:
    """The sentences as one window."""
    words = [[word.form for word in sentence] for sentence in sentences]
    held = [Chunk(i, 0, len(sentence)) for i, sentence in enumerate(words)]
    return Example(window(words, held, pieces), tuple(sentences))


def recase(held: Example, rng: random.Random) -> Example:
    """Now and then a window all in capitals or all in small letters."""
    drawn = rng.random()
    if drawn > 0.09:
        return held
    to = UPPER if drawn < 0.06 else LOWER
    shapes = tuple(s if s in (0, UNLETTERED) else to for s in held.window.shapes)
    w = held.window
    return Example(Window(w.ids, shapes, w.units, w.chunks), held.sentences)


def epoch(documents: Sequence[Document], pieces: Pieces, rng: random.Random) -> list[Example]:
    """Every sentence once, most in windows of neighbours, a share alone."""
    found = []
    for document in documents:
        held: list[Sentence] = []
        size, aim, lost = 0, rng.choice(SIZES), rng.random() < 0.3
        for sentence in document:
            here = spoil(sentence, rng, lost)
            more = 1 + sum(len(pieces.of(word.form)) for word in here)
            if more > 400:
                continue
            if rng.random() < 0.15:
                found.append(example([here], pieces))
                continue
            if held and size + more > aim:
                found.append(example(held, pieces))
                held, size, aim, lost = [], 0, rng.choice(SIZES), rng.random() < 0.3
            held.append(here)
            size += more
        if held:
            found.append(example(held, pieces))
    return [recase(one, rng) for one in found]


def batches(examples: Sequence[Example], most: int, rng: random.Random) -> Iterator[list[Example]]:
    """Windows of like length together, at most `most` pieces with padding, in random order."""
    ranked = sorted(examples, key=lambda e: len(e.window.ids) + rng.random() * 16)
    groups: list[list[Example]] = [[]]
    for one in ranked:
        if groups[-1] and (len(groups[-1]) + 1) * len(one.window.ids) > most:
            groups.append([])
        groups[-1].append(one)
    rng.shuffle(groups)
    yield from groups


def inputs(held: Sequence[Window]) -> Inputs:
    """Windows padded to one size."""
    length, units = max(len(w.ids) for w in held), max(len(w.units) for w in held)
    sentence = []
    for w in held:
        numbers = w.sentences()
        sentence.append(numbers + [-1] * (units - len(numbers)))
    return Inputs(
        torch.tensor([[*w.ids, *[0] * (length - len(w.ids))] for w in held]),
        torch.tensor([[*w.shapes, *[0] * (length - len(w.shapes))] for w in held]),
        torch.tensor([[1] * len(w.ids) + [0] * (length - len(w.ids)) for w in held]),
        torch.tensor([[*w.units, *[0] * (units - len(w.units))] for w in held]),
        torch.tensor(sentence),
    )


def governor(head: int, start: int, words: int) -> int:
    """The unit that governs a word of a sentence which begins at unit `start`: a word, or the [SEP] for the root."""
    return IGNORED if head == UNKNOWN else start + (head if head >= 0 else words)


def targets(held: Sequence[Example], named: Labels, units: int) -> Targets:
    """The gold trees of a batch, (batch, units) each."""
    relation = {name: i for i, name in enumerate(named.relations)}
    tag = {name: i for i, name in enumerate(named.tags)}
    found: tuple[list[list[int]], ...] = ([], [], [])
    for one in held:
        rows: tuple[list[int], ...] = ([], [], [])
        for sentence in one.sentences:
            start = len(rows[0])
            for word in sentence:
                rows[0].append(governor(word.head, start, len(sentence)))
                rows[1].append(relation.get(word.relation, IGNORED))
                rows[2].append(tag.get(word.tag, IGNORED))
            for row in rows:
                row.append(IGNORED)
        for row, column in zip(rows, found, strict=True):
            column.append(row + [IGNORED] * (units - len(row)))
    return Targets(*(torch.tensor(column) for column in found))
