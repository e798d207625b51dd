"""The gate: no figure may fall below its floor, and floors only rise.

python -m eval.gate                     read, and exit with 1 where a figure is below its floor
python -m eval.gate --raise             write floors at what was measured, less a small margin
python -m eval.gate --lower --why "…"   let floors sink to what was measured; the reason goes into the changelog
"""

import argparse
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.folders import ROOT, Data, data_folder
from eval.judge import judge
from eval.table import below
from tollbook.vocabulary import TollbookError

FLOORS = ROOT / "eval" / "floors.toml"
CHANGELOG = ROOT / "CHANGELOG.md"
MARGIN = 0.005
"""How far a figure may sink before the gate closes: a claim or two, for libraries of other versions."""

GATED = (
    *("counts.f1", "toll.f1", "record.f1", "bounds.acc", "scope.acc", "speaker.acc", "of.acc", "status.acc"),
    *("event_type.acc", "date.acc", "place.acc", "actor.acc", "side.acc", "events.f1", "denials.f1"),
)

Floors = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Change:
    """A floor that moves. old: None where there was none."""

    corpus: str
    figure: str
    old: float | None
    new: float


def floors(path: Path = FLOORS) -> dict[str, dict[str, float]]:
    """By corpus and figure."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def breaches(held: Floors, measured: Floors) -> list[str]:
    """A sentence for each figure that is below its floor."""
    return [
        f"{corpus} {name}: {figures[name]:.3f} is below the floor of {least:.3f}"
        for corpus, figures in measured.items()
        for name, least in held.get(corpus, {}).items()
        if below(name, figures, held[corpus])
    ]


def moved(held: Floors, measured: Floors, margin: float = MARGIN) -> list[Change]:
    """Where each floor would go, less the margin and rounded down to three digits; those that stay are left out."""
    found = []
    for corpus, figures in measured.items():
        for name in GATED:
            old = held.get(corpus, {}).get(name)
            new = max(int((figures[name] - margin) * 1000) / 1000, 0.0)
            if new != old:
                found.append(Change(corpus, name, old, new))
    return found


def with_changes(held: Floors, changes: list[Change]) -> dict[str, dict[str, float]]:
    """The floors after the changes, figures in the order of the gate."""
    found = {corpus: dict(figures) for corpus, figures in held.items()}
    for change in changes:
        found.setdefault(change.corpus, {})[change.figure] = change.new
    return {corpus: {name: figures[name] for name in GATED if name in figures} for corpus, figures in found.items()}


def write(path: Path, held: Floors) -> None:
    """Keeps the comment at the head of the file."""
    head = path.read_text(encoding="utf-8").split("\n[", 1)[0].rstrip()
    parts = [
        f"[{corpus}]\n" + "".join(f'"{name}" = {value:.3f}\n' for name, value in figures.items())
        for corpus, figures in held.items()
    ]
    path.write_text(f"{head}\n\n" + "\n".join(parts), encoding="utf-8")


def note(path: Path, changes: list[Change], why: str) -> None:
    """A line under the changelog's first heading of a version. Raises ValueError where it has none."""
    old = path.read_text(encoding="utf-8")
    head, found, rest = old.partition("## Unreleased\n")
    if not found:
        raise ValueError(f"{path.name} has no heading “## Unreleased”")
    figures = ", ".join(f"{one.corpus} {one.figure} from {one.old:.3f} to {one.new:.3f}" for one in changes)
    path.write_text(
        f"{head}{found}\n- Accuracy floors lowered: {figures}. {why.strip()}\n{rest.lstrip()}", encoding="utf-8"
    )


def measure(folder: Path) -> dict[str, Mapping[str, float]]:
    """The figures of every corpus that is at hand."""
    data = Data(folder)
    return {one.name: judge(one, data.scorers).figures for one in data.corpora() if one.here}


def main(words: list[str] | None = None) -> int:
    """0; 1 where a figure is below its floor; 2 for wrong use or where nothing could be read."""
    parser = argparse.ArgumentParser(prog="python -m eval.gate", description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=data_folder())
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--raise", dest="up", action="store_true", help="raise floors to what was measured, less a margin")
    way.add_argument("--lower", action="store_true", help="lower floors to what was measured; needs --why")
    parser.add_argument("--why", help="why floors sink; kept in the changelog")
    chosen = parser.parse_args(words)
    if chosen.lower and not (chosen.why or "").strip():
        parser.error("--lower needs --why: say what is gained by it")
    try:
        measured = measure(chosen.data)
    except TollbookError as error:
        print(f"eval.gate: {error}", file=sys.stderr)
        return 2
    held = floors()
    changes = moved(held, measured)
    if chosen.up:
        rising = [one for one in changes if one.old is None or one.new > one.old]
        write(FLOORS, with_changes(held, rising))
        print(
            "\n".join(f"{one.corpus} {one.figure}: {one.old or 0:.3f} to {one.new:.3f}" for one in rising)
            or "no floor rises"
        )
    elif chosen.lower:
        broken = {line.split(":", 1)[0] for line in breaches(held, measured)}
        sinking = [one for one in changes if f"{one.corpus} {one.figure}" in broken]
        if sinking:
            note(CHANGELOG, sinking, chosen.why)
            write(FLOORS, with_changes(held, sinking))
        print(
            "\n".join(f"{one.corpus} {one.figure}: {one.old:.3f} to {one.new:.3f}" for one in sinking)
            or "no floor sinks"
        )
    held = floors()
    found = breaches(held, measured)
    print("\n".join(found) if found else f"no figure of {', '.join(measured)} is below its floor")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
