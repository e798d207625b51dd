"""What watching may be told, in one frozen value; needs no library."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tollbook.intake.arrival import Arrival
from tollbook.intake.web.manners import Limits

Keep = Callable[[Sequence[Arrival]], None]
"""Puts arrivals where they are safe; it must not return before they are."""


@dataclass(frozen=True, slots=True)
class Watching:
    """once: end when nothing is due. workers: requests at the same time. contact: for the sites' keepers."""

    once: bool = False
    workers: int = 8
    contact: str = ""
    limits: Limits = field(default_factory=Limits)
