"""Later: where a sentence behind that of an event tells only where it was: "The ambush took place at the ford"."""

from tollbook.reading.places.mention import Role
from tollbook.reading.places.survey import COARSE, Survey
from tollbook.reading.retold import retold
from tollbook.reading.tree import Tree
from tollbook.vocabulary.gazetteer import Kind

_ELSEWHERE = frozenset({"from", "to", "towards", "on"})
_FROM = frozenset({"from", "told", "said"})
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


def dateline_of(survey: Survey, sentence: int) -> int | None:
    """The place of the dateline, where a sentence tells of something that happened "here"."""
    tree = survey.trees[sentence]
    inside = {'"', "“"} & set(tree.words)
    told = not inside and any(word == "here" and _is_where(tree, at) for at, word in enumerate(tree.lower))
    datelines = (i for i, one in enumerate(survey.mentions) if one.role is Role.DATELINE and one.top != Kind.COUNTRY)
    return next(datelines, None) if told else None


def _is_where(tree: Tree, here: int) -> bool:
    """Whether "here" says where something happened, and not only who tells it ("officials here said")."""
    after = tree.tag(here + 1) if here + 1 < len(tree) else ""
    return here > 0 and after not in ("VERB", "AUX") and tree.lower[here - 1] not in _FROM
