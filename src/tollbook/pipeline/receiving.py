"""What intake is told by a person and the environment: how tables are read, and which hosts may be asked."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tollbook.intake import Arrival, Defaults, Options, receive
from tollbook.intake.days import day
from tollbook.intake.rows import FIELDS
from tollbook.vocabulary import UsageError

COLUMNS = "TOLLBOOK_COLUMNS"
_TRIED = date(2018, 11, 4)


@dataclass(frozen=True, slots=True)
class Told:
    """As it stands on the command line.

    published, publisher: of reports that do not say it. columns: `text=body`, our field and the table's column.
    day_format: as in strptime. allow: hosts that may be private. contact: for keepers of sites.
    """

    published: str | None = None
    publisher: str | None = None
    columns: Sequence[str] = ()
    day_format: str | None = None
    allow: Sequence[str] = ()
    contact: str = ""


def arrivals(paths: Iterable[str], told: Told, environment: Mapping[str, str] = os.environ) -> Iterable[Arrival]:
    """What stands in files and at addresses. Raises UsageError, before anything is read, for what makes no sense."""
    if told.published is not None and day(told.published) is None:
        raise UsageError(f"{told.published!r} is no day.", "Write it as 2018-11-04.")
    defaults = Defaults(publisher=told.publisher, published=told.published)
    return receive(paths, defaults, options(told, environment))


def options(told: Told, environment: Mapping[str, str] = os.environ) -> Options:
    """Raises UsageError for a column or a form of days that makes no sense."""
    return Options(
        columns=dict(map(_column, told.columns)),
        day_format=_day_format(told.day_format),
        memory=memory(environment),
        allow=frozenset(host.lower() for host in told.allow),
        contact=told.contact,
    )


def memory(environment: Mapping[str, str] = os.environ) -> Path:
    """Where columns that were told are remembered: $TOLLBOOK_COLUMNS, else in the user's data folder."""
    given = environment.get(COLUMNS)
    data = Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return Path(given) if given else data / "tollbook" / "columns.toml"


def _column(words: str) -> tuple[str, str]:
    """`text=body`, or the other way round where only that makes sense."""
    left, _, right = (part.strip() for part in words.partition("="))
    if left in FIELDS and right:
        return left, right
    if right in FIELDS and left:
        return right, left
    remedy = f"Write --column text=NAME; columns can be given for: {', '.join(FIELDS)}."
    raise UsageError(f"{words!r} does not say which column holds what.", remedy)


def _day_format(form: str | None) -> str | None:
    if form is not None and day(_TRIED.strftime(form), form) != _TRIED:
        raise UsageError(f"{form!r} is no form of days.", "Write %d/%m/%Y for 04/11/2018, %m/%d/%Y for 11/04/2018.")
    return form
