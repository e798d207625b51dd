"""When: an interval of whole days, with UCDP's precision code following from its length."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, order=True)
class When:
    """From the first day to the last, both included.

    Raises ValueError if the last day is before the first.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"an interval that ends before it begins: {self.first} to {self.last}")

    @classmethod
    def day(cls, day: date) -> "When":
        return cls(day, day)

    @classmethod
    def parse(cls, first: str, last: str | None = None) -> "When":
        """From ISO days. Raises ValueError for anything else."""
        return cls(date.fromisoformat(first), date.fromisoformat(last or first))

    @property
    def days(self) -> int:
        """How many days the interval has, at least 1."""
        return (self.last - self.first).days + 1

    @property
    def precision(self) -> int:
        """UCDP GED `date_prec`: 1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 longer.

        The lengths are those that UCDP's released rows show (docs/method.md).
        """
        for code, longest in ((1, 1), (2, 6), (3, 7), (4, 31)):
            if self.days <= longest:
                return code
        return 5

    def overlaps(self, other: "When", slack: int = 0) -> bool:
        """Whether the two share a day, or would if one were moved by `slack` days."""
        gap = timedelta(days=slack)
        return self.first <= other.last + gap and other.first <= self.last + gap

    def isoformat(self) -> tuple[str, str]:
        return self.first.isoformat(), self.last.isoformat()
