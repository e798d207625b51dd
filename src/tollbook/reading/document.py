"""Document: a report's sentences as trees, and the names that stand in them: what all parts of reading look at."""

from bisect import bisect_right
from dataclasses import dataclass

from tollbook.reading.tree import Tree
from tollbook.vocabulary.analysis import Analysis
from tollbook.vocabulary.report import Report


@dataclass(frozen=True, slots=True)
class Document:
    """A report taken apart: `whole` has every character where the report has it, left-overs of mark-up blanked.

    paragraphs: the number of the paragraph of each sentence.
    """

    report: Report
    whole: str
    trees: tuple[Tree, ...]
    paragraphs: tuple[int, ...]
    analysis: Analysis

    def text(self, tree: Tree, first: int, last: int) -> str:
        """The words `first` to `last` (exclusive) of a sentence as the report has them."""
        start, end = tree.span(first, last)
        return self.report.whole[start:end]

    def tree_at(self, word: int) -> Tree:
        """The sentence that a word of the report is in."""
        return self.trees[bisect_right(self.trees, word, key=lambda tree: tree.first) - 1]
