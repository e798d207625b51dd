"""Takes a report apart into sentences and words before an engine analyses it, and puts the trees together after."""

from dataclasses import dataclass

from tollbook.reading.document import Document
from tollbook.reading.layout import Passage, blanked, passages, with_slugs
from tollbook.reading.mended import mended
from tollbook.reading.tree import Tree, grow
from tollbook.reading.words import Place, words
from tollbook.vocabulary.analysis import Analysis
from tollbook.vocabulary.report import Report


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report's prose as sentences of words, each with its characters in `whole`."""

    report: Report
    whole: str
    passages: tuple[Passage, ...]
    places: tuple[tuple[Place, ...], ...]

    @property
    def words(self) -> list[list[str]]:
        """What an Analyser is given: the words as they stand, but for a group that it would take for a verb (the
        encoder sees no capitals)."""
        sentences = [[self.whole[a:b] for a, b in places] for places in self.places]
        return [words if not any(map(str.islower, words)) else list(map(_told_apart, words)) for words in sentences]


def _told_apart(word: str) -> str:
    return "ISIS" if word == "IS" else word


def prepare(report: Report) -> Prepared:
    """The prose of a report as sentences of words; empty where there is none."""
    whole = with_slugs(blanked(report.whole), report.body)
    found = [(passage, tuple(words(whole, passage.start, passage.end))) for passage in passages(report)]
    kept = [(passage, places) for passage, places in found if places]
    return Prepared(report, whole, tuple(p for p, _ in kept), tuple(places for _, places in kept))


def plant(prepared: Prepared, analysis: Analysis) -> Document:
    """The document: a tree for each sentence, as the analysis parsed it."""
    trees: list[Tree] = []
    first = 0
    for index, (passage, places, parse) in enumerate(
        zip(prepared.passages, prepared.places, analysis.parses, strict=True)
    ):
        place = (passage.start, passage.end)
        right = mended([prepared.whole[a:b] for a, b in places], parse)
        trees.append(grow(index, first, place, prepared.whole, list(places), right))
        first += len(places)
    paragraphs = tuple(passage.paragraph for passage in prepared.passages)
    return Document(prepared.report, prepared.whole, tuple(trees), paragraphs, analysis)
