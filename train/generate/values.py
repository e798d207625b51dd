"""A claim and a count in the codebook's fields, as plain values that become JSON rows."""

from dataclasses import asdict, dataclass, field
from typing import Any

Days = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Count:
    """How many came to what harm; `text` stands in the claim's quote, `of` is the index of the whole."""

    text: str
    harm: str
    low: int | None
    high: int | None
    who: str | None = None
    side: str | None = None
    status: str = "unknown"
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What one speaker says of one event, in the codebook's fields and order."""

    quote: str
    speaker: str | None
    person: str | None
    via: str | None
    stance: str
    event: str
    date: Days | None
    places: tuple[str, ...]
    region: str | None
    country: str | None
    actor: str | None
    target: str | None
    scope: str
    responsibility: str | None
    counts: tuple[Count, ...] = field(default=())

    def row(self) -> dict[str, Any]:
        """The claim as it stands in a gold file."""
        row = asdict(self)
        return row | {
            "date": list(self.date) if self.date else None,
            "places": list(self.places),
            "counts": [asdict(count) for count in self.counts],
        }


@dataclass(frozen=True, slots=True)
class Composed:
    """A report with its claims."""

    id: str
    publisher: str
    published: str
    title: str
    text: str
    claims: tuple[Claim, ...]

    def report(self) -> dict[str, str]:
        """The text as it stands in a file of reports."""
        return {f: getattr(self, f) for f in ("id", "publisher", "published", "title", "text")}

    def gold(self) -> dict[str, Any]:
        """The codes as they stand in a gold file."""
        return {"id": self.id, "claims": [claim.row() for claim in self.claims]}
