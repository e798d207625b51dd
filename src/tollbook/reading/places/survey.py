"""Survey: the places of one report, found and resolved, beside its sentences as trees: what a choice is made from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, groupby

from tollbook.reading.places.gist import EMPTY, Gist, gist
from tollbook.reading.places.mention import Line, PlaceMention, Role, line_of
from tollbook.reading.places.recognise import find_places
from tollbook.reading.places.resolve import resolve
from tollbook.reading.places.standing import Standing, standings
from tollbook.reading.tree import Tree
from tollbook.reading.words import words
from tollbook.vocabulary.gazetteer import Gazetteer
from tollbook.vocabulary.location import Location
from tollbook.vocabulary.spelling import fold, key

_LONGEST_DATELINE = 60
COARSE = ("country", "area")
DOUBTFUL = 0.1
"""How sure a name must be, by its own words, to be weighed as a place though it looks like another name."""


@dataclass(frozen=True)
class Survey:
    """mentions and locations go in pairs; a location is None where the mention is no place. country: ISO alpha-2 of the
    one country that the report speaks of above all, None if there is none. titled: keys of the places that the title
    names. paragraphs: for each sentence the number of its paragraph. counts: for each sentence the words that its
    counts hang on, in order; empty until counts are known."""

    trees: tuple[Tree, ...]
    gists: tuple[Gist, ...]
    mentions: tuple[PlaceMention, ...]
    locations: tuple[Location | None, ...]
    standings: tuple[Standing, ...]
    country: str | None
    titled: frozenset[str] = frozenset()
    paragraphs: tuple[int, ...] = ()
    counts: tuple[tuple[int, ...], ...] = ()

    @cached_property
    def named(self) -> tuple[int, ...]:
        """Indices of the mentions that are surely places."""
        return tuple(i for i, mention in enumerate(self.mentions) if mention.role == Role.PLACE)

    @cached_property
    def fine(self) -> tuple[int, ...]:
        """Of those the ones that are neither a country nor an area."""
        return tuple(i for i in self.named if self.standings[i].sort not in COARSE)

    @cached_property
    def fine_keys(self) -> tuple[str, ...]:
        """The keys of the names of these, in order."""
        return tuple(self.standings[i].key for i in self.fine)

    @cached_property
    def fine_sentences(self) -> tuple[int, ...]:
        """The sentences of these, in order."""
        return tuple(self.mentions[i].sentence for i in self.fine)

    @cached_property
    def _named_by_sentence(self) -> dict[int, tuple[int, ...]]:
        sentences = groupby(self.named, key=lambda i: self.mentions[i].sentence)
        return {sentence: tuple(indices) for sentence, indices in sentences}

    def named_in(self, sentence: int) -> tuple[int, ...]:
        """Indices of the mentions of a sentence that are surely places."""
        return self._named_by_sentence.get(sentence, ())

    def fine_in(self, sentence: int) -> tuple[int, ...]:
        """Of those the ones that are neither a country nor an area."""
        return tuple(i for i in self.named_in(sentence) if self.standings[i].sort not in COARSE)

    @cached_property
    def sentences_below_country(self) -> tuple[int, ...]:
        """The sentences of the mentions that are surely places and no countries, in order."""
        return tuple(self.mentions[i].sentence for i in self.named if self.standings[i].sort != "country")

    @cached_property
    def _turned(self) -> tuple[int, ...]:
        """For each sentence, and the end, how many of those before it turn to something else."""
        return tuple(accumulate((gist.turns for gist in self.gists), initial=0))

    def turns_between(self, first: int, last: int) -> bool:
        """Whether one of the sentences behind `first`, up to and with `last`, turns to something else."""
        return self._turned[first + 1] < self._turned[last + 1]

    @cached_property
    def candidates(self) -> tuple[int, ...]:
        """Indices of the mentions that may be where something happened, doubtful names among them."""
        return tuple(i for i, mention in enumerate(self.mentions) if self._may_be(mention))

    def _may_be(self, mention: PlaceMention) -> bool:
        if mention.role in (Role.PLACE, Role.DATELINE):
            return True
        if mention.role != Role.NAME or mention.sure < DOUBTFUL or mention.sentence < 0:
            return False
        tree = self.trees[mention.sentence]
        return any(tree.tag(at) == "PROPN" for at in range(mention.first, mention.last))

    def counts_in(self, sentence: int) -> tuple[int, ...]:
        return self.counts[sentence] if self.counts else ()

    @cached_property
    def gists_of(self) -> tuple[Gist, ...]:
        """For each mention the gist of its sentence; of a dateline's nothing."""
        return tuple(self.gists[mention.sentence] if mention.sentence >= 0 else EMPTY for mention in self.mentions)


def survey(whole: str, trees: Sequence[Tree], gazetteer: Gazetteer) -> Survey:
    """The places of a report, by its sentences as trees."""
    first = _dateline(whole, trees, gazetteer)
    rest = find_places(whole, gazetteer, [line_of(tree) for tree in trees])
    mentions = [*first, *(_shifted(mention, len(first)) for mention in rest)]
    resolved = resolve(mentions, gazetteer, _headline(whole, gazetteer))
    return Survey(
        trees=tuple(trees),
        gists=tuple(map(gist, trees)),
        mentions=tuple(mentions),
        locations=tuple(resolved),
        standings=standings(mentions, resolved, trees),
        country=main_country(mentions, resolved),
        titled=_titled(mentions, whole),
        paragraphs=tuple(whole.count("\n", 0, tree.start) for tree in trees),
    )


def _headline(whole: str, gazetteer: Gazetteer) -> list[PlaceMention]:
    """What the report's first line, its title, speaks of."""
    end = whole.find("\n")
    return find_places(whole[:end], gazetteer) if end > 0 else []


def _titled(mentions: Sequence[PlaceMention], whole: str) -> frozenset[str]:
    """The keys of the mentions whose names stand in the report's title."""
    title = f" {fold(whole.partition(chr(10))[0])} "
    return frozenset(key(mention.name) for mention in mentions if f" {fold(mention.name)} " in title)


def _shifted(mention: PlaceMention, by: int) -> PlaceMention:
    return replace(mention, within=mention.within + by) if mention.within is not None else mention


def _dateline(whole: str, trees: Sequence[Tree], gazetteer: Gazetteer) -> list[PlaceMention]:
    """Where the report says it was written, which stands before its first sentence; never more than a line."""
    if not trees:
        return []
    begin = whole.rfind("\n", 0, trees[0].start) + 1
    places = tuple(words(whole, begin, trees[0].start))
    if not places or trees[0].start - begin > _LONGEST_DATELINE:
        return []
    found = find_places(whole, gazetteer, [Line(places)])
    return [replace(one, role=Role.DATELINE, sentence=-1) for one in found if one.role == Role.PLACE or one.sure > 0]


def main_country(mentions: Sequence[PlaceMention], locations: Sequence[Location | None]) -> str | None:
    """The country of at least half of the places; of people and parties only where no place has one."""
    placed = [one.country for one in locations if one and one.country]
    people = [mention.countries for mention in mentions if mention.role == Role.DEMONYM]
    named = placed or [country for countries in people if len(countries) == 1 for country in countries]
    top = max(sorted(set(named)), key=named.count, default=None)
    return top if top and named.count(top) * 2 >= len(named) else None
