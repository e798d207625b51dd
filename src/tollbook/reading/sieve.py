"""Sieve: the sentences of a report that are worth reading: those that tell of violence, those around them, the lead."""

from collections.abc import Iterator
from dataclasses import replace

from tollbook.reading.knowledge.events import event_phrases
from tollbook.reading.knowledge.harms import harm_phrases
from tollbook.reading.prepare import Prepared

_LEAD = 2
"""First sentences, which name days, places and parties for the rest."""
_NEAR = 2
"""How many sentences away from one that tells of violence others may add to it."""
_TELLING = 40
"""From this weight on a trigger is an act or a weapon, and not a word of many meanings."""
_SPARED = 0.4
"""Where less than this share of the sentences would be spared, the report is about violence and is read whole."""


def sift(prepared: Prepared) -> Prepared:
    """The report without what holds no claim and stands too far from any to add to it."""
    sentences = [prepared.whole[one.start : one.end] for one in prepared.passages]
    telling = [at for at, sentence in enumerate(sentences) if any(_signs(sentence))]
    near = {at for tells in telling for at in range(tells - _NEAR, tells + _NEAR + 1)}
    kept = [at for at in range(len(sentences)) if at < _LEAD or at in near]
    if len(kept) > (1 - _SPARED) * len(sentences):
        return prepared
    passages = tuple(prepared.passages[at] for at in kept)
    return replace(prepared, passages=passages, places=tuple(prepared.places[at] for at in kept))


def _signs(sentence: str) -> Iterator[bool]:
    """For each word of harm or of an event whether it tells of violence by itself."""
    for harm in harm_phrases().search(sentence):
        yield any(not word.people_only for word in harm.values)
    for event in event_phrases().search(sentence):
        yield any(word.weight >= _TELLING for word in event.values)
