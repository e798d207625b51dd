"""Cuts a run of capitals into pieces: names that the gazetteer knows, head nouns, parts of the compass, the rest."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tollbook.reading.knowledge.countries import demonym_phrases
from tollbook.reading.knowledge.numbers import number_words
from tollbook.reading.places.known import Known
from tollbook.reading.places.look import Look, common
from tollbook.reading.places.runs import ARTICLES, FOREIGN, JOINTS, POSSESSED, Run, begins, capital, separates
from tollbook.reading.places.words import Size, heads, listed
from tollbook.vocabulary.gazetteer import Kind

_LONGEST = 8
_SIDES = frozenset({"north", "south", "east", "west"})
_FIRST = frozenset("upper lower new old inner outer little port fort camp cape mount tell tel wadi".split())
"""Words of the compass and the like that names begin with; "Northern Aleppo" is only the north of it."""
_LANES = frozenset("row lane square street green hill quay wharf bridge cross gate corner yard mill farm".split())
"""What is somebody's by name: "Fuller's Row"."""


class PieceKind(StrEnum):
    KNOWN = "known"
    HEAD = "head"
    COMPASS = "compass"
    BODY = "body"
    TITLE = "title"
    DEMONYM = "demonym"
    NUMBERED = "numbered"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words `first` to `last` (exclusive) of a sentence. known: for a KNOWN one. country: for a DEMONYM."""

    kind: PieceKind
    first: int
    last: int
    known: Known | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces that stand together; `glue` is the small word before them in their run, empty for the first."""

    pieces: tuple[Piece, ...]
    glue: str = ""

    @property
    def first(self) -> int:
        return self.pieces[0].first

    @property
    def last(self) -> int:
        return self.pieces[-1].last


def groups(words: Sequence[str], run: Run, look: Look) -> list[Group]:
    """The run in groups of pieces, parted at the small words that belong to no known name; each piece by itself yet
    (see `merged`)."""
    found: list[Group] = []
    current: list[Piece] = []
    glue = ""
    at = run.first
    while at < run.last:
        joined = bool(current) and at > run.first and words[at - 1] in JOINTS and current[-1].kind == PieceKind.OTHER
        piece = (None if joined else _known_at(words, at, run.last, look)) or _single(words, at)
        if piece:
            current.append(piece)
            at = piece.last
            continue
        if current and _owns_lane(words, at, current[-1]):
            current[-1] = Piece(PieceKind.OTHER, current[-1].first, at + 2)
            at += 2
            continue
        if words[at] not in JOINTS and not _foreign(words, at, current):
            if current:
                found.append(Group(tuple(current), glue))
            current, glue = [], words[at].lower()
        at += 1
    if current:
        found.append(Group(tuple(current), glue))
    return found


def _owns_lane(words: Sequence[str], at: int, before: Piece) -> bool:
    """Whether a lane or a square is somebody's by name, and no town's: "Fuller's Row", "St George's Square"."""
    named = words[at] in POSSESSED and at + 1 < len(words) and words[at + 1].lower() in _LANES
    return named and capital(words[at + 1]) and not (before.known and before.known.big)


def _foreign(words: Sequence[str], at: int, current: Sequence[Piece]) -> bool:
    """Whether a small word is one inside a foreign name of which nothing is known ("Adrar des Ifoghas")."""
    return bool(current) and current[-1].kind in (PieceKind.OTHER, PieceKind.KNOWN) and words[at].lower() in FOREIGN


def _known_at(words: Sequence[str], at: int, end: int, look: Look) -> Piece | None:
    """The longest known name that begins at a word."""
    if not begins(words, at):
        return None
    for last in range(min(end, at + _LONGEST), at, -1):
        if not capital(words[last - 1]) or (last == at + 1 and common(words[at])):
            continue
        if last < end and words[last] in JOINTS and not _joins_two(words, last, end, look):
            continue
        span = words[at:last]
        seen = look.known(span)
        demonym = demonym_phrases().get(" ".join(span))
        if demonym and not (seen and seen.exact and seen.top == Kind.COUNTRY):
            return Piece(PieceKind.DEMONYM, at, last, country=demonym[0].alpha2)
        if seen:
            return Piece(PieceKind.KNOWN, at, last, seen)
    return None


def _joins_two(words: Sequence[str], joint: int, end: int, look: Look) -> bool:
    """Whether what follows a hyphen is a large place of its own ("Aleppo-Damascus"), so that the hyphen joins two."""
    if joint + 1 >= end:
        return True
    later = (look.known(words[joint + 1 : last]) for last in range(end, joint + 1, -1) if capital(words[last - 1]))
    return any(one and one.big for one in later)


@cache
def _kinds() -> Mapping[str, PieceKind]:
    """What a single word of a list is; a word of several lists is what the last of them makes it."""
    lists = {
        PieceKind.BODY: listed("bodies"),
        PieceKind.TITLE: listed("titles"),
        PieceKind.HEAD: heads(),
        PieceKind.COMPASS: listed("compass"),
    }
    return {word: kind for kind, words in lists.items() for word in words}


