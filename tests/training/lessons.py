"""A lesson of three reports and two trees, and a network that has learned nothing."""

from pathlib import Path

import torch

from tollbook.engines.onnx.pieces import Pieces
from tollbook.engines.onnx.reader import shipped
from tollbook.vocabulary.analysis import Parse
from train.claims.gold import mark, pairs
from train.claims.lesson import Lesson, inventory
from train.claims.network import ClaimReader
from train.claims.report import Ready, ready
from train.reader.encoder import Encoder
from train.reader.network import Reader
from train.reader.treebank import Word
from train.reader.trees import Labels, labels

OWN = Path(__file__).parents[2] / "train" / "reports"
FORMS = ("Shells", "fell", "on", "Friday", ".")
TREE = [
    Word("Shells", "shell", "NOUN", 1, "nsubj"),
    Word("fell", "fall", "VERB", -1, "root"),
    Word("on", "on", "ADP", 3, "case"),
    Word("Friday", "Friday", "PROPN", 1, "obl"),
    Word(".", ".", "PUNCT", 1, "punct"),
]


def flat(sentences):
    """Parses in which every word hangs on the first."""
    made = []
    for words in sentences:
        rest = len(words) - 1
        made.append(Parse((-1, *[0] * rest), ("root", *["obl"] * rest), ("NOUN",) * len(words)))
    return made


def small_lesson() -> Lesson:
    """Three reports of ours, nothing composed, a document of two trees."""
    told = pairs(OWN)[:3]
    held = [(mark(report, claims, flat), flat(mark(report, claims, flat).words())) for report, claims in told]
    trees = [[TREE, TREE]]
    pieces = Pieces(shipped() / "tokenizer.json")
    return Lesson(held, [], [report for report, _ in held[:1]], trees, labels(trees), inventory(), pieces)


def untaught(named: Labels, seed: int = 1) -> ClaimReader:
    """The whole network, drawn."""
    torch.manual_seed(seed)
    return ClaimReader(Reader(Encoder(), len(named.relations), len(named.tags)), inventory())


def shown(lesson: Lesson) -> list[Ready]:
    """The reports as the network is shown them, unvaried, by coders with and without habits."""
    held = enumerate(lesson.reports)
    return [ready(report, lesson.pieces, lesson.inventory, None, parses, coder) for coder, (report, parses) in held]
