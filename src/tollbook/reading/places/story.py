"""What the sentence of a place and that of an event have in common as parts of one story: kind, day, matter, counts."""

from collections.abc import Iterator

from tollbook.reading.places.event import COARSE, Event
from tollbook.reading.places.standing import Standing
from tollbook.reading.places.survey import Survey
from tollbook.reading.places.told import Told, shared
from tollbook.reading.places.words import heads
from tollbook.reading.tree import Tree

_UP = 3
_MOST = 3


def story(survey: Survey, index: int, event: Event) -> Iterator[tuple[str, float]]:
    """Named values, for mention `index` and an event."""
    mention, standing = survey.mentions[index], survey.standings[index]
    there = survey.told_in(mention.sentence)
    side = "after" if mention.sentence > event.sentence else "before" if mention.sentence < event.sentence else "same"
    if standing.key in survey.titled:
        yield f"titled, {standing.sort}", 1.0
        yield f"titled, {side}", 1.0
        if side != "same" and survey.gists[event.sentence].again:
            yield "titled, again", 1.0
    if mention.sentence >= 0 and _at_an_act(survey.trees[mention.sentence], standing, there):
        yield f"where it happens, {side}", 1.0
    if side == "same":
        yield from _beside(survey.trees[event.sentence], standing, event, mention.relation)
    else:
        yield f"between {min(event.between(mention.sentence), _MOST)}, {side}", 1.0
        yield from _alike(event.told, there, side)
        yield from _announced(survey.gists[event.sentence].forth, mention.head, standing, side)
        if mention.sentence == 0 and survey.gists[event.sentence].again:
            yield "lead, again", 1.0


def _alike(here: Told, there: Told, side: str) -> Iterator[tuple[str, float]]:
    if here.events and there.events:
        yield f"{'same' if here.events & there.events else 'other'} kind, {side}", 1.0
    elif there.events:
        yield f"kind there, {side}", 1.0
    if here.days and there.days:
        yield f"{'same' if here.days & there.days else 'other'} day, {side}", 1.0
    if there.counts:
        yield f"counts there, {side}", 1.0
    yield f"matter, {side}", shared(here, there)


def _announced(forth: frozenset[str], head: str, standing: Standing, side: str) -> Iterator[tuple[str, float]]:
    """Whether the event's sentence has a general word ("a town") for which the name may stand."""
    if head in forth:
        yield f"announced, {side}", 1.0
    elif standing.size is not None and any(heads()[noun] == standing.size for noun in forth):
        yield f"announced by size, {side}", 1.0
    elif forth and standing.sort not in COARSE:
        yield f"announced perhaps, {side}", 1.0


def _at_an_act(tree: Tree, standing: Standing, there: Told) -> bool:
    """Whether a word of violence governs the name from near."""
    above = tree.head(standing.head)
    for _ in range(_UP):
        if above < 0:
            return False
        if above in there.acts:
            return True
        above = tree.head(above)
    return False


def _beside(tree: Tree, standing: Standing, event: Event, relation: str) -> Iterator[tuple[str, float]]:
    """How the name stands to the counts of its own sentence."""
    low, high = sorted((standing.head, event.word))
    others = sum(low < one < high for one in event.told.counts)
    yield f"counts between, {min(others, 2)}", 1.0
    if tree.head(standing.head) == event.word:
        yield f"of the counted, {relation}", 1.0
    follows = [one for one in event.heads if one > event.word]
    if standing.head == min(follows, default=-1) and not others:
        yield "next after the count", 1.0
    before = [one for one in event.heads if one < event.word]
    if standing.head == max(before, default=-1) and not others:
        yield "last before the count", 1.0
