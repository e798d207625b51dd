"""Coded claims as choices: every outcome that the evidence speaks of, and which of them the codes call right."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tollbook.reading.dates import Sentence, find_dates, place_dates
from tollbook.reading.dates.asked import Asked
from tollbook.reading.dates.choose import weigh
from tollbook.reading.dates.evidence import mood_of, silence, today
from tollbook.reading.dates.place import head_of
from tollbook.reading.prepare import prepare
from tollbook.vocabulary.analysis import Parse
from tollbook.vocabulary.report import Report
from tollbook.vocabulary.when import When
from train.claims.gold import Json, locate

Parser = Callable[[Sequence[Sequence[str]]], Sequence[Parse]]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One claim: the evidence of every outcome, the days each means, the coded days, and how much the claim counts."""

    evidence: tuple[Mapping[str, float], ...]
    days: tuple[When | None, ...]
    coded: When | None
    counts: bool


def lessons(report: Json, claims: Sequence[Json], parse: Parser) -> Iterator[Lesson]:
    """One for each claim whose words are found; a claim's first count stands for all of them."""
    published = date.fromisoformat(report["published"]) if report.get("published") else None
    value = Report(text=report["text"], title=report["title"], published=published)
    prepared = prepare(value)
    whole, body = value.whole, value.body
    trees = parse(prepared.words)
    held = [Sentence(tuple(w), p, tree) for w, p, tree in zip(prepared.words, prepared.places, trees, strict=True)]
    dated = place_dates(find_dates(prepared.whole, published, body), held)
    for claim in claims:
        place = locate(whole, body, claim["quote"], claim["counts"][0]["text"] if claim["counts"] else None)
        at = next((i for i, one in enumerate(held) if place and _holds(one, place[0])), None)
        if place is None or at is None:
            continue
        within = [i for i, (start, end) in enumerate(held[at].places) if start < place[1] and end > place[0]]
        word = head_of(range(within[0], within[-1] + 1), held[at].parse)
        yield _lesson(Asked(dated, at, word, published), claim)


def _lesson(asked: Asked, claim: Json) -> Lesson:
    mood = mood_of(asked)
    weighed = weigh(asked, mood)
    evidence = [figures for _, figures in weighed] + [silence(asked, mood)]
    days = [candidate.when for candidate, _ in weighed] + [None]
    if asked.published:
        evidence.append(today(mood))
        days.append(When.day(asked.published))
    coded = When.parse(*claim["date"]) if claim.get("date") else None
    return Lesson(tuple(evidence), tuple(days), coded, bool(claim["counts"]))


def _holds(sentence: Sentence, start: int) -> bool:
    return bool(sentence.places) and sentence.places[0][0] <= start < sentence.places[-1][1]
