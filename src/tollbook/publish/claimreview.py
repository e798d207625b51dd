"""schema.org ClaimReview: who denies whose claim; a denial is told, not judged: no rating says true or false."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tollbook.publish.bulletin.notes import voice
from tollbook.publish.edition import Edition, Sheet
from tollbook.publish.files import Output
from tollbook.publish.lines import write_lines
from tollbook.publish.masking import masked_text
from tollbook.publish.words import counted, days, listed, place
from tollbook.vocabulary import Denial, Told
from tollbook.vocabulary.codes import events

_CONTEXT = "https://schema.org"


def write(edition: Edition, path: Path) -> Output:
    """JSON Lines of JSON-LD, one for each claim that somebody denies; incidents without a denial are not in it."""
    return write_lines(path, _reviews(edition), "denied claims")


def _reviews(edition: Edition) -> Iterator[dict[str, Any]]:
    for sheet in edition.sheets:
        told = {each.id: each for each in sheet.members}
        for denial in sheet.account.denials:
            for claim in denial.against:
                if claim in told and denial.claim in told:
                    yield _review(sheet, denial, told[denial.claim], told[claim], edition)


def _review(sheet: Sheet, denial: Denial, denying: Told, denied: Told, edition: Edition) -> dict[str, Any]:
    printed, against = edition.imprint(denied), edition.imprint(denying)
    rating = f"{denial.denies.value} denied by {voice(denying, edition)}"
    item = {
        "@type": "Claim",
        "author": {"@type": "Organization", "name": voice(denied, edition)},
        "datePublished": printed.published.isoformat() if printed.published else None,
        "appearance": printed.url,
    }
    return {
        "@context": _CONTEXT,
        "@type": "ClaimReview",
        "@id": f"urn:tollbook:{denying.id}:{denied.id}",
        "claimReviewed": _words(sheet, denied, edition),
        "itemReviewed": {name: value for name, value in item.items() if value is not None},
        "reviewRating": {"@type": "Rating", "alternateName": rating},
        "author": {"@type": "Organization", "name": voice(denying, edition)},
        **({"datePublished": against.published.isoformat()} if against.published else {}),
        **({"url": against.url} if against.url else {}),
    }


def _words(sheet: Sheet, told: Told, edition: Edition) -> str:
    """Our words for the claim, not the report's."""
    claim = told.claim
    figures = [
        counted(count, masked_text(told, count.who, edition.world) if count.who else None)
        for count in claim.counts
        if count.part_of is None
    ]
    by = f" by {claim.actor.name}" if claim.actor else ""
    what = f"{events()[claim.event].label}{by}, {place(sheet.incident)}, {days(claim.when)}"
    return f"{what}: {listed(figures)}" if figures else what
