"""The coded reports that teach, and their parses."""

from collections.abc import Sequence
from pathlib import Path

from tollbook.vocabulary.analysis import Parse
from train.claims.gold import Json, Parser, kept_back, mark, pairs, part_of
from train.claims.marked import Marked
from train.generate.compose import compose

OWN = Path(__file__).parent.parent / "reports"
MADE, SEED_MADE = 300, 7  # composed reports


def composed(number: int) -> tuple[Json, list[Json]]:
    """One composed report with its codes."""
    made = compose(number, SEED_MADE)
    return made.report(), [claim.row() for claim in made.claims]


def parsed(report: Json, claims: list[Json], parse: Parser) -> tuple[Marked, Sequence[Parse]]:
    """A marked report with its parses, made once."""
    held: list[Parse] = []

    def keep(sentences: Sequence[Sequence[str]]) -> Sequence[Parse]:
        held.extend(parse(sentences))
        return held

    return mark(report, claims, keep), held


def coded(data: Path, parts: str, without: tuple[int, int] | None = None) -> list[tuple[Json, list[Json]]]:
    """The coded reports that teach: those of the reference data, and our own of some parts less those kept back.

    without: which part of how many of the reference data's is left out, to be read apart (`train.apart`).
    """
    begins = tuple(f"own-{part}-" for part in parts)
    own = (pair for pair in pairs(OWN) if pair[0]["id"].startswith(begins))
    found = pairs(data / "claims" / "train")
    if without is not None:
        found = [pair for pair in found if part_of(pair[0], without[1]) != without[0]]
    return [pair for pair in (*found, *own) if not kept_back(pair[0])]
