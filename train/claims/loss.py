"""What the claim heads get wrong on a lot of reports, as one number to descend."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from train.claims.heads import ClaimHeads, Inventory
from train.claims.lot import WEIGHTS, Coded, Lot
from train.claims.marked import ATTRIBUTES
from train.claims.network import ClaimReader
from train.reader.encoder import WIDTH
from train.reader.trees import IGNORED

POINTING, SENTENCES = 1.3, 0.5  # what pointers weigh beside attributes, and claims without counts beside counts
AGREEMENT = 0.5
"""What it weighs that two looks at a report, each with other units dropped, agree (R-Drop, Liang et al. 2021)."""
UNLIKELY = -1e4  # the logit, or log probability, of what cannot be


@dataclass(frozen=True, slots=True)
class Seen:
    """What the heads look at.

    vectors: of all units (windows, units, WIDTH). words: with their governors (words, 3 * WIDTH). keys: padded
    (reports, words, POINTERS, KEY); padding: where they are. tags: logits (words, tags). whole: reports' means
    (reports, WIDTH). ends: what stands for sentences (sentences, 3 * WIDTH).
    """

    vectors: Tensor
    words: Tensor
    keys: Tensor
    padding: Tensor
    tags: Tensor
    whole: Tensor
    ends: Tensor


def means(rows: Tensor, parts: Tensor, count: int) -> Tensor:
    """The mean of the rows of each part (count, …), 0 where there are none; parts: the number of each row's part."""
    summed = torch.zeros(count, rows.shape[1]).index_add(0, parts, rows.float())
    size = torch.zeros(count).index_add(0, parts, torch.ones(len(parts)))
    return (summed / size.clamp(min=1)[:, None]).to(rows.dtype)


def see(model: ClaimReader, held: Lot) -> Seen:
    """All that the heads look at."""
    heads, reports = model.claims, len(held.coder)
    vectors = model.reader.units(held.x)
    rows, roots = model.rows(held, vectors)
    words = rows[held.words]
    units = words[:, :WIDTH]
    keys = heads.keys(units)
    padded = torch.zeros(reports, held.counts.near.shape[2], *keys.shape[1:], dtype=keys.dtype)
    padding = torch.ones(padded.shape[:2], dtype=torch.bool)
    padded[held.report, held.place] = keys
    padding[held.report, held.place] = False
    ends = ended(rows, roots[held.words].to(units.dtype), units, held)
    return Seen(
        vectors=vectors,
        words=words,
        keys=padded,
        padding=padding,
        tags=heads.tags(units, held.coder[held.report]),
        whole=means(units, held.report, reports),
        ends=ends,
    )


def ended(rows: Tensor, roots: Tensor, units: Tensor, held: Lot) -> Tensor:
    """What stands for each sentence: its [SEP], the mean of its words, its likely root (sentences, 3 * WIDTH)."""
    count = len(held.ends)
    whole = torch.zeros(count).index_add(0, held.sentence, roots.float())
    summed = torch.zeros(count, WIDTH).index_add(0, held.sentence, (roots[:, None] * units).float())
    likely = summed / (whole[:, None] + 1e-4)
    return torch.cat((rows[held.ends, :WIDTH], means(units, held.sentence, count), likely.to(units.dtype)), 1)


def lot_loss(heads: ClaimHeads, inventory: Inventory, held: Lot, seen: Seen) -> Tensor:
    """All claim heads; the mean over reports."""
    tags = functional.cross_entropy(seen.tags.float(), held.tags, ignore_index=IGNORED, reduction="none")
    total = 2 * (tags * held.tag_shares).sum()
    meaning, pointing = sentence_vectors(heads, seen, held)
    claims = heads.bare(meaning[held.known]).float()[:, 0]
    bare = functional.binary_cross_entropy_with_logits(claims, held.claimed, reduction="none")
    total = total + 2 * (bare * held.claimed_shares).sum()
    if len(held.claiming):
        vectors = meaning[held.claiming], pointing
        total = total + SENTENCES * claim_loss(heads, inventory, vectors, seen, held.sentences, held.twice)
    if len(held.harm):
        scores, meaning, pointing = count_vectors(heads, seen, held)
        harms = functional.cross_entropy(scores.float(), held.harm, reduction="none")
        total = total + 2 * (harms * held.harm_shares).sum()
        if len(held.coded):
            total = total + claim_loss(heads, inventory, (meaning, pointing), seen, held.counts, held.twice)
    return total / len(held.coder)


def sentence_vectors(heads: ClaimHeads, seen: Seen, held: Lot) -> tuple[Tensor, Tensor]:
    """Hidden vectors of all sentences' meaning, and of the pointing of those with codes."""
    coder = held.coder[held.told_in]
    meaning = heads.trunk("sentence_meaning", coder, seen.ends, seen.whole[held.told_in])
    return meaning, heads.trunk("sentence_pointing", coder[held.claiming], seen.ends[held.claiming])


def count_vectors(heads: ClaimHeads, seen: Seen, held: Lot) -> tuple[Tensor, Tensor, Tensor]:
    """Logits of all spans' harms, and of those with codes the hidden vectors of meaning and of pointing."""
    spans, coder = len(held.harm), held.coder[held.span_report]
    vectors = means(seen.words[held.word], held.part, spans)
    tags = means(seen.tags[held.word], held.part, spans)
    harms = heads.harm(heads.trunk("grammar", coder, vectors, tags))
    vectors, coder = vectors[held.coded], coder[held.coded]
    whole = seen.whole[held.span_report[held.coded]]
    return harms, heads.trunk("meaning", coder, vectors, whole), heads.trunk("pointing", coder, vectors)


def claim_loss(
    heads: ClaimHeads, inventory: Inventory, hidden: tuple[Tensor, Tensor], seen: Seen, spans: Coded, twice: bool
) -> Tensor:
    """Attributes and pointers of counts or of sentences, summed over reports; hidden: of meaning, of pointing."""
    points = heads.points(hidden[1], seen, spans)
    labels = [heads.attributes[name](hidden[0]).float() for name in ATTRIBUTES]
    total = -POINTING * (found(points, spans) * spans.share).sum()
    for place, scores in enumerate(labels):
        wrong = functional.cross_entropy(scores, spans.labels[:, place], ignore_index=IGNORED, reduction="none")
        total = total + (wrong * spans.shares[:, place]).sum()
    if twice:
        weights = [POINTING, *(WEIGHTS[name] for name in ATTRIBUTES)]
        apart = sum(w * unlike(scores) for w, scores in zip(weights, [points, *labels], strict=True))
        total = total + AGREEMENT * apart * len(seen.whole)
    return total


def found(points: Tensor, spans: Coded) -> Tensor:
    """For each question the log probability of the words that answer it."""
    logs = points.log_softmax(-1)[spans.span, spans.pointer]
    right = torch.zeros(logs.shape, dtype=torch.bool)
    right[spans.question, spans.answer] = True
    return logs.masked_fill(~right, UNLIKELY).logsumexp(-1)


def unlike(scores: Tensor) -> Tensor:
    """How far the first half's answers are from the second's: Kullback and Leibler's divergence, both ways together."""
    one, other = (half.log_softmax(-1) for half in scores.chunk(2))
    return ((one.exp() - other.exp()) * (one - other)).sum(-1).mean()
