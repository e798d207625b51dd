"""`python -m train.dates --data ../shared/data --weights FOLDER`: fits and writes `reading/dates/weights.toml`.

FOLDER holds the parser (the shipped one if left out). Learns from `claims/train` and from reports of our own, those
kept back aside; prints the share of claims with counts whose date is right, on those, on dev, and on the folders named
with --judge.
"""

import argparse
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from tollbook.engines.onnx.reader import OnnxReader
from train.claims.gold import kept_back, pairs
from train.dates.lesson import Lesson, Parser, lessons
from train.dates.logit import Weighted, fit, right

OWN = Path(__file__).parent.parent / "reports"
BARE = 0.3  # what a claim without counts weighs beside one with them
OWN_WEIGHT = 0.8  # what a report of ours weighs beside a found one
SILENCE = -0.8  # added to the weight of "no date": the training reports hold more undated bulletins than the wire does


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--judge", type=Path, nargs="*", default=[])
    chosen = parser.parse_args(arguments)
    parse = OnnxReader(chosen.weights).parse
    found, own = (_read(folder, parse) for folder in (chosen.data / "claims" / "train", OWN))
    fitted = dict(
        fit([Weighted(one, _worth(one)) for one in found] + [Weighted(one, OWN_WEIGHT * _worth(one)) for one in own])
    )
    fitted["none"] += SILENCE
    _write(fitted)
    for name, judged in (("train", found), ("own", own)):
        print(f"{name:12} {right(fitted, judged):.3f}")
    for folder in (chosen.data / "claims" / "dev", *chosen.judge):
        print(f"{folder.name:12} {right(fitted, _read(folder, parse)):.3f}")


def _worth(lesson: Lesson) -> float:
    return 1.0 if lesson.counts else BARE


def _read(folder: Path, parse: Parser) -> list[Lesson]:
    told = [(report, claims) for report, claims in pairs(folder) if not kept_back(report)]
    return [lesson for report, claims in told for lesson in lessons(report, claims, parse)]


def _write(weights: Mapping[str, float]) -> None:
    lines = [
        "# Log-odds of each piece of evidence for a date (evidence.py), fitted by `python -m train.dates`.",
        "",
        "[weights]",
    ]
    lines += [f'"{name}" = {weight:.2f}' for name, weight in sorted(weights.items())]
    target = Path(str(files("tollbook.reading.dates") / "weights.toml"))
    target.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
