"""What a person changed in a table of claims: the differences from what the book would export now, and nothing else."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tollbook.publish.cells import parted, restored
from tollbook.publish.claims.columns import CLAIM_COLUMNS, COUNT_COLUMNS, Column, names
from tollbook.publish.claims.rows import claim_rows
from tollbook.publish.claims.same import same
from tollbook.publish.edition import Edition
from tollbook.vocabulary import Problem, RulingKind, Told
from tollbook.vocabulary.claim import full_json

_RULINGS = frozenset({RulingKind.ACCEPT, RulingKind.REJECT, RulingKind.UNVERIFIABLE, RulingKind.OPEN})


@dataclass(frozen=True)
class Edit:
    """What was decided of one claim. line: where it stands in the file, from 1.

    correction: the codebook's fields as they should be, None if none was changed. ruling: what was ruled instead.
    """

    claim: str
    line: int
    ruling: RulingKind | None = None
    reason: str = ""
    correction: Mapping[str, Any] | None = None


Line = tuple[int, Mapping[str, str]]
"""A line of the file: its number, and its cells by column."""


def changes(
    lines: Iterable[Line], find: Callable[[str], Told | None], edition: Edition, source: str
) -> Iterator[Edit | Problem]:
    """One Edit for each claim that was changed, in the order of the file; a Problem for what cannot be taken.

    find: the claim in force of an id. edition: as the table was exported, with or without quotes. A claim whose rows
    contradict each other, or have a cell that cannot be read, is left as it is.
    """
    by_claim: dict[str, list[Line]] = defaultdict(list)
    for number, cells in lines:
        by_claim[cells.get("claim", "").strip()].append((number, cells))
    for claim, found in by_claim.items():
        told = find(claim) if claim else None
        if told is None:
            yield _problem("unknown-claim", f"No claim {claim!r} is in force in the book.", source, found[0][0])
            continue
        yield from _Table(told, edition, source).edits(found)


class _Table:
    """The rows of one claim as exported now, against those of the file."""

    def __init__(self, told: Told, edition: Edition, source: str) -> None:
        header = names(edition.quotes)
        self._told = told
        self._source = source
        self._exported = [dict(zip(header, row, strict=True)) for row in claim_rows(told, None, edition)]

    def edits(self, lines: Sequence[Line]) -> Iterator[Edit | Problem]:
        first = lines[0][0]
        try:
            row = self._corrected(lines)
            ruling = self._ruling(lines)
        except _UnreadableError as error:
            yield _problem("cell-not-taken", str(error), self._source, error.line)
            return
        reason = next((restored(cells["reason"]) for _, cells in lines if cells.get("reason")), "")
        if row is not None and ruling not in (None, RulingKind.ACCEPT):
            yield _problem("two-decisions", f"A claim is corrected and ruled {ruling} at once.", self._source, first)
        elif row is not None:
            yield Edit(self._told.id, first, RulingKind.CORRECT, reason, row)
        elif ruling is not None:
            yield Edit(self._told.id, first, ruling, reason)

    def _ruling(self, lines: Sequence[Line]) -> RulingKind | None:
        """What was ruled, if it is not what stands already; an empty cell says nothing."""
        said = {cells.get("ruling", "").strip(): number for number, cells in lines}
        said.pop("", None)
        said.pop(self._exported[0]["ruling"], None)
        for word, number in said.items():
            if word not in _RULINGS:
                raise _UnreadableError(number, f"{word!r} is no ruling: {', '.join(sorted(_RULINGS))}")
        if len(said) > 1:
            raise _UnreadableError(lines[0][0], f"its rows rule differently: {', '.join(said)}")
        return RulingKind(next(iter(said))) if said else None

    def _corrected(self, lines: Sequence[Line]) -> dict[str, Any] | None:
        row = full_json(self._told.claim)
        changed = False
        for column in CLAIM_COLUMNS:
            if column.field is not None:
                new = self._new(column, lines, self._exported[0])
                if new is not None:
                    _put(row, column, new)
                    changed = True
        counts = self._counts(row["counts"], lines)
        if counts is not None:
            row["counts"] = counts
        return row if changed or counts is not None else None

    def _new(self, column: Column, lines: Sequence[Line], exported: Mapping[str, str]) -> tuple[int, str] | None:
        """The cell of a column as somebody changed it, with its line; None if nobody did."""
        found = {
            restored(cells[column.name]): number
            for number, cells in lines
            if column.name in cells and not same(column, cells[column.name], exported.get(column.name, ""))
        }
        if len(found) > 1:
            raise _UnreadableError(max(found.values()), f"its rows differ in {column.name}: {', '.join(found)}")
        return next(((number, cell) for cell, number in found.items()), None)

    def _counts(self, old: Sequence[dict[str, Any]], lines: Sequence[Line]) -> list[dict[str, Any]] | None:
        """The counts as changed: a row without `harm` takes a count away, a row without a number adds one."""
        counts: list[dict[str, Any] | None] = list(old)
        changed = False
        for number, cells in lines:
            index = cells.get("count", "").strip()
            if not index and not cells.get("harm", "").strip():
                continue
            if not index:
                counts.append(_filled({"status": "unknown"}, number, cells, {}))
                changed = True
                continue
            at = _whole(number, "count", index)
            if at is None or at >= len(old) or not old:
                raise _UnreadableError(number, f"the claim has no count {index}")
            exported = self._exported[at]
            if "harm" in cells and not cells["harm"].strip():
                counts[at] = None
                changed = True
            elif _differs(cells, exported):
                counts[at] = _filled(old[at], number, cells, exported)
                changed = True
        return _renumbered(counts) if changed else None


def _differs(cells: Mapping[str, str], exported: Mapping[str, str]) -> bool:
    return any(
        column.field and column.name in cells and not same(column, cells[column.name], exported.get(column.name, ""))
        for column in COUNT_COLUMNS
    )


def _filled(
    count: Mapping[str, Any], number: int, cells: Mapping[str, str], exported: Mapping[str, str]
) -> dict[str, Any]:
    row = dict(count)
    for column in COUNT_COLUMNS:
        cell = cells.get(column.name)
        if column.field is not None and cell is not None and not same(column, cell, exported.get(column.name, "")):
            row[column.field] = _value(column, number, restored(cell))
            if column.field == "text":
                row["start"] = row["end"] = None
    return row


def _renumbered(counts: Sequence[dict[str, Any] | None]) -> list[dict[str, Any]]:
    """Those that are left; a part of what was taken away is a part of nothing."""
    new = {old: index for index, old in enumerate(at for at, count in enumerate(counts) if count is not None)}
    return [count | {"of": new.get(count["of"]) if count.get("of") is not None else None} for count in counts if count]


def _put(row: dict[str, Any], column: Column, new: tuple[int, str]) -> None:
    number, cell = new
    value = _value(column, number, cell)
    if column.field in ("first_day", "last_day"):
        days = list(row["date"] or (value, value))
        days[column.field == "last_day"] = value
        row["date"] = None if None in days else days
    elif column.field is not None:
        row[column.field] = value
        if column.field == "quote":
            row["start"] = row["end"] = None


def _value(column: Column, number: int, cell: str) -> Any:
    if column.holds == "names":
        return list(parted(cell))
    text = cell.strip() if column.holds != "text" else cell
    if column.holds == "number":
        return _whole(number, column.name, text)
    return text or None


def _whole(number: int, name: str, cell: str) -> int | None:
    digits = cell.strip().replace(",", "").removesuffix(".0")
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit()):
        raise _UnreadableError(number, f"{name} is no whole number: {cell!r}")
    return int(digits)


class _UnreadableError(ValueError):
    """A cell, or rows of one claim, that cannot be taken; becomes a Problem at once."""

    def __init__(self, line: int, words: str) -> None:
        super().__init__(words)
        self.line = line


def _problem(code: str, message: str, source: str, line: int) -> Problem:
    words = message[:1].upper() + message[1:]
    remedy = "The claim is left as it is; correct the row, or export anew."
    return Problem(code, words if words.endswith(".") else f"{words}.", remedy, source, line)
