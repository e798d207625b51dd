"""The dates that an event of a report might have: all that the report mentions, read as the event's sentence asks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from tollbook.reading.dates.asked import Asked, Candidate
from tollbook.reading.dates.beside import is_beside
from tollbook.reading.dates.derived import COUNTED, counted_from, derived
from tollbook.reading.dates.distance import begun, chain, distance
from tollbook.reading.dates.lexicon import TALLIES, number
from tollbook.reading.dates.model import DatedSentence, Kind, PlacedDate
from tollbook.reading.dates.stretches import shifted, stepped, stretch
from tollbook.vocabulary.analysis import Parse
from tollbook.vocabulary.when import When

TELLING = (Kind.POINT, Kind.PERIOD, Kind.SINCE)
_BEFORE, _BEHIND, _STRETCH = 14, 3, 20
_DAYS_AWAY = re.compile(r"(?P<n>\w+(?:-\w+)?) (?P<unit>day|week|month|year)s? (?P<way>after|before)")
_RUNNING = 0.3
_ONE, _WEEK, _AUX = 0.1, 7, 3
_SINCE_THEN = frozenset(("has", "have", "had", "'ve"))
_ITEMS = 2
"""Sentences that open with a date, of which so many make a chronology."""
_PART, _SUM = 5, 12
_THEM = frozenset({"them", "whom", "these", "those"})
_TOTALLING = frozenset({"bringing", "raising", "taking", "pushing"})
_BIG, _YEAR = re.compile(r"\d{4,}|\d{1,3}(?:,\d{3})+"), re.compile(r"(?:19|20)\d\d")


def candidates(asked: Asked) -> Iterator[Candidate]:
    """Those of the event's sentence, of those before it, and of the next few, headers left out."""
    sums, since = is_sum(asked.here, asked.word), asked.here.since_then
    ends = _ends(asked) if asked.running > _RUNNING else []
    near = range(max(0, asked.sentence - _BEFORE), min(len(asked.report), asked.sentence + _BEHIND + 1))
    item = _item(asked)
    for at in range(len(asked.report)) if sums else near if item is None else item:
        for placed in asked.report[at].dates:
            if placed.mention.kind in COUNTED:
                yield from (one for one in derived(asked, at, placed) if not _is_to_come(asked, one))
            if placed.mention.kind not in TELLING or placed.mention.printed or _is_of_another(asked, at, placed):
                continue
            found = _shifted(_candidate(asked, at, placed), asked)
            if _is_to_come(asked, found):
                continue
            yield replace(found, made="headed") if item is not None and placed.heads else found
            if sums and found.gap and not found.since and found.when and (since or found.when.days > _STRETCH):
                until = asked.published or found.when.last
                if found.when.last < until and (found.gap > 0 or found.when.days > _STRETCH):
                    yield replace(found, when=When(found.when.first, until), since=True, made="assumed")
            yield from _going_on(asked, found, ends)


def _is_to_come(asked: Asked, one: Candidate) -> bool:
    """Whether a date begins after the publication, when nothing told has happened."""
    return one.when is not None and asked.published is not None and one.when.first > asked.published


def _item(asked: Asked) -> range | None:
    """The sentences of the event's item in a chronology, whose items each open with a date; None in other reports."""
    opening = [at for at, there in enumerate(asked.report) if there.is_item]
    before = [at for at in opening if at <= asked.sentence]
    if len(opening) < _ITEMS or not before:
        return None
    return range(before[-1], next((at for at in opening if at > before[-1]), len(asked.report)))


def _is_of_another(asked: Asked, at: int, placed: PlacedDate) -> bool:
    """Whether a date of the event's sentence is only that of some of the people counted ("40 since May, five of them on
    Sunday"), of what is told beside it ("in Dorin, which the army retook in May"), or of what went before a sum that is
    told with its own ("… on Sunday, bringing the toll since May to 40"); or one of another sentence that of what is to
    come there, or of a long sum."""
    if at != asked.sentence:
        return placed.planned or _sums_up(asked, placed)
    if is_beside(asked.here.lower, asked.here.parse, asked.word, range(placed.first, placed.last)):
        return True
    if any(placed.first in (counted_from(asked, one) or ()) for one in asked.here.dates if one.last <= placed.first):
        return True
    words = asked.here.lower
    part = next((w for w in range(placed.first - 1, max(0, placed.first - _PART), -1) if words[w] in _THEM), None)
    if part is not None and words[part - 1] == "of" and placed.first not in asked.behind:
        return asked.word < part and "," in words[asked.word : part]
    if _TOTALLING.isdisjoint(words):
        return False
    total = next((w for w in range(1, len(words)) if _totals(words, w)), None)
    if total is None or (asked.word < total) is (placed.first < total):
        return False
    own = (one.first for one in asked.here.dates if one.mention.kind in TELLING)
    return asked.word < total or any(first > total for first in own)


def _sums_up(asked: Asked, placed: PlacedDate) -> bool:
    """Whether a date is the beginning of a longer time, over which what is told next is surely no sum: "300 have been
    killed since 22 April. Rebels shelled the district, killing six"."""
    when = placed.mention.when
    long = placed.mention.kind is Kind.SINCE and when is not None and when.days > _WEEK
    if not long or asked.running >= _ONE or is_sum(asked.here, asked.word):
        return False
    return _SINCE_THEN.isdisjoint(asked.here.lower[max(0, asked.word - _AUX) : asked.word])


