"""What a report's claim heads get wrong, as one number to descend."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from tollbook.vocabulary.analysis import NOTHING
from train.claims.heads import ClaimHeads, Inventory
from train.claims.marked import ATTRIBUTES, POINTERS
from train.claims.report import Ready, near
from train.claims.targets import Target

WEIGHTS = {"stance": 1.0, "event": 0.7, "status": 0.7, "scope": 0.7, "responsibility": 0.5, "part": 0.7}
ZERO = torch.zeros(())


def means(rows: Tensor, parts: Tensor, count: int) -> Tensor:
    """The mean of the rows of each part (count, …), 0 where there are none; parts: the number of each row's part."""
    summed = torch.zeros(count, rows.shape[1]).index_add(0, parts, rows.float())
    size = torch.zeros(count).index_add(0, parts, torch.ones(len(parts)))
    return (summed / size.clamp(min=1)[:, None]).to(rows.dtype)


def pooled(rows: Tensor, held: Ready, spans: Sequence[Target]) -> Tensor:
    """Mean over each span's words of rows that stand one a unit (spans, …)."""
    words = torch.tensor([word for one in spans for word in range(one.first, one.end)])
    parts = torch.tensor([at for at, one in enumerate(spans) for _ in range(one.first, one.end)])
    return means(rows[held.words[words]], parts, len(spans))


def ended(rows: Tensor, roots: Sequence[Tensor], held: Ready) -> Tensor:
    """What stands for each sentence: its [SEP], the mean of its words, its likely root (sentences, 3 * WIDTH)."""
    width, count = rows.shape[1] // 3, len(held.ends)
    units, parts = rows[held.words, :width], torch.tensor(held.sentence_of)
    root = torch.cat(list(roots)).to(units.dtype)
    whole = torch.zeros(count).index_add(0, parts, root.float())
    likely = torch.zeros(count, width).index_add(0, parts, (root[:, None] * units).float()) / (whole[:, None] + 1e-4)
    return torch.cat((rows[held.ends, :width], means(units, parts, count), likely.to(units.dtype)), 1)


def attribute_loss(heads: ClaimHeads, inventory: Inventory, hidden: Tensor, spans: Sequence[Target]) -> Tensor:
    """Mean over attributes and spans that have them."""
    total = ZERO
    for place, name in enumerate(ATTRIBUTES):
        labels = inventory.attributes[name]
        gold = [one.code.attributes[place] if one.code else None for one in spans]
        goal = [labels.index(g) if g in labels else -100 for g in gold]
        if max(goal) >= 0:
            scores = heads.attributes[name](hidden).float()
            total = total + WEIGHTS[name] * functional.cross_entropy(scores, torch.tensor(goal), ignore_index=-100)
    return total


def point_loss(scores: Tensor, held: Ready, spans: Sequence[Target]) -> Tensor:
    """Mean over pointers with known goals; several names share the goal evenly, any word of a name will do."""
    asked = [  # row, pointer, words of which any will do (the last of all: none), share of the goal
        (row, p, words, 1 / max(1, len(numbers)))
        for row, one in enumerate(spans)
        for p, numbers in enumerate(one.code.points if one.code else ())
        if numbers is not None
        for words in (meant(held, p, numbers) if numbers else [[scores.shape[-1] - 1]])
    ]
    if not asked:
        return ZERO
    rows, pointers, words, shares = zip(*asked, strict=True)
    right = np.zeros((len(asked), scores.shape[-1]), bool)
    right[[at for at, some in enumerate(words) for _ in some], [word for some in words for word in some]] = True
    logs = scores.log_softmax(-1)[torch.tensor(rows), torch.tensor(pointers)]
    hit = logs.masked_fill(~torch.tensor(right), -torch.inf).logsumexp(-1)
    return -(hit * torch.tensor(shares)).sum() / (len(spans) * len(POINTERS))


def meant(held: Ready, pointer: int, numbers: Sequence[int]) -> list[Sequence[int]]:
    """The words of each thing that a pointer means."""
    return [held.goal.counted[n] if POINTERS[pointer] == "whole" else held.goal.named[n] for n in numbers]


def bare_loss(heads: ClaimHeads, hidden: Tensor, held: Ready) -> Tensor:
    """Whether each sentence claims an event without a count; which one it is the event's own head learns."""
    known = [s for s, events in enumerate(held.goal.bare) if events is not None]
    if not known:
        return ZERO
    goal = torch.tensor([[float(bool(held.goal.bare[s]))] for s in known])
    return functional.binary_cross_entropy_with_logits(heads.bare(hidden[known]).float(), goal)


@dataclass(frozen=True, slots=True)
class Seen:
    """A report's rows (governed units in order), words' keys and tag logits, mean of all units, sentences' vectors."""

    rows: Tensor
    keys: Tensor
    tags: Tensor
    whole: Tensor
    ends: Tensor


def see(heads: ClaimHeads, rows: Tensor, roots: Sequence[Tensor], held: Ready) -> Seen:
    """All that the heads look at. roots: per sentence each word's probability as root."""
    units = rows[:, : rows.shape[1] // 3]
    keys = heads.key(heads.dropout(units[held.words]))
    ends = ended(rows, roots, held)
    return Seen(rows, keys, heads.tagged(heads.dropout(units)), units[held.words].mean(0), ends)


def report_loss(heads: ClaimHeads, inventory: Inventory, seen: Seen, held: Ready) -> Tensor:
    """All heads of one report."""
    goal = torch.tensor(held.goal.tags)
    total = 2 * functional.cross_entropy(seen.tags[held.words].float(), goal, ignore_index=-100)
    meaning = heads.trunk("sentence_meaning", seen.ends, seen.whole)
    total = total + 2 * bare_loss(heads, meaning, held)
    if held.goal.sentences:
        at = torch.tensor([one.sentence for one in held.goal.sentences])
        pointing = heads.trunk("sentence_pointing", seen.ends[at])
        total = total + 0.5 * claim_loss(heads, inventory, (meaning[at], pointing), seen, held, held.goal.sentences)
    if held.goal.spans:
        vectors, tags = pooled(seen.rows, held, held.goal.spans), pooled(seen.tags, held, held.goal.spans)
        harms = [one.code.harm if one.code else NOTHING for one in held.goal.spans]
        goal = torch.tensor([inventory.harms.index(harm or NOTHING) for harm in harms])
        found = heads.harm(heads.trunk("grammar", vectors, tags)).float()
        total = total + 2 * functional.cross_entropy(found, goal)
        gold = [i for i, one in enumerate(held.goal.spans) if one.code]
        if gold:
            spans = tuple(held.goal.spans[i] for i in gold)
            at = torch.tensor(gold)
            hidden = heads.trunk("meaning", vectors[at], seen.whole), heads.trunk("pointing", vectors[at])
            total = total + claim_loss(heads, inventory, hidden, seen, held, spans)
    return total


def claim_loss(
    heads: ClaimHeads,
    inventory: Inventory,
    hidden: tuple[Tensor, Tensor],
    seen: Seen,
    held: Ready,
    spans: Sequence[Target],
) -> Tensor:
    """Attributes and pointers of counts or of sentences; hidden: of meaning, of pointing."""
    away = near(held, [(one.first, one.end, one.sentence) for one in spans])
    scores = heads.points(hidden[1], seen.keys, away)
    return attribute_loss(heads, inventory, hidden[0], spans) + 1.2 * point_loss(scores, held, spans)
