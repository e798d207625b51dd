"""Repeats: the same copy in several papers, changed or cut, is known, so that independence can be judged."""

from tollbook.intake.repeats.index import Repeats
from tollbook.intake.repeats.likeness import Kind, Likeness, likeness
from tollbook.intake.repeats.repeat import Repeat
from tollbook.intake.repeats.version import is_version

__all__ = ["Kind", "Likeness", "Repeat", "Repeats", "is_version", "likeness"]
