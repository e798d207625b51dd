"""What a report's claim heads get wrong, as one number to descend."""

from collections.abc import Sequence
from dataclasses import dataclass

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


def pooled(rows: Tensor, held: Ready, spans: Sequence[Target]) -> Tensor:
    """Mean over each span's words of rows that stand one a unit (spans, …)."""
    return torch.stack([rows[held.words[one.first : one.end]].mean(0) for one in spans])


def ended(rows: Tensor, arcs: Sequence[Tensor], held: Ready, sentences: Sequence[int]) -> Tensor:
    """What stands for each sentence: its [SEP], the mean of its words, its likely root (sentences, 3 * WIDTH)."""
    width = rows.shape[1] // 3
    found = []
    for sentence in sentences:
        words = held.words[torch.tensor(held.sentence_of == sentence)]
        root = arcs[sentence]
        units = rows[words, :width]
        likely = (root[:, None] * units).sum(0) / (root.sum() + 1e-4)
        found.append(torch.cat((rows[held.ends[sentence], :width], units.mean(0), likely)))
    return torch.stack(found)


def attribute_loss(heads: ClaimHeads, inventory: Inventory, hidden: Tensor, spans: Sequence[Target]) -> Tensor:
    """Mean over attributes and spans that have them."""
    total = ZERO
    for place, name in enumerate(ATTRIBUTES):
        labels = inventory.attributes[name]
        gold = [one.code.attributes[place] if one.code else None for one in spans]
        goal = torch.tensor([labels.index(g) if g in labels else -100 for g in gold])
        if bool((goal >= 0).any()):
            found = functional.cross_entropy(heads.attributes[name](hidden).float(), goal, ignore_index=-100)
            total = total + WEIGHTS[name] * found
    return total


def point_loss(scores: Tensor, held: Ready, spans: Sequence[Target]) -> Tensor:
    """Mean over pointers with known goals; several names share the goal evenly, any word of a name will do."""
    logs = scores.log_softmax(-1)
    found = []
    for row, one in enumerate(spans):
        if one.code is None:
            continue
        for p, numbers in enumerate(one.code.points):
            if numbers is None:
                continue
            if not numbers:
                found.append(-logs[row, p, -1])
                continue
            groups = [held.goal.counted[n] if POINTERS[p] == "whole" else held.goal.named[n] for n in numbers]
            found += [-logs[row, p, torch.tensor(words)].logsumexp(0) / len(groups) for words in groups]
    return torch.stack(found).sum() / (len(spans) * len(POINTERS)) if found else ZERO


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
    ends = ended(rows, roots, held, range(len(held.ends)))
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
