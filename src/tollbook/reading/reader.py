"""The default reader: reports in, claims and problems out; what it cannot read it says, and it invents nothing."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice

from tollbook.reading.assemble import assemble
from tollbook.reading.bare.drafts import bare_drafts
from tollbook.reading.carry import carry_actors
from tollbook.reading.document import Document
from tollbook.reading.draft import count_drafts
from tollbook.reading.drafts import Draft
from tollbook.reading.language import is_english
from tollbook.reading.prepare import Prepared, plant, prepare
from tollbook.reading.scene import look
from tollbook.reading.sieve import sift
from tollbook.reading.spread import spread
from tollbook.vocabulary.analysis import Analyser, Analysis
from tollbook.vocabulary.claim import Claim
from tollbook.vocabulary.gazetteer import Gazetteer
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.report import Report

RULES = "rules-15"
"""Names the rules of this room; it changes when the claims that they make change."""

_BATCH = 8


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one report."""

    report: Report
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]


class Reader:
    """Reads with an Analyser and a Gazetteer that it is handed; knows no file and no book."""

    def __init__(self, analyser: Analyser, gazetteer: Gazetteer) -> None:
        self._analyser = analyser
        self._gazetteer = gazetteer

    @property
    def name(self) -> str:
        """Names rules and weights: two readings with the same name and the same report are the same."""
        return f"tollbook {RULES} {self._analyser.version}"

    def read(self, report: Report) -> Reading:
        """The claims of one report."""
        return next(self.read_all([report]))

    def read_all(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """The claims of many reports, in order, a few at a time through the engine; memory stays flat.

        While the claims of one batch are put together the engine analyses the next.
        """
        with ThreadPoolExecutor(max_workers=1) as ahead:
            waiting: tuple[list[Prepared], Future[list[Analysis]]] | None = None
            for batch in _batches(reports):
                analysed = ahead.submit(self._analyse, batch)
                if waiting is not None:
                    yield from self._readings(*waiting)
                waiting = batch, analysed
            if waiting is not None:
                yield from self._readings(*waiting)

    def _analyse(self, batch: Sequence[Prepared]) -> list[Analysis]:
        return list(self._analyser.analyse([one.words for one in batch if _refusal(one) is None]))

    def _readings(self, batch: Sequence[Prepared], analysed: "Future[list[Analysis]]") -> Iterator[Reading]:
        analyses = iter(analysed.result())
        for one in batch:
            problem = _refusal(one)
            yield Reading(one.report, (), (problem,)) if problem else self._reading(one, next(analyses))

    def _reading(self, prepared: Prepared, analysis: Analysis) -> Reading:
        document = plant(prepared, analysis)
        claims = tuple(assemble(document, drafts(document, self._gazetteer), self.name))
        return Reading(prepared.report, claims, tuple(_doubts(prepared.report, claims)))


def drafts(document: Document, gazetteer: Gazetteer) -> list[Draft]:
    """All claims in the making of a report, in the order in which it states them."""
    scene = look(document, gazetteer)
    counted = spread(scene, list(count_drafts(scene)))
    bare = list(bare_drafts(scene, counted))
    return carry_actors(sorted(counted + bare, key=lambda draft: (draft.sentence, draft.start)))


def _batches(reports: Iterable[Report]) -> Iterator[list[Prepared]]:
    waiting = iter(reports)
    while batch := list(islice(waiting, _BATCH)):
        yield [sift(prepare(report)) for report in batch]


def _refusal(prepared: Prepared) -> Problem | None:
    report = prepared.report
    if not prepared.passages:
        return Problem(
            "nothing-to-read", "The report has no sentence.", "Check that its text was taken over.", report.name
        )
    if not is_english(report.text or report.title):
        return Problem(
            "not-english",
            "The report does not seem to be in English, the only language that this reader knows.",
            "Translate it, or code its claims by hand and add them with --claims.",
            report.name,
        )
    return None


def _doubts(report: Report, claims: Sequence[Claim]) -> Iterator[Problem]:
    if report.published is None and any(claim.when is None for claim in claims):
        yield Problem(
            "no-publication-day",
            "The report has no day of publication, so that days such as “Sunday” could not be resolved.",
            "Give it with --published, or in the field `published`.",
            report.name,
        )
