"""Whether `confidence` means what it says: in bins of claimed confidence, the share of counts that are right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.score import TOLL, Outcome

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Counts whose claimed confidence lies from `first` up.

    claimed: their mean confidence. right: the share of them that are found with all fields of the toll right.
    """

    first: float
    counts: int
    claimed: float
    right: float


def bins(outcomes: Iterable[Outcome], number: int = BINS) -> list[Bin]:
    """Only bins that hold something; empty where no count says how sure it is. A count's own confidence goes before its
    claim's; invented counts are wrong, missed ones say nothing."""
    held: dict[int, list[tuple[float, bool]]] = {}
    for one in outcomes:
        sure = confidence(one)
        if sure is not None:
            held.setdefault(min(int(sure * number), number - 1), []).append((sure, one.right(TOLL)))
    return [
        Bin(
            at / number,
            len(found),
            sum(sure for sure, _ in found) / len(found),
            sum(ok for _, ok in found) / len(found),
        )
        for at, found in sorted(held.items())
    ]


def confidence(outcome: Outcome) -> float | None:
    """What the coded count, else its claim, says of itself."""
    coded = outcome.coded
    if coded is None:
        return None
    return coded.confidence if coded.confidence is not None else coded.claim.confidence


def calibration_error(held: Sequence[Bin]) -> float:
    """Expected calibration error: the mean distance of claimed and right, each bin weighed by its counts."""
    total = sum(one.counts for one in held)
    return sum(one.counts * abs(one.claimed - one.right) for one in held) / total if total else 0.0


def rows(held: Sequence[Bin]) -> list[tuple[str, ...]]:
    """A head and one row a bin."""
    head = ("confidence from", "counts", "claimed", "right")
    return [head, *((f"{one.first:.1f}", str(one.counts), f"{one.claimed:.3f}", f"{one.right:.3f}") for one in held)]
