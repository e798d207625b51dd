"""Thread: how a place hangs together with an event over the sentences between them, and what was only carried there."""

from tollbook.reading.places.event import COARSE, Event
from tollbook.reading.places.mention import PlaceMention, Role
from tollbook.reading.places.survey import Survey
from tollbook.reading.places.words import heads, listed
from tollbook.reading.tree import Tree

_MOST = 4
_NEXT = 4  # words
_RIGHT = 6  # words
_COUNTED = frozenset(
    ["others", "people", "more", "civilians", "soldiers", "men", "women", "children", "dead", "killed"]
)
_GOALS = frozenset(["to", "into", "towards", "toward", "in", "at", "across", "reached"])


def threads(survey: Survey, index: int, event: Event) -> dict[str, float]:
    """Named values, absent where 0, for mention `index` and an event."""
    mention, here = survey.mentions[index], survey.standings[index]
    step = mention.sentence - event.sentence
    side = "after" if step > 0 else "before" if step < 0 else "same"
    values: dict[str, float] = {
        "titled": here.key in survey.titled,
        f"titled, {here.sort}": here.key in survey.titled,
    }
    wide, many = survey.gists[event.sentence].wide, event.thousands
    values |= {
        f"wide, {here.sort}": wide,
        f"wide, {side}": wide,
        "wide, titled": wide and here.key in survey.titled,
        "wide, most named": wide and here.most,
        "wide, holds": wide and here.holds,
        f"thousands, {here.sort}": many,
    }
    if mention.sentence >= 0:
        tree = survey.trees[mention.sentence]
        values |= {
            "care": _cares(mention),
            f"care, {side}": _cares(mention),
            f"carried there, {side}": _carried(tree, mention, here.head),
            f"leads, {side}": mention.first <= 1,
        }
    if step:
        values |= _over(survey, index, event, side)
    return {name: float(value) for name, value in values.items() if value}


def neighbours(survey: Survey, index: int, event: Event) -> dict[str, float]:
    """How a place stands to the event among the other places of their common sentence, and what parts the two."""
    tree, mention, word = survey.trees[event.sentence], survey.mentions[index], event.word
    others = [survey.mentions[i] for i in event.named if survey.standings[i].key != survey.standings[index].key]
    behind = mention.first > word
    between = range(word + 1, mention.first) if behind else range(mention.last, word)
    passed = any(other.first in between for other in others)
    right_behind = behind and not passed and len(between) <= _RIGHT and _plain(tree, between)
    owned = [
        count
        for count in event.counts
        if count != word and _plain(tree, range(count + 1, mention.first)) and count < mention.first <= count + _RIGHT
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
        "parted": any(tree.lower[at] in (";", ":") for at in between),
        "numbers between": min(sum(tree.tag(at) == "NUM" for at in between), 2) / 2 if others else 0.0,
    }
    return {name: float(value) for name, value in values.items() if value}


def _plain(tree: Tree, between: range) -> bool:
    """Whether nothing stands there but what ties a place to what is before it: "in the town of", "outside"."""
    return all(
        tree.tag(at) in ("ADP", "DET", "ADJ") or tree.lower[at] in heads() or tree.lower[at] in _COUNTED
        for at in between
    )


def _small(survey: Survey, index: int) -> bool:
    return survey.standings[index].sort in ("part", "site")


def _over(survey: Survey, index: int, event: Event, side: str) -> dict[str, float]:
    """What lies between the sentence of a place and that of the event, and what their sentences share."""
    mention, here, there = survey.mentions[index], survey.gists[event.sentence], survey.gist_of(survey.mentions[index])
    between = _between(survey, index, event)
    back = [noun for noun in here.back if heads()[noun] == survey.standings[index].size or noun == mention.head]
    return {
        f"others between, {side}": min(len(between), _MOST) / _MOST,
        f"nearest, {side}": not between,
        f"nearest, {side}, {event.finest}": not between,
        f"nearest, there, {side}": not between and here.there,
        f"nearest of its size, {side}": bool(back) and not any(_alike(survey, index, i) for i in between.values()),
        f"same paragraph, {side}": _together(survey, mention, event),
        f"harm there, {side}": there.harmed,
    }


def _between(survey: Survey, index: int, event: Event) -> dict[str, int]:
    """The other fine places named between a mention and the event's sentence, or in this: an index for each name."""
    mine = survey.mentions[index]
    low, high = sorted((mine.sentence, event.sentence))
    found = {}
    for at, other in enumerate(survey.mentions):
        standing = survey.standings[at]
        nearer = at > index if mine.sentence < event.sentence else at < index
        inside = low <= other.sentence <= high and (nearer or other.sentence == event.sentence)
        fine = other.role == Role.PLACE and standing.sort not in COARSE
        if inside and fine and standing.key != survey.standings[index].key:
            found[standing.key] = at
    return found


def _alike(survey: Survey, one: int, other: int) -> bool:
    return survey.standings[one].size == survey.standings[other].size


def _together(survey: Survey, mention: PlaceMention, event: Event) -> bool:
    """Whether the two sentences stand in one paragraph of several."""
    parts = survey.paragraphs
    return mention.sentence >= 0 and len(set(parts)) > 1 and parts[mention.sentence] == parts[event.sentence]


def _cares(mention: PlaceMention) -> bool:
    """Whether it is named for a place where the hurt and the dead are brought."""
    return not listed("events", "care").isdisjoint((mention.head, *mention.name.lower().split()))


def _carried(tree: Tree, mention: PlaceMention, head: int) -> bool:
    """Whether people were brought there, or went there."""
    verb = next((one for one in tree.up(head) if tree.tag(one) in ("VERB", "AUX")), -1)
    return verb >= 0 and tree.lower[verb] in listed("events", "moved") and mention.relation in _GOALS
