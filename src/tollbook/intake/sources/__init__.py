"""Sources: the feeds and pages that a desk reads from, one TOML file each, in a folder."""

from tollbook.intake.sources.load import load
from tollbook.intake.sources.source import Expected, Pace, Source

__all__ = ["Expected", "Pace", "Source", "load"]
