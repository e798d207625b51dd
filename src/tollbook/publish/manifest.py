"""The manifest: counts, digests and method of what was written; enough to check the files and to make them again."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from typing import Any

from tollbook.publish.edition import Asked, Edition, Method
from tollbook.publish.files import Output, Written, text
from tollbook.vocabulary import Told

_CAVEAT = (
    "Documented casualties as reports tell of them: no statistical estimate. Where recording is incomplete, true"
    " figures are likely higher."
)


@dataclass(frozen=True, slots=True)
class Tally:
    """What the edition held. readers: how many claims each program or person coded; accepted: by a person."""

    incidents: int
    claims: int
    reports: int
    accepted: int
    readers: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """made: when, in UTC. quotes: whether the reports' own words are in the files."""

    form: str
    made: datetime
    method: Method
    asked: Asked
    quotes: bool
    output: Output
    tally: Tally


def tally(edition: Edition) -> Tally:
    readers: Counter[str] = Counter()
    reports: set[str] = set()
    incidents = claims = accepted = 0

    def count(told: Told) -> None:
        nonlocal claims, accepted
        claims += 1
        accepted += told.accepted
        reports.add(told.report)
        readers[told.claim.reader or "not said"] += 1

    for sheet in edition.sheets:
        incidents += 1
        for told in sheet.members:
            count(told)
    for told in edition.others:
        count(told)
    return Tally(incidents, claims, len(reports), accepted, tuple(sorted(readers.items())))


def write_manifest(manifest: Manifest, out: Path) -> Path:
    """Beside what was written: `claims.csv.manifest.json`."""
    path = out.with_name(out.name + ".manifest.json")
    with text(path) as stream:
        json.dump(manifest_row(manifest, path.parent), stream, ensure_ascii=False, indent=1)
        stream.write("\n")
    return path


def manifest_row(manifest: Manifest, beside: Path) -> dict[str, Any]:
    """As JSON; files are named as seen from the folder of the manifest."""
    method, asked, held = manifest.method, manifest.asked, manifest.tally
    return {
        "made_by": f"tollbook {method.version}",
        "made": manifest.made.isoformat(timespec="seconds"),
        "format": manifest.form,
        "files": [_file(written, beside) for written in manifest.output.files],
        "asked": {
            "as_of": asked.as_of.isoformat() if asked.as_of else None,
            "from": asked.since.isoformat() if asked.since else None,
            "until": asked.until.isoformat() if asked.until else None,
            "where": asked.where,
            "actor": asked.actor,
            "quotes": manifest.quotes,
        },
        "method": {
            "profile": method.profile,
            "label": method.label,
            "source": method.source,
            "rules": dict(method.rules),
            "linking_weights": method.weights,
            "readers": dict(held.readers),
        },
        "counts": {
            "incidents": held.incidents,
            "claims": held.claims,
            "claims_accepted_by_a_person": held.accepted,
            "reports": held.reports,
        },
        "left_out": dict(manifest.output.left_out),
        "notes": {"figures": _CAVEAT} | dict(manifest.output.notes),
    }


def digest_of(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _file(written: Written, beside: Path) -> dict[str, Any]:
    return {
        "name": written.path.relative_to(beside).as_posix(),
        "rows": written.rows,
        "of": written.holds,
        "bytes": written.path.stat().st_size,
        "sha256": digest_of(written.path),
    }
