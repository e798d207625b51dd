"""Writes the claims of an edition: as CSV for spreadsheets, or as JSON Lines where the file is named `.jsonl`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tollbook.publish.cells import defused
from tollbook.publish.claims.columns import names
from tollbook.publish.claims.rows import Row, claim_rows, sha256
from tollbook.publish.edition import Edition
from tollbook.publish.files import Output, Written, text, write_csv
from tollbook.publish.masking import masked_claim, masked_text, person, speaker
from tollbook.vocabulary import Told
from tollbook.vocabulary.claim import full_json

JSON_LINES = frozenset({".jsonl", ".ndjson"})


def write(edition: Edition, path: Path) -> Output:
    """All claims, those of no incident last. CSV begins with a byte order mark: spreadsheets then read it as UTF-8."""
    if path.suffix in JSON_LINES:
        number = 0
        with text(path) as stream:
            for told, incident in _claims(edition):
                stream.write(json.dumps(claim_json(told, incident, edition), ensure_ascii=False) + "\n")
                number += 1
        return Output((Written(path, number, "claims"),))
    rows = write_csv(path, names(edition.quotes), map(_safe, _rows(edition)), "utf-8-sig")
    return Output((Written(path, rows, "counts, and claims without one"),))


def claim_json(told: Told, incident: str | None, edition: Edition) -> dict[str, Any]:
    """The codebook's fields; the reports' own words are null unless asked for, offsets and digests always there."""
    claim = told.claim
    row = full_json(claim)
    row["speaker"] = speaker(claim, edition.world)
    row["person"] = person(claim, edition.world)
    row["quote_sha256"] = sha256(claim.quote)
    row["quote"] = masked_claim(claim, edition.world) if edition.quotes else None
    for count, own in zip(row["counts"], claim.counts, strict=True):
        count["text_sha256"] = sha256(own.text)
        count["text"] = masked_text(told, own.text, edition.world) if edition.quotes else None
        count["who"] = masked_text(told, own.who, edition.world) if own.who else None
    printed = edition.imprint(told)
    return row | {
        "incident": incident,
        "report_name": printed.name,
        "publisher": printed.publisher,
        "published": printed.published.isoformat() if printed.published else None,
        "url": printed.url,
        "accepted": told.accepted,
        "unverifiable": told.unverifiable,
    }


def _claims(edition: Edition) -> Iterator[tuple[Told, str | None]]:
    for sheet in edition.sheets:
        for told in sheet.members:
            yield told, sheet.incident.id
    for told in edition.others:
        yield told, None


def _rows(edition: Edition) -> Iterator[Row]:
    for told, incident in _claims(edition):
        yield from claim_rows(told, incident, edition)


def _safe(row: Row) -> Row:
    return tuple(map(defused, row))
