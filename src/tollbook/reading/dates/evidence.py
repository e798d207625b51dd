"""What speaks for a date being an event's: named figures between 0 and 1, weighed in weights.toml."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tollbook.reading.dates.asked import Asked, Candidate
from tollbook.reading.dates.candidates import TELLING, is_sum
from tollbook.reading.dates.distance import chain
from tollbook.reading.dates.lexicon import ADDS, BREAKS, JOINS, PRESENT, PRONOUNS, SAID, SUMS, TURNS, VIOLENCE
from tollbook.reading.dates.tied import is_tied
from tollbook.reading.retold import retold
from tollbook.vocabulary.analysis import Parse

_WINDOW = 12
_NEXT = 4  # words
_AGES = 62  # days
_OPENING = 2
_ON = frozenset(("on", "late", "early"))
_IN = _ON | frozenset(("in", "during", "back", "the", "a"))
_CLAUSES = frozenset(("acl", "acl:relcl", "advcl"))
_ARRESTS = frozenset(("arrested", "detained", "captured"))
_RECKONED = re.compile(r"(day|night)s? (later|earlier|before|after|afterwards)$|^the (next|following) day")
"""What counts from a day that another sentence names, which is then not the event's."""
_BUT = frozenset(("but", "while", "then", "and"))
_PAST = frozenset(("was", "were", "killed"))


@dataclass(frozen=True, slots=True)
class Standing:
    """How a candidate stands among the others.

    nearest: none of its sentence is nearer to the event (or the root). between: how many other dates lie between its
    sentence and the event's. agreed: how many others mean the same days. first: no other sentence before has a date.
    only: no other day is mentioned. rivals: a day that is none of a saying stands within two sentences. known: another
    date of its sentence has days. relieves: the event's own sentence dates nothing but a saying. several: another date
    of its sentence means other days.
    """

    nearest: bool
    between: int
    agreed: int
    first: bool
    only: bool
    rivals: bool
    known: bool
    relieves: bool
    tales: bool
    several: bool


def standing(one: Candidate, others: Sequence[Candidate]) -> Standing:
    known = [other for other in others if other.when and other.placed != one.placed]
    beside = [other for other in known if other.gap == one.gap]
    own = [other for other in known if other.gap == 0]
    unlike = [other for other in known if other.when != one.when]
    days = [other for other in unlike if other.when and other.when.days <= 2]
    return Standing(
        nearest=all(one.cost <= other.cost for other in beside),
        between=len({other.when for other in unlike if other.gap * one.gap >= 0 and abs(other.gap) < abs(one.gap)}),
        agreed=len(known) - len(unlike),
        first=not any(other.sentence < one.sentence for other in others),
        only=not days,
        rivals=any(not other.said and abs(other.gap) <= 2 for other in days),
        known=bool(beside),
        relieves=bool(own) and all(other.said for other in own),
        tales=bool(own) and all(_tale(other) for other in own),
        several=any(other.when != one.when for other in beside),
    )


def evidence(asked: Asked, candidate: Candidate, among: Standing, mood: Mapping[str, float]) -> Mapping[str, float]:
    """All that holds, by name; what is not named does not hold."""
    own, when = candidate.gap == 0, candidate.when
    day = bool(when and when.days <= 2)
    kind = ("own " if own else "") + ("since " if candidate.since else "day " if day else "long ")
    ages = bool(when and when.days > _AGES)
    aftermath = candidate.placed.aftermath and not (own and _arrested(asked, candidate))
    figures: dict[str, float | bool] = {
        kind: True,
        "far": min(candidate.cost, 20.0) / 20.0,
        "said": candidate.said,
        "rivals": candidate.said and among.rivals,
        "nearest": among.nearest,
        "long": bool(when and not day and not candidate.since),
        "since": candidate.since,
        candidate.made: bool(candidate.made),
        ("own " if own else "other ") + candidate.made: bool(candidate.made),
        "unknown": when is None,
        "present": candidate.placed.mention.value == "PRESENT_REF",
        "unknown beside": when is None and among.known,
        "aftermath": aftermath,
        "caption": candidate.placed.caption,
        "published": bool(day and when and when.last == asked.published),
        "only": among.only,
        "agreed": min(among.agreed, 3) / 3,
        "behind": own and candidate.placed.first > asked.word,
        "by": candidate.placed.by,
        "tallied": candidate.placed.tallied,
        "heads": candidate.placed.heads,
        kind + "ages": ages and not candidate.since,
        kind + "ages of one event": (1.0 - asked.running) * ages,
        kind + "tallied": candidate.placed.tallied,
        kind + "aftermath": aftermath,
    }
    if own:
        figures |= _beside(asked, candidate, among)
        figures["not tied"] = "tied" in mood and not figures["tied"]
    if not own:
        there = asked.report[candidate.sentence]
        gap = 1 - 1 / abs(candidate.gap)
        figures |= {
            kind + "later": candidate.gap < 0,
            kind + "gap": gap if candidate.gap > 0 else 0.0,
            kind + "gap later": gap if candidate.gap < 0 else 0.0,
            kind + "between": min(among.between, 4) / 4,
            kind + "there": asked.places.get(candidate.sentence, 0.0),
            "first": among.first,
            "opens with another": _opens_dated(asked),
            "relieves a tale": day and not _tale(candidate) and among.tales,
            "relieves": day and not candidate.said and among.relieves,
            "happened": candidate.gap == -1
            and day
            and not candidate.said
            and among.relieves
            and retold(there.lower) is not None,
            "broken": _broken(asked, candidate),
            "names": _shared(asked.here.names, there.names),
            "matter": _shared(asked.here.matter, there.matter),
            "definite": not asked.here.definite.isdisjoint(there.matter),
            "opening": asked.sentence <= 2,
        }
    figures |= {kind + name: holds for name, holds in mood.items()}
    return {name: float(value) for name, value in figures.items() if value}


