"""Resolves a report's places together: each name to the entry that fits the report, or to the area that is certain."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from tollbook.reading.knowledge.countries import capital_phrases
from tollbook.reading.places.meanings import Meanings, is_own
from tollbook.reading.places.mention import PlaceMention, Role
from tollbook.reading.places.votes import ENOUGH, Votes
from tollbook.reading.places.words import Size, listed
from tollbook.vocabulary import location
from tollbook.vocabulary.gazetteer import Gazetteer, Kind, Toponym
from tollbook.vocabulary.location import Area, Location
from tollbook.vocabulary.spelling import key

_PRECISION = {
    Kind.REGION: location.PART,
    Kind.SEA: location.HIGH_SEAS,
    Kind.COUNTRY: location.COUNTRY,
    Kind.FIRST_AREA: location.FIRST_AREA,
    Kind.SECOND_AREA: location.SECOND_AREA,
    Kind.LANDSCAPE: location.PART,
    Kind.TOWN: location.EXACT,
    Kind.SITE: location.EXACT,
    Kind.FEATURE: location.PART,
}
_PRIOR = {
    Kind.COUNTRY: 4.0,
    Kind.FIRST_AREA: 1.5,
    Kind.REGION: 11.0,
    Kind.SEA: 11.0,
    Kind.LANDSCAPE: 7.0,
    Kind.SECOND_AREA: -1.0,
    Kind.SITE: -0.5,
    Kind.FEATURE: -1.0,
}
"""How much likelier than a town of as many people; features have no people in the gazetteer."""
_ALIAS = 0.0
_CAPITAL = 2.5
_COUNTRY_WEIGHT = 3.5
_AREA_WEIGHT = 1.0
_LOOSE_SHARE = 0.2
_NOTED = 50_000
"""A town of the only country that has its name needs no other word for that country, if it has as many people."""
_FEW = 3
"""A name found in no more countries than this speaks for each of them a little: several such names agree on one."""
_RIVAL = 0.5
"""A place is in the report's country if no other one weighs half as much."""
_DEEPEST = 5
_LOCATED, _NAMED, _PEOPLE, _HINT = 2.0, 1.0, ENOUGH, 0.25
"""Votes for a country: something is there; its name stands somewhere; people or things of it are spoken of; a town of
few countries is."""
_RESOLVED = (Role.PLACE, Role.DATELINE)
_FITTING = {
    Size.FIRST: (Kind.FIRST_AREA, Kind.LANDSCAPE),
    Size.SECOND: (Kind.SECOND_AREA, Kind.FIRST_AREA, Kind.TOWN),
    Size.TOWN: (Kind.TOWN,),
    Size.PART: (Kind.TOWN, Kind.SITE),
    Size.SITE: (Kind.SITE, Kind.TOWN, Kind.FEATURE),
    Size.LANDSCAPE: (Kind.LANDSCAPE, Kind.REGION, Kind.SEA, Kind.FEATURE),
}
_STRANGER = 300_000
"""A town of a country that the report does not speak of must have more people than this to be meant."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a report speaks of: countries and first-level areas."""

    countries: Votes
    areas: Votes

    def country(self, code: str, name: str = "") -> float:
        """How much a country weighs beside the heaviest, 0 to 1, without what the name itself says."""
        return self.countries.share(code, name)

    def area(self, code: str, name: str = "") -> float:
        """The same for the first-level area that a code lies in."""
        return self.areas.share(".".join(code.split(".")[:2]), name)


def resolve(
    mentions: Sequence[PlaceMention], gazetteer: Gazetteer, beside: Sequence[PlaceMention] = ()
) -> list[Location | None]:
    """A Location for each mention that is a place, None for the others.

    beside: mentions of a headline or a header, which speak for countries and areas as the others do.
    """
    meanings = Meanings(gazetteer)
    context = _context([*mentions, *beside], ())
    for _ in range(2):
        chosen = _chosen(mentions, meanings, context)
        context = _context([*mentions, *beside], [*chosen, *_chosen(beside, meanings, context)])
    return [
        _location(index, mentions, chosen, context, gazetteer) if mention.role in _RESOLVED else None
        for index, mention in enumerate(mentions)
    ]


