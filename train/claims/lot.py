"""Reports of one step laid end to end, as numbers of rows, words and spans, so that all heads answer for all at once.

A *row* is a unit of a window (a word, or a sentence's [SEP]); words, sentences and spans are numbered through the lot.
What teaches has shares, so that each report weighs the same however long it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import torch
from torch import Tensor

from tollbook.engines.onnx.distance import classes
from tollbook.engines.onnx.windows import Window
from tollbook.vocabulary.analysis import NOTHING, POINTERS
from train.claims.heads import Inventory
from train.claims.marked import ATTRIBUTES
from train.claims.report import Ready
from train.claims.targets import Target
from train.reader.trees import IGNORED, Inputs, inputs

WEIGHTS = {"stance": 1.0, "event": 0.7, "status": 0.7, "scope": 0.7, "responsibility": 0.5, "part": 0.7}


@dataclass(frozen=True, slots=True)
class Coded:
    """Spans with codes (spans,): counts, or sentences that claim something without a count.

    report, slot: the report, and the number among its spans. near (reports, slots, words): each word's class of
    distance. labels, shares (spans, attributes): IGNORED where there is none. Then one entry a question, that is a
    span's pointer with one of the names meant: span, pointer, share; and one entry a word that answers a question:
    question, answer (a word of the report; its padded length for none).
    """

    report: Tensor
    slot: Tensor
    near: Tensor
    labels: Tensor
    shares: Tensor
    span: Tensor
    pointer: Tensor
    share: Tensor
    question: Tensor
    answer: Tensor


@dataclass(frozen=True, slots=True)
class Lot:
    """rows: of the flattened units those that are no padding; roots: for each row its sentence's [SEP] in the window.

    words, ends: the rows of words and of sentences' [SEP]. sentence, report, place (words,): of each word its sentence,
    its report and its number there. told_in (sentences,): the report. coder (reports,). tags, tag_shares (words,).
    known, claimed, claimed_shares: sentences of which is known whether they claim an event. word, part: the words of
    the spans and which span's they are; harm, harm_shares, span_report (spans,): all spans, those that are no counts
    too; coded: the spans with codes. claiming: the sentences with codes. twice: the second half is the first again.
    """

    x: Inputs
    rows: Tensor
    roots: Tensor
    words: Tensor
    ends: Tensor
    sentence: Tensor
    report: Tensor
    place: Tensor
    told_in: Tensor
    coder: Tensor
    tags: Tensor
    tag_shares: Tensor
    known: Tensor
    claimed: Tensor
    claimed_shares: Tensor
    word: Tensor
    part: Tensor
    harm: Tensor
    harm_shares: Tensor
    span_report: Tensor
    coded: Tensor
    counts: Coded
    claiming: Tensor
    sentences: Coded
    twice: bool


def lot(group: Sequence[Ready], inventory: Inventory, twice: bool = False) -> Lot:
    """The reports laid end to end, each a second time behind all if `twice`."""
    held = [*group, *group] if twice else list(group)
    windows = [window for one in held for window in one.windows]
    x = inputs(windows)
    units = x.units.shape[1]
    first_row = starts(sum(len(w.units) for w in one.windows) for one in held)
    first_word = starts(len(one.words) for one in held)
    first_sentence = starts(len(one.ends) for one in held)
    ordinal = range(len(held))
    tags = [np.array(one.goal.tags) for one in held]
    known = [[s for s, events in enumerate(one.goal.bare) if events is not None] for one in held]
    spans = [(n, span) for n in ordinal for span in held[n].goal.spans]
    harms = [(span.code.harm if span.code else NOTHING) or NOTHING for _, span in spans]
    return Lot(
        x=x,
        rows=integers(number * units + unit for number, w in enumerate(windows) for unit in range(len(w.units))),
        roots=integers(root for window in windows for root in sentence_ends(window)),
        words=integers(first_row[n] + int(row) for n in ordinal for row in held[n].words),
        ends=integers(first_row[n] + int(row) for n in ordinal for row in held[n].ends),
        sentence=integers(first_sentence[n] + int(s) for n in ordinal for s in held[n].sentence_of),
        report=integers(n for n in ordinal for _ in held[n].words),
        place=integers(place for one in held for place in range(len(one.words))),
        told_in=integers(n for n in ordinal for _ in held[n].ends),
        coder=integers(one.coder for one in held),
        tags=integers(tag for some in tags for tag in some),
        tag_shares=floats(share for some in tags for share in (some != IGNORED) / max(1, (some != IGNORED).sum())),
        known=integers(first_sentence[n] + s for n in ordinal for s in known[n]),
        claimed=floats(bool(held[n].goal.bare[s]) for n in ordinal for s in known[n]),
        claimed_shares=floats(1 / len(some) for some in known for _ in some),
        word=integers(first_word[n] + w for n, span in spans for w in range(span.first, span.end)),
        part=integers(number for number, (_, span) in enumerate(spans) for _ in range(span.first, span.end)),
        harm=integers(inventory.harms.index(harm) for harm in harms),
        harm_shares=floats(1 / len(held[n].goal.spans) for n, _ in spans),
        span_report=integers(n for n, _ in spans),
        coded=integers(number for number, (_, span) in enumerate(spans) if span.code),
        counts=coded(held, [[span for span in one.goal.spans if span.code] for one in held], inventory),
        claiming=integers(first_sentence[n] + span.sentence for n in ordinal for span in held[n].goal.sentences),
        sentences=coded(held, [one.goal.sentences for one in held], inventory),
        twice=twice,
    )


def integers(values: Iterator[int]) -> Tensor:
    return torch.tensor([int(value) for value in values], dtype=torch.long)


def floats(values: Iterator[float]) -> Tensor:
    return torch.tensor([float(value) for value in values], dtype=torch.float32)


def starts(sizes: Iterator[int]) -> list[int]:
    """Where each begins of things laid end to end."""
    return list(accumulate(sizes, initial=0))


def sentence_ends(window: Window) -> Iterator[int]:
    """For each unit the [SEP] of its sentence."""
    first = 0
    for chunk in window.chunks:
        last = first + chunk.end - chunk.first
        yield from [last] * (last + 1 - first)
        first = last + 1


def coded(held: Sequence[Ready], spans: Sequence[Sequence[Target]], inventory: Inventory) -> Coded:
    """The codes of each report's spans."""
    longest = max(len(one.words) for one in held)
    near = np.zeros((len(held), max(1, *map(len, spans)), longest), np.int64)
    labels, shares = [], []
    questions: list[tuple[int, int, float]] = []
    answers: list[tuple[int, int]] = []
    for number, (one, some) in enumerate(zip(held, spans, strict=True)):
        here = np.array([labels_of(span, inventory) for span in some]).reshape(-1, len(ATTRIBUTES))
        weights = np.array(list(map(WEIGHTS.__getitem__, ATTRIBUTES))) / np.maximum(1, (here != IGNORED).sum(0))
        labels += here.tolist()
        shares += [weights.tolist()] * len(some)
        for slot, span in enumerate(some):
            at = np.arange(len(one.words))
            near[number, slot, : len(at)] = classes(one.sentence_of, at, span.sentence, (span.first, span.end))
            for pointer, words, share in asked(one, span, longest):
                answers += [(len(questions), word) for word in words]
                questions.append((len(labels) - len(some) + slot, pointer, share / len(some) / len(POINTERS)))
    size = (len(labels), len(ATTRIBUTES))
    return Coded(
        report=integers(number for number, some in enumerate(spans) for _ in some),
        slot=integers(slot for some in spans for slot in range(len(some))),
        near=torch.tensor(near),
        labels=torch.tensor(labels, dtype=torch.long).view(size),
        shares=torch.tensor(shares, dtype=torch.float32).view(size),
        span=integers(span for span, _, _ in questions),
        pointer=integers(pointer for _, pointer, _ in questions),
        share=floats(share for _, _, share in questions),
        question=integers(question for question, _ in answers),
        answer=integers(word for _, word in answers),
    )


def labels_of(span: Target, inventory: Inventory) -> list[int]:
    """The number of each attribute's label, IGNORED where it does not apply."""
    assert span.code
    said = zip(ATTRIBUTES, span.code.attributes, strict=True)
    return [inventory.attributes[a].index(label) if label in inventory.attributes[a] else IGNORED for a, label in said]


def asked(held: Ready, span: Target, none: int) -> Iterator[tuple[int, Sequence[int], float]]:
    """What is asked of a span's pointers: pointer, the words of which any will do, share of the pointer's weight.

    Several names share it evenly; a pointer that means nothing means `none`; one whose goal is unknown isn't asked.
    """
    assert span.code
    for pointer, numbers in enumerate(span.code.points):
        if numbers is not None:
            lists = held.goal.counted if POINTERS[pointer] == "whole" else held.goal.named
            for words in [lists[n] for n in numbers] if numbers else [(none,)]:
                if words:
                    yield pointer, words, 1 / max(1, len(numbers))
