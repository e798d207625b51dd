"""Blind second review: which claim somebody should code without having seen how it was coded, and what came of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tollbook.ledger import Book
from tollbook.ledger.asking import found_rulings
from tollbook.ledger.asking import report as book_report
from tollbook.ledger.seconding import programs, second_codings
from tollbook.pipeline.catalogue.lookup import Lookup
from tollbook.pipeline.desk.agreement import Agreement, agreement
from tollbook.pipeline.settings import Settings
from tollbook.vocabulary import Claim, ForbiddenError, NotFoundError, RulingKind, UsageError
from tollbook.vocabulary.claim import from_json
from tollbook.vocabulary.second import SecondCoding


@dataclass(frozen=True, slots=True)
class Compared:
    """persons: where the first coding is a person's, or was accepted by one. program: where nobody had looked at it.

    Each field by field. coders: how many people coded a second time.
    """

    persons: tuple[Agreement, ...]
    program: tuple[Agreement, ...]
    coders: int


def waiting(lookup: Lookup, by: str) -> Iterator[str]:
    """Claims in force for somebody to code a second time: those that another person vouched for first, then those that
    nobody looked at. None that they had to do with, and none that was coded twice.

    Ids are digests of what claims say, so their order is as good as drawn by lot, and nobody chose it.
    """
    done = {coding.claim for _, coding in second_codings(lookup.book)}
    rulings = found_rulings(lookup.book, None)
    touched = {claim for ruling in rulings if ruling.by == by for claim in ruling.claims}
    accepted = {ruling.claims[0] for ruling in rulings if ruling.kind is RulingKind.ACCEPT}
    corrected = {ruling.correction.id for ruling in rulings if ruling.correction is not None}
    vouched = sorted(accepted | corrected)
    everything = (str(row[0]) for row in lookup.store.execute("SELECT id FROM claims ORDER BY id"))
    for number, claim in enumerate((*vouched, *everything)):
        if claim in done or claim in touched or (number >= len(vouched) and claim in accepted | corrected):
            continue
        row = lookup.claim_or_none(claim)
        if row is not None and row["reader"] != by and row["report"] not in lookup.sight.hidden:
            yield claim


def code_again(settings: Settings, lookup: Lookup, claim: str, fields: Mapping[str, Any], by: str) -> None:
    """Keeps how somebody codes the words of a claim whose coding they have not seen. fields: the codebook's, as JSON;
    the words stay those of the claim.

    Raises NotFoundError for a claim that is not in force, ForbiddenError to who coded it or ruled on it, ConflictError
    if they have coded it before, UsageError for what does not fit its words.
    """
    first = lookup.claim(claim)
    ruled = [ruling for ruling in lookup.rulings(claim) if ruling.claims == (claim,)]
    if first["reader"] == by or any(ruling.by == by for ruling in ruled):
        raise ForbiddenError("You coded this claim, or ruled on it.", "A second review is somebody else's.")
    report = book_report(lookup.book, first["report"])
    row = {**fields, "quote": first["quote"], "start": first["start"]}
    try:
        coded = replace(from_json(row, report.id, report.whole, report.body), reader=by)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise UsageError(f"The coding cannot be taken: {error}.", "Write it as the codebook has it.") from error
    accepted = [ruling.by for ruling in ruled if ruling.kind is RulingKind.ACCEPT]
    with Book.open(settings.book) as book:
        book.code_again(SecondCoding(claim, accepted[-1] if accepted else first["reader"] or "", coded, by))


def both(lookup: Lookup, claim: str, by: str | None = None) -> tuple[Claim, SecondCoding]:
    """A claim as it was coded first, and as somebody (or `by`) coded it a second time. Raises NotFoundError."""
    for first, coding in second_codings(lookup.book):
        if coding.claim == claim and by in (None, coding.by):
            return first, coding
    raise NotFoundError(f"The claim {claim!r} was not coded a second time.", "See the page Second review.")


def compared(lookup: Lookup) -> Compared:
    """How far the codings agree that were made blind."""
    made = second_codings(lookup.book)
    machines = programs(lookup.book)
    persons = [(first, coding.coded) for first, coding in made if coding.first not in machines]
    program = [(first, coding.coded) for first, coding in made if coding.first in machines]
    return Compared(agreement(persons), agreement(program), len({coding.by for _, coding in made}))
