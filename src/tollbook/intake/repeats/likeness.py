"""How much of two texts is the same run of words; that one text stands in another is told from that they are alike."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

_RUN = 4
"""Words in a run. Reports of one event written apart share hardly any run of four beyond names and set phrases."""

_LEAST = 12
"""Shared runs: fewer are a quotation that both have, not a copy."""

_NEAR = 0.6
_PART = 0.7
_SAME_FIGURES = 0.5
_FEW_FIGURES = 3
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"\w+")


class Kind(Enum):
    """NEAR: one text with small changes. PART: most of one stands in the other, which has more.

    FORM: the same words around other figures, as in a monitor's daily bulletins: two reports, not one copied.
    APART: none of these.
    """

    NEAR = "near"
    PART = "part"
    FORM = "form"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Likeness:
    """resemblance: shared runs of all runs. containment: shared runs of the shorter text's runs; both 0 to 1.

    shared: runs. figures: the share of the figures of the text that has fewer which the other has, too; 1 if it has
    hardly any.
    """

    resemblance: float
    containment: float
    shared: int
    figures: float = 1.0

    @property
    def kind(self) -> Kind:
        if self.shared < _LEAST:
            return Kind.APART
        if self.resemblance < _NEAR and self.containment < _PART:
            return Kind.APART
        if self.figures < _SAME_FIGURES:
            return Kind.FORM
        return Kind.NEAR if self.resemblance >= _NEAR else Kind.PART


def likeness(left: str, right: str) -> Likeness:
    """Of two texts, whatever their order."""
    ours, theirs = runs(left), runs(right)
    shared = len(ours & theirs)
    return Likeness(
        shared / max(1, len(ours | theirs)),
        shared / max(1, min(len(ours), len(theirs))),
        shared,
        _same_figures(left, right),
    )


def _same_figures(left: str, right: str) -> float:
    fewer, more = sorted((set(_FIGURE.findall(left)), set(_FIGURE.findall(right))), key=len)
    return len(fewer & more) / len(fewer) if len(fewer) >= _FEW_FIGURES else 1.0


def runs(text: str) -> frozenset[str]:
    """Every run of words of a text, case and punctuation aside; a text shorter than a run is one run."""
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1)))
