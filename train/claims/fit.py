"""Teaches the claim heads, with the treebanks beside so that the grammar stays; resumable, from one seed."""

import random
import time
from pathlib import Path

import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from train.claims.lesson import SEED, Lesson, endless, lessons
from train.claims.loss import lot_loss, see
from train.claims.lot import lot
from train.claims.measure import figures
from train.claims.network import ClaimReader
from train.claims.report import Ready
from train.reader.network import slow_and_fast
from train.reader.precision import mixed
from train.reader.schedule import rate
from train.reader.trees import Example, inputs, targets

EPOCHS, SLOW, FAST = 8, 3e-4, 3e-3  # SLOW and FAST: the highest rates of the encoder and of all else
MEMORY = 0.993  # of the running mean of the weights, which is what ships


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
    """The loss of one batch of reports, each looked at twice, of their silver trees, and of one batch of trees."""
    with mixed():
        x = inputs([one.window for one in trees])
        gold = model.reader.parse_loss(model.reader.units(x), x, targets(trees, lesson.labels, x.units.shape[1]))
        held = lot(group, lesson.inventory, twice=True)
        seen = see(model, held)
        known = targets([tree for one in [*group, *group] for tree in one.trees], lesson.labels, held.x.units.shape[1])
        silver = model.reader.parse_loss(seen.vectors, held.x, known)
        return lot_loss(model.claims, lesson.inventory, held, seen) + silver + gold
