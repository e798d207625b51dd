"""Teaches the parser that ships: `python -m train.grammar --data ../shared/data`.

Takes the weights in `--weights` and puts the parser into their graph; all else they hold stays as it is. `python -m
train` ends with this. Weights that have such a parser already are shown what that one sees of few sentences.
"""

import argparse
from pathlib import Path

import torch

from tollbook.engines.onnx.reader import shipped
from train.grammar.teach import teach


def main() -> None:
    """See the module."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--weights", type=Path, default=shipped())
    options.add_argument("--threads", type=int, default=2)
    asked = options.parse_args()
    torch.set_num_threads(asked.threads)
    teach(asked.data, asked.weights)


if __name__ == "__main__":
    main()