def _tale(candidate: Candidate) -> bool:
    """Whether a date is that of a saying, of a counting, or of what comes later."""
    return candidate.said or candidate.placed.tallied or candidate.placed.aftermath


def _beside(asked: Asked, candidate: Candidate, among: Standing) -> Mapping[str, float | bool]:
    """How a date stands to the event in their common sentence, among others that it has."""
    first, last, word = candidate.placed.first, candidate.placed.last, asked.word
    between = asked.here.lower[last:word] if last <= word else asked.here.lower[word + 1 : first]
    tags = asked.here.parse.tags if asked.here.parse else ()
    numbers = sum(tag == "NUM" for tag in (tags[last:word] if last <= word else tags[word + 1 : first]))
    return {
        "nearest of several": among.several and among.nearest,
        "other is nearer": among.several and not among.nearest,
        "next to it": among.several and 0 <= first - word <= _NEXT,
        "behind its count": among.several and first in asked.behind,
        "not its own": among.several and candidate.placed.aftermath and first not in asked.behind and _has_own(asked),
        "reckoned": not among.several and _RECKONED.search(candidate.placed.mention.text.lower()) is not None,
        "numbers between": min(numbers, 2) / 2,
        "opens": _opens(asked, candidate),
        "tied": is_tied(asked, candidate),
        "of its clause": _of_its_clause(asked, candidate),
        "begun": candidate.since
        and not candidate.made
        and (candidate.placed.begins or not candidate.placed.mention.runs),
        "parted": ";" in between or ":" in between,
        "but between": among.several and not _BUT.isdisjoint(between),
    }


def _opens_dated(asked: Asked) -> bool:
    """Whether the event's sentence begins with a day: "On 7 June soldiers shot nine"."""
    opening = (one for one in asked.here.dates if one.first <= _OPENING and one.last <= asked.word and not one.said)
    days = (one for one in opening if one.mention.when and one.mention.when.days <= 2 and not one.mention.printed)
    return any(_ON.issuperset(asked.here.lower[: one.first]) for one in days)


def _opens(asked: Asked, candidate: Candidate) -> bool:
    """Whether a date opens the sentence, and nothing else there has one: "In June, gunmen killed 14"."""
    placed = candidate.placed
    alone = all(one.first == placed.first or one.said or one.mention.kind not in TELLING for one in asked.here.dates)
    return (
        alone and not candidate.said and placed.last <= asked.word and _IN.issuperset(asked.here.lower[: placed.first])
    )


def _of_its_clause(asked: Asked, candidate: Candidate) -> bool:
    """Whether a date stands in a clause, or with a noun, that tells of the event, and another outside: "sentenced on
    Thursday for the bombing of 2015, which killed nine"."""
    parse, placed = asked.here.parse, candidate.placed
    if parse is None or candidate.said or _is_of_a_thing(asked, parse.heads[placed.head]):
        return False
    above, up = chain(parse, asked.word), chain(parse, placed.head)
    common = next((word for word in above if word in up), None)
    if common is None:
        return False
    outer = above[above.index(common) :]
    closed = any(
        parse.relations[word] in _CLAUSES or asked.here.lower[word] in VIOLENCE and parse.tags[word] == "NOUN"
        for word in outer[:-1]
    )
    others = (one for one in asked.here.dates if one.first != placed.first and one.mention.kind in TELLING)
    return closed and any(not one.said and _joins_above(parse, above, outer, one.head) for one in others)


