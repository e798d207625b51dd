"""Where reports and their codes lie: the gold set that is committed, and the reference data where it is at hand."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.coding import Row

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Reports with codes made by hand: `reports.jsonl` and `gold.jsonl` of a folder.

    judge: only its figures may be seen, neither its texts nor its codes nor what became of them.
    """

    name: str
    folder: Path
    judge: bool = False

    @property
    def reports(self) -> Path:
        return self.folder / "reports.jsonl"

    @property
    def gold(self) -> Path:
        return self.folder / "gold.jsonl"

    @property
    def here(self) -> bool:
        return self.reports.exists() and self.gold.exists()

    def texts(self) -> dict[str, Row]:
        """The reports by id."""
        return {row["id"]: row for row in lines(self.reports)}

    def codes(self) -> dict[str, list[Row]]:
        """The claims coded by hand, by report."""
        return {row["id"]: row["claims"] for row in lines(self.gold)}


@dataclass(frozen=True, slots=True)
class Data:
    """The folder of the reference data; scorers lie in `bench` beside it."""

    folder: Path

    @property
    def scorers(self) -> Path:
        return self.folder.parent / "bench"

    @property
    def seed(self) -> Corpus:
        return Corpus("seed", self.folder.parent / "seed")

    def corpora(self) -> list[Corpus]:
        """All on which claims are scored, those that are missing too."""
        claims = self.folder / "claims"
        return [Corpus("dev", claims / "dev"), Corpus("clean", claims / "clean", judge=True), GOLD]

    def set_of(self, name: str) -> Path:
        """The development part of another data set: `muc4`, `wikiwars`, `geovirus`."""
        return self.folder / name / "dev.jsonl"


GOLD = Corpus("gold", ROOT / "eval" / "gold")
DEMO = Corpus("demo", ROOT / "src" / "tollbook" / "demo")


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """The environment's DATA, else ../shared/data beside the repository."""
    return Path(environment.get("DATA") or ROOT.parent / "shared" / "data")


def lines(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
