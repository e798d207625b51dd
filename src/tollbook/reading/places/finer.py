"""Finer: the part of a town, or the site, that a sentence soon after gives for the same event: "a bomb in Orlen … The
blast in the market square"."""

from collections.abc import Iterator

from tollbook.reading.dates.lexicon import MONTHS
from tollbook.reading.places.survey import Survey
from tollbook.reading.places.words import Size, listed
from tollbook.reading.tree import Tree

_THE = frozenset({"the", "this", "that", "these", "those"})
_OTHER = frozenset({"another", "second", "third", "other", "different", "separate", "similar", "same", "previous"})
_PAST = frozenset({"last", "ago", "earlier", "previous", "previously"})
_SMALL = frozenset({Size.PART, Size.SITE})
_TIES = listed("prepositions", "at") | listed("prepositions", "near") | {"on", "inside", "outside"}
_BEHIND = 2
"""How many sentences behind that of the event."""


def finer_later(survey: Survey, place: int) -> int | None:
    """The part or site that a sentence soon after names with the event that it points back to, where the place of the
    event, a mention in the event's sentence, is a larger one; None if there is none."""
    sentence, here = survey.mentions[place].sentence, survey.standings[place]
    large = here.sort in ("area", "town", "part") or here.size == Size.TOWN
    if not large or _names_finer(survey, sentence, here.sort):
        return None
    for at in range(sentence + 1, min(sentence + 1 + _BEHIND, len(survey.trees))):
        if survey.gists[at].turns or survey.gists[at].wide or _is_of_another_time(survey.trees[at]):
            return None
        parts = (i for i in _parts(survey, at) if here.sort != "part" or survey.mentions[i].size == Size.SITE)
        found = next(parts, None)
        if found is not None:
            return None if _shared_out(survey, at) else found
        if any(not survey.standings[i].tells and survey.standings[i].key != here.key for i in survey.fine_in(at)):
            return None
    return None


def _names_finer(survey: Survey, sentence: int, sort: str) -> bool:
    """Whether a sentence names a place that is no town, nor of the same sort, for what happened."""
    return any(
        survey.standings[i].sort not in ("town", sort) and not survey.standings[i].tells
        for i in survey.fine_in(sentence)
    )


def _is_of_another_time(tree: Tree) -> bool:
    """Whether a sentence tells of a time before: "last month", "in May"."""
    return not _PAST.isdisjoint(tree.lower) or any(
        tree.lower[at + 1] in MONTHS and word == "in" for at, word in enumerate(tree.lower[:-1])
    )


def _shared_out(survey: Survey, sentence: int) -> bool:
    """Whether a sentence counts people and names several places: each may have its own."""
    return bool(survey.counts_in(sentence)) and len({survey.standings[i].key for i in survey.fine_in(sentence)}) > 1


def _parts(survey: Survey, sentence: int) -> Iterator[int]:
    """The parts and sites in a sentence that stand with an event which is spoken of as known."""
    tree = survey.trees[sentence]
    known = [word for word in range(len(tree)) if _is_known_event(tree, word)]
    for index in survey.named_in(sentence):
        mention, head = survey.mentions[index], survey.standings[index].head
        if not _is_small(mention.size, mention.head, survey.standings[index].sort):
            continue
        if any(
            _stands_behind(tree, event, mention.first) or _happened_at(tree, event, head, mention.relation)
            for event in known
        ):
            yield index


def _is_small(size: Size | None, noun: str, sort: str) -> bool:
    """Whether a place is a part of a town, or a site: a "district" that is no area on the map is one."""
    return size in _SMALL or noun == "district" and sort != "area"


def _is_known_event(tree: Tree, word: int) -> bool:
    """Whether a word points back to an event, or to what did it: "the blast", "the jets"; not "the other blast"."""
    if tree.lower[word] not in listed("events", "again") or tree.tag(word) != "NOUN":
        return False
    beside = {tree.lower[child] for child in tree.children[word]}
    return not _THE.isdisjoint(beside) and _OTHER.isdisjoint(beside)


def _stands_behind(tree: Tree, event: int, place: int) -> bool:
    """Whether nothing but "in the" stands between an event's word and a place."""
    between = tree.lower[event + 1 : place]
    return bool(between) and between[0] in _TIES and _THE.issuperset(between[1:])


def _happened_at(tree: Tree, event: int, place: int, tie: str) -> bool:
    """Whether a place hangs on an event's word ("the blast in X"), or on the verb of which that is the subject."""
    above = list(tree.up(place))
    if event in above:
        return tie in _TIES or any(tree.lower[one] in listed("events", "hits") for one in above[: above.index(event)])
    verb = tree.head(event)
    if verb < 0 or not tree.relation(event).startswith("nsubj") or verb not in above[:2]:
        return False
    return tree.lower[verb] in listed("events", "hits") or tie in _TIES and tree.relation(event) == "nsubj"
