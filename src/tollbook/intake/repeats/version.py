"""Whether a text at an address is a newer version of the one that was there before, or another report."""

from tollbook.intake.repeats.likeness import Kind, likeness
from tollbook.vocabulary.report import Report

_LEFT = 0.2
"""The share of an earlier version's runs of words that an update leaves, at the least. A page that was written anew for
another day's report has only set phrases left."""


def is_version(earlier: Report, later: Report) -> bool:
    """For two reports of one address. A page that shows every day's bulletin in turn has no versions: if the days of
    publication differ, one text must stand in the other, figures and all."""
    found = likeness(earlier.text, later.text)
    if earlier.published is None or later.published is None or earlier.published == later.published:
        return found.containment >= _LEFT
    return found.kind in {Kind.NEAR, Kind.PART}
