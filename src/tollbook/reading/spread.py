"""Spread: counts that stand in a row, each with a place of its own, are a claim each, and so is the sum over them
(CODEBOOK, "Several places, one speaker")."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from tollbook.reading.drafts import Draft
from tollbook.reading.knowledge.harms import harm_phrases
from tollbook.reading.places import Role
from tollbook.reading.places.choose import where_of
from tollbook.reading.scene import Scene
from tollbook.vocabulary.claim import Where
from tollbook.vocabulary.codes import Scope

_IN = frozenset("in at near outside around inside".split())
_BETWEEN = 6
"""Words between people and the place where it came to them."""
_LINKING = frozenset("the a town city village district of nearby neighbouring neighboring were was others more".split())
_BESIDE = frozenset({"and", ",", ";", "another", "at", "least"})
_OPENING = frozenset({"", ";", ":", "and", ".", "-", "–", "—", "*", "•"})
"""What a place stands behind that opens a part of a list."""
_LEADING = frozenset({",", ":", "-", "–", "—"})

Row = dict[int, int]
"""The mention of the place of each count of a row, by the count's index."""


def spread(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of all counts: "40 people died, 30 of them in Waren and 10 in Sorin" is a sum over both places, and a
    count for each of them; so is "Waren, 30 dead; Sorin, 10 dead"."""
    found = list(drafts)
    for row in [*_behind(scene, len(drafts)), *_in_front(scene)]:
        own = _apart({at: where_of(scene.survey, mention) for at, mention in row.items()})
        if len({where.places for where in own.values()}) < len({*row.values()}):
            continue
        whole = _sum_of(drafts, list(row))
        if whole is not None and not _is_placed(found[whole], drafts[min(row)], [*own.values()]):
            together = _together(found[whole].where, [*own.values()])
            found[whole] = replace(found[whole], scope=Scope.RUNNING, where=together)
        for at, where in own.items():
            beside = {drafts[other].count for other in row if row[other] == row[at]}
            found[at] = _placed(found[at], where, {count.key for count in beside if count})
    return found


def _apart(row: dict[int, Where]) -> dict[int, Where]:
    """The places of a row, none of them the region of another: "12 in Waren, nine in Sorin"."""
    names = {name for where in row.values() for name in where.places}
    return {at: replace(where, region=None) if where.region in names else where for at, where in row.items()}


def _placed(draft: Draft, where: Where, beside: Container[int]) -> Draft:
    """The draft with its place, a part only of what was counted there as well (beside: their keys)."""
    count = draft.count
    if count is not None and count.whole is not None and count.whole not in beside:
        count = replace(count, whole=None)
    return replace(draft, where=where, count=count)


def _behind(scene: Scene, last: int) -> Iterator[Row]:
    """Counts of one harm that stand beside each other, two at least, each with a place right behind it."""
    row: Row = {}
    for at in range(last):
        mention = _place_behind(scene, at)
        if row and (mention is None or not _go_on(scene, max(row), row[max(row)], at)):
            if len(row) > 1:
                yield row
            row = {}
        if mention is not None:
            row[at] = mention
    if len(row) > 1:
        yield row


def _in_front(scene: Scene) -> Iterator[Row]:
    """Counts of a sentence behind places, two at least, each of which opens a part of it: "Waren, 12 dead; Sorin, four
    dead, five wounded"."""
    for tree in scene.document.trees:
        here = {at: one.first for at, one in enumerate(scene.counts) if one.sentence == tree.index}
        heads = [
            (one.first, index)
            for index, one in enumerate(scene.survey.mentions)
            if one.sentence == tree.index and one.role is Role.PLACE and _opens(scene, index, {*here.values()})
        ]
        if len(heads) < 2 or any(first < heads[0][0] for first in here.values()):
            continue
        yield {at: max(head for head in heads if head[0] <= first)[1] for at, first in here.items()}


def _opens(scene: Scene, index: int, firsts: Container[int]) -> bool:
    """Whether a place opens a part of a sentence that goes on with a count."""
    mention = scene.survey.mentions[index]
    tree = scene.document.trees[mention.sentence]
    before = mention.first - 1 - (mention.first > 0 and tree.lower[mention.first - 1] in _IN)
    led = mention.last + (tree.lower[mention.last : mention.last + 1] != () and tree.lower[mention.last] in _LEADING)
    return (tree.lower[before] if before >= 0 else "") in _OPENING and led in firsts


def _place_behind(scene: Scene, at: int) -> int | None:
    """The mention of a place right behind a count: "30 of them in Waren", "30 died in the town of Waren"."""
    count = scene.counts[at]
    tree = scene.document.trees[count.sentence]
    for index, one in enumerate(scene.survey.mentions):
        if one.sentence != count.sentence or one.first < count.last or one.role is not Role.PLACE:
            continue
        between = range(count.last, one.first)
        words = [tree.lower[word] for word in between]
        linked = all(
            word in _IN | _LINKING or tree.tag(word_at) == "ADJ" or harm_phrases().get(word)
            for word_at, word in zip(between, words, strict=True)
        )
        return index if linked and len(words) <= _BETWEEN and not _IN.isdisjoint(words) else None
    return None


def _go_on(scene: Scene, last: int, mention: int, at: int) -> bool:
    """Whether a count goes on with a row: it stands right behind the place of the one before."""
    before, count = scene.counts[last], scene.counts[at]
    if before.sentence != count.sentence or before.harm is not count.harm:
        return False
    end = scene.survey.mentions[mention].last
    return set(scene.document.trees[count.sentence].lower[end : count.first]) <= _BESIDE


def _sum_of(drafts: Sequence[Draft], row: Sequence[int]) -> int | None:
    """The count before a row that is the sum of it, or of which the row is said to tell parts."""
    parts = [drafts[at] for at in row]
    lows = [part.count.low or 0 for part in parts if part.count]
    for at in range(min(row) - 1, -1, -1):
        whole = drafts[at]
        if whole.count is None or parts[0].count is None or parts[0].sentence - whole.sentence > 1:
            return None
        said = any(part.count and part.count.whole == whole.count.key for part in parts)
        more = whole.count.high is None  # "more than 50", of whom 30 and 20
        summed = whole.count.low in (sum(lows), sum(lows) + more) and whole.count.whole is None
        if whole.count.harm is parts[0].count.harm and (said or summed):
            return at
    return None


def _is_placed(whole: Draft, first: Draft, row: Sequence[Where]) -> bool:
    """Whether another sentence tells where all of a row were: "A bomb in Idlib killed nine. Four died in …"."""
    names = {name for where in row for name in where.places}
    return whole.sentence != first.sentence and bool(whole.where.places) and names.isdisjoint(whole.where.places)


def _together(area: Where, each: Sequence[Where]) -> Where:
    """All places of a row, within the area that the sum was told of, if that holds none of them."""
    names = tuple(dict.fromkeys(name for one in each for name in one.places))
    regions = {one.region for one in each}
    wide = next(iter(area.places), None) if len(area.places) == 1 else None
    region = wide if wide not in names else next(iter(regions)) if len(regions) == 1 else None
    return Where(names, region, area.country)
