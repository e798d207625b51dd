"""How well each claim head does on coded reports, given the gold words: shares of right answers, and counts found."""

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

import torch
from torch import Tensor

from tollbook.engines.onnx.pieces import Pieces
from tollbook.vocabulary.analysis import NOTHING, POINTERS
from train.claims.heads import Inventory
from train.claims.loss import count_vectors, see, sentence_vectors
from train.claims.lot import lot
from train.claims.marked import ATTRIBUTES, Marked
from train.claims.network import ClaimReader
from train.claims.report import Ready, ready
from train.claims.targets import Target


class Known(Protocol):
    """What of a lesson is needed here."""

    @property
    def inventory(self) -> Inventory: ...

    @property
    def pieces(self) -> Pieces: ...


def figures(model: ClaimReader, reports: Sequence[Marked], known: Known) -> dict[str, float]:
    """Shares by head."""
    model.eval()
    tally: Counter[str] = Counter()
    with torch.no_grad():
        for report in reports:
            held = ready(report, known.pieces, known.inventory)
            if held.windows:
                judge(model, held, known.inventory, tally)
    found = {}
    for name in sorted({key.partition("/")[0] for key in tally}):
        if tally[name + "/all"]:
            found[name] = tally[name + "/right"] / tally[name + "/all"]
    for name in ("harm", "tags", "bare"):
        hit, made, gold = (tally[f"{name}.{k}"] for k in ("hit", "made", "gold"))
        found[f"{name}.f1"] = 2 * hit / max(1, made + gold)
    return found


def judge(model: ClaimReader, held: Ready, inventory: Inventory, tally: Counter[str]) -> None:
    """Add one report's answers."""
    heads, alone = model.claims, lot([held], inventory)
    seen = see(model, alone)
    judge_tags(seen.tags.argmax(-1), held, tally)
    meaning, pointing = sentence_vectors(heads, seen, alone)
    for sentence, gold in enumerate(held.goal.bare):
        event = int(heads.attributes["event"](meaning[sentence]).argmax())
        made = {inventory.attributes["event"][event]} if float(heads.bare(meaning[sentence])) > 0 else set()
        if gold is not None:
            tally["bare.hit"] += len(made & gold)
            tally["bare.made"] += len(made)
            tally["bare.gold"] += len(gold)
    if held.goal.sentences:
        points = heads.points(pointing, seen, alone.sentences)
        judge_claims(heads, meaning[alone.claiming], points, held, held.goal.sentences, inventory, tally, "b.")
    if held.goal.spans:
        scores, meaning, pointing = count_vectors(heads, seen, alone)
        for made, one in zip(scores.argmax(-1).tolist(), held.goal.spans, strict=True):
            gold, name = (one.code.harm if one.code else NOTHING), inventory.harms[made]
            tally["harm.hit"] += gold == name != NOTHING
            tally["harm.made"] += name != NOTHING
            tally["harm.gold"] += gold != NOTHING
            if gold != NOTHING:
                tally["harm/all"] += 1
                tally["harm/right"] += gold == name
        spans = [one for one in held.goal.spans if one.code]
        if spans:
            points = heads.points(pointing, seen, alone.counts)
            judge_claims(heads, meaning, points, held, spans, inventory, tally, "")


def judge_claims(heads, meaning, points, held, spans, inventory, tally, prefix) -> None:  # type: ignore[no-untyped-def]
    """Attributes and pointers of gold spans."""
    for place, name in enumerate(ATTRIBUTES):
        labels = inventory.attributes[name]
        for made, one in zip(heads.attributes[name](meaning).argmax(-1).tolist(), spans, strict=True):
            gold = one.code.attributes[place]
            if gold in labels:
                tally[f"{prefix}{name}/all"] += 1
                tally[f"{prefix}{name}/right"] += labels[made] == gold
                if name == "stance" and gold != "asserts":
                    tally[f"{prefix}doubt/all"] += 1
                    tally[f"{prefix}doubt/right"] += labels[made] == gold
    judge_points(points, held, spans, tally, prefix)


def judge_points(scores: Tensor, held: Ready, spans: Sequence[Target], tally: Counter[str], prefix: str) -> None:
    """Right if the likeliest word belongs to a mention of a gold name, or none is likeliest and none is gold."""
    for row, one in enumerate(spans):
        for p, numbers in enumerate(one.code.points if one.code else ()):
            if numbers is None:
                continue
            made = int(scores[row, p].argmax())
            none = made == scores.shape[-1] - 1
            lists = held.goal.counted if POINTERS[p] == "whole" else held.goal.named
            right = none if not numbers else any(made in lists[n] for n in numbers)
            tally[f"{prefix}@{POINTERS[p]}/all"] += 1
            tally[f"{prefix}@{POINTERS[p]}/right"] += right
            if numbers:
                tally[f"{prefix}@{POINTERS[p]}+/all"] += 1
                tally[f"{prefix}@{POINTERS[p]}+/right"] += right


def judge_tags(made: Tensor, held: Ready, tally: Counter[str]) -> None:
    """Counts found by the tags, with their harm, by their first words' overlap."""
    tags = made.tolist()
    for words, goal in ((held.goal.tags, tags), (tags, held.goal.tags)):
        kind = "gold" if words is held.goal.tags else "made"
        at = 0
        while at < len(words):
            if words[at] > 0 and words[at] % 2:
                end = at + 1
                while end < len(words) and words[end] == words[at] + 1:
                    end += 1
                tally[f"tags.{kind}"] += 1
                harm = (words[at] + 1) // 2
                if kind == "gold":
                    tally["tags.hit"] += any(goal[i] > 0 and (goal[i] + 1) // 2 == harm for i in range(at, end))
                at = end
            else:
                at += 1
