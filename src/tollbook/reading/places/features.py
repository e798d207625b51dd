"""What speaks for a place being where a counted event happened: sentence, clause, and what other sentences share."""

from tollbook.reading.places.event import COARSE, Event
from tollbook.reading.places.mention import PlaceMention, Role
from tollbook.reading.places.standing import Standing
from tollbook.reading.places.survey import Survey
from tollbook.reading.places.thread import neighbours, threads
from tollbook.reading.places.words import heads
from tollbook.reading.tree import Tree

_CLAUSES = frozenset(["ccomp", "advcl", "acl", "parataxis", "csubj"])
_LONGEST_PATH = 4
_SHORT_PATH = 2


def features(survey: Survey, index: int, event: Event) -> dict[str, float]:
    """Named values, absent where 0, for mention `index` and an event."""
    mention, here = survey.mentions[index], survey.standings[index]
    step = mention.sentence - event.sentence
    distance = _distance(step)
    side = "after" if step > 0 else "before" if step < 0 else "same"
    found = dict.fromkeys(_names(here, distance, side, event), 1.0)
    found["unsure"] = 1.0 - mention.sure
    found["often"] = here.often
    found |= {
        name: 1.0
        for name, holds in (
            (f"within, {side}", mention.within is not None),
            (f"holds, {side}", here.holds),
            (f"in lead, {here.relation}", mention.sentence == 0 and here.sort not in COARSE),
            ("most named", here.most),
            ("wide", survey.gists[event.sentence].wide),
            ("thousands", event.thousands),
            ("dateline", mention.role == Role.DATELINE),
            (f"dateline, {event.finest}", mention.role == Role.DATELINE),
        )
        if holds
    }
    if mention.role == Role.NAME:
        found |= dict.fromkeys(_refused(mention, here, distance), 1.0)
    found |= threads(survey, index, event)
    return found | (
        _in_tree(survey.trees[event.sentence], here, event)
        | neighbours(survey, index, event)
        | _taken(survey, here, event)
        if not step
        else _elsewhere(survey, index, event)
    )


def _names(here: Standing, distance: str, side: str, event: Event) -> list[str]:
    names = [distance, here.relation, here.sort, f"{here.sort}, {distance}", f"{here.relation}, {distance}"]
    names += [f"{here.sort}, {here.relation}", f"{event.finest}: {here.sort}, {side}", f"{event.finest}: {distance}"]
    if event.sentence == 0:
        names.append(f"lead: {here.sort}, {distance}")
    names += [f"{tie}, {distance}" for tie in here.ties if tie in ("explained", "alone")]
    return [*names, *here.ties]


def _refused(mention: PlaceMention, here: Standing, distance: str) -> list[str]:
    """Of a name that its own words do not show to be a place's."""
    return [
        "refused",
        f"refused, {here.relation}",
        f"refused, {distance}",
        f"refused, {mention.relation or 'no word'}",
        f"refused, {mention.sure:.1f}",
        *(f"refused, {tie}" for tie in here.ties if tie in ("explained", "alone")),
    ]


def _distance(step: int) -> str:
    size = abs(step) if abs(step) < 4 else 4 if abs(step) < 7 else 7
    return f"after {size}" if step > 0 else f"before {size}" if step else "same sentence"


