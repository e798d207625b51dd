"""The whole reader as the files that ship."""

from pathlib import Path

from tollbook.vocabulary.analysis import POINTERS
from train.claims.heads import FASTER, TRUNKS
from train.claims.lesson import Lesson
from train.claims.network import ClaimReader
from train.claims.report import PIECES
from train.reader import export as parser
from train.reader.trees import Labels

ELSEWHERE = ("key", "tagged", "habits")
"""Heads that are in the graph, and what stays behind: the reader has the habits of the first coder, which are none."""


def export(model: ClaimReader, labels: Labels, lesson: Lesson, tokenizer: Path, folder: Path) -> None:
    """Write the four files to the folder; `learned_from` is the digest of the reports that taught it."""
    inventory = lesson.inventory
    model.eval()
    layers = {"key": model.claims.key, "tagged": model.claims.tagged}
    matrices = {k: v for k, v in model.claims.state_dict().items() if not k.startswith(ELSEWHERE)}
    matrices["near"] = FASTER * matrices["near"]
    about: dict[str, object] = {
        "pieces": PIECES,
        "relations": labels.relations,
        "tags": labels.tags,
        "harms": inventory.harms,
        "pointers": POINTERS,
        "trunks": TRUNKS,
        "attributes": inventory.attributes,
        "learned_from": lesson.digest,
    }
    parser.export(parser.Graph(model.reader, layers), about, matrices, tokenizer, folder)
