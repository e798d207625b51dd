"""The form of a case: what it is told, and what it gives back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Setting:
    """What a case is told.

    data: the reference data, which may be missing. work: an empty folder of its own, deleted after it. quick: run at
    toy size, once, only to see that it runs. runs: how often to measure what takes less than two minutes.
    """

    data: Path
    work: Path
    quick: bool = False
    runs: int = 5

    @property
    def times(self) -> int:
        """How often to measure: `runs`, at toy size once."""
        return 1 if self.quick else self.runs

    def size(self, full: int, toy: int) -> int:
        """How much to measure on."""
        return toy if self.quick else full


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a case, measured once or several times.

    name: what, in a few words. unit: `reports/s`, `s`, `MB`, `ratio`. values: one a run. size: how many things it was
    measured on, where it is worth a curve: measures of one name and several sizes are drawn as growth. note: what the
    reader of the table has to know.
    """

    name: str
    unit: str
    values: tuple[float, ...]
    size: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not self.values:
            raise ValueError(f"nothing was measured: {self.name}")

    @property
    def median(self) -> float:
        return median(self.values)

    @property
    def spread(self) -> tuple[float, float]:
        """The least and the most of the runs."""
        return min(self.values), max(self.values)


@dataclass(frozen=True, slots=True)
class Case:
    """A module of this folder that has one as `CASE` is found by its name: `python -m bench NAME`."""

    name: str
    about: str
    measure: Callable[[Setting], Iterator[Measure]]


class NothingToMeasureError(Exception):
    """What a case needs is not here; the message says what. The other cases go on."""
