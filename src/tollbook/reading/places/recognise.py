"""Finds the names of places in a report: runs of capitals cut along the gazetteer, judged by the words around them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tollbook.reading.knowledge.parties import group_phrases
from tollbook.reading.knowledge.speakers import media_phrases, organisation_phrases
from tollbook.reading.places.around import Around, around
from tollbook.reading.places.judge import Verdict, judge
from tollbook.reading.places.known import vote
from tollbook.reading.places.look import Look
from tollbook.reading.places.mention import Line, PlaceMention, Role
from tollbook.reading.places.nest import nested
from tollbook.reading.places.pieces import Group, Piece, PieceKind, groups, merged
from tollbook.reading.places.runs import Run, runs
from tollbook.reading.places.settle import settled
from tollbook.reading.places.words import Size, listed
from tollbook.reading.sentences import sentences
from tollbook.reading.words import Place
from tollbook.reading.words import words as split
from tollbook.vocabulary.gazetteer import Gazetteer, Kind

_SHORT = 40
_WORDS_PER_COMMA = 60


def lines_of(text: str, start: int = 0) -> list[Line]:
    """The sentences of a text from a character on, without parts of speech."""
    found = (tuple(split(text, a, b)) for a, b in sentences(text, start))
    return [Line(places) for places in found if places]


@dataclass(frozen=True, slots=True)
class _Cut:
    """The words of a sentence, and its runs of capitals cut into groups."""

    words: list[str]
    runs: list[tuple[Run, list[Group]]]


def find_places(
    text: str, gazetteer: Gazetteer, lines: Sequence[Line] | None = None, start: int = 0
) -> list[PlaceMention]:
    """All names that are or look like places, in order; those that are part of other names have another role.

    lines: the sentences, if they are known already, with parts of speech or without.
    """
    lines = lines_of(text, start) if lines is None else lines
    look, commas = Look(gazetteer), has_commas(text)
    cut = _cut_again([_cut(text, line, look) for line in lines], look)
    found = [
        mention
        for number, (line, one) in enumerate(zip(lines, cut, strict=True))
        for mention in _in_line(text, number, line, one, commas)
    ]
    return nested(settled(found, text), text)


def _cut(text: str, line: Line, look: Look) -> _Cut:
    words = [text[a:b] for a, b in line.places]
    return _Cut(words, [(run, groups(words, run, look)) for run in runs(words)])


def _cut_again(cut: Sequence[_Cut], first: Look) -> Iterator[_Cut]:
    """The sentences cut by what the report speaks of, of which nothing was known at `first`: otherwise only where a
    name begins that is like one of the report's countries."""
    countries = countries_of(cut)
    alike = {name for name, homes in first.alike.items() if not homes.isdisjoint(countries)}
    look = Look(first.gazetteer, countries, {name: seen for name, seen in first.met.items() if name not in alike})
    openings = frozenset(name[0] for name in alike)
    for one in cut:
        again = [
            (run, found if openings.isdisjoint(one.words[run.first : run.last]) else groups(one.words, run, look))
            for run, found in one.runs
        ]
        yield _Cut(one.words, again)


def _in_line(text: str, number: int, line: Line, cut: _Cut, commas: bool) -> Iterator[PlaceMention]:
    words = cut.words
    parties = party_spans(text, line.places[0][0], line.places[-1][1])
    for _, found in cut.runs:
        after_body = False
        for group in (merged(one, words, commas) for one in found):
            here = around(words, group.first, group.last, commas)
            for verdict in judge(group, words, here):
                start = line.places[verdict.piece.first][0]
                inside = any(a <= start < b for a, b in parties) or (after_body and group.glue in ("of", "for"))
                inside = inside and not (verdict.size == Size.SITE and here.located)
                yield _mention(text, number, line, verdict, here, inside)
            after_body = words[group.last - 1].lower() in listed("bodies") and group.pieces[-1].kind != PieceKind.KNOWN


def _mention(text: str, number: int, line: Line, verdict: Verdict, here: Around, in_name: bool) -> PlaceMention:
    piece = verdict.piece
    start, end = line.places[piece.first][0], line.places[piece.last - 1][1]
    named = line.tags is None or "PROPN" in line.tags[piece.first : piece.last] or verdict.size or here.located
    return PlaceMention(
        start=start,
        end=end,
        name=text[start:end],
        sentence=number,
        first=piece.first,
        last=piece.last,
        role=Role.NAME if verdict.role == Role.PLACE and (in_name or not named) else verdict.role,
        size=verdict.size,
        head=verdict.head,
        relation=here.relation,
        compass=here.compass,
        known=piece.known is not None,
        top=piece.known.top if piece.known else None,
        countries=piece.known.countries if piece.known else frozenset([piece.country] if piece.country else []),
        sure=verdict.sure,
    )


def party_spans(text: str, start: int, end: int) -> list[Place]:
    """The characters of a sentence on which a party, a body or a medium is named by a name of its own."""
    books = (group_phrases(), media_phrases(), organisation_phrases())
    return [(start + hit.start, start + hit.end) for book in books for hit in book.search(text[start:end])]


def has_commas(text: str) -> bool:
    """Whether commas stand where they should; some collections have lost them, and a sentence or two may need none."""
    words = len(text.split())
    return words < _SHORT or text.count(",") * _WORDS_PER_COMMA >= words


def countries_of(cut: Sequence[_Cut]) -> frozenset[str]:
    """The countries that a report speaks of most, by their names, their people, and towns that lie in one only."""
    groups = ((one, group) for one in cut for _, found in one.runs for group in found)
    return vote(_votes(piece for one, group in groups for piece in merged(group, one.words, commas=True).pieces))


def _votes(pieces: Iterable[Piece]) -> Iterator[tuple[str, float]]:
    for piece in pieces:
        if piece.country:
            yield piece.country, 1.0
        elif piece.kind == PieceKind.KNOWN and piece.known and len(piece.known.countries) == 1:
            (country,) = piece.known.countries
            yield country, 2.0 if piece.known.top == Kind.COUNTRY else 1.0
