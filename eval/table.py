"""The one table: every figure on every corpus, beside what is wanted and what people reach."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from eval.judge import Verdict

Figures = Mapping[str, float]
Rows = list[tuple[str, ...]]


@cache
def targets() -> dict[str, dict[str, float]]:
    """`targets.toml` by corpus; `people` is the agreement of two coders."""
    return tomllib.loads(Path(__file__).with_name("targets.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Column:
    """A corpus with its figures and the least that each has to be."""

    name: str
    figures: Figures
    least: Figures

    def cell(self, name: str) -> str:
        """The figure; `*` marks one that is lower than wanted."""
        value = self.figures.get(name)
        if value is None:
            return ""
        if name in ("reports", "counts.gold", "counts.coded"):
            return f"{value:.0f}"
        return f"{value:.3f}{'*' if below(name, self.figures, self.least) else ''}"

    def wanted(self, name: str) -> str:
        return f"{self.least[name]:.2f}" if name in self.least else ""


def below(name: str, figures: Figures, least: Figures) -> bool:
    """Whether a figure is lower than the least that it has to be, as it is printed."""
    return name in least and name in figures and round(figures[name], 3) < least[name]


def columns(verdicts: Sequence[Verdict], gate: Mapping[str, Figures]) -> list[Column]:
    """Dev and clean are held against the targets, the gold set against the gate."""
    return [
        Column(one.corpus.name, one.figures, targets().get(one.corpus.name) or gate.get(one.corpus.name, {}))
        for one in verdicts
    ]


def rows(held: Sequence[Column]) -> Rows:
    """A head and one row a figure."""
    people = targets()["people"]
    head = ["figure"]
    for column in held:
        head += [column.name, "at least"]
    found: Rows = [(*head, "two people")]
    for name in held[0].figures if held else ():
        cells = [cell for column in held for cell in (column.cell(name), column.wanted(name))]
        found.append((name, *cells, f"{people[name]:.2f}" if name in people else ""))
    return found


def plain(found: Rows) -> str:
    """For the screen: words to the left, numbers to the right."""
    widths = [max(map(len, cells)) for cells in zip(*found, strict=True)]
    right = numeric(found)
    return "\n".join(
        "  ".join(
            cell.rjust(width) if to_right else cell.ljust(width)
            for cell, width, to_right in zip(row, widths, right, strict=True)
        ).rstrip()
        for row in found
    )


def numeric(found: Rows) -> list[bool]:
    """For each column whether all below its head are numbers or empty."""
    return [all(not cell or cell[0].isdigit() for cell in cells[1:]) for cells in zip(*found, strict=True)]


def markdown(found: Rows) -> str:
    """For a page."""
    rule = tuple("---:" if to_right else "---" for to_right in numeric(found))
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in (found[0], rule, *found[1:])
    )
