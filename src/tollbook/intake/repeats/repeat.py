"""Repeat: two texts of which one was made from the other, or both from a third, with the figures that say so."""

from dataclasses import dataclass

from tollbook.intake.repeats.likeness import Likeness


@dataclass(frozen=True, slots=True)
class Repeat:
    """text, earlier: the `text_id` of the reports, in the order of arrival."""

    text: str
    earlier: str
    likeness: Likeness
