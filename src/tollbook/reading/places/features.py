"""What speaks for a place being where a counted event happened: sentence, clause, and what other sentences share."""

from functools import lru_cache

from tollbook.reading.clauses import told_aside
from tollbook.reading.places.event import Event
from tollbook.reading.places.mention import Role
from tollbook.reading.places.standing import Standing
from tollbook.reading.places.survey import COARSE, Survey
from tollbook.reading.places.thread import neighbours, over, side_of, threads
from tollbook.reading.places.weights import REMEMBERED, Weighed, weighed
from tollbook.reading.tree import Tree

_CLAUSES = frozenset(["ccomp", "advcl", "acl", "parataxis", "csubj"])
_LONGEST_PATH = 4
_SHORT_PATH = 2
_PLAIN = ("explained", "alone")
"""Ties that tell more by how far the place is."""


def features(survey: Survey, index: int, event: Event) -> dict[str, float]:
    """Named values, absent where 0, for mention `index` and an event."""
    return {name: value for part in weigh(survey, index, event) for name, value in part.figures.items()}


def weigh(survey: Survey, index: int, event: Event) -> list[Weighed]:
    """The features, those that are told by a few plain facts weighed once for all places that share these facts."""
    mention, here = survey.mentions[index], survey.standings[index]
    step = mention.sentence - event.sentence
    distance, side = _distance(step), side_of(step)
    found = [
        _stands(here.sort, here.relation, distance, side, event.finest, event.sentence == 0),
        _tied(here.ties, distance),
        _is(
            side,
            here.relation,
            event.finest,
            mention.within is not None,
            here.holds,
            mention.sentence == 0 and here.sort not in COARSE,
            here.most,
            survey.gists[event.sentence].wide,
            event.thousands,
            mention.role == Role.DATELINE,
        ),
        _named(1.0 - mention.sure, here.often),
        threads(survey, index, event),
    ]
    if mention.role == Role.NAME:
        found.append(_refused(here.relation, distance, mention.relation, mention.sure))
        found.append(_refused_though(tuple(tie for tie in here.ties if tie in _PLAIN)))
    if step:
        return [*found, over(survey, index, event), _elsewhere(survey, index, event)]
    told = _in_tree(survey.trees[event.sentence], here, event) | _taken(survey, here, event)
    return [*found, neighbours(survey, index, event), weighed(told)]


@lru_cache(REMEMBERED)
def _stands(sort: str, relation: str, distance: str, side: str, finest: str, lead: bool) -> Weighed:
    names = [distance, relation, sort, f"{sort}, {distance}", f"{relation}, {distance}", f"{sort}, {relation}"]
    names += [f"{finest}: {sort}, {side}", f"{finest}: {distance}"]
    if lead:
        names.append(f"lead: {sort}, {distance}")
    return weighed(dict.fromkeys(names, 1.0))


@lru_cache(REMEMBERED)
def _tied(ties: tuple[str, ...], distance: str) -> Weighed:
    names = [f"{tie}, {distance}" for tie in ties if tie in _PLAIN]
    return weighed(dict.fromkeys([*names, *ties], 1.0))


@lru_cache(REMEMBERED)
def _named(unsure: float, often: float) -> Weighed:
    return weighed({"unsure": unsure, "often": often})


@lru_cache(REMEMBERED)
def _is(
    side: str,
    relation: str,
    finest: str,
    within: bool,
    holds: bool,
    leads: bool,
    most: bool,
    wide: bool,
    thousands: bool,
    dateline: bool,
) -> Weighed:
    return weighed(
        {
            f"within, {side}": within,
            f"holds, {side}": holds,
            f"in lead, {relation}": leads,
            "most named": most,
            "wide": wide,
            "thousands": thousands,
            "dateline": dateline,
            f"dateline, {finest}": dateline,
        }
    )


@lru_cache(REMEMBERED)
def _refused(relation: str, distance: str, word: str, sure: float) -> Weighed:
    """Of a name that its own words do not show to be a place's."""
    why = (relation, distance, word or "no word", f"{sure:.1f}")
    return weighed(dict.fromkeys(["refused", *(f"refused, {one}" for one in why)], 1.0))


@lru_cache(REMEMBERED)
def _refused_though(ties: tuple[str, ...]) -> Weighed:
    return weighed({f"refused, {tie}": 1.0 for tie in ties})


@lru_cache(REMEMBERED)
def _distance(step: int) -> str:
    size = abs(step) if abs(step) < 4 else 4 if abs(step) < 7 else 7
    return f"after {size}" if step > 0 else f"before {size}" if step else "same sentence"