def _context(mentions: Sequence[PlaceMention], chosen: Sequence[Toponym | None]) -> Context:
    countries: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    areas: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for index, mention in enumerate(mentions):
        entry = chosen[index] if chosen else None
        name = key(mention.name)
        if entry and entry.country:
            located = mention.relation in listed("prepositions", "at") or mention.size is not None
            countries[entry.country][name] += _LOCATED if located or entry.kind != Kind.COUNTRY else _NAMED
            if "." in entry.area:
                areas[".".join(entry.area.split(".")[:2])][name] += 1
        elif mention.role == Role.DEMONYM or (mention.top == Kind.COUNTRY and not entry):
            weight = _PEOPLE if mention.role == Role.DEMONYM else _NAMED
            for country in mention.countries:
                countries[country][name] += weight / len(mention.countries)
        elif mention.role in _RESOLVED and 0 < len(mention.countries) <= _FEW:
            for country in mention.countries:
                countries[country][name] = max(countries[country][name], _HINT / len(mention.countries))
    return Context(Votes(countries), Votes(areas))


def _chosen(mentions: Sequence[PlaceMention], meanings: Meanings, context: Context) -> list[Toponym | None]:
    """The best entry for each mention; those that hold others first, so that "X, Y" looks for X in Y."""
    chosen: dict[int, Toponym | None] = {}
    alike: dict[tuple[str, str, Size | None, Toponym | None], Toponym | None] = {}

    def choose(index: int, depth: int = 0) -> Toponym | None:
        if index not in chosen:
            mention = mentions[index]
            held = mention.within is not None and depth < _DEEPEST
            holder = choose(mention.within, depth + 1) if held and mention.within is not None else None
            chosen[index] = meant(mention, holder) if mention.role in _RESOLVED else None
        return chosen[index]

    def meant(mention: PlaceMention, holder: Toponym | None) -> Toponym | None:
        asked = mention.name, mention.head, mention.size, holder
        if asked not in alike:
            alike[asked] = best(mention, meanings, context, holder)
        return alike[asked]

    return [choose(index) for index in range(len(mentions))]


def best(mention: PlaceMention, meanings: Meanings, context: Context, holder: Toponym | None = None) -> Toponym | None:
    """The entry that the mention means, or None if none is likely enough."""
    name = key(mention.name)
    found = meanings.of(mention.name) or meanings.of(bare(mention))
    shares = context.countries.shares(name)
    entries = [e for e in found if _possible(e, name, shares.get(e.country, 0.0), holder)]
    if not entries and len({entry.country for entry in found if entry.exact}) == 1:
        entries = [e for e in found if e.exact and e.people >= _NOTED]
    return max(entries, key=lambda entry: (_score(entry, mention, context, holder), entry.id), default=None)


def bare(mention: PlaceMention) -> str:
    """The name without the head noun that it ends in: of the airport of a town the town is known."""
    words = mention.name.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1].lower() == mention.head else mention.name


def _possible(entry: Toponym, name: str, share: float, holder: Toponym | None) -> bool:
    """Whether an entry can be meant at all: never a small namesake in a country that the report does not speak of.
    share: how much it speaks of the entry's country, without what the name says."""
    if holder and holder.area and entry.area.startswith(holder.area):
        return True
    if holder and holder.country and entry.country and entry.country != holder.country:
        return False
    if not entry.exact:
        return share >= _LOOSE_SHARE
    if share > 0 or not entry.country or entry.kind < Kind.FIRST_AREA:
        return True
    area = entry.kind == Kind.FIRST_AREA and _by_its_name(entry, name)
    return area or entry.kind == Kind.TOWN and entry.people > _STRANGER


def _by_its_name(entry: Toponym, name: str) -> bool:
    """Whether a key is that of the entry's own name or of its first words: Sousse Governorate is not meant by Sousa."""
    own = key(entry.name)
    return own == name or own.startswith(f"{name} ")


