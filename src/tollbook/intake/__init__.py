"""Files and streams become Reports, and what cannot be read becomes Problems; the original is kept."""

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.files import receive

__all__ = ["Arrival", "Defaults", "receive"]
