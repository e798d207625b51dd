"""Teaches the claim heads, with the treebanks beside so that the grammar stays; resumable, from one seed."""

import hashlib
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from tollbook.engines.onnx.pieces import Pieces
from tollbook.vocabulary.analysis import NOTHING, Parse
from tollbook.vocabulary.codes import Harm, Responsibility, Scope, Stance, Status, events
from train.claims.attributed import attributions
from train.claims.frames import frames
from train.claims.heads import Inventory
from train.claims.loss import report_loss, see
from train.claims.marked import Marked
from train.claims.measure import figures
from train.claims.network import ClaimReader
from train.claims.punctuate import remove, restore
from train.claims.rename import rename
from train.claims.renumber import renumber
from train.claims.report import Ready, groups, ready
from train.reader.network import slow_and_fast
from train.reader.schedule import rate
from train.reader.treebank import Document
from train.reader.trees import Example, Labels, batches, epoch, inputs, targets

SEED, CLAIM_PIECES, TREE_PIECES, SLOW, FAST = 20181105, 1200, 400, 1.5e-4, 1.5e-3
COMPOSED = 60  # composed reports seen in an epoch
MEMORY = 0.998  # of the running mean of the weights, which is what ships
FRAMES, ATTRIBUTED = 1500, 5000  # made-up sentences and attributed ones to a pass over the treebanks


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is learned from: marked reports with their parses, composed ones, treebanks, and the names of all labels."""

    reports: Sequence[tuple[Marked, Sequence[Parse]]]
    composed: Sequence[tuple[Marked, Sequence[Parse]]]
    held_out: Sequence[Marked]
    trees: Sequence[Document]
    labels: Labels
    inventory: Inventory
    pieces: Pieces

    @property
    def digest(self) -> str:
        """SHA-256 over the coded reports, as marked, by which a later reader knows what these weights saw."""
        seen = hashlib.sha256()
        for report, _ in self.reports:
            seen.update(repr((report.id, report.words(), report.counts, report.bare)).encode())
        return seen.hexdigest()


def inventory() -> Inventory:
    """The codebook's labels."""
    attributes = {
        "status": tuple(map(str, Status)),
        "scope": tuple(map(str, Scope)),
        "stance": tuple(map(str, Stance)),
        "event": tuple(events()),
        "responsibility": (NOTHING, *map(str, Responsibility)),
        "part": (NOTHING, "part"),
    }
    return Inventory((NOTHING, *map(str, Harm)), attributes)


def varied(report: Marked, parses: Sequence[Parse], rng: random.Random) -> Marked:
    """The report in other words for names, numbers and days, with punctuation lost or put back."""
    bare = sum(token.form == "," for token in report.tokens()) * 200 < sum(1 for _ in report.tokens())
    if bare and rng.random() < 0.5:
        report = restore(report, parses, rng)
    elif not bare and rng.random() < 0.3:
        report = remove(report)
    if rng.random() < 0.75:
        report = rename(report, rng)
    return renumber(report, rng) if rng.random() < 0.7 else report


def endless(lesson: Lesson, rng: random.Random) -> Iterator[list[Example]]:
    """Batches of treebank windows and made-up frames, without end."""
    while True:
        mixed = [*lesson.trees, *frames(rng, FRAMES), *attributions(lesson.trees, rng, ATTRIBUTED)]
        yield from batches(epoch(mixed, lesson.pieces, rng), TREE_PIECES, rng)


def lessons(lesson: Lesson, number: int) -> list[list[Ready]]:
    """The batches of one epoch."""
    rng = random.Random(SEED + number)
    harms = lesson.inventory.harms
    seen = [*lesson.reports, *rng.sample(list(lesson.composed), min(COMPOSED, len(lesson.composed)))]
    held = [ready(varied(report, parses, rng), lesson.pieces, harms, rng) for report, parses in seen]
    return groups([one for one in held if one.windows], CLAIM_PIECES, rng)


def fit(model: ClaimReader, lesson: Lesson, path: Path, epochs: int) -> None:
    """Train the model in place; goes on from the checkpoint at `path` if there is one."""
    torch.manual_seed(SEED)
    steps = epochs * len(lessons(lesson, 0))
    optimiser = slow_and_fast(model, SLOW, FAST)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, steps, 60))
    mean_of = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(MEMORY))
    first = 0
    if path.exists():
        kept = torch.load(path, torch.get_default_device(), weights_only=False)
        model.load_state_dict(kept["model"])
        mean_of.load_state_dict(kept["mean"])
        optimiser.load_state_dict(kept["optimiser"])
        schedule.load_state_dict(kept["schedule"])
        first = kept["epoch"]
    start = time.monotonic()
    for number in range(first, epochs):
        trees = endless(lesson, random.Random(SEED - number))
        model.train()
        losses = []
        for group in lessons(lesson, number):
            losses.append(step(model, lesson, group, next(trees)))
            optimiser.zero_grad(set_to_none=True)
            losses[-1].backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            schedule.step()
            mean_of.update_parameters(model)
            losses[-1] = losses[-1].detach()
        mean = float(torch.stack(losses).mean())
        print(f"epoch {number + 1}: loss {mean:.3f} {time.monotonic() - start:.0f} s", flush=True)
        if number + 1 == epochs or number % 3 == 2:
            print(
                " ".join(f"{k} {v:.3f}" for k, v in figures(mean_of.module, lesson.held_out, lesson).items()),
                flush=True,
            )
        kept = {
            "model": model.state_dict(),
            "mean": mean_of.state_dict(),
            "optimiser": optimiser.state_dict(),
            "schedule": schedule.state_dict(),
            "epoch": number + 1,
        }
        torch.save(kept, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)
    model.load_state_dict(mean_of.module.state_dict())


def step(model: ClaimReader, lesson: Lesson, group: list[Ready], trees: list[Example]) -> torch.Tensor:
    """The loss of one batch of reports and one of trees."""
    with torch.autocast(torch.get_default_device().type, torch.bfloat16):
        x = inputs([one.window for one in trees])
        parse = model.reader.parse_loss(model.reader.units(x), x, targets(trees, lesson.labels, x.units.shape[1]))
        found = [
            report_loss(model.claims, lesson.inventory, see(model.claims, rows, roots, one), one)
            for one, (rows, roots) in zip(group, model.rows(group), strict=True)
        ]
    return torch.stack(found).mean() + parse
