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
from tollbook.vocabulary import Told
from tollbook.vocabulary.codes import events

_CONTEXT = "https://schema.org"


Pair = tuple[Told, Told]
"""A denying claim, and one that it denies."""


def write(edition: Edition, path: Path) -> Output:
    """JSON Lines of JSON-LD: what one speaker says and another denies, once, however many reports tell it.

    Incidents without a denial are not in it.
    """
    return write_lines(path, _reviews(edition), "denied claims")


def _reviews(edition: Edition) -> Iterator[dict[str, Any]]:
    for sheet in edition.sheets:
        told = {each.id: each for each in sheet.members}
        found: dict[tuple[str, str, str, str], list[Pair]] = {}
        for denial in sheet.account.denials:
            for claim in denial.against:
                if claim in told and denial.claim in told:
                    denying, denied = told[denial.claim], told[claim]
                    who, whose = voice(denying, edition), voice(denied, edition)
                    said = who, whose, denial.denies.value, _words(sheet, denied, edition)
                    found.setdefault(said, []).append((denying, denied))
        for (who, whose, what, words), pairs in found.items():
            yield _review(who, whose, (what, words), pairs, edition)


def _review(who: str, whose: str, said: tuple[str, str], pairs: list[Pair], edition: Edition) -> dict[str, Any]:
    """By the first report of the denial; of what is denied, every report that tells it."""
    denying = min((one for one, _ in pairs), key=_age)
    denied = sorted({each.id: each for _, each in pairs}.values(), key=_age)
    against = edition.imprint(denying)
    printed = edition.imprint(denied[0])
    seen = list(dict.fromkeys(url for each in denied if (url := edition.imprint(each).url)))
    item = {
        "@type": "Claim",
        "author": {"@type": "Organization", "name": whose},
        "datePublished": printed.published.isoformat() if printed.published else None,
        "firstAppearance": printed.url,
        "appearance": seen if len(seen) > 1 else next(iter(seen), None),
    }
    what, words = said
    return {
        "@context": _CONTEXT,
        "@type": "ClaimReview",
        "@id": f"urn:tollbook:{denying.id}:{denied[0].id}",
        "claimReviewed": words,
        "itemReviewed": {name: value for name, value in item.items() if value is not None},
        "reviewRating": {"@type": "Rating", "alternateName": f"{what} denied by {who}"},
        "author": {"@type": "Organization", "name": who},
        **({"datePublished": against.published.isoformat()} if against.published else {}),
        **({"url": against.url} if against.url else {}),
    }


def _age(told: Told) -> tuple[bool, str, str]:
    """The earliest told first, those of no day last."""
    return told.published is None, told.published.isoformat() if told.published else "", told.id


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
