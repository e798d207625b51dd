"""Event: the word of a sentence that an event is told by, and what its sentence says of places."""

from bisect import bisect_right
from dataclasses import dataclass

from tollbook.reading.places.gist import value
from tollbook.reading.places.mention import Role
from tollbook.reading.places.survey import Survey
from tollbook.reading.places.told import Told

COARSE = ("country", "area")


@dataclass(frozen=True, slots=True)
class Event:
    """What is asked for when the place of an event is.

    told: what the sentence tells. numbers: of the count itself. finest: `fine`, `area`, `country` or `none`: what the
    sentence names. named: indices of its places that are no countries; heads: the words that govern their names.
    latest: the last sentence up to here that names such a place. naming: all sentences that do, in order.
    """

    sentence: int
    word: int
    told: Told
    numbers: frozenset[int]
    finest: str
    named: tuple[int, ...]
    heads: tuple[int, ...]
    latest: int
    naming: tuple[int, ...]

    def between(self, sentence: int) -> int:
        """How many sentences that name a place lie between another sentence and the event's."""
        low, high = sorted((sentence, self.sentence))
        return bisect_right(self.naming, high - 1) - bisect_right(self.naming, low)


def event_at(survey: Survey, sentence: int, word: int) -> Event:
    """The event that a word of a sentence tells of: its count, or its verb."""
    places = [i for i, mention in enumerate(survey.mentions) if mention.role == Role.PLACE]
    sorts = {survey.standings[i].sort for i in places if survey.mentions[i].sentence == sentence}
    finest = "fine" if sorts - set(COARSE) else next((name for name in ("area", "country") if name in sorts), "none")
    tree = survey.trees[sentence]
    near = {tree.lower[at] for at in (word, *tree.children[word])}
    fine = [i for i in places if survey.standings[i].sort != "country"]
    naming = sorted({survey.mentions[i].sentence for i in fine})
    named = tuple(i for i in fine if survey.mentions[i].sentence == sentence)
    return Event(
        sentence=sentence,
        word=word,
        told=survey.told_in(sentence),
        numbers=frozenset(n for word in near if (n := value(word)) is not None and n > 1),
        finest=finest,
        named=named,
        heads=tuple(survey.standings[i].head for i in named),
        latest=max((one for one in naming if one <= sentence), default=-1),
        naming=tuple(naming),
    )
