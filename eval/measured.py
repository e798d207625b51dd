"""All that is measured in one run, as one value: for the screen, as JSON, and as the tables of a page."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from eval import reliability, table
from eval.attack import Check
from eval.gate import Floors, breaches
from eval.judge import Verdict
from eval.misses import field_rows


@dataclass(frozen=True, slots=True)
class Measured:
    """verdicts: by corpus. missing: what was not measured, and what is needed for it. attacks: checks by corpus.

    others: figures on other people's data, by data set.
    """

    verdicts: tuple[Verdict, ...]
    floors: Floors
    missing: tuple[str, ...] = ()
    attacks: Mapping[str, list[Check]] = field(default_factory=dict)
    others: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def breaches(self) -> list[str]:
        """A sentence for each figure below its floor."""
        return breaches(self.floors, {one.corpus.name: one.figures for one in self.verdicts})

    def tables(self) -> dict[str, table.Rows]:
        """By name; the error analysis is of what may be looked into."""
        found = {"figures": table.rows(table.columns(self.verdicts, self.floors))}
        for one in self.verdicts:
            bins = reliability.bins(one.score.outcomes)
            if bins:
                found[f"confidence {one.corpus.name}"] = reliability.rows(bins)
            if not one.corpus.judge:
                found[f"fields {one.corpus.name}"] = field_rows(one.score.outcomes)
        found["others"] = other_rows(self.others)
        return found

    def calibration(self) -> dict[str, float]:
        """The expected calibration error of each corpus whose counts say how sure they are."""
        held = {one.corpus.name: reliability.bins(one.score.outcomes) for one in self.verdicts}
        return {name: reliability.calibration_error(bins) for name, bins in held.items() if bins}

    def text(self) -> Iterator[str]:
        """For the screen."""
        for name, rows in self.tables().items():
            if len(rows) > 1 and not name.startswith("fields"):
                yield f"\n{name}\n{table.plain(rows)}"
        yield from (f"expected calibration error, {name}: {error:.3f}" for name, error in self.calibration().items())
        for name, checks in self.attacks.items():
            yield f"\nthe attack at Hajin, {name}"
            yield from map(str, checks)
        yield "\n* lower than wanted" if any("*" in cell for row in self.tables()["figures"] for cell in row) else ""
        yield from self.breaches
        yield from self.missing

    def json(self) -> str:
        """One object."""
        row = {
            "figures": {one.corpus.name: dict(one.figures) for one in self.verdicts},
            "calibration": self.calibration(),
            "attacks": {name: {one.what: one.holds for one in checks} for name, checks in self.attacks.items()},
            "others": {name: dict(figures) for name, figures in self.others.items()},
            "below floor": self.breaches,
            "missing": list(self.missing),
        }
        return json.dumps(row, ensure_ascii=False, indent=1)


def other_rows(others: Mapping[str, Mapping[str, Any]]) -> table.Rows:
    """A row a figure, with the least that it has to be where there is one."""
    wanted = {**table.targets().get("muc", {}), **table.targets().get("linking", {})}
    rows: table.Rows = [("data", "figure", "value", "at least")]
    for name, figures in others.items():
        for figure, held in figures.items():
            least = f"{wanted[figure]:.2f}" if figure in wanted else ""
            rows.append((name, figure, _written(held), least))
    return rows


def _written(held: Any) -> str:
    if isinstance(held, list):
        return " / ".join(map(_written, held))
    return f"{held:.3f}".rstrip("0").rstrip(".") if isinstance(held, float) else str(held)
