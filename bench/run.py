"""Runs cases one after the other, each in a folder of its own; one that cannot run says why and stops no other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.form import Case, Measure, NothingToMeasureError, Setting
from tollbook.vocabulary import TollbookError


@dataclass(frozen=True, slots=True)
class Result:
    """What a case gave. missing: why it could not be measured to its end, if so."""

    case: Case
    measures: tuple[Measure, ...]
    missing: str | None = None

    def rows(self) -> list[dict[str, object]]:
        """As JSON, one row a measure."""
        return [
            {
                "case": self.case.name,
                "name": one.name,
                "unit": one.unit,
                "size": one.size,
                "median": one.median,
                "values": list(one.values),
                "note": one.note,
            }
            for one in self.measures
        ]


def run(cases: Iterable[Case], setting: Setting) -> Iterator[Result]:
    """One result a case; what was measured before a case had to stop is kept."""
    for case in cases:
        measures: list[Measure] = []
        missing = None
        with TemporaryDirectory(prefix=f"bench-{case.name}-") as folder:
            try:
                for one in case.measure(replace(setting, work=Path(folder))):
                    measures.append(one)
            except (NothingToMeasureError, TollbookError) as error:
                missing = str(error)
        yield Result(case, tuple(measures), missing)
