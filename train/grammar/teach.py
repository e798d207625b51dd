"""Teaches a parser of sentences on what some weights see, and puts it into their graph."""

import json
import random
from pathlib import Path

from tollbook.engines.onnx.pieces import Pieces
from tollbook.engines.onnx.reader import OnnxReader
from train.claims.corpus import coded
from train.claims.gold import PARTS, pairs
from train.grammar.export import export
from train.grammar.fit import SEED, fit
from train.grammar.lesson import Looking, of_reports, of_treebanks
from train.grammar.parser import SentenceParser
from train.reader.fit_parser import treebanks
from train.reader.trees import Labels

FEW = 64  # pieces that the parser which shows how to do it sees at a time
WINDOWS = 3000  # of treebanks, made-up sentences and attributions


def teach(data: Path, weights: Path) -> None:
    """Learn the parser from what the weights see, and put it into their graph."""
    about = json.loads((weights / "reader.json").read_text("utf-8"))
    labels = Labels(tuple(about["relations"]), tuple(about["tags"]))
    looking = Looking(weights / "reader.onnx", Pieces(weights / "tokenizer.json"), labels)
    few = OnnxReader(weights, pieces=FEW).parse
    rng = random.Random(SEED)
    seen = [*of_treebanks(treebanks(data, "train"), looking, WINDOWS, rng)]
    seen += of_reports(coded(data, PARTS), few, looking, rng)
    held_out = list(of_reports(pairs(data / "claims" / "dev"), few, looking, rng))
    print(f"grammar: {len(seen)} sentences", flush=True)
    model = SentenceParser(len(labels.relations), len(labels.tags))
    fit(model, seen, held_out)
    export(model, weights)
