"""Spread: a sum over several places of which each has a count of its own is one claim, and each of these is another
(CODEBOOK, "Several places, one speaker")."""

from collections.abc import Iterator, Sequence
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


def spread(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of all counts: "40 people died, 30 of them in Waren and 10 in Sorin" is a sum over both places, and a
    count for each of them."""
    found = list(drafts)
    for sites in _rows(scene, drafts):
        first = min(sites)
        own = {at: where_of(scene.survey, mention) for at, mention in sites.items()}
        whole = _sum_of(drafts, first, list(sites))
        if whole is None or len({where.places for where in own.values()}) < len(own):
            continue
        found[whole] = replace(found[whole], scope=Scope.RUNNING, where=_together(found[whole].where, [*own.values()]))
        for at, where in own.items():
            count = drafts[at].count
            found[at] = replace(found[at], where=where, count=replace(count, whole=None) if count else None)
    return found


def _rows(scene: Scene, drafts: Sequence[Draft]) -> Iterator[dict[int, int]]:
    """Counts of one harm that stand beside each other, two at least, each with a place right behind it: the index of
    each, and of the place's mention."""
    row: dict[int, int] = {}
    for at in range(len(drafts)):
        mention = _place_behind(scene, at)
        if row and (mention is None or not _go_on(scene, max(row), row[max(row)], at)):
            if len(row) > 1:
                yield row
            row = {}
        if mention is not None:
            row[at] = mention
    if len(row) > 1:
        yield row


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


def _sum_of(drafts: Sequence[Draft], first: int, row: Sequence[int]) -> int | None:
    """The count before a row that is the sum of it, or of which the row is said to tell parts."""
    parts = [drafts[at] for at in row]
    lows = [part.count.low or 0 for part in parts if part.count]
    for at in range(first - 1, -1, -1):
        whole = drafts[at]
        if whole.count is None or parts[0].count is None or parts[0].sentence - whole.sentence > 1:
            return None
        said = any(part.count and part.count.whole == whole.count.key for part in parts)
        summed = whole.count.low == sum(lows) and whole.count.whole is None
        if whole.count.harm is parts[0].count.harm and (said or summed):
            return at
    return None


def _together(area: Where, each: Sequence[Where]) -> Where:
    """All places of a row, within the area that the sum was told of, if that holds none of them."""
    names = tuple(dict.fromkeys(name for one in each for name in one.places))
    regions = {one.region for one in each}
    wide = next(iter(area.places), None) if len(area.places) == 1 else None
    region = wide if wide not in names else next(iter(regions)) if len(regions) == 1 else None
    return Where(names, region, area.country)
