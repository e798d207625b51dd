"""Puts reports and what was read in them into the book: each whole or not at all, and twice changes nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.encoding import encode, micros
from tollbook.ledger.following import follow
from tollbook.ledger.inheritance import inherit
from tollbook.ledger.moments import next_key
from tollbook.ledger.receiving import receipt_row
from tollbook.ledger.schema import (
    claims,
    copies,
    originals,
    problems,
    readings,
    receipts,
    reports,
    tellings,
    tombstones,
)
from tollbook.ledger.standing import latest_readings, restand
from tollbook.ledger.succession import succeed
from tollbook.ledger.versions import Replacement, supersede
from tollbook.vocabulary import Claim, Entry, Run, UsageError
from tollbook.vocabulary.identity import content_id, digest


@dataclass(frozen=True, slots=True)
class Added:
    """What an entry changed: whether its report was new, whether its claims were, and how many are now in force of it.

    removed: the report was taken out of the book for good and is not let in again.
    """

    report: str
    new: bool
    read: bool
    claims: int
    removed: bool = False


class Keeper:
    """Adds entries inside one transaction of a writer who is alone; rows go out in bulk when `finish` is called."""

    def __init__(self, connection: Connection, moment: int, run: Run) -> None:
        self._connection = connection
        self._moment = moment
        self._run = run
        self._rows: dict[Table, list[dict[str, Any]]] = {}
        self._keys = {
            table: count(next_key(connection, table)) for table in (reports, receipts, readings, claims, problems)
        }
        self._reports: dict[str, int] = {}
        self._claims: dict[str, int] = {}
        self._readings: dict[int, str] = {}
        self._originals: set[str] = set()
        self._texts: set[str] = set()
        self._first: dict[str, str] = {}
        self._replacements: list[Replacement] = []
        self._touched: set[int] = set()

    def add(self, entries: Iterable[Entry]) -> tuple[Added, ...]:
        """Raises UsageError if a claim is of another report than the one that it comes with."""
        batch = list(entries)
        self._look_up(batch)
        added = tuple(map(self._add, batch))
        self._finish()
        return added

    def _look_up(self, batch: Sequence[Entry]) -> None:
        """Learns in a few questions what of all this the book already has."""
        others = {name for entry in batch for name in (entry.replaces, entry.replaced_by) if name is not None}
        ids = {entry.report.id for entry in batch} | others
        self._removed = set(self._known(tombstones, tombstones.c.subject, tombstones.c.subject, ids).values())
        self._reports.update(self._known(reports, reports.c.id, reports.c.key, ids))
        said = {claim.id for entry in batch for claim in entry.claims or ()}
        self._claims.update(self._known(claims, claims.c.id, claims.c.key, said))
        latest = latest_readings(self._connection, self._moment, self._reports.values())
        copied = {entry.report.text_id for entry in batch if entry.copy_of is not None}
        self._texts.update(self._known(reports, reports.c.text_id, reports.c.text_id, copied))
        first = {entry.copy_of for entry in batch if entry.copy_of is not None}
        self._first.update(self._known(copies, copies.c.text_id, copies.c.of, first))
        names = self._known(readings, readings.c.key, readings.c.id, set(latest.values()))
        self._readings.update({report: names[reading] for report, reading in latest.items()})

    def _known(self, table: Table, by: Any, value: Any, wanted: set[Any]) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        for part in chunks(wanted):
            found.update(self._connection.execute(select(by, value).where(by.in_(part))).all())
        return found

    def _add(self, entry: Entry) -> Added:
        report_id = entry.report.id
        if report_id in self._removed:
            return Added(report_id, new=False, read=False, claims=0, removed=True)
        new = report_id not in self._reports
        key = self._keep_report(entry) if new else self._reports[report_id]
        self._keep_receipt(entry, key, new)
        self._keep_version(entry, key)
        read = entry.claims is not None and self._keep_reading(entry, key)
        if new or read:
            self._keep_problems(entry, key)
        return Added(report_id, new=new, read=read, claims=len(entry.claims or ()))

    def _keep_report(self, entry: Entry) -> int:
        report = entry.report
        key = self._reports[report.id] = next(self._keys[reports])
        row = {
            "key": key,
            "id": report.id,
            "origin_id": report.origin_id,
            "publisher": report.publisher,
            "published": report.published.isoformat() if report.published else None,
            "title": report.title,
            "text": report.text,
            "url": report.url,
            "text_id": report.text_id,
        }
        self._put(reports, row)
        if entry.copy_of is not None and report.text_id not in self._texts:
            first = self._first.setdefault(report.text_id, self._first.get(entry.copy_of, entry.copy_of))
            self._put(copies, {"text_id": report.text_id, "of": first})
        self._texts.add(report.text_id)
        return key

    def _keep_receipt(self, entry: Entry, report: int, new: bool) -> None:
        receipt = entry.receipt
        if entry.original is not None:
            self._keep_original(entry.original)
        if receipt is None:
            return
        query = select(receipts.c.key).where(
            receipts.c.report == report, receipts.c.source == receipt.source, receipts.c.digest == receipt.digest
        )
        if not new and self._connection.execute(query).first():
            return
        row = {"key": next(self._keys[receipts]), "report": report} | receipt_row(receipt)
        if not any(_same_receipt(row, other) for other in self._rows.get(receipts, ())):
            self._put(receipts, row)

    def _keep_version(self, entry: Entry, report: int) -> None:
        """An id that is not in the book names no version: that report was never kept, or was removed."""
        at = micros(entry.receipt.retrieved) if entry.receipt and entry.receipt.capture else 0
        if (old := self._reports.get(entry.replaces or "")) is not None:
            self._replacements.append(Replacement(old, report, at))
        if (new := self._reports.get(entry.replaced_by or "")) is not None:
            self._replacements.append(Replacement(report, new))

    def _keep_original(self, content: bytes) -> None:
        name = digest(content)
        if name in self._originals:
            return
        self._originals.add(name)
        if not self._connection.execute(select(originals.c.digest).where(originals.c.digest == name)).first():
            self._put(originals, {"digest": name, "size": len(content), "content": content})

    def _keep_reading(self, entry: Entry, report: int) -> bool:
        """Whether it was a new reading."""
        said = entry.placed()
        wrong = next((claim for _, claim in said if claim.report != entry.report.id), None)
        if wrong is not None:
            raise UsageError(f"Claim {wrong.id} is of report {wrong.report}, not {entry.report.id}.")
        reading_id = content_id(
            "reading",
            entry.report.id,
            self._run.reader,
            self._run.by_hand,
            [[place, claim.id] for place, claim in said],
        )
        if self._readings.get(report) == reading_id or self._read_before(reading_id):
            return False
        self._readings[report] = reading_id
        reading = next(self._keys[readings])
        row = {"key": reading, "id": reading_id, "report": report, "reader": self._run.reader}
        self._put(readings, row | {"by_hand": int(self._run.by_hand)})
        for position, claim in said:
            self._put_plain(
                tellings, {"reading": reading, "position": position, "claim": self._keep_claim(claim, report)}
            )
        self._touched.add(report)
        return True

    def _read_before(self, reading_id: str) -> bool:
        """A program that reads again what a newer one has read since changes nothing; a person may go back."""
        if self._run.by_hand:
            return False
        return self._connection.execute(select(readings.c.key).where(readings.c.id == reading_id)).first() is not None

    def _keep_claim(self, claim: Claim, report: int) -> int:
        if claim.id not in self._claims:
            key = self._claims[claim.id] = next(self._keys[claims])
            self._put(claims, {"key": key, "id": claim.id, "report": report, "content": encode(claim)})
        return self._claims[claim.id]

    def _keep_problems(self, entry: Entry, report: int) -> None:
        for problem in entry.problems:
            row = {name: getattr(problem, name) for name in ("code", "message", "remedy", "source", "line", "quote")}
            self._put(problems, row | {"key": next(self._keys[problems]), "report": report})

    def _put(self, table: Table, row: dict[str, Any]) -> None:
        self._put_plain(table, row | {"moment": self._moment})

    def _put_plain(self, table: Table, row: dict[str, Any]) -> None:
        self._rows.setdefault(table, []).append(row)

    def _finish(self) -> None:
        for table, rows in self._rows.items():
            self._connection.execute(insert(table), rows)
        self._rows.clear()
        kept = supersede(self._connection, self._moment, self._replacements)
        inherit(self._connection, self._moment, kept)
        self._touched |= {key for pair in kept for key in (pair.old, pair.new)}
        follow(self._connection, self._moment, self._touched)
        fallen = restand(self._connection, self._moment, self._touched)
        succeed(self._connection, self._moment, fallen)
        self._touched.clear()


def _same_receipt(left: dict[str, Any], right: dict[str, Any]) -> bool:
    return all(left[name] == right[name] for name in ("report", "source", "digest"))
