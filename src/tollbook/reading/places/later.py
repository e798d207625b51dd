"""Later: where a sentence behind that of an event tells only where it was: "The ambush took place at the ford"."""

from tollbook.reading.places.mention import Role
from tollbook.reading.places.survey import COARSE, Survey
from tollbook.reading.places.unnamed import named_later
from tollbook.reading.places.words import listed
from tollbook.reading.retold import HITTING, retold
from tollbook.reading.tree import Tree
from tollbook.vocabulary.gazetteer import Kind

_ELSEWHERE = frozenset({"from", "to", "towards", "on"})
_WHERE = listed("prepositions", "at") | listed("prepositions", "near") | {"between"}
_A = frozenset({"a", "an"})
_QUOTES = frozenset({'"', "“"})
_FROM = frozenset({"from", "told", "said"})
_REACH = 8
"""Words behind the verb in which the place is named."""
_BEHIND = 2
"""How many sentences behind that of the event."""
_ON, _NEXT = 4, 2
"""How many sentences go on about a place that one has told; how many though they do not point back to the event."""


def told_later(survey: Survey, sentence: int) -> int | None:
    """The mention that a sentence soon after gives as the place of the event that a sentence tells of, no sentence up
    to it counting anybody, or that names the place that this one leaves unnamed (`named_later`); None if none does."""
    for at in range(sentence + 1, min(sentence + 1 + _BEHIND, len(survey.trees))):
        if survey.counts_in(at):
            break
        found = _retold_at(survey, at)
        if found is not None:
            return None if _tells(survey, sentence, at, found) else found
    return named_later(survey, sentence)


def _tells(survey: Survey, sentence: int, later: int, place: int) -> bool:
    """Whether a sentence tells itself where its event was: it names the place that a later one gives, maybe among
    others, or another, and the later one says only what was hit there."""
    named = {survey.standings[i].key for i in survey.fine_in(sentence)}
    only_hit = not HITTING.isdisjoint(survey.trees[later].lower)
    return survey.standings[place].key in named or only_hit and bool(named)


def told_before(survey: Survey, sentence: int) -> int | None:
    """The place of the event before, for a sentence that goes on about it and names no place: a mention in a sentence
    that tells where that was, or one that names what a sentence before leaves unnamed; None if there is neither."""
    if not _goes_on(survey, sentence):
        return None
    for at in range(sentence - 1, max(-1, sentence - 1 - _ON), -1):
        found = _retold_at(survey, at)
        found = named_later(survey, at) if found is None else found
        if found is not None:
            return found if sentence - at <= _NEXT or _points_back(survey, sentence) else None
        if _turns_to_place(survey, at):
            return None
    return None


def _goes_on(survey: Survey, sentence: int) -> bool:
    gist = survey.gists[sentence]
    return (
        not gist.wide
        and (gist.again or not gist.turns)
        and all(survey.standings[i].tells for i in survey.fine_in(sentence))
    )


def _points_back(survey: Survey, sentence: int) -> bool:
    return survey.gists[sentence].again or "toll" in survey.trees[sentence].lower


def _turns_to_place(survey: Survey, sentence: int) -> bool:
    """Whether a sentence turns to something else, or tells of something at a place."""
    return survey.gists[sentence].turns or any(
        survey.mentions[i].relation in _WHERE
        and survey.standings[i].sort != "country"
        and not survey.standings[i].holds
        for i in survey.named_in(sentence)
    )


def _retold_at(survey: Survey, sentence: int) -> int | None:
    """The mention to which a sentence leads that tells where an event was."""
    tree = survey.trees[sentence]
    begin = retold(tree.lower)
    for index in survey.candidates if begin is not None else ():
        mention = survey.mentions[index]
        fine = mention.sentence == sentence and survey.standings[index].sort not in COARSE
        if begin is not None and fine and _leads_to(tree, begin, mention.first):
            return index
    return None


def _leads_to(tree: Tree, begin: int, place: int) -> bool:
    """Whether a verb leads to a place by nothing but what says where, and to no other ("hit a post in X")."""
    between = range(begin + 1, place)
    other = tree.lower[begin] in HITTING and not _A.isdisjoint(tree.lower[begin + 1 : place])
    if len(between) >= _REACH or other:
        return False
    return not any(tree.tag(word) == "VERB" or tree.lower[word] in _ELSEWHERE for word in between if word > begin + 1)


def dateline_of(survey: Survey, sentence: int) -> int | None:
    """The place of the dateline, where a sentence tells of something that happened "here"."""
    tree = survey.trees[sentence]
    if "here" not in tree.lower or not _QUOTES.isdisjoint(tree.words):
        return None
    told = any(word == "here" and _is_where(tree, at) for at, word in enumerate(tree.lower))
    datelines = (i for i, one in enumerate(survey.mentions) if one.role is Role.DATELINE and one.top != Kind.COUNTRY)
    return next(datelines, None) if told else None


def _is_where(tree: Tree, here: int) -> bool:
    """Whether "here" says where something happened, and not only who tells it ("officials here said")."""
    after = tree.tag(here + 1) if here + 1 < len(tree) else ""
    return here > 0 and after not in ("VERB", "AUX") and tree.lower[here - 1] not in _FROM
