"""The same claim in other copies of one wire text: what is decided of one may be decided of all at once."""

import json
from typing import Any

from tollbook.pipeline.catalogue.lookup import Lookup


def copies(lookup: Lookup, claim: str) -> tuple[dict[str, Any], ...]:
    """The claims, as JSON, with the same words in the same text printed elsewhere; not those ruled on already."""
    row = lookup.claim(claim)
    query = (
        "SELECT c.row FROM claims c WHERE c.text_id = (SELECT text_id FROM claims WHERE id = ?) AND c.id <> ? "
        "AND c.event = ? AND c.stance = ?"
    )
    found = [json.loads(text) for (text,) in lookup.store.execute(query, (claim, claim, row["event"], row["stance"]))]
    return tuple(
        each
        for each in sorted(found, key=lambda each: (each["published"] or "", each["id"]))
        if _said(each) == _said(row)
        and not (each["accepted"] or each["unverifiable"] or each["report"] in lookup.sight.hidden)
    )


def _said(row: dict[str, Any]) -> tuple[Any, ...]:
    """All but which report it is in and where."""
    counts = [(each["text"], each["harm"], each["low"], each["high"], each["status"]) for each in row["counts"]]
    return row["quote"], row["speaker"], row["person"], row["scope"], counts
