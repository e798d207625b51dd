"""Coded counts as choices: every outcome that the evidence speaks of, and which of them the codes call right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tollbook.reading.counts.find import Counted
from tollbook.reading.dates import Asked
from tollbook.reading.dates.choose import weigh
from tollbook.reading.dates.evidence import mood_of, silence, today
from tollbook.reading.scene import Scene
from tollbook.vocabulary.when import When
from train.claims.gold import Json, Place, locate


@dataclass(frozen=True, slots=True)
class Lesson:
    """One count: the evidence of every outcome, the days each means, and the coded days."""

    evidence: tuple[Mapping[str, float], ...]
    days: tuple[When | None, ...]
    coded: When | None


def lessons(scene: Scene, claims: Sequence[Json]) -> Iterator[Lesson]:
    """One for each coded count that the reader finds too, asked about as the reader asks."""
    report = scene.document.report
    for claim in claims:
        for count in claim["counts"]:
            place = locate(report.whole, report.body, claim["quote"], count["text"])
            counted = _found(scene, place, count["harm"]) if place else None
            if counted:
                words = scene.document.trees[counted.sentence].range(counted.first, counted.last)
                near = scene.sites.of(counted.sentence, counted.head, words).near
                yield _lesson(scene.asked(counted.sentence, counted.predicate, near, words), claim)


def _found(scene: Scene, place: Place, harm: str) -> Counted | None:
    """The reader's count of this harm on these characters."""
    for counted in scene.counts:
        start, end = scene.document.trees[counted.sentence].span(counted.first, counted.last)
        if start < place[1] and place[0] < end and counted.harm == harm:
            return counted
    return None


def _lesson(asked: Asked, claim: Json) -> Lesson:
    mood = mood_of(asked)
    weighed = weigh(asked, mood)
    evidence = [figures for _, figures in weighed] + [silence(asked, mood)]
    days = [candidate.when for candidate, _ in weighed] + [None]
    if asked.published:
        evidence.append(today(mood))
        days.append(When.day(asked.published))
    coded = When.parse(*claim["date"]) if claim.get("date") else None
    return Lesson(tuple(evidence), tuple(days), coded)
