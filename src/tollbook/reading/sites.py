"""Sites: where each event of a report was, the map's and the grammar's choice weighed with what the heads think."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from math import exp

from tollbook.reading.places import Survey
from tollbook.reading.places.choose import score, where_of
from tollbook.reading.places.event import Event, event_at
from tollbook.reading.places.finer import finer_later
from tollbook.reading.places.later import dateline_of, told_before, told_later
from tollbook.reading.places.opening import behind_a_month, of_other_months, opening
from tollbook.reading.places.telling import Days, called_by, of_official
from tollbook.reading.weighing import Scales, Sited
from tollbook.vocabulary.analysis import Range
from tollbook.vocabulary.claim import Where


@dataclass(frozen=True, slots=True)
class Site:
    """The place of an event. near: for each sentence that names places, how likely it names this one (0 to 1)."""

    where: Where
    near: Mapping[int, float]


class Sites:
    """The places of a report as answers; each question is worked out once."""

    def __init__(self, survey: Survey, scales: Scales, days: Days) -> None:
        """days: those on which each sentence says that something happened."""
        self._survey = survey
        self._days = days
        self._scales = scales
        self._known = [i for i in survey.candidates if survey.mentions[i].sentence >= 0]
        self._words = {i: _words(survey, i) for i in self._known}
        self._months = of_other_months(survey)
        self._named: dict[int, set[str]] = defaultdict(set)
        for index in self._known:
            self._named[survey.mentions[index].sentence].add(survey.standings[index].key)
        self._where = cache(partial(where_of, survey))
        self._told_beside = cache(partial(_told_beside, survey))
        self._finer = cache(partial(finer_later, survey))
        self._mentioned: dict[tuple[int, int], list[Sited]] = {}
        self._scores: dict[tuple[int, int, bool, frozenset[int]], float] = {}
        self._sites: dict[tuple[int, int, Range], Site] = {}

    def of(self, sentence: int, word: int, words: Range) -> Site:
        """The place of the event that a word of a sentence tells of, a count on these words of the report."""
        asked = sentence, word, words
        if asked not in self._sites:
            self._sites[asked] = self._site(*asked)
        return self._sites[asked]

    def _site(self, sentence: int, word: int, words: Range) -> Site:
        mentioned = self._sited(sentence, word)
        weighed = self._scales.places(words, mentioned)
        best = self._scales.place(words, mentioned, weighed)
        where = Where(country=self._survey.country) if best is None else self._where(self._known[best])
        here = dateline_of(self._survey, sentence)
        if here is not None and (best is None or self._survey.mentions[self._known[best]].sentence != sentence):
            return Site(self._where(here), self._near(weighed))
        return Site(self._narrowed(where, sentence, best), self._near(weighed))

    def _narrowed(self, where: Where, sentence: int, best: int | None) -> Where:
        """The place, or the one that a sentence soon after gives; then the first is the region, if no other is."""
        told = self._told_beside(sentence)
        told = self._part(sentence, best) if told is None else told
        if told is None or best is not None and self._is_later(self._known[best], sentence, told):
            return where
        finer = self._where(told)
        if set(finer.places) & set(where.places):
            return where
        around = where.region
        if around is None and best is not None and self._survey.mentions[self._known[best]].sentence == sentence:
            around = next(iter(where.places), None)
        return replace(finer, region=finer.region or around)

    def _part(self, sentence: int, best: int | None) -> int | None:
        """The part of the place that was chosen which a sentence soon after gives, if that is named up to the event."""
        if best is None:
            return None
        named = self._survey.mentions[self._known[best]].sentence
        if named > sentence or named < sentence and self._survey.gists[sentence].turns:
            return None
        return self._finer(self._known[best])

    def _is_later(self, chosen: int, sentence: int, told: int) -> bool:
        """Whether the place that was chosen is named behind an event's sentence, up to what tells where that was, or
        beside this."""
        mentions = self._survey.mentions
        return sentence < mentions[chosen].sentence <= max(sentence, mentions[told].sentence) or (
            mentions[chosen].sentence == mentions[told].sentence != sentence
        )

    def _near(self, weighed: Mapping[str, float]) -> Mapping[int, float]:
        odds = {name: exp(one) for name, one in weighed.items()}
        whole = 1.0 + sum(odds.values())
        return {at: sum(odds[name] for name in names) / whole for at, names in self._named.items()}

    def _sited(self, sentence: int, word: int) -> list[Sited]:
        if (sentence, word) not in self._mentioned:
            event = event_at(self._survey, sentence, word)
            self._mentioned[sentence, word] = [
                Sited(self._words[i], self._score(i, event), self._survey.standings[i].key) for i in self._known
            ]
        return self._mentioned[sentence, word]

    def _score(self, mention: int, event: Event) -> float:
        """Of the events of one sentence only their numbers tell places of other sentences apart."""
        place = self._survey.mentions[mention]
        if place.sentence == event.sentence:
            told = called_by(self._survey, mention, event) + of_official(self._survey, self._days, mention, event)
            return score(self._survey, mention, event) + opening(self._survey, mention, event) + told
        asked = mention, event.sentence, event.thousands, event.numbers & self._survey.gists_of[mention].numbers
        if asked not in self._scores:
            month = behind_a_month(self._months, event.sentence, place.sentence)
            self._scores[asked] = score(self._survey, mention, event) + month
        return self._scores[asked]


def _told_beside(survey: Survey, sentence: int) -> int | None:
    """The place of a sentence's event that another sentence tells."""
    told = told_later(survey, sentence)
    return told_before(survey, sentence) if told is None else told


def _words(survey: Survey, mention: int) -> Range:
    place = survey.mentions[mention]
    return survey.trees[place.sentence].range(place.first, place.last)
