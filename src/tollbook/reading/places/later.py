"""Later: where a sentence behind that of an event tells only where it was: "The ambush took place at the ford"."""

from tollbook.reading.places.survey import COARSE, Survey
from tollbook.reading.retold import retold
from tollbook.reading.tree import Tree

_ELSEWHERE = frozenset({"from", "to", "towards", "on"})
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
        begin = retold(survey.trees[at].lower)
        for index in survey.candidates if begin is not None else ():
            mention = survey.mentions[index]
            fine = mention.sentence == at and survey.standings[index].sort not in COARSE
            if begin is not None and fine and _leads_to(survey.trees[at], begin, mention.first):
                return index
    return None


def _leads_to(tree: Tree, begin: int, place: int) -> bool:
    """Whether a verb leads to a place by nothing but what says where."""
    between = range(begin + 1, place)
    return len(between) < _REACH and not any(
        tree.tag(word) == "VERB" or tree.lower[word] in _ELSEWHERE for word in between if word > begin + 1
    )
