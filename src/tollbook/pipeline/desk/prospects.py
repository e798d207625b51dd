"""What it would take for an incident to be graded otherwise."""

from tollbook.ledger import Prospect, Step, outlook
from tollbook.pipeline.catalogue.lookup import Lookup
from tollbook.pipeline.tell import Telling

__all__ = ["Prospect", "Step", "prospects"]


def prospects(lookup: Lookup, telling: Telling) -> tuple[Prospect, ...]:
    """Every single step that changes the grade, by the lookup's profile."""
    return outlook(telling.members, lookup.counting)
