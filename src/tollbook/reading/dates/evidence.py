"""What speaks for a date being an event's: named figures between 0 and 1, weighed in weights.toml."""

import re
from collections.abc import Mapping, Sequence

from tollbook.reading.dates.asked import Asked, Candidate
from tollbook.reading.dates.beside import is_of_body
from tollbook.reading.dates.candidates import TELLING, is_sum
from tollbook.reading.dates.distance import chain
from tollbook.reading.dates.lexicon import ADDS, BREAKS, JOINS, PRESENT, SUMS, VIOLENCE
from tollbook.reading.dates.model import PlacedDate
from tollbook.reading.dates.standing import Standing
from tollbook.reading.dates.tied import is_tied
from tollbook.reading.retold import retold
from tollbook.vocabulary.analysis import Parse

_WINDOW = 12
_NEXT = 4  # words
_AGES = 62  # days
_IN = frozenset(("on", "late", "early", "in", "during", "back", "the", "a"))
_CLAUSES = frozenset(("acl", "acl:relcl", "advcl"))
_ARRESTS = frozenset(("arrested", "detained", "captured"))
_RECKONED = re.compile(r"(day|night)s? (later|earlier|before|after|afterwards)$|^the (next|following) day")
"""What counts from a day that another sentence names, which is then not the event's."""
_BUT = frozenset(("but", "while", "then", "and"))
_PAST = frozenset(("was", "were", "killed"))


def evidence(
    asked: Asked,
    candidate: Candidate,
    among: Standing,
    mood: Mapping[str, float],
    beyond: Mapping[str, float | bool],
) -> Mapping[str, float]:
    """All that holds, by name; what is not named does not hold. beyond: what ties its sentence to the event's."""
    own, placed, said, when = candidate.gap == 0, candidate.placed, candidate.said, candidate.when
    days = when.days if when else 0
    day, ages = 0 < days <= 2, days > _AGES
    kind = ("own " if own else "") + ("since " if candidate.since else "day " if day else "long ")
    aftermath = placed.aftermath and not (own and _arrested(asked, candidate))
    figures: dict[str, float | bool] = {
        kind: True,
        "far": min(candidate.cost, 20.0) / 20.0,
        "said": said,
        "rivals": said and among.rivals,
        "nearest": among.nearest,
        "long": bool(when and not day and not candidate.since),
        "since": candidate.since,
        candidate.made: bool(candidate.made),
        ("own " if own else "other ") + candidate.made: bool(candidate.made),
        "unknown": when is None,
        "present": placed.mention.value == "PRESENT_REF",
        "unknown beside": when is None and among.known,
        "aftermath": aftermath,
        "caption": placed.caption,
        "published": bool(day and when and when.last == asked.published),
        "only": among.only,
        "agreed": min(among.agreed, 3) / 3,
        "behind": own and placed.first > asked.word,
        "by": placed.by,
        "tallied": placed.tallied,
        "heads": placed.heads,
        kind + "ages": ages and not candidate.since,
        kind + "ages of one event": (1.0 - asked.running) * ages,
        kind + "tallied": placed.tallied,
        kind + "aftermath": aftermath,
    }
    if own:
        figures |= _beside(asked, candidate, among)
        figures["not tied"] = "tied" in mood and not figures["tied"]
    if not own:
        gap = 1 - 1 / abs(candidate.gap)
        figures |= {
            kind + "later": candidate.gap < 0,
            kind + "gap": gap if candidate.gap > 0 else 0.0,
            kind + "gap later": gap if candidate.gap < 0 else 0.0,
            kind + "between": min(among.between, 4) / 4,
            kind + "there": asked.places.get(candidate.sentence, 0.0),
            "first": among.first,
            "opens with another": _opens_dated(asked),
            "relieves a tale": day and not candidate.tale and among.tales,
            "relieves": day and not said and among.relieves,
            "happened": candidate.gap == -1
            and day
            and not said
            and among.relieves
            and retold(asked.report[candidate.sentence].lower) is not None,
            **beyond,
            "opening": asked.sentence <= 2,
        }
    figures |= {kind + name: holds for name, holds in mood.items()}
    return {name: float(value) for name, value in figures.items() if value}


def ties(asked: Asked, sentence: int) -> Mapping[str, float | bool]:
    """What ties another sentence to the event's, whatever date is told in it."""
    here, there = asked.here, asked.report[sentence]
    return {
        "broken": _broken(asked, sentence),
        "names": _shared(here.names, there.names),
        "matter": _shared(here.matter, there.matter),
        "definite": not here.definite.isdisjoint(there.matter),
    }


