"""Teaches the sentence parser, with the encoder's vectors as they are."""

import random
import time
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from train.grammar.lesson import Seen
from train.grammar.parser import SentenceParser
from train.reader.schedule import rate
from train.reader.trees import IGNORED, Targets

SEED, EPOCHS, RATE, UNITS = 20181106, 5, 1.5e-3, 2500  # UNITS: of a batch, with padding


def fit(model: SentenceParser, lesson: Sequence[Seen], held_out: Sequence[Seen]) -> None:
    """Train the model in place; prints what it has right of what is held out after each epoch."""
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    steps = EPOCHS * len(batches(lesson, rng))
    optimiser = torch.optim.AdamW(model.parameters(), RATE, betas=(0.9, 0.98), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, steps, 100))
    start = time.monotonic()
    for number in range(EPOCHS):
        model.train()
        for batch in batches(lesson, rng):
            loss = model.loss(*padded(batch))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            schedule.step()
        told = " ".join(f"{name} {share:.4f}" for name, share in figures(model, held_out))
        print(f"grammar, epoch {number + 1}: {told} {time.monotonic() - start:.0f} s", flush=True)


def figures(model: SentenceParser, held_out: Sequence[Seen]) -> Iterator[tuple[str, float]]:
    """Shares of words with the right head, head and relation, tag; each head chosen by itself, without a tree."""
    model.eval()
    with torch.no_grad():
        right = [model.right(*padded(batch)) for batch in batches(held_out, random.Random(0))]
    words, *counted = torch.stack(right).sum(0).tolist()
    yield from zip(("uas", "las", "upos"), (one / words for one in counted), strict=True)


def batches(lesson: Sequence[Seen], rng: random.Random) -> list[list[Seen]]:
    """Sentences of like length together, in random order."""
    groups: list[list[Seen]] = [[]]
    for one in sorted(lesson, key=lambda seen: seen.tree.shape[1] + 3 * rng.random()):
        if groups[-1] and (len(groups[-1]) + 1) * one.tree.shape[1] > UNITS:
            groups.append([])
        groups[-1].append(one)
    rng.shuffle(groups)
    return groups


def padded(batch: Sequence[Seen]) -> tuple[Tensor, Tensor, Tensor, Targets]:
    """Vectors of both depths, sentence numbers (all 0, -1 for padding), and the trees."""
    units = max(one.tree.shape[1] for one in batch)
    vectors = torch.zeros(2, len(batch), units, batch[0].vectors.shape[-1])
    sentence = torch.full((len(batch), units), -1)
    trees = torch.full((3, len(batch), units), IGNORED)
    for row, one in enumerate(batch):
        size = one.tree.shape[1]
        vectors[:, row, :size] = torch.from_numpy(one.vectors)
        sentence[row, :size] = 0
        trees[:, row, :size] = torch.from_numpy(one.tree)
    return vectors[0], vectors[1], sentence, Targets(*trees)
