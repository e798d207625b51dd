"""Settings: what a run needs to know, from the command line and the environment, in one frozen value."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tollbook.vocabulary.identity import content_id

BOOK = "TOLLBOOK_BOOK"
WEIGHTS = "TOLLBOOK_WEIGHTS"
GAZETTEER = "TOLLBOOK_GAZETTEER"
LINKING = "TOLLBOOK_LINKING"
DEFAULT_PROFILE = "tollbook"
DEFAULT_BOOK = "tollbook.db"


def gazetteer_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the countries' gazetteers are that were added: $TOLLBOOK_GAZETTEER, else the user's data folder."""
    given = environment.get(GAZETTEER)
    data = Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return Path(given) if given else data / "tollbook" / "gazetteer"


def linking_weights(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The file of linking weights that $TOLLBOOK_LINKING names; None for those that are shipped."""
    given = environment.get(LINKING)
    return Path(given) if given else None


def cores() -> int:
    """How many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Settings:
    """book: a path or database address. weights: a folder of weights, None for those that are shipped.

    profile: the counting profile of tolls.
    """

    book: str = DEFAULT_BOOK
    weights: Path | None = None
    profile: str = DEFAULT_PROFILE


def settings(
    book: str | None = None, profile: str = DEFAULT_PROFILE, environment: Mapping[str, str] = os.environ
) -> Settings:
    """What was asked for, else what the environment says, else the defaults."""
    weights = environment.get(WEIGHTS)
    return Settings(
        profile=profile,
        book=book or environment.get(BOOK) or DEFAULT_BOOK,
        weights=Path(weights) if weights else None,
    )


def desk_file(settings: Settings, environment: Mapping[str, str] = os.environ) -> Path:
    """Where a desk keeps accounts and assignments: beside the book; in the user's data folder for a database."""
    if "://" not in settings.book and settings.book != ":memory:":
        return Path(settings.book).with_name(Path(settings.book).name + "-desk.db")
    data = Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "tollbook"
    data.mkdir(parents=True, exist_ok=True)
    return data / f"{content_id('desk', settings.book)}.db"
