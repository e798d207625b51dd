"""The document: what a bulletin says, before it takes a shape; figures always stand beside a Cite."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Cite:
    """The numbers of the notes that a figure rests on."""

    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Words to be seen first. contested: they say that somebody denies it."""

    words: str
    contested: bool = False


Piece = str | Cite | Strong
Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One incident. figures: one line for each harm. said: who says what. denied: who denies what."""

    id: str
    title: str
    about: str
    figures: tuple[Line, ...]
    said: tuple[Line, ...]
    denied: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """One claim and where it stands. quote: its words, only if they were asked for."""

    number: int
    claim: str
    speaker: str
    publisher: str | None
    published: date | None
    report: str
    url: str | None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Bulletin:
    """items: incidents with figures. also: those without. running: totals and stocks, apart. method: what made it."""

    title: str
    lead: tuple[Line, ...]
    items: tuple[Item, ...]
    also: tuple[Line, ...]
    running: tuple[Line, ...]
    notes: tuple[Note, ...]
    method: tuple[str, ...]
