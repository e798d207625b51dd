"""The rows of a claim: texts as they go out, before any cell is defused."""

from collections.abc import Iterator

from tollbook.publish.cells import joined
from tollbook.publish.edition import Edition
from tollbook.publish.masking import masked_claim, masked_text, person, speaker
from tollbook.vocabulary import Claim, Count, Told
from tollbook.vocabulary.identity import digest

Row = tuple[str, ...]

_NO_COUNT = ("",) * 11


def claim_rows(told: Told, incident: str | None, edition: Edition) -> Iterator[Row]:
    """One row for each count, or one without; in the order of `columns.names(edition.quotes)`."""
    shared = _shared(told, incident, edition)
    claim = told.claim
    if not claim.counts:
        yield (*shared, *_NO_COUNT, "", "") if edition.quotes else (*shared, *_NO_COUNT, "")
    for index, count in enumerate(claim.counts):
        yield shared + _count(told, index, count, edition)


def sha256(words: str) -> str:
    """Digest of the reports' own words, by which they can be checked against the report."""
    return digest(words.encode("utf-8", "surrogatepass"))


def _shared(told: Told, incident: str | None, edition: Edition) -> Row:
    claim = told.claim
    printed = edition.imprint(told)
    first, last = claim.when.isoformat() if claim.when else ("", "")
    return (
        claim.id,
        incident or "",
        claim.report,
        printed.name,
        printed.publisher or "",
        printed.published.isoformat() if printed.published else "",
        "accept" if told.accepted else "unverifiable" if told.unverifiable else "",
        "",
        claim.event,
        claim.stance.value,
        claim.scope.value,
        first,
        last,
        joined(claim.where.places),
        claim.where.region or "",
        claim.where.country or "",
        speaker(claim, edition.world) or "",
        person(claim, edition.world) or "",
        claim.speaker.via or "",
        claim.actor.name if claim.actor else "",
        claim.target.name if claim.target else "",
        claim.responsibility.value if claim.responsibility else "",
        str(claim.span.start),
        str(claim.span.end),
        sha256(claim.quote),
        *_words(claim, edition),
        _number(claim.confidence),
        claim.reader or "",
    )


def _words(claim: Claim, edition: Edition) -> Row:
    return (masked_claim(claim, edition.world),) if edition.quotes else ()


def _count(told: Told, index: int, count: Count, edition: Edition) -> Row:
    words = (masked_text(told, count.text, edition.world),) if edition.quotes else ()
    return (
        str(index),
        _number(count.part_of),
        count.harm.value,
        _number(count.low),
        _number(count.high),
        masked_text(told, count.who, edition.world) if count.who else "",
        count.side.name if count.side else "",
        count.status.value,
        str(count.span.start),
        str(count.span.end),
        sha256(count.text),
        *words,
        _number(count.confidence),
    )


def _number(number: float | None) -> str:
    return "" if number is None else str(number)
