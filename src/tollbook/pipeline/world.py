"""World: what publishing asks of the reader's tables: who a party is, and which names are public ones."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tollbook.publish.world import Party
from tollbook.reading.knowledge.countries import capital_phrases, country_phrases, demonym_phrases
from tollbook.reading.knowledge.parties import group_phrases, party_noun_phrases
from tollbook.reading.knowledge.speakers import media_phrases, organisation_phrases, short_phrases
from tollbook.reading.knowledge.titles import rank_phrases, role_phrases

_CALENDAR = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_NAME = re.compile(r"\s+(?:[^\W\d_a-z][\w’'-]*\s?(?:(?:al|bin|ibn|abu)[\s-])*){1,4}(?=\W|$)")
_OFFICES = frozenset({"civil"})


class Tables:
    """A World by the tables that the reader reads with."""

    def party(self, name: str) -> Party:
        """Named groups by any of their names; else by the words (`Turkish forces`: state forces of Turkey)."""
        return _party(name)

    def public(self, text: str) -> Iterator[tuple[int, int]]:
        """Names of parties, bodies, media, countries and their people, days and months; ranks; holders of civil offices
        and those who speak for a body, after the word that says so."""
        for book in (group_phrases, organisation_phrases, media_phrases, country_phrases, demonym_phrases):
            for found in book().search(text):
                yield found.start, found.end
        for other in (capital_phrases, short_phrases):
            for place in other().search(text):
                yield place.start, place.end
        for rank in rank_phrases().search(text):
            yield rank.start, _after(text, rank.end) if rank.values[0].kind in _OFFICES else rank.end
        for role in role_phrases().search(text):
            yield role.start, _after(text, role.end) if role.values[0].organisation else role.end
        for day in _CALENDAR.finditer(text):
            yield day.span()

    def private_role(self, speaker: str) -> bool:
        """A resident, a witness, a relative: who speaks for nobody else. With a capital the word is part of a name."""
        return _private(speaker)


@lru_cache(maxsize=65536)
def _private(speaker: str) -> bool:
    hits = [hit for hit in role_phrases().search(speaker) if speaker[hit.start].islower()]
    return any(not role.organisation for hit in hits for role in hit.values)


def _after(text: str, end: int) -> int:
    name = _NAME.match(text, end)
    return name.end() if name else end


@lru_cache(maxsize=65536)
def _party(name: str) -> Party:
    known = group_phrases().get(name)
    if known:
        return Party(known[0].name, known[0].kind, known[0].countries[0] if known[0].countries else None)
    nouns = [noun for hit in party_noun_phrases().search(name) for noun in hit.values]
    states = [
        country.alpha2
        for book in (country_phrases, demonym_phrases)
        for hit in book().search(name)
        for country in hit.values
    ]
    country = states[0] if len(set(states)) == 1 else None
    return Party(name, nouns[0].kind if nouns else "unknown", country)
