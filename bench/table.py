"""Results as a table: on the screen, and in Markdown for the documentation."""

from collections.abc import Iterable, Iterator

from bench.form import Measure
from bench.machine import Machine
from bench.run import Result

_HEAD = ("case", "figure", "median", "spread", "unit", "runs", "size")


def lines(results: Iterable[Result]) -> Iterator[tuple[str, ...]]:
    """Rows of cells under `_HEAD`."""
    for result in results:
        for one in result.measures:
            name = f"{one.name} ({one.note})" if one.note else one.name
            size = f"{one.size:,}" if one.size is not None else ""
            yield result.case.name, name, number(one.median), spread(one), one.unit, str(len(one.values)), size
        if result.missing:
            yield result.case.name, f"not measured: {result.missing}", "", "", "", "", ""


def number(value: float) -> str:
    """Three digits that mean something: 12,300, 1,234, 56.7, 0.0123."""
    if value >= 1000:
        return f"{value:,.0f}"
    if value >= 100:
        return f"{value:.0f}"
    if value >= 10:
        return f"{value:.1f}"
    return f"{value:.2f}" if value >= 1 or value == 0 else f"{value:.3g}"


def spread(one: Measure) -> str:
    """From the least to the most of several runs."""
    least, most = one.spread
    return f"{number(least)} to {number(most)}" if len(one.values) > 1 else ""


def plain(results: Iterable[Result]) -> str:
    """For the screen: columns as wide as their cells."""
    rows = [_HEAD, *lines(results)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(_HEAD))]
    right = {2, 3, 5, 6}
    return "\n".join(
        "  ".join(
            cell.rjust(width) if i in right else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def markdown(machine: Machine, results: Iterable[Result]) -> str:
    """For a page."""
    rows = [_HEAD, tuple("---" for _ in _HEAD), *lines(results)]
    table = "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)
    return f"{machine}.\n\n{table}"
