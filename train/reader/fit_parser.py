"""Trains the parser: epochs over the treebanks, a checkpoint after each, resumable, from one seed."""

import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch

from tollbook.engines.onnx.pieces import Pieces
from train.claims.attributed import attributions
from train.claims.frames import frames
from train.reader.encoder import pretrained
from train.reader.measure_parser import attachment
from train.reader.network import Reader, slow_and_fast
from train.reader.precision import mixed
from train.reader.schedule import rate
from train.reader.treebank import Document, documents
from train.reader.trees import Example, Labels, batches, epoch, inputs, labels, targets

SEED, PIECES, SLOW, FAST = 20181104, 1000, 2e-4, 1.5e-3
FRAMES, ATTRIBUTED = 1000, 4000  # made-up sentences and attributed ones in an epoch


def treebanks(data: Path, part: str) -> list[Document]:
    """All documents of one part ("train", "dev") of the treebanks."""
    return [d for path in sorted((data / "ud").glob(f"*-{part}.conllu.gz")) for d in documents(path)]


def fit(data: Path, base: Path, out: Path, plan: tuple[int, int]) -> Path:
    """Train and give the checkpoint's path; goes on from the checkpoint if there is one.

    plan: the epochs over which the rate falls, and after how many of them to stop (claims are learned after that).
    """
    epochs, stop = plan
    torch.manual_seed(SEED)
    train, dev = treebanks(data, "train"), treebanks(data, "dev")
    named = labels(train)
    pieces = Pieces(base / "tokenizer.json")
    model = Reader(pretrained(base / "model.safetensors"), len(named.relations), len(named.tags))
    optimiser = slow_and_fast(model, SLOW, FAST)
    steps = epochs * sum(1 for _ in groups(train, pieces, 0))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, steps, 300))
    path, first = out / "parser.pt", 0
    if path.exists():
        held = torch.load(path, torch.get_default_device(), weights_only=False)
        model.load_state_dict(held["model"])
        optimiser.load_state_dict(held["optimiser"])
        schedule.load_state_dict(held["schedule"])
        first = held["epoch"]
    start = time.monotonic()
    for number in range(first, stop):
        loss = one_epoch(model, optimiser, schedule, train, pieces, named, number)
        score = attachment(model, dev, pieces, named)
        print(f"epoch {number + 1}: loss {loss:.3f} uas {score.uas:.4f} las {score.las:.4f} upos {score.upos:.4f} "
              f"{time.monotonic() - start:.0f} s", flush=True)  # fmt: skip
        held = {
            "model": model.state_dict(),
            "optimiser": optimiser.state_dict(),
            "labels": (named.relations, named.tags),
            "schedule": schedule.state_dict(),
            "epoch": number + 1,
        }
        torch.save(held, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)
    return path


def groups(train: Sequence[Document], pieces: Pieces, number: int) -> Iterator[list[Example]]:
    """The batches of one epoch: the treebanks, and sentences made up for the frames of reports."""
    rng = random.Random(SEED + number)
    mixed = [*train, *frames(rng, FRAMES), *attributions(train, rng, ATTRIBUTED)]
    yield from batches(epoch(mixed, pieces, rng), PIECES, rng)


def one_epoch(
    model: Reader, optimiser: torch.optim.Optimizer, schedule: torch.optim.lr_scheduler.LambdaLR,
    train: list[Document], pieces: Pieces, named: Labels, number: int,
) -> float:  # fmt: skip
    """One pass; the mean loss."""
    model.train()
    total, count = 0.0, 0
    for group in groups(train, pieces, number):
        x = inputs([one.window for one in group])
        gold = targets(group, named, x.units.shape[1])
        with mixed():
            loss = model.parse_loss(model.units(x), x, gold)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimiser.step()
        schedule.step()
        total, count = total + loss.item(), count + 1
        if count % 100 == 0:
            print(f"  step {count} loss {total / count:.3f}", flush=True)
    return total / count
