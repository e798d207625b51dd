"""Whether a cell says what was exported, whatever a spreadsheet made of it on the way."""

from datetime import date, datetime

from tollbook.publish.cells import restored
from tollbook.publish.claims.columns import Column

_DAYS = ("%m/%d/%Y", "%d/%m/%Y", "%m/%d/%y", "%d/%m/%y", "%d.%m.%Y", "%d-%m-%Y", "%Y/%m/%d")


def same(column: Column, cell: str, exported: str) -> bool:
    """Exactly, but for the line ends; of codes, numbers and days also but for blanks and the forms of spreadsheets.

    A day that a spreadsheet rewrote (11/4/2018) is the same if one way to read it is the day that was exported.
    """
    if restored(cell).replace("\r\n", "\n").replace("\r", "\n") == exported.replace("\r\n", "\n").replace("\r", "\n"):
        return True
    plain = cell.strip()
    if column.holds in ("code", "names") or not exported or not plain:
        return plain == exported
    if column.holds == "number":
        return plain.replace(",", "").removesuffix(".0") == exported
    return column.holds == "day" and date.fromisoformat(exported) in _readings(plain)


def _readings(cell: str) -> set[date]:
    found = set()
    for form in _DAYS:
        try:
            found.add(datetime.strptime(cell, form).date())
        except ValueError:
            continue
    return found
