"""One corpus judged: read, scored by the reference scorer where it is at hand, by ours everywhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.coding import Row, codes, text_of
from eval.folders import Corpus
from eval.reading import read_claims
from eval.score import Score, score
from eval.scorers import reference_figures

Coded = Mapping[str, Sequence[Row]]


class DisagreementError(Exception):
    """Our scorer and the reference give different figures: one of them is wrong, and no figure can be trusted."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a corpus. figures: by name. score: every outcome behind them, to look into (of no judge)."""

    corpus: Corpus
    figures: Mapping[str, float]
    score: Score


def judge(corpus: Corpus, scorers: Path, coded: Coded | None = None) -> Verdict:
    """Reads the corpus (unless `coded` brings claims) and scores it.

    Raises DisagreementError where the two scorers differ in the third decimal.
    """
    reports, gold = corpus.texts(), corpus.codes()
    read = coded if coded is not None else read_claims(reports.values())
    texts = {name: text_of(row) for name, row in reports.items()}
    by_hand = {name: codes(texts[name], rows) for name, rows in gold.items()}
    found = {name: codes(texts[name], rows) for name, rows in read.items() if name in texts}
    ours = score(by_hand, found)
    figures = ours.figures()
    reference = reference_figures(scorers, reports, gold, read)
    if reference is not None:
        apart = [name for name, value in reference.items() if abs(value - figures.get(name, -1)) >= 0.0005]
        if apart:
            raise DisagreementError(f"The scorers differ on {corpus.name}: {', '.join(apart)}.")
        figures = reference
    return Verdict(corpus, figures, ours)