def _elsewhere(survey: Survey, index: int, event: Event) -> dict[str, float]:
    """What the sentence of the place shares with that of the event."""
    mention, standing = survey.mentions[index], survey.standings[index]
    here, there = survey.gists[event.sentence], survey.gist_of(mention)
    side = "after" if mention.sentence > event.sentence else "before"
    step = min(abs(mention.sentence - event.sentence), 3)
    shared = min(len(here.stems & there.stems), 8) / 4
    between = survey.gists[min(mention.sentence, event.sentence) + 1 : max(mention.sentence, event.sentence) + 1]
    same = any(number > 2 for number in event.numbers & there.numbers)
    inside = _inside_named(survey, index, event)
    inside_it = mention.head in here.inside or _by_size(here.inside, standing)
    announced = _by_size(here.fore, standing)
    values = (
        (f"shared words, {side}", shared),
        (f"same count, {side}", same),
        (f"same number, {side}", not same and bool(here.numbers & there.numbers)),
        (f"turned, {side}", any(one.turns for one in between)),
        (f"pointed to, {side}", mention.head in here.back),
        (f"pointed to by size, {side}", mention.head not in here.back and _by_size(here.back, standing)),
        ("latest", mention.sentence == event.latest),
        (f"inside what is named, {side}", inside),
        (f"inside what is named, {side} {step}", inside),
        (f"inside, shared words, {side}", shared if inside else 0.0),
        (f"inside, again, {side}", inside and there.again),
        (f"again there, {step}", there.again and side == "after"),
        (f"again here, {step}", here.again and side == "before"),
        (f"in it, {side}", inside_it),
        ("in it, most named", inside_it and standing.most),
        ("in it, titled", inside_it and standing.key in survey.titled),
        ("in it, in lead", inside_it and mention.sentence == 0),
        (f"announced, {side}", announced),
        (f"announced, {side} {step}", announced),
        (f"announced by its head, {side}", mention.head in here.fore),
        ("titled, again", here.again and standing.key in survey.titled),
    )
    return {name: float(value) for name, value in values if value}


def _by_size(nouns: frozenset[str], standing: Standing) -> bool:
    return standing.size is not None and any(heads()[noun] == standing.size for noun in nouns)


def _inside_named(survey: Survey, index: int, event: Event) -> bool:
    """Whether a place is said, or known, to lie in a place that the sentence of the event names."""
    mention, mine = survey.mentions[index], survey.standings[index]
    names = {survey.standings[i].key for i in event.named}
    if mine.key in names:
        return False
    if mention.within is not None and survey.standings[mention.within].key in names:
        return True
    small = mine.sort in ("part", "site", "unknown")
    others = [survey.standings[i] for i in event.named]
    return bool(mine.adm1) and any(one.adm1 == mine.adm1 and (small or one.sort == "area") for one in others)


def _in_tree(tree: Tree, here: Standing, event: Event) -> dict[str, float]:
    """How far apart in the sentence, in words and in clauses, and by how many other counts."""
    word = event.word
    low, high = sorted((here.head, word))
    others = sum(low < one < high for one in event.counts)
    found = {f"counts between, {min(others, 2)}": 1.0} if others else {}
    found |= {"words apart": min(abs(here.head - word), 30) / 10}
    if here.head > word:
        found["follows"] = 1.0
    up, down = [word, *tree.up(word)], [here.head, *tree.up(here.head)]
    common = next((one for one in down if one in set(up)), None)
    if common is None:
        return found
    mine, other = down[: down.index(common)], up[: up.index(common)]
    found["clauses down"] = float(sum(tree.relation(one) in _CLAUSES for one in mine))
    found["clauses up"] = float(sum(tree.relation(one) in _CLAUSES for one in other))
    if _verb(tree, word) == _verb(tree, here.head):
        found["same verb"] = 1.0
    if any(tree.relation(one) in ("ccomp", "parataxis") for one in other) and not found["clauses down"]:
        found["in the telling"] = 1.0
    path = [f"<{tree.relation(one)}" for one in other] + [f">{tree.relation(one)}" for one in reversed(mine)]
    if len(path) <= _LONGEST_PATH:
        found["path " + "".join(path)] = 1.0
    if len(path) <= _SHORT_PATH:
        found["path " + "".join(path) + f" {here.relation}"] = 1.0
    return found


def _taken(survey: Survey, here: Standing, event: Event) -> dict[str, float]:
    """Whether a place before a count follows another count, whose it may be, and whether another follows this one."""
    if here.head > event.word or not any(one < here.head for one in event.counts):
        return {}
    end = min((one for one in event.counts if one > event.word), default=len(survey.trees[event.sentence]))
    own = any(event.word < survey.standings[one].head < end for one in event.named)
    return {"of the count before": 1.0} | ({"of the count before, own after": 1.0} if own else {})


def _verb(tree: Tree, word: int) -> int:
    """The verb that governs a word, itself if it is one, -1 if none does."""
    return next((one for one in (word, *tree.up(word)) if tree.tag(one) in ("VERB", "AUX")), -1)
