"""W3C Web Annotations: each claim and each count as an annotation on the very words of its report."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tollbook.publish.edition import Edition
from tollbook.publish.files import Output
from tollbook.publish.lines import write_lines
from tollbook.publish.masking import MASK, masked_claim
from tollbook.publish.tables import claims_of
from tollbook.vocabulary import Told

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def write(edition: Edition, path: Path) -> Output:
    """JSON Lines, one annotation a claim. Positions count in title, newline, text; words only with --quotes."""
    return write_lines(path, _annotations(edition), "annotations")


def _annotations(edition: Edition) -> Iterator[dict[str, Any]]:
    for told, incident in claims_of(edition):
        yield annotation(told, incident, edition)


def annotation(told: Told, incident: str | None, edition: Edition) -> dict[str, Any]:
    """A quote that is withheld or has a masked name is not found in the report: then the position stands alone."""
    claim, printed = told.claim, edition.imprint(told)
    selectors: list[dict[str, Any]] = [
        {"type": "TextPositionSelector", "start": claim.span.start, "end": claim.span.end}
    ]
    if edition.quotes:
        quote = masked_claim(claim, edition.world)
        selectors += [{"type": "TextQuoteSelector", "exact": quote}] if quote and MASK not in quote else []
    return {
        "@context": _CONTEXT,
        "type": "Annotation",
        "id": f"urn:tollbook:{claim.id}",
        "motivation": "identifying",
        "creator": {"type": "Software", "name": f"tollbook {edition.method.version}", "nickname": claim.reader},
        "body": [
            {"type": "SpecificResource", "source": f"urn:tollbook:{claim.id}", "purpose": "identifying"},
            *(
                [{"type": "SpecificResource", "source": f"urn:tollbook:{incident}", "purpose": "linking"}]
                if incident
                else []
            ),
        ],
        "target": {"source": printed.url or f"urn:tollbook:{claim.report}", "selector": selectors},
    }
