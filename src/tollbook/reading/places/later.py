"""Later: where a sentence behind that of an event tells only where it was: "The ambush took place at the ford"."""

from tollbook.reading.places.survey import COARSE, Survey
from tollbook.reading.tree import Tree

_THE = frozenset({"the", "this", "that", "it"})
_EVENTS = frozenset(
    "attack attacks blast blasts explosion explosions bombing bombings ambush clash clashes raid strike strikes"
    " shooting fighting incident battle assault shelling massacre killing killings".split()
)
_PLACING = frozenset("took happened occurred erupted broke unfolded".split())
_BEING = frozenset({"was", "were"})
_IN = frozenset({"in", "at", "on", "near", "outside"})
_OPENING = 4
"""Words of the sentence's beginning in which the event is named."""
_REACH = 8
"""Words behind the verb in which the place is named."""
_BEHIND = 2
"""How many sentences behind that of the event."""


def told_later(survey: Survey, sentence: int) -> int | None:
    """The mention that a sentence soon after gives as the place of the event that a sentence tells of; None if none
    does. No sentence between may count anybody, nor this one."""
    for at in range(sentence + 1, min(sentence + 1 + _BEHIND, len(survey.trees))):
        if survey.counts_in(at):
            return None
        begin = _begin(survey.trees[at])
        reach = range(0) if begin is None else range(begin + 1, begin + 1 + _REACH)
        for index in survey.candidates:
            mention = survey.mentions[index]
            if mention.sentence == at and mention.first in reach and survey.standings[index].sort not in COARSE:
                return index
    return None


def _begin(tree: Tree) -> int | None:
    """The word behind which a sentence places the event that it names: "The clash erupted in"."""
    words = tree.lower
    if not words or words[0] not in _THE or (words[0] != "it" and _EVENTS.isdisjoint(words[1:_OPENING])):
        return None
    for at in range(1, min(_OPENING + 2, len(words) - 1)):
        if words[at] in _PLACING and not {"not"} & set(words[at : at + 4]):
            return at
        if words[at] in _BEING and words[at + 1] in _IN and words[0] != "it":
            return at
    return None
