"""`python -m train.dates --data ../shared/data --weights FOLDER`: fits and writes `reading/dates/weights.toml`.

FOLDER holds the reader (the shipped one if left out). Learns from the counts of `claims/train` and of reports of our
own, those kept back aside, that the reader finds too; prints the share of them whose date is right, on those, on dev,
and on the folders named with --judge: by the evidence alone, for the heads saw the reports. With --more, learns from
the named parts of our own reports alone and on from the shipped weights.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from eval.reading import report_of
from tollbook.engines.gazetteer import open_gazetteer
from tollbook.engines.onnx.reader import OnnxReader
from tollbook.reading.dates.choose import WEIGHTS
from tollbook.reading.prepare import plant, prepare
from tollbook.reading.scene import look
from train.claims.gold import FITTED, Json, kept_back, pairs
from train.dates.lesson import Lesson, lessons
from train.dates.logit import Weighted, fit, right

OWN = Path(__file__).parent.parent / "reports"
BATCH = 16  # reports analysed at once
OWN_WEIGHT = 0.8  # what a report of ours weighs beside a found one
SILENCE = -0.8  # added to the weight of "no date": the training reports hold more undated bulletins than the wire does
AGES = -1.0  # added to that of a period of over two months that another sentence names: a sum's, rarely an incident's


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--more", nargs="*", default=[], metavar="PART")
    parser.add_argument("--judge", type=Path, nargs="*", default=[])
    chosen = parser.parse_args(arguments)
    engine = OnnxReader(chosen.weights)
    if chosen.more:
        own = _read(OWN, engine, _ids(chosen.more))
        fitted = dict(fit([Weighted(one, 1.0) for one in own], WEIGHTS))
    else:
        found, own = _read(chosen.data / "claims" / "train", engine), _read(OWN, engine, _ids(FITTED))
        weighted = [Weighted(one, 1.0) for one in found] + [Weighted(one, OWN_WEIGHT) for one in own]
        fitted = dict(fit(weighted))
        fitted["none"] += SILENCE
        fitted["long ages"] += AGES
        print(f"{'train':12} {right(fitted, found):.3f}")
    _write(fitted)
    print(f"{'own':12} {right(fitted, own):.3f}")
    for folder in (chosen.data / "claims" / "dev", *chosen.judge):
        print(f"{folder.name:12} {right(fitted, _read(folder, engine)):.3f}")


def _ids(parts: Iterable[str]) -> tuple[str, ...]:
    """How the ids of the reports of some parts begin."""
    return tuple(f"own-{part}-" for part in parts)


def _read(folder: Path, engine: OnnxReader, ids: tuple[str, ...] = ("",)) -> list[Lesson]:
    """The lessons of the reports whose ids begin with one of these, those kept back aside."""
    told = [
        (report, claims) for report, claims in pairs(folder) if report["id"].startswith(ids) and not kept_back(report)
    ]
    return [lesson for at in range(0, len(told), BATCH) for lesson in _learned(told[at : at + BATCH], engine)]


def _learned(told: Sequence[tuple[Json, list[Json]]], engine: OnnxReader) -> Iterator[Lesson]:
    prepared = [prepare(report_of(report)) for report, _ in told]
    gazetteer = open_gazetteer()
    for one, analysis, (_, claims) in zip(prepared, engine.analyse([p.words for p in prepared]), told, strict=True):
        yield from lessons(look(plant(one, analysis), gazetteer), claims)


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
