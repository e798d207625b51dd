"""How far a word stands from a count, in classes: by sentences, and by words within the same sentence."""

import numpy as np
from numpy.typing import NDArray

BEFORE, AFTER, STEPS = 6, 3, 4
CLASSES = BEFORE + AFTER + 2 * STEPS + 1

Numbers = NDArray[np.int64]
Span = tuple[int, int] | tuple[Numbers, Numbers]
"""First word and last word + 1: of one count, or of many in columns."""


def classes(sentence: Numbers, at: Numbers, where: Numbers | int, span: Span) -> Numbers:
    """The class of each word, given the words' sentences and numbers, the count's sentence, and its words; of many
    counts, whose sentences and words stand in columns, a row for each.

    0 to 5: six or more sentences before to one before; 6 to 8: one after to three or more after; then the words of the
    same sentence by powers of two, before (9 to 12) and after (13 to 16), and 17 for the count's own words.
    """
    away = sentence - where
    far = np.where(away < 0, BEFORE - np.minimum(-away, BEFORE), BEFORE + np.clip(away, 1, AFTER) - 1)
    gap = np.where(at < span[0], span[0] - at, np.where(at >= span[1], at - span[1] + 1, 0))
    step = np.minimum(np.log2(np.maximum(gap, 1)).astype(np.int64), STEPS - 1)
    near = BEFORE + AFTER + np.where(at < span[0], 0, STEPS) + step
    near = np.where(gap == 0, CLASSES - 1, near)
    found: Numbers = np.where(away == 0, near, far)
    return found
