"""The day on which a report was published, from the ways in which files, pages and feeds write it."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_WORDED = ("%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%A, %d %B %Y", "%A, %B %d, %Y", "%Y/%m/%d", "%Y.%m.%d")
_FIRST_YEAR = 1800
_SPACE = re.compile(r"\s+")


def day(value: str, form: str | None = None) -> date | None:
    """The day as it was where the report was printed; None if it is none or could be two (11/04/2018).

    form: how days are written, as in `strptime`; nothing else is then taken.
    """
    plain = _SPACE.sub(" ", value).strip()
    forms = (form,) if form else _WORDED
    found = next(filter(None, (_by_form(plain, each) for each in forms)), None)
    if found is None and not form:
        found = _iso(plain) or _mail(plain)
    return found if found is not None and found.year >= _FIRST_YEAR else None


def _by_form(value: str, form: str) -> date | None:
    try:
        return datetime.strptime(value, form).date()
    except ValueError:
        return None


def _iso(value: str) -> date | None:
    try:
        return datetime.fromisoformat(value.removesuffix(" UTC").removesuffix(" GMT")).date()
    except ValueError:
        return None


def _mail(value: str) -> date | None:
    """As in mail and RSS: Sun, 04 Nov 2018 20:15:00 GMT."""
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