def _elsewhere(survey: Survey, index: int, event: Event) -> Weighed:
    """What the sentence of the place shares with that of the event."""
    mention, standing = survey.mentions[index], survey.standings[index]
    here, there = survey.gists[event.sentence], survey.gists_of[index]
    first, last = sorted((mention.sentence, event.sentence))
    numbers, head, size = here.numbers & there.numbers, mention.head, standing.size
    return _shared(
        side=side_of(mention.sentence - event.sentence),
        step=min(last - first, 3),
        words=min(len(here.stems & there.stems), 8),
        number=bool(numbers),
        count=bool(numbers) and any(number > 2 for number in event.numbers & numbers),
        turned=survey.turns_between(first, last),
        back=head in here.back,
        back_by_size=size in here.back_sizes,
        latest=mention.sentence == event.latest,
        inside=bool(event.named) and _inside_named(survey, index, event),
        here_again=here.again,
        there_again=there.again,
        in_it=head in here.inside or size in here.inside_sizes,
        most=standing.most,
        titled=standing.key in survey.titled,
        lead=mention.sentence == 0,
        announced=size in here.fore_sizes,
        announced_by_head=head in here.fore,
    )


@lru_cache(REMEMBERED)
def _shared(
    *,
    side: str,
    step: int,
    words: int,
    number: bool,
    count: bool,
    turned: bool,
    back: bool,
    back_by_size: bool,
    latest: bool,
    inside: bool,
    here_again: bool,
    there_again: bool,
    in_it: bool,
    most: bool,
    titled: bool,
    lead: bool,
    announced: bool,
    announced_by_head: bool,
) -> Weighed:
    """here_again, there_again: whether the event's sentence, and the place's, point back to an event."""
    return weighed(
        {
            f"shared words, {side}": words / 4,
            f"same count, {side}": count,
            f"same number, {side}": number and not count,
            f"turned, {side}": turned,
            f"pointed to, {side}": back,
            f"pointed to by size, {side}": back_by_size and not back,
            "latest": latest,
            f"inside what is named, {side}": inside,
            f"inside what is named, {side} {step}": inside,
            f"inside, shared words, {side}": words / 4 if inside else 0.0,
            f"inside, again, {side}": inside and there_again,
            f"again there, {step}": there_again and side == "after",
            f"again here, {step}": here_again and side == "before",
            f"in it, {side}": in_it,
            "in it, most named": in_it and most,
            "in it, titled": in_it and titled,
            "in it, in lead": in_it and lead,
            f"announced, {side}": announced,
            f"announced, {side} {step}": announced,
            f"announced by its head, {side}": announced_by_head,
            "titled, again": here_again and titled,
        }
    )


def _inside_named(survey: Survey, index: int, event: Event) -> bool:
    """Whether a place is said, or known, to lie in a place that the sentence of the event names."""
    mention, mine = survey.mentions[index], survey.standings[index]
    if mine.key in event.names:
        return False
    if mention.within is not None and survey.standings[mention.within].key in event.names:
        return True
    small = mine.sort in ("part", "site", "unknown")
    others = [survey.standings[i] for i in event.named]
    return bool(mine.adm1) and any(one.adm1 == mine.adm1 and (small or one.sort == "area") for one in others)


def _in_tree(tree: Tree, here: Standing, event: Event) -> dict[str, float]:
    """How far apart in the sentence, in words and in clauses, and by how many other counts."""
    word = event.word
    low, high = sorted((here.head, word))
    verb, head_verb = _verb(tree, word), _verb(tree, here.head)
    shared = word < verb < here.head  # "a nurse and her brother were wounded in X"
    others = sum(low < one < high and not (shared and one < verb == _verb(tree, one)) for one in event.counts)
    found = {f"counts between, {min(others, 2)}": 1.0} if others else {}
    if told_aside(tree, here.head) != told_aside(tree, word):
        found["told aside"] = 1.0
    found |= {"words apart": min(abs(here.head - word), 30) / 10}
    if here.head > word:
        found["follows"] = 1.0
    up, down = [word, *tree.up(word)], [here.head, *tree.up(here.head)]
    common = next((one for one in down if one in up), None)
    if common is None:
        return found
    mine, other = down[: down.index(common)], up[: up.index(common)]
    found["clauses down"] = float(sum(tree.relation(one) in _CLAUSES for one in mine))
    found["clauses up"] = float(sum(tree.relation(one) in _CLAUSES for one in other))
    if verb == head_verb:
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
