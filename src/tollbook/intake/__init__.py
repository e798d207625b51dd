"""Files, pages, feeds and streams become Reports, and what cannot be read becomes Problems; the original is kept."""

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.cleaning import blanked
from tollbook.intake.files import receive
from tollbook.intake.options import Options

__all__ = ["Arrival", "Defaults", "Options", "blanked", "receive"]
