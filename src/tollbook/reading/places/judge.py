"""Judges a group of capitals: which of its words name a place, which a person or a body."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tollbook.reading.knowledge.bodies import body_words
from tollbook.reading.places.around import Around
from tollbook.reading.places.mention import Role
from tollbook.reading.places.pieces import Group, Piece, PieceKind, holds
from tollbook.reading.places.runs import ARTICLES, FOREIGN
from tollbook.reading.places.words import Size, heads, listed
from tollbook.vocabulary.gazetteer import Kind

_KEPT = frozenset([Size.SITE, Size.LANDSCAPE])
"""Head nouns that are part of the name that they end ("al-Neel Street"); "district" and "city" are not."""

_NOTED = 5000
"""A town with fewer people needs a word that says something happened in it."""

_LOOSE = frozenset(["countryside", "coast", "hinterland", "border", "position", "plains", "plain", "bank"])
"""Head nouns that say where in or by a place, and are no part of a name."""

_FIRST = frozenset(["mount", "lake", "camp", "fort", "port", "cape", "island"])
"""Head nouns that begin a name ("Mount Khantur")."""

_CITY = 500_000

_ILLS = frozenset(["virus", "flu", "fever", "disease", "strain", "ebolavirus"])


@dataclass(frozen=True, slots=True)
class Verdict:
    """Words that are a name, and what name; `sure` between 0 and 1, that it is a place."""

    piece: Piece
    role: Role
    size: Size | None = None
    head: str = ""
    sure: float = 0.0


def judge(group: Group, words: Sequence[str], here: Around) -> list[Verdict]:
    """The names of a group with their roles."""
    pieces = list(group.pieces)
    found: list[Verdict] = []
    if _of_a_body(pieces, words, here):
        return [
            Verdict(
                _joined([*pieces, Piece(PieceKind.HEAD, here.end, here.end + 1)]), Role.PLACE, Size.SITE, here.head, 0.6
            )
        ]
    while pieces and pieces[0].kind == PieceKind.DEMONYM:
        site = _of_a_people(pieces, words)
        if site:
            return [*found, site]
        found.append(Verdict(pieces.pop(0), Role.DEMONYM))
    for piece in [piece for piece in pieces if piece.kind == PieceKind.NUMBERED]:
        noun = words[piece.first].lower()
        found.append(Verdict(piece, Role.PLACE, heads()[noun], noun, 0.6))
        pieces.remove(piece)
    if pieces:
        found += _judged(pieces, words, here)
    return sorted(found, key=lambda one: one.piece.first)


def _of_a_people(pieces: Sequence[Piece], words: Sequence[str]) -> Verdict | None:
    """A site called after a people ("Greek Street"), if that is all of the group."""
    if len(pieces) != 2 or pieces[1].kind != PieceKind.HEAD:
        return None
    noun = words[pieces[1].first].lower()
    return Verdict(_joined(pieces), Role.PLACE, heads()[noun], noun, 0.6) if heads()[noun] == Size.SITE else None


def _of_a_body(pieces: list[Piece], words: Sequence[str], here: Around) -> bool:
    """Whether a body's or a nation's house is meant where something happens ("near the Russian embassy")."""
    kinds = {piece.kind for piece in pieces}
    return bool(
        kinds & {PieceKind.DEMONYM, PieceKind.BODY}
        and (here.located or here.taken)
        and here.size == Size.SITE
        and not here.before
        and here.gap == 0
        and (here.head in listed("sites_of_bodies") or here.head == "frontier")
    )


def _judged(pieces: list[Piece], words: Sequence[str], here: Around) -> list[Verdict]:
    kinds = [piece.kind for piece in pieces]
    if _leads_a_group(words, pieces[0].first):
        return [Verdict(_joined(pieces), Role.NAME)]
    if PieceKind.BODY in kinds or PieceKind.DEMONYM in kinds or here.after in _ILLS:
        if (
            (here.located or here.after == "in")
            and pieces[-1].kind == PieceKind.HEAD
            and words[pieces[-1].first].lower() in listed("sites_of_bodies")
        ):
            return [Verdict(_joined(pieces), Role.PLACE, Size.SITE, words[pieces[-1].first].lower(), 0.6)]
        return list(_body(pieces, here))
    if PieceKind.TITLE in kinds and not (here.size and kinds.index(PieceKind.TITLE) == 0):
        return list(_body(pieces, here))
    names = [piece for piece in pieces if piece.kind in (PieceKind.KNOWN, PieceKind.OTHER, PieceKind.TITLE)]
    if not names:
        return _bare(pieces, words, here)
    if here.titled or (
        here.after in listed("links", "party") and not here.size and not any(p.known and p.known.exact for p in names)
    ):
        return [Verdict(_joined(pieces), Role.NAME)]
    if PieceKind.OTHER in kinds or PieceKind.TITLE in kinds:
        return _unknown(pieces, words, here)
    return list(_known(pieces, words, here))


def _leads_a_group(words: Sequence[str], first: int) -> bool:
    """Whether a name begins as armed groups' names do: "Jaish al-Noor"."""
    behind = words[first + 1 : first + 2]
    return words[first].lower() in body_words().leading and bool(behind) and behind[0].lower() in ARTICLES | {"-"}


