"""Cells of text in CSV: none is taken for a formula by a spreadsheet, and each comes back exactly as it was."""

from collections.abc import Sequence

_OPENERS = frozenset("=+-@\t\r\n＝＋－＠")
_QUOTE = "'"
_RISKY = _OPENERS | {_QUOTE}


def defused(text: str) -> str:
    """The text with an apostrophe before it if a spreadsheet might run it (OWASP, CSV injection), or take that one."""
    return _QUOTE + text if text[:1] in _RISKY else text


def safe(cells: Sequence[object]) -> tuple[object, ...]:
    """The cells of a row, texts among them defused."""
    return tuple([_QUOTE + cell if isinstance(cell, str) and cell[:1] in _RISKY else cell for cell in cells])


def restored(cell: str) -> str:
    """What `defused` was given."""
    return cell[1:] if cell[:1] == _QUOTE else cell


def joined(values: tuple[str, ...]) -> str:
    """Several texts in one cell, with semicolons; a semicolon or backslash within one has a backslash before it."""
    return "; ".join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values)


def parted(cell: str) -> tuple[str, ...]:
    """What `joined` was given, as long as no text begins or ends with a blank."""
    found: list[str] = []
    now: list[str] = []
    escaped = False
    for letter in cell:
        if escaped or letter not in "\\;":
            now.append(letter)
            escaped = False
        elif letter == "\\":
            escaped = True
        else:
            found.append("".join(now))
            now = []
    found.append("".join(now))
    return tuple(text for text in (part.strip(" ") for part in found) if text)