def _single(words: Sequence[str], at: int) -> Piece | None:
    """One word that no known name begins at; None for a small word or a joint."""
    word, low, beginning = words[at], words[at].lower().rstrip("."), begins(words, at)
    if not beginning and (separates(word) or not (capital(word) or word.isdigit())):
        return None
    if low in ARTICLES and beginning:
        return Piece(PieceKind.OTHER, at, at + 1)
    numbered = _numbered(words, at)
    if numbered:
        return numbered
    kind = _kinds().get(low)
    if kind is None and separates(word):
        return None
    return Piece(kind or PieceKind.OTHER, at, at + 1)


def _numbered(words: Sequence[str], at: int) -> Piece | None:
    """A site by its number: "Hill 902", "Station No. 6", "Camp Seven"."""
    if heads().get(words[at].lower()) not in (Size.SITE, Size.PART):
        return None
    number = at + 2 if at + 1 < len(words) and words[at + 1].lower() in ("no.", "no") else at + 1
    if number < len(words) and (words[number].isdigit() or (capital(words[number]) and _counts(words[number]))):
        return Piece(PieceKind.NUMBERED, at, number + 1)
    return None


def _counts(word: str) -> bool:
    return word.lower() in number_words()


def merged(group: Group, words: Sequence[str], commas: bool) -> Group:
    """The group with its pieces joined that are one name. commas: the report has its commas, so that names side by side
    are one."""
    return Group(tuple(_merged(group.pieces, words, commas)), group.glue)


def _merged(pieces: Sequence[Piece], words: Sequence[str], commas: bool) -> Iterator[Piece]:
    """Neighbouring OTHER pieces as one, but parted where a list has lost its commas ("al-Midan al-Izaa")."""
    waiting: Piece | None = None
    for piece in _with_articles(pieces, words, commas):
        if waiting and piece.kind == PieceKind.OTHER and (commas or not _new(words, waiting, piece)):
            waiting = Piece(PieceKind.OTHER, waiting.first, piece.last)
        elif piece.kind == PieceKind.OTHER:
            if waiting:
                yield waiting
            waiting = piece
        else:
            if waiting:
                yield waiting
            waiting = None
            yield piece
    if waiting:
        yield waiting


def _with_articles(pieces: Sequence[Piece], words: Sequence[str], commas: bool) -> list[Piece]:
    """Names that need what follows: a construct ("Bab", "Um"), or a small place before an "al-X" ("Tariq al-Bab")."""
    found: list[Piece] = []
    for piece in pieces:
        before = found[-1] if found else None
        named = piece.kind in (PieceKind.OTHER, PieceKind.KNOWN)
        if before and named and (_needs(before, piece, words) or commas and _one_name(before, piece, words)):
            found[-1] = Piece(PieceKind.OTHER, before.first, piece.last)
        else:
            found.append(piece)
    return found


def _one_name(before: Piece, piece: Piece, words: Sequence[str]) -> bool:
    """Whether a small place and the name behind it are one: "Gidan Rana", of which the map has "Gidan"."""
    small = before.known is not None and not before.known.big and before.last - before.first == 1
    return small and words[piece.first][1:].islower() and not holds(piece, before)


def holds(area: Piece, place: Piece) -> bool:
    """Whether a name may be that of the country or area that holds the place before it: "Sarmin Idlib"."""
    one, other = area.known, place.known
    if one is None or one.top > Kind.FIRST_AREA:
        return False
    return one.top == Kind.COUNTRY or other is not None and not one.countries.isdisjoint(other.countries)


def _needs(before: Piece, piece: Piece, words: Sequence[str]) -> bool:
    if before.kind in (PieceKind.COMPASS, PieceKind.HEAD):
        return words[piece.first] != "Year" and _begins_name(words[before.first].lower(), piece)
    if before.last - before.first != 1 or before.kind not in (PieceKind.OTHER, PieceKind.KNOWN):
        return False
    if words[before.first].lower() in listed("constructs"):
        return True
    small = before.known is not None and not before.known.big
    return small and words[piece.first].lower() in ARTICLES


def _begins_name(word: str, piece: Piece) -> bool:
    """Whether a word in capitals is a part of the name behind it: "Lower Maran", "Port Selim"; a side only of a small
    place's ("West Aleppo" is the west of Aleppo)."""
    known = piece.known
    if word in _SIDES:
        return known is None or not known.big
    return word in _FIRST and (known is None or known.top != Kind.COUNTRY)


def _new(words: Sequence[str], before: Piece, piece: Piece) -> bool:
    """Whether a word begins another name: after an "al-X", or an "al-X" after a name that can stand alone."""
    if words[piece.first - 1] in JOINTS:
        return False
    joined = before.last >= 3 and words[before.last - 2] in JOINTS and before.last - before.first >= 3
    article = (
        piece.first + 1 < len(words) and words[piece.first + 1] in JOINTS and words[piece.first].lower() in ARTICLES
    )
    if joined:
        return True
    return (
        article
        and words[before.last - 1].lower() not in listed("constructs")
        and words[before.last - 1] not in JOINTS
        and (words[before.last - 1].lower() not in ARTICLES)
    )