def _body(pieces: list[Piece], here: Around) -> Iterator[Verdict]:
    """A body or a person; a country or a large area first stands for itself ("Queensland Premier Peter Beattie")."""
    first = pieces[0]
    if len(pieces) > 1 and first.known and first.known.exact and first.known.top in (Kind.COUNTRY, Kind.FIRST_AREA):
        yield Verdict(first, Role.PLACE, sure=0.5)
        pieces = pieces[1:]
    yield Verdict(_joined(pieces), Role.NAME, sure=0.1 if here.located else 0.0)


def _joined(pieces: Sequence[Piece]) -> Piece:
    one = next((piece for piece in pieces if piece.known), pieces[0])
    return Piece(PieceKind.OTHER, pieces[0].first, pieces[-1].last, one.known if len(pieces) == 1 else None)


def _bare(pieces: list[Piece], words: Sequence[str], here: Around) -> list[Verdict]:
    """Head nouns and compass words alone ("Public Park", "Fourth Station"): a site if something happens there."""
    last = pieces[-1]
    word = words[last.first].lower()
    if len(pieces) > 1 and last.kind == PieceKind.HEAD and heads()[word] == Size.SITE:
        return [Verdict(_joined(pieces), Role.PLACE if here.relation else Role.NAME, Size.SITE, word, 0.6)]
    if last.kind == PieceKind.HEAD and here.located and not here.before and here.size and here.gap == 0:
        name = Piece(PieceKind.OTHER, pieces[0].first, last.last + (here.size in _KEPT))
        return [Verdict(name, Role.PLACE, here.size, here.head, 0.6)]
    return []


def _known(pieces: list[Piece], words: Sequence[str], here: Around) -> Iterator[Verdict]:
    """Nothing but known names, head nouns and parts of the compass."""
    several = [piece for piece in pieces if piece.kind == PieceKind.KNOWN]
    if len(several) > 1 and not (here.size or here.located) and _like_person(several):
        yield Verdict(_joined(pieces), Role.NAME, sure=0.1)
        return
    if here.commas and (_one_name(several) or _called(several, here)):
        yield Verdict(
            _joined(pieces), *((Role.PLACE, here.size, here.head, 0.5) if here.located else (Role.NAME, None, "", 0.3))
        )
        return
    if any(words[at].lower() in FOREIGN for one, other in pairwise(pieces) for at in range(one.last, other.first)):
        yield Verdict(_joined(pieces), *((Role.PLACE, None, "", 0.5) if here.located else (Role.NAME, None, "", 0.3)))
        return
    for index, piece in enumerate(pieces):
        if piece.kind != PieceKind.KNOWN:
            continue
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        if after and after.kind == PieceKind.HEAD:
            noun = words[after.first].lower()
            size = heads()[noun]
            whole = Piece(PieceKind.KNOWN, piece.first, after.last if size in _KEPT else piece.last, piece.known)
            yield Verdict(whole, Role.PLACE, size, noun, 0.9)
        elif after is None:
            yield _named(piece, here, _sureness(piece, here))
        else:
            yield Verdict(piece, Role.PLACE, sure=_sureness(piece, here))


def _named(piece: Piece, here: Around, sure: float) -> Verdict:
    """A name with the head noun that follows it, if that is part of it ("Siouf square"); of a country it is not."""
    if piece.known and piece.known.top == Kind.COUNTRY and piece.known.exact and not here.before:
        return Verdict(piece, Role.PLACE, sure=sure)
    if here.size in _KEPT and not here.before and here.head not in _LOOSE:
        piece = Piece(piece.kind, piece.first, piece.last + 1 + here.gap, piece.known)
    return Verdict(piece, Role.PLACE, here.size, here.head, sure)


def _one_name(pieces: Sequence[Piece]) -> bool:
    """Whether names side by side, with no comma between them, are those of small places only: then they are one."""
    return len(pieces) > 1 and all(piece.known and not piece.known.big for piece in pieces)


