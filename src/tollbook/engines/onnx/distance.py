"""How far a word stands from a count, in classes: by sentences, and by words within the same sentence."""

import numpy as np
from numpy.typing import NDArray

BEFORE, AFTER, STEPS = 6, 3, 4
CLASSES = BEFORE + AFTER + 2 * STEPS + 1
_WIDE = 2 ** (STEPS - 1)
"""Words; what stands further off counts as this far."""

Numbers = NDArray[np.int64]
Span = tuple[int, int] | tuple[Numbers, Numbers]
"""First word and last word + 1: of one count, or of many in columns."""


def classes(sentence: Numbers, at: Numbers, where: Numbers | int, span: Span) -> Numbers:
    """The class of each word, given the words' sentences and numbers, the count's sentence, and its words; of many
    counts, whose sentences and words stand in columns, a row for each.

    0 to 5: six or more sentences before to one before; 6 to 8: one after to three or more after; then the words of the
    same sentence by powers of two, before (9 to 12) and after (13 to 16), and 17 for the count's own words.
    """
    away = np.clip(sentence - where, -BEFORE, AFTER)
    gap = np.minimum(at - span[0], 0) + np.maximum(at - span[1] + 1, 0)
    near = _OF_WORDS[np.clip(gap, -_WIDE, _WIDE) + _WIDE]
    found: Numbers = np.where(away == 0, near, _OF_SENTENCES[away + BEFORE])
    return found


def _of_words(gap: int) -> int:
    """The class of a word of the same sentence, so many words away, before if less than nothing."""
    step = abs(gap).bit_length() - 1
    return CLASSES - 1 if gap == 0 else BEFORE + AFTER + (STEPS if gap > 0 else 0) + step


_OF_WORDS = np.array([_of_words(gap) for gap in range(-_WIDE, _WIDE + 1)])
_OF_SENTENCES = np.array([BEFORE + away - (away > 0) for away in range(-BEFORE, AFTER + 1)])
