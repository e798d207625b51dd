"""What the claim heads are taught: coded reports, varied anew in each epoch, and the treebanks beside."""

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tollbook.engines.onnx.pieces import Pieces
from tollbook.vocabulary.analysis import NOTHING, Parse
from tollbook.vocabulary.codes import Harm, Responsibility, Scope, Stance, Status, events
from train.claims.attributed import attributions
from train.claims.frames import frames
from train.claims.gold import CODERS, REFERENCE, coder
from train.claims.heads import Inventory
from train.claims.marked import Marked
from train.claims.punctuate import remove, restore
from train.claims.rename import rename
from train.claims.renumber import renumber
from train.claims.report import Ready, groups, ready
from train.reader.treebank import Document
from train.reader.trees import Example, Labels, batches, epoch

SEED, CLAIM_PIECES, TREE_PIECES = 20181105, 4800, 1000
COMPOSED = 60  # composed reports seen in an epoch
REPEATED = 4  # times that a report of the reference data is seen in an epoch, each time varied anew
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
    return Inventory((NOTHING, *map(str, Harm)), attributes, CODERS)


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
    reference = [one for one in lesson.reports if coder(one[0].id) == REFERENCE]
    seen = [*lesson.reports, *rng.sample(list(lesson.composed), min(COMPOSED, len(lesson.composed)))]
    seen += reference * (REPEATED - 1)
    held = [
        ready(varied(report, parses, rng), lesson.pieces, lesson.inventory, rng, parses, CODERS.index(coder(report.id)))
        for report, parses in seen
    ]
    return groups([one for one in held if one.windows], CLAIM_PIECES, rng)