def _called(pieces: Sequence[Piece], here: Around) -> bool:
    """Whether a noun for one place says that the names behind it are one: "the village of Dera Kamal"."""
    one = here.before and here.size is not None and not here.head.endswith("s")
    return one and len(pieces) > 1 and not any(holds(later, pieces[0]) for later in pieces[1:])


def _like_person(pieces: Sequence[Piece]) -> bool:
    """Whether names side by side are rather one person's: the first no country, area or city under this very name."""
    known = pieces[0].known
    return not (known and known.exact and (known.top <= Kind.FIRST_AREA or known.people >= _CITY))


def _sureness(piece: Piece, here: Around) -> float:
    known = piece.known
    if known is None:
        return 0.0
    if here.size or here.located:
        return 1.0 if known.exact else 0.6
    if known.big:
        return 0.9 if known.top <= Kind.FIRST_AREA or not here.spoke else 0.6
    if here.relation and known.exact and known.people >= _NOTED:
        return 0.7
    return 0.45 if known.exact and not here.spoke else 0.3


def _unknown(pieces: list[Piece], words: Sequence[str], here: Around) -> list[Verdict]:
    """With words that nothing is known of. Where commas are kept, such a run is one name."""
    if pieces[0].kind == PieceKind.HEAD and words[pieces[0].first].lower() in _FIRST and len(pieces) == 2:
        noun = words[pieces[0].first].lower()
        return [Verdict(_joined(pieces), Role.PLACE, heads()[noun], noun, 0.7)]
    if pieces[0].first == 0 and here.after == ":" and _shouted(words, pieces):
        return [Verdict(_joined(pieces), Role.PLACE, sure=0.5)]
    if here.commas:
        ends = len(pieces)
        while ends > 1 and pieces[ends - 1].kind == PieceKind.HEAD:
            ends -= 1
        pieces = [_joined(pieces[:ends]), *pieces[ends:]]
    if pieces[0].kind == PieceKind.HEAD and len(pieces) > 1 and words[pieces[1].first].isdigit():
        pieces = [_joined(pieces[:2]), *pieces[2:]]
    last = pieces[-1]
    if last.kind == PieceKind.HEAD and len(pieces) > 1:
        return _headed(pieces, words, here)
    if here.head in _LOOSE and _shouted(words, pieces):
        return [Verdict(_joined(pieces), Role.NAME)]
    if here.size:
        sure = 0.8 if here.before or here.size not in _KEPT or here.relation else 0.5
        return [*_each(pieces[:-1], 0.6), _named(pieces[-1], here, sure)]
    first = pieces[0]
    if here.located and here.relation != "by":
        if first.known and first.known.big and len(pieces) == 2:
            return [Verdict(first, Role.PLACE, sure=0.7)]
        if _shouted(words, pieces):
            return [Verdict(_joined(pieces), Role.NAME)]
        return _each([piece for piece in pieces if not _shouted(words, [piece])], 0.5)
    if here.taken and len(pieces) == 1 and not here.spoke and not _shouted(words, pieces):
        return [Verdict(pieces[0], Role.PLACE, sure=0.5)]
    return [Verdict(_joined(pieces), Role.NAME, sure=0.3 if here.relation else 0.1)]


def _headed(pieces: list[Piece], words: Sequence[str], here: Around) -> list[Verdict]:
    """Names that end in a head noun ("Wadi al-Zahab District", "al-Hosn Castle"); those before the last are others."""
    noun = words[pieces[-1].first].lower()
    size = heads()[noun]
    at = len(pieces) - 2
    while at > 0 and pieces[at].kind in (PieceKind.HEAD, PieceKind.COMPASS):
        at -= 1
    if at > 0 and size == Size.SITE and pieces[at - 1].known and words[pieces[at].first].lower() not in ARTICLES:
        at -= 1
    name = _joined(pieces[at:] if size in _KEPT else pieces[at:-1])
    sure = 0.8 if here.relation or size not in _KEPT else 0.5
    return [*_each(pieces[:at], 0.5), Verdict(name, Role.PLACE, size, noun, sure)]


def _each(pieces: Sequence[Piece], sure: float) -> list[Verdict]:
    return [
        Verdict(piece, Role.PLACE, sure=sure)
        for piece in pieces
        if piece.kind in (PieceKind.KNOWN, PieceKind.OTHER, PieceKind.TITLE)
    ]


def _shouted(words: Sequence[str], pieces: Sequence[Piece]) -> bool:
    """Whether the words are letters that stand for something (WHO; not PK5), in a sentence that is not all capitals."""
    span = words[pieces[0].first : pieces[-1].last]
    return all(word.isupper() and word.isalpha() for word in span) and not all(
        word.isupper() for word in words if word.isalpha()
    )
