"""Thread: how a place hangs together with an event over the sentences between them, and what was only carried there."""

from bisect import bisect_left, bisect_right
from collections.abc import Set
from functools import lru_cache

from tollbook.reading.places.event import Event
from tollbook.reading.places.mention import PlaceMention
from tollbook.reading.places.survey import Survey
from tollbook.reading.places.weights import REMEMBERED, Weighed, weighed
from tollbook.reading.places.words import Size, heads
from tollbook.reading.tree import Tree

_MOST = 4
_NEXT = 4  # words
_RIGHT = 6  # words
_COUNTED = frozenset(
    ["others", "people", "more", "civilians", "soldiers", "men", "women", "children", "dead", "killed"]
)


def side_of(step: int) -> str:
    """On which side of the event's sentence a sentence stands that is so many behind it."""
    return "after" if step > 0 else "before" if step < 0 else "same"


def threads(survey: Survey, index: int, event: Event) -> Weighed:
    """What holds for mention `index` and an event, by the two alone."""
    mention, here = survey.mentions[index], survey.standings[index]
    return _threads(
        side_of(mention.sentence - event.sentence),
        here.sort,
        here.key in survey.titled,
        survey.gists[event.sentence].wide,
        event.thousands,
        here.most,
        here.holds,
        here.cares,
        here.carried,
        mention.sentence >= 0 and mention.first <= 1,
    )


@lru_cache(REMEMBERED)
def _threads(
    side: str,
    sort: str,
    titled: bool,
    wide: bool,
    many: bool,
    most: bool,
    holds: bool,
    cares: bool,
    carried: bool,
    leads: bool,
) -> Weighed:
    return weighed(
        {
            "titled": titled,
            f"titled, {sort}": titled,
            f"wide, {sort}": wide,
            f"wide, {side}": wide,
            "wide, titled": wide and titled,
            "wide, most named": wide and most,
            "wide, holds": wide and holds,
            f"thousands, {sort}": many,
            "care": cares,
            f"care, {side}": cares,
            f"carried there, {side}": carried,
            f"leads, {side}": leads,
        }
    )


def neighbours(survey: Survey, index: int, event: Event) -> Weighed:
    """How a place stands to the event among the other places of their common sentence, and what parts the two."""
    tree, mention, word = survey.trees[event.sentence], survey.mentions[index], event.word
    others = [survey.mentions[i] for i in event.named if survey.standings[i].key != survey.standings[index].key]
    behind = mention.first > word
    between = range(word + 1, mention.first) if behind else range(mention.last, word)
    words, tags = tree.lower[between.start : between.stop], tree.parse.tags[between.start : between.stop]
    passed = any(other.first in between for other in others)
    right_behind = behind and not passed and len(between) <= _RIGHT and _plain(tree, between)
    owned = [
        count
        for count in event.counts
        if count != word and count < mention.first <= count + _RIGHT and _plain(tree, range(count + 1, mention.first))
    ]
    values: dict[str, float] = {
        f"{survey.standings[index].sort} beside a part": any(_small(survey, i) for i in event.named if i != index),
        "next to it": behind and len(between) <= _NEXT and not passed,
        "next to it, of several": behind and len(between) <= _NEXT and not passed and bool(others),
        "right behind it": right_behind,
        "right behind it, of several": right_behind and bool(others),
        "right behind another count": bool(owned) and not right_behind,
        "first behind": behind and not passed and bool(others),
        "last before": not behind and not passed and bool(others),
        "places between": passed,
        "parted": ";" in words or ":" in words,
        "numbers between": min(tags.count("NUM"), 2) / 2 if others else 0.0,
    }
    return weighed(values)


def _plain(tree: Tree, between: range) -> bool:
    """Whether nothing stands there but what ties a place to what is before it: "in the town of", "outside"."""
    return all(
        tree.tag(at) in ("ADP", "DET", "ADJ") or tree.lower[at] in heads() or tree.lower[at] in _COUNTED
        for at in between
    )


def _small(survey: Survey, index: int) -> bool:
    return survey.standings[index].sort in ("part", "site")


def over(survey: Survey, index: int, event: Event) -> Weighed:
    """What lies between the sentence of a place and that of the event, and what their sentences share."""
    mention, here = survey.mentions[index], survey.gists[event.sentence]
    size, (first, last) = survey.standings[index].size, _between(survey, index, event)
    names = set(survey.fine_keys[first:last])
    names.discard(survey.standings[index].key)
    back = size in here.back_sizes or mention.head in here.back
    return _lies(
        side_of(mention.sentence - event.sentence),
        event.finest,
        min(len(names), _MOST),
        here.there,
        back and size not in _sizes(survey, first, last, names),
        _together(survey, mention, event),
        survey.gists_of[index].harmed,
    )


@lru_cache(REMEMBERED)
def _lies(
    side: str, finest: str, between: int, there: bool, nearest_of_size: bool, together: bool, harmed: bool
) -> Weighed:
    """between: how many other places are between. there: the event's sentence says "there"."""
    return weighed(
        {
            f"others between, {side}": between / _MOST,
            f"nearest, {side}": not between,
            f"nearest, {side}, {finest}": not between,
            f"nearest, there, {side}": there and not between,
            f"nearest of its size, {side}": nearest_of_size,
            f"same paragraph, {side}": together,
            f"harm there, {side}": harmed,
        }
    )


def _between(survey: Survey, index: int, event: Event) -> tuple[int, int]:
    """Which of the fine places are named between a mention and the event's sentence, or in this: from one to before
    another of them."""
    if survey.mentions[index].sentence < event.sentence:
        return bisect_right(survey.fine, index), bisect_right(survey.fine_sentences, event.sentence)
    return bisect_left(survey.fine_sentences, event.sentence), bisect_right(survey.fine, index)


def _sizes(survey: Survey, first: int, last: int, names: Set[str]) -> set[Size | None]:
    """The sizes of some of the fine places: of each name that of the last."""
    of_name = {survey.fine_keys[at]: survey.standings[survey.fine[at]].size for at in range(first, last)}
    return {size for name, size in of_name.items() if name in names}


def _together(survey: Survey, mention: PlaceMention, event: Event) -> bool:
    """Whether the two sentences stand in one paragraph of several."""
    parts = survey.paragraphs
    return mention.sentence >= 0 and parts[0] != parts[-1] and parts[mention.sentence] == parts[event.sentence]