def _totals(words: Sequence[str], at: int) -> bool:
    """Whether a word begins what a sum has come to: ", bringing the toll to 40", "and raising to 40 the number"."""
    behind = words[at + 1 : at + 1 + _SUM]
    summed = words[at] in _TOTALLING and words[at - 1] in (",", "and") and "to" in behind
    return summed and not TALLIES.isdisjoint((*behind, "toll" if behind[:1] == ("to",) else ""))


def _ends(asked: Asked) -> list[date]:
    """The days up to which a sum may be told: that of the publication, and those that its own sentence names."""
    if asked.published is None:
        return []
    days = {one.mention.when.last for one in asked.here.dates if one.mention.when and one.mention.when.days <= 2}
    return sorted({asked.published, *(day for day in days if day < asked.published)})


def _going_on(asked: Asked, found: Candidate, ends: Sequence[date]) -> Iterator[Candidate]:
    """Of what is a sum, all from a date on up to one of these days."""
    if found.when is None:
        return
    for last in ends:
        if found.when.first < last and last != found.when.last:
            made = "running" if last == asked.published else "running until"
            yield replace(found, when=When(found.when.first, last), since=True, made=made)


def _shifted(found: Candidate, asked: Asked) -> Candidate:
    """ "Wednesday's shelling comes a day after eight were killed": the killing is a day before the date, which may be
    that of a sentence before."""
    if found.gap < 0 or found.when is None:
        return found
    for placed in asked.here.dates:
        away = _away(asked, placed) if found.gap or found.placed.last <= placed.first else None
        if away is not None and found.when.days <= 2:
            return replace(found, when=_far(found.when, *away), made="counted off")
    return found


def _far(when: When, count: int, unit: str) -> When:
    """Days or weeks on from a day, or all of the month or the year that is so many on."""
    if unit in ("day", "week"):
        days = count * (7 if unit == "week" else 1)
        return When(shifted(when.first, days), shifted(when.last, days))
    month = unit == "month"
    return stretch(stepped(when.first, count, "M" if month else "Y"), "M" if month else "Y")


def _away(asked: Asked, placed: PlacedDate) -> tuple[int, str] | None:
    """How many days, weeks, months or years from the rest of its sentence the event is that "a day after" governs; None
    where it governs it not."""
    counted = placed.mention.kind is Kind.DURATION
    away = _DAYS_AWAY.fullmatch(placed.mention.text.lower()) if counted else None
    parse = asked.here.parse
    if away is None or placed.first > asked.word or parse is None:
        return None
    clause = parse.heads[placed.last - 1]
    if clause < placed.last:
        clause = next((word for word in range(placed.last, len(parse.tags)) if parse.tags[word] == "VERB"), -1)
    if clause >= 0 and parse.tags[clause] == "NOUN":  # "a day after an attack in Tarn killed nine"
        verb = next((word for word in range(clause + 1, len(parse.tags)) if parse.tags[word] == "VERB"), clause)
        clause = clause if "," in asked.here.words[clause:verb] else verb
    if clause not in chain(parse, asked.word) and not _goes_with(asked, parse, clause):
        return None
    count = 1 if away["n"] == "the" else number(away["n"]) or 0
    return (count * (-1 if away["way"] == "after" else 1), away["unit"]) if count else None


def _goes_with(asked: Asked, parse: Parse, clause: int) -> bool:
    """Whether what is asked about is what the clause before it did: "after gunmen attacked a bus, killing nine"."""
    word, low = asked.word, asked.here.lower
    participle = clause < word and low[word].endswith("ing") and low[word - 1] == ","
    return participle and all(parse.tags[at] != "VERB" for at in range(clause + 1, word))


def is_sum(sentence: DatedSentence, word: int) -> bool:
    """Whether the event's words are those of a sum: a figure in the thousands, "since" with no date to it."""
    return sentence.since_then or any(map(_is_big, sentence.words[max(0, word - 4) : word + 3]))


@lru_cache(1 << 14)
def _is_big(word: str) -> bool:
    return _BIG.fullmatch(word) is not None and _YEAR.fullmatch(word) is None


def _night(asked: Asked, at: int, placed: PlacedDate) -> When | None:
    """The days of a mention; of "overnight" that is told on a day before the publication, the night to it."""
    mention = placed.mention
    if mention.text.lower() != "overnight" or asked.published is None:
        return mention.when
    told = (one.mention.when.last for one in asked.report[at].dates if one.said and one.mention.when)
    day = next((last for last in told if last < asked.published), None)
    return When(shifted(day, -1), day) if day else mention.when


def _candidate(asked: Asked, at: int, placed: PlacedDate) -> Candidate:
    here, gap, when = asked.here, asked.sentence - at, _night(asked, at, placed)
    cost = placed.depth if gap else distance(here.parse, asked.word, placed.head, placed.said)
    since = placed.mention.kind is Kind.SINCE
    if when and asked.published and not since:
        since = placed.begins if gap else begun(here.lower, here.parse, asked.word, placed.head)
        when = When(when.first, max(asked.published, when.first)) if since else when
    return Candidate(placed, at, gap, cost, when, since)
