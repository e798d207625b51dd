"""What a restricted report tells, without its words: the figures go out, who speaks and who printed it do not."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tollbook.vocabulary import Speaker, Told

WITHHELD = "a source that is withheld"
"""Stands for the speaker of every claim of a restricted report."""


def withheld(told: Told) -> Told:
    """The same claim, under the same id, with what it codes: event, day, place, parties, counts; nothing else."""
    claim = told.claim
    counts = tuple(replace(count, text="", who=None) for count in claim.counts)
    bare = replace(claim, quote="", speaker=Speaker(WITHHELD), counts=counts).named(told.id)
    return replace(told, claim=bare, report_name=told.report, publisher=None)


def withheld_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """The same of a claim as JSON."""
    counts = [count | {"text": "", "who": None} for count in row["counts"]]
    hidden = {"quote": "", "speaker": WITHHELD, "person": None, "via": None, "counts": counts}
    return {**row, **hidden, "report_name": row["report"], "publisher": None}


def nameless(row: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """An incident as JSON, in which reports are called by our ids instead of these names."""
    return {
        **row,
        "members": [[names.get(name, name), index] for name, index in row["members"]],
        "reports": [names.get(name, name) for name in row["reports"]],
    }


def open_to_all(members: Sequence[Told], restricted: Collection[str]) -> tuple[Told, ...]:
    """Claims as they may go out: those of restricted reports (ids) without their words."""
    return tuple(withheld(told) if told.report in restricted else told for told in members)
