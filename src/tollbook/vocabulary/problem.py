"""A Problem says what in the world could not be read; it stands beside the result and never stops the rest."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where, and what to do about it.

    code: a stable slug such as `not-utf-8`; for programs.
    message: one sentence for people.
    remedy: what to do next.
    source: the file, address or report it concerns, as the user gave it.
    line: the line in the file, from 1, if there is one.
    quote: the words that could not be read, if there are some.
    """

    code: str
    message: str
    remedy: str
    source: str | None = None
    line: int | None = None
    quote: str | None = None

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.source, self.line) if part is not None)
        return f"{where + ': ' if where else ''}{self.message} {self.remedy}"