def _score(entry: Toponym, mention: PlaceMention, context: Context, holder: Toponym | None) -> float:
    name = key(mention.name)
    own = is_own(entry, mention.name)
    score = log10(entry.people + 1) + (_PRIOR.get(entry.kind, 0.0) if own or entry.kind != Kind.COUNTRY else _ALIAS)
    score += 1.5 * entry.exact + 0.5 * own
    score += _COUNTRY_WEIGHT * context.country(entry.country, name) + _AREA_WEIGHT * context.area(entry.area, name)
    if entry.country and any(entry.country == country.alpha2 for country in capital_phrases().get(mention.name)):
        score += _CAPITAL
    if mention.size:
        score += 2.0 if entry.kind in _FITTING[mention.size] else -1.0
    if holder and holder.area and entry.id != holder.id:
        score += 4.0 if entry.area.startswith(holder.area) and entry.kind > holder.kind else 0.0
    return score


def _location(
    index: int,
    mentions: Sequence[PlaceMention],
    chosen: Sequence[Toponym | None],
    context: Context,
    gazetteer: Gazetteer,
) -> Location:
    mention, entry = mentions[index], chosen[index]
    if entry:
        part = mention.size in (Size.PART, Size.SITE) and entry.kind == Kind.TOWN
        near = (
            part
            or mention.relation in listed("prepositions", "near")
            or (mention.relation.endswith(" of") and mention.relation != "of")
        )
        return located(mention.name, entry, gazetteer, near or mention.compass != "")
    area = _fallback(index, mentions, chosen, context, gazetteer)
    return located(mention.name, area, gazetteer, held=True) if area else Location(mention.name)


def _said(mention: PlaceMention, mentions: Sequence[PlaceMention], chosen: Sequence[Toponym | None]) -> Toponym | None:
    """What the report says holds the place, or holds what holds it."""
    for _ in range(_DEEPEST):
        if mention.within is None:
            return None
        entry = chosen[mention.within]
        if entry:
            return entry
        mention = mentions[mention.within]
    return None


def _fallback(
    index: int,
    mentions: Sequence[PlaceMention],
    chosen: Sequence[Toponym | None],
    context: Context,
    gazetteer: Gazetteer,
) -> Toponym | None:
    """The smallest area that certainly holds a place that is not in the gazetteer."""
    mention = mentions[index]
    held = _said(mention, mentions, chosen)
    if held and held.kind != Kind.COUNTRY:
        return held
    beside = {
        ".".join(entry.area.split(".")[:2])
        for other, entry in zip(mentions, chosen, strict=True)
        if entry and entry.kind > Kind.COUNTRY and "." in entry.area and other.sentence == mention.sentence
    }
    if len(beside) == 1 and (not held or next(iter(beside)).startswith(f"{held.country}.")):
        return gazetteer.area(beside.pop()) or held
    if held:
        return held
    shares = {code: context.country(code) for code in context.countries}
    country = max(shares, key=lambda code: (shares[code], code), default=None)
    if country is None or not shares[country]:
        return None
    sure = all(share < _RIVAL for other, share in shares.items() if other != country)
    return gazetteer.area(country) if sure else None


def located(words: str, entry: Toponym, gazetteer: Gazetteer, near: bool = False, held: bool = False) -> Location:
    """The entry as a Location. near: the words say near it. held: the place lies somewhere in it."""
    first, second = _area(entry, 2, gazetteer), _area(entry, 3, gazetteer)
    precision = _PRECISION[entry.kind]
    if held and entry.kind in (Kind.TOWN, Kind.SITE):
        precision = location.NEAR
    if near and precision == location.EXACT:
        precision = location.NEAR
    pointed = precision != location.COUNTRY
    return Location(
        words=words,
        id=entry.id,
        name=entry.name,
        lat=entry.lat if pointed else None,
        lon=entry.lon if pointed else None,
        country=entry.country or None,
        adm1=first,
        adm2=second,
        where_prec=precision,
    )


def _area(entry: Toponym, parts: int, gazetteer: Gazetteer) -> Area | None:
    code = entry.area.split(".")
    found = gazetteer.area(".".join(code[:parts])) if len(code) >= parts else None
    return Area(found.name, found.area, found.pcode, found.version) if found else None
