"""Survey: the places of one report, found and resolved, beside its sentences as trees: what a choice is made from."""

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.reading.places.mention import PlaceMention, line_of
from tollbook.reading.places.recognise import find_places
from tollbook.reading.places.resolve import resolve
from tollbook.reading.tree import Tree
from tollbook.vocabulary.gazetteer import Gazetteer
from tollbook.vocabulary.location import Location


@dataclass(frozen=True, slots=True)
class Survey:
    """mentions and locations go in pairs; a location is None where the mention is no place. country: ISO alpha-2 of the
    one country that the report speaks of above all, None if there is none."""

    trees: tuple[Tree, ...]
    mentions: tuple[PlaceMention, ...]
    locations: tuple[Location | None, ...]
    country: str | None


def survey(whole: str, trees: Sequence[Tree], gazetteer: Gazetteer) -> Survey:
    """The places of a report, by its sentences as trees."""
    mentions = find_places(whole, gazetteer, [line_of(tree) for tree in trees])
    resolved = resolve(mentions, gazetteer)
    return Survey(tuple(trees), tuple(mentions), tuple(resolved), main_country(mentions, resolved))


def main_country(mentions: Sequence[PlaceMention], locations: Sequence[Location | None]) -> str | None:
    """The country of at least half of the places; of people and parties by their country only where no place has one."""
    placed = [one.country for one in locations if one and one.country]
    named = placed or [country for mention in mentions for country in mention.countries if len(mention.countries) == 1]
    top = max(sorted(set(named)), key=named.count, default=None)
    return top if top and named.count(top) * 2 >= len(named) else None