def _beside(asked: Asked, candidate: Candidate, among: Standing) -> Mapping[str, float | bool]:
    """How a date stands to the event in their common sentence, among others that it has."""
    first, last, word = candidate.placed.first, candidate.placed.last, asked.word
    between = asked.here.lower[last:word] if last <= word else asked.here.lower[word + 1 : first]
    tags = asked.here.parse.tags if asked.here.parse else ()
    numbers = sum(tag == "NUM" for tag in (tags[last:word] if last <= word else tags[word + 1 : first]))
    its_own = among.several and _is_right_behind(asked, candidate.placed)
    return {
        "nearest of several": among.several and among.nearest,
        "other is nearer": among.several and not among.nearest and not its_own,
        "next to it": among.several and 0 <= first - word <= _NEXT,
        "behind its count": among.several and first in asked.behind,
        "not its own": among.several and first not in asked.behind and _is_of_another(asked, candidate.placed),
        "only told then": among.several and candidate.placed.tallied and _is_told_of(asked),
        "reckoned": not among.several and _RECKONED.search(candidate.placed.mention.text.lower()) is not None,
        "numbers between": min(numbers, 2) / 2,
        "opens": _opens(asked, candidate),
        "tied": is_tied(asked, candidate),
        "of its clause": _of_its_clause(asked, candidate),
        "begun": candidate.since
        and not candidate.made
        and (candidate.placed.begins or not candidate.placed.mention.runs),
        "parted": ";" in between or ":" in between,
        "but between": among.several and not its_own and not _BUT.isdisjoint(between),
    }


def _opens_dated(asked: Asked) -> bool:
    """Whether the event's sentence begins with a day: "On 7 June soldiers shot nine"."""
    return any(one.opens and one.last <= asked.word for one in asked.here.dates)


def _opens(asked: Asked, candidate: Candidate) -> bool:
    """Whether a date opens the sentence, and nothing else there has one: "In June, gunmen killed 14"; not "On Sunday
    the toll rose to 22"."""
    placed = candidate.placed
    if placed.tallied and placed.aftermath:
        return False
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
    """Whether people are told of who were arrested on that day, whose body was found then, or who came to harm by what
    was done then ("freed them on Saturday, killing four"), and nothing of before that is dated by it."""
    parse = asked.here.parse
    above = parse.heads[candidate.placed.head] if parse else -1
    if parse is not None and above >= 0 and parse.heads[asked.word] == above and parse.relations[asked.word] == "advcl":
        return asked.here.lower[asked.word].endswith("ing") and asked.here.lower[asked.word - 1] == ","
    found = above == asked.word and is_of_body(asked.here.lower, asked.word)
    return found or above == asked.word and asked.here.lower[above] in _ARRESTS


def _is_of_another(asked: Asked, placed: PlacedDate) -> bool:
    """Whether a date is not the count's, which has one behind it: "convicted on Friday of the murder of 34 villagers in
    1994", "killed 19 on Saturday and 27 on Sunday"."""
    own = [one for one in asked.here.dates if one.first in asked.behind and one.mention.when is not None]
    joined = bool(own) and _is_right_behind(asked, own[0]) and "and" in asked.here.lower[placed.last : own[0].first]
    return bool(own) and placed.aftermath or joined


def _is_right_behind(asked: Asked, placed: PlacedDate) -> bool:
    """Whether nothing stands between a count and a date: "27 on Sunday"."""
    start = asked.behind.start
    return start <= placed.first and _IN.issuperset(asked.here.lower[start : placed.first])


def _is_told_of(asked: Asked) -> bool:
    """Whether the sentence dates, beside the telling, what is told of: "the toll of Tuesday's blast rose on Friday"."""
    parse = asked.here.parse
    dated = (one for one in asked.here.dates if one.mention.kind in TELLING and one.mention.when is not None)
    return parse is not None and any(_is_blow(asked, parse.heads[one.head]) for one in dated)


def _is_blow(asked: Asked, word: int) -> bool:
    parse = asked.here.parse
    return parse is not None and parse.tags[word] == "NOUN" and asked.here.lower[word] in VIOLENCE


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
        "goes on": asked.here.goes_on,
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


def _broken(asked: Asked, sentence: int) -> bool:
    """Whether a sentence between the two turns to something else."""
    low, high = sorted((asked.sentence, sentence))
    return any(asked.report[at].turns for at in range(low + 1, high))


def _shared(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    """How much of what the two could share they do share; words that the whole report repeats say less."""
    if one.keys().isdisjoint(two):
        return 0.0
    least = min(sum(one.values()), sum(two.values()))
    return min(1.0, 2 * sum(weight for word, weight in one.items() if word in two) / least) if least else 0.0