def _is_of_a_thing(asked: Asked, word: int) -> bool:
    """Whether a date only tells which of several things is meant, none of them violence: "last week's election"."""
    parse = asked.here.parse
    noun = parse is not None and word >= 0 and parse.tags[word] in ("NOUN", "PROPN")
    return noun and asked.here.lower[word] not in VIOLENCE


def _joins_above(parse: Parse, above: Sequence[int], outer: Sequence[int], head: int) -> bool:
    """Whether a date hangs on a word farther up from the event than where `outer` begins."""
    up = chain(parse, head)
    common = next((word for word in above if word in up), None)
    return common is not None and common in outer[1:]


def _arrested(asked: Asked, candidate: Candidate) -> bool:
    """Whether people are told of who were arrested on that day, or who came to harm by what was done then ("freed them
    on Saturday, killing four"), and nothing of before that is dated by it."""
    parse = asked.here.parse
    above = parse.heads[candidate.placed.head] if parse else -1
    if parse is not None and above >= 0 and parse.heads[asked.word] == above and parse.relations[asked.word] == "advcl":
        return asked.here.lower[asked.word].endswith("ing") and asked.here.lower[asked.word - 1] == ","
    return above == asked.word and asked.here.lower[above] in _ARRESTS


def _has_own(asked: Asked) -> bool:
    """Whether a date stands behind the count: "convicted on Friday of the murder of 34 villagers in 1994"."""
    return any(one.first in asked.behind and one.mention.when is not None for one in asked.here.dates)


def silence(asked: Asked, mood: Mapping[str, float]) -> Mapping[str, float]:
    """What speaks for the report giving the event no date."""
    here = asked.here
    figures: dict[str, float | bool] = {
        "none": True,
        "none dated": bool(here.dates),
        "none opening": asked.sentence <= 2,
    }
    figures |= {f"none {name}": holds for name, holds in mood.items()}
    return {name: float(value) for name, value in figures.items() if value}


def today(mood: Mapping[str, float]) -> Mapping[str, float]:
    """What speaks for the day of publication itself, as for what still stands ("fighters remain")."""
    figures: dict[str, float | bool] = {"today": True} | {f"today {name}": holds for name, holds in mood.items()}
    return {name: float(value) for name, value in figures.items() if value}


def mood_of(asked: Asked) -> Mapping[str, float]:
    """What the event's sentence shows of going on from what was before, or of summing up; only what holds."""
    words = asked.here.lower
    opening, about = words[:4], words[max(0, asked.word - _WINDOW) : asked.word + _WINDOW]
    figures: dict[str, float | bool] = {
        "breaks": not BREAKS.isdisjoint(opening),
        "adds": not ADDS.isdisjoint(opening),
        "joins": bool(words) and words[0] in JOINS,
        "goes on": any(one in PRONOUNS and two in SAID for one, two in pairwise(words)),
        "quoted": bool(words) and words[0] in "\"“'",
        "meanwhile": "meanwhile" in words[:3],
        "summing": not SUMS.isdisjoint(about),
        "big": is_sum(asked.here, asked.word),
        "perfect": "has" in about or "have" in about,
        "past perfect": "had" in about,
        "present": not PRESENT.isdisjoint(about) and _PAST.isdisjoint(about),
        "in": bool(words) and words[0] == "in",
        "running": asked.running,
    }
    return {name: float(value) for name, value in figures.items() if value}


def _broken(asked: Asked, candidate: Candidate) -> bool:
    """Whether a sentence between the two turns to something else."""
    low, high = sorted((asked.sentence, candidate.sentence))
    between = (asked.report[at].lower for at in range(low + 1, high))
    return any(words[0] in TURNS or words[0] in BREAKS for words in between if words)


def _shared(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    """How much of what the two could share they do share; words that the whole report repeats say less."""
    if one.keys().isdisjoint(two):
        return 0.0
    least = min(sum(one.values()), sum(two.values()))
    return min(1.0, 2 * sum(weight for word, weight in one.items() if word in two) / least) if least else 0.0
