"""Makes the weights of the reader from nothing: `python -m train --data ../shared/data --out build/train`.

Fetches the encoder, trains a parser, marks the coded reports with it, teaches the claim heads, then the parser that
ships, writes the files, and prints the figures. Each step goes on from its checkpoint in `--out` if it was cut short.
"""

import argparse
from pathlib import Path

import torch

from tollbook.engines.onnx.pieces import Pieces
from tollbook.engines.onnx.reader import OnnxReader
from train.claims.corpus import MADE, coded, composed, parsed
from train.claims.export import export
from train.claims.fit import EPOCHS, fit
from train.claims.gold import PARTS, mark, pairs
from train.claims.lesson import SEED, Lesson, inventory
from train.claims.measure import figures
from train.claims.network import ClaimReader
from train.grammar.teach import teach
from train.reader import export as parser
from train.reader.base import fetch
from train.reader.encoder import Encoder
from train.reader.fit_parser import fit as fit_parser
from train.reader.fit_parser import treebanks
from train.reader.measure_parser import shipped
from train.reader.network import Reader
from train.reader.trees import Labels


def trained_parser(path: Path) -> tuple[Reader, Labels]:
    """The parser of a checkpoint."""
    held = torch.load(path, torch.get_default_device(), weights_only=False)
    labels = Labels(*held["labels"])
    reader = Reader(Encoder(), len(labels.relations), len(labels.tags))
    reader.load_state_dict(held["model"])
    return reader, labels


def lesson(data: Path, weights: Path, labels: Labels, parts: str, without: tuple[int, int] | None = None) -> Lesson:
    """All that the claim heads learn from; `weights` is a folder with an exported parser. without: see `coded`."""
    parse = OnnxReader(weights).parse
    return Lesson(
        [parsed(report, claims, parse) for report, claims in coded(data, parts, without)],
        [parsed(*composed(number), parse) for number in range(1, MADE + 1)],
        [mark(report, claims, parse) for report, claims in pairs(data / "claims" / "dev")],
        treebanks(data, "train"),
        labels,
        inventory(),
        Pieces(weights / "tokenizer.json"),
    )


def main() -> None:
    """See the module."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--out", type=Path, default=Path("build/train"))
    options.add_argument("--weights", type=Path, default=Path("src/tollbook/engines/onnx/weights"))
    options.add_argument("--parser-epochs", type=int, default=6, help="over which the parser's rate falls")
    options.add_argument("--parser-stop", type=int, default=6, help="after how many the claims begin")
    options.add_argument("--claim-epochs", type=int, default=EPOCHS)
    options.add_argument("--parts", default=PARTS, help="which parts of our own reports teach, as letters")
    options.add_argument(
        "--without", type=int, nargs=2, metavar=("PART", "PARTS"),
        help="leave out one of so many parts of the reference data's reports, from 0 on, to read them apart",
    )  # fmt: skip
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--device", default="cpu", help="where to train, in PyTorch's words: cpu, cuda")
    asked = options.parse_args()
    if unknown := sorted(set(asked.parts) - set(PARTS)):
        options.error(f"--parts: no part {', '.join(unknown)}; there are {PARTS}")
    if asked.without and asked.weights == options.get_default("weights"):
        options.error("--without makes weights to read apart, not to ship: name a folder for them with --weights")
    torch.set_num_threads(asked.threads)
    torch.set_default_device(asked.device)
    asked.out.mkdir(parents=True, exist_ok=True)
    base = fetch(asked.out)
    tokenizer = base / "tokenizer.json"
    reader, labels = trained_parser(fit_parser(asked.data, base, asked.out, (asked.parser_epochs, asked.parser_stop)))
    about = {"relations": labels.relations, "tags": labels.tags}
    parser.export(parser.Graph(reader.eval(), {}), about, {}, tokenizer, asked.out / "parser")
    without = tuple(asked.without) if asked.without else None
    held = lesson(asked.data, asked.out / "parser", labels, asked.parts, without)
    torch.manual_seed(SEED)
    model = ClaimReader(reader, held.inventory)
    fit(model, held, asked.out / "claims.pt", asked.claim_epochs)
    export(model, labels, held, tokenizer, asked.weights)
    teach(asked.data, asked.weights)
    score = shipped(OnnxReader(asked.weights).parse, treebanks(asked.data, "dev"))
    print(f"parser as shipped: uas {score.uas:.4f} las {score.las:.4f} upos {score.upos:.4f}")
    for name, value in figures(model, held.held_out, held).items():
        print(f"{name:18} {value:.3f}")


if __name__ == "__main__":
    main()
