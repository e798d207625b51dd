"""Chooses where a counted event happened among a report's places, after the codebook: the most specific named ones."""

from collections import defaultdict
from collections.abc import Iterator
from math import exp

from tollbook.reading.places.event import Event, event_at
from tollbook.reading.places.features import weigh
from tollbook.reading.places.mention import PlaceMention, Role
from tollbook.reading.places.survey import Survey
from tollbook.reading.places.weights import weights
from tollbook.reading.places.words import listed
from tollbook.vocabulary.claim import Where
from tollbook.vocabulary.gazetteer import Kind
from tollbook.vocabulary.location import Location

_LONGEST_LINK = 6
_WAY = 5
_WAYS = frozenset(
    "road highway street track path railway line travelling traveling driving going moving convoy".split()
)
"""What leads from one place to another: what happens on it is between the two."""


def choose_where(survey: Survey, sentence: int, word: int) -> Where:
    """The place of the event at a word of a sentence: of its count, or its verb.

    places: as the report writes them; all of a list, both ends of "between A and B". region: the smallest area above
    them that the report names. country: of the places, else of the report as a whole.
    """
    best = best_place(survey, sentence, word)
    return Where(country=survey.country) if best is None else where_of(survey, best)


def where_of(survey: Survey, best: int) -> Where:
    """What the codebook makes of a mention that is the place: its list, the area above it, its country."""
    mention, location = survey.mentions[best], survey.locations[best]
    country = (location.country if location else None) or survey.country
    if survey.standings[best].sort == "country":
        return Where(country=country)
    if mention.head == "countryside" or mention.compass == "rural":
        return Where(region=mention.name, country=country)
    chosen = sorted({best, *_beside(survey, best)})
    names = tuple(dict.fromkeys(survey.mentions[index].name for index in chosen))
    return Where(names, _region(survey, best), country)


def best_place(survey: Survey, sentence: int, word: int) -> int | None:
    """The index of the mention that is most likely the place, None if no place at all is likelier.

    The odds of a name are the sum of those of its mentions; of the likeliest name the likeliest mention is meant.
    """
    event = event_at(survey, sentence, word)
    odds: dict[str, float] = defaultdict(float)
    best: dict[str, tuple[float, int]] = {}
    for index in survey.candidates:
        points, name = score(survey, index, event), survey.standings[index].key
        odds[name] += exp(points)
        best[name] = max(best.get(name, (points, index)), (points, index))
    likeliest = max(odds, key=lambda one: odds[one], default=None)
    return best[likeliest][1] if likeliest is not None and odds[likeliest] > 1 else None


def score(survey: Survey, index: int, event: Event) -> float:
    """Logarithm of the odds of the mention against no place: the weights of what speaks for and against it, summed."""
    return weights()["constant"] + sum([part.points for part in weigh(survey, index, event)])


def _beside(survey: Survey, best: int) -> Iterator[int]:
    """The other members of the list that a mention stands in."""
    for step in (-1, 1):
        at = best
        while 0 <= at + step < len(survey.mentions) and _listed(survey, at, at + step):
            at += step
            yield at


def _listed(survey: Survey, one: int, other: int) -> bool:
    """Whether two neighbours are members of one list: same sentence, next to each other, neither holding the other."""
    before = min(one, other)
    first, second = survey.mentions[before], survey.mentions[max(one, other)]
    if second.within == before or first.sentence != second.sentence or not first.role == second.role == Role.PLACE:
        return False
    if first.within not in (None, second.within) or _is_country(first) or _is_country(second):
        return False
    tree = survey.trees[first.sentence]
    between = tree.lower[first.last : second.first]
    if between == ("to",) and tree.lower[max(0, first.first - 1) : first.first] == ("from",):
        return not _WAYS.isdisjoint(tree.lower[max(0, first.first - _WAY) : first.first])
    return len(between) <= _LONGEST_LINK and all(word in listed("links", "list") for word in between)


def _is_country(mention: PlaceMention) -> bool:
    return mention.top == Kind.COUNTRY and not mention.compass


def _region(survey: Survey, best: int) -> str | None:
    """The name of the area above a place: what is said to hold it, else a named area that holds it on the map."""
    same = [best, *(i for i, one in enumerate(survey.standings) if one.key == survey.standings[best].key)]
    for index in same:
        holder = survey.mentions[index].within
        if holder is not None and survey.mentions[holder].top != Kind.COUNTRY:
            return survey.mentions[holder].name
    location = survey.locations[best]
    return _on_the_map(survey, location) if location else None


def _on_the_map(survey: Survey, location: Location) -> str | None:
    for area in (location.adm2, location.adm1):
        for mention, other in zip(survey.mentions, survey.locations, strict=True):
            found = other and mention.large and other.id != location.id
            if area and other and found and other.id == f"area:{area.code}":
                return mention.name
    return None
