"""Hand-coded counts as examples: what speaks for each place of the report, and whether the coder chose it."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from tollbook.reading.places.event import event_at
from tollbook.reading.places.features import features
from tollbook.reading.places.standing import root_of
from tollbook.reading.places.survey import Survey, survey
from tollbook.reading.prepare import Prepared, prepare
from tollbook.reading.tree import Tree, grow
from tollbook.vocabulary.analysis import Parse
from tollbook.vocabulary.gazetteer import Gazetteer
from tollbook.vocabulary.report import Report


@dataclass(frozen=True, slots=True)
class Example:
    """One count: the named values of each candidate, and for each whether it is right; all wrong means no place."""

    candidates: tuple[dict[str, float], ...]
    right: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Coded:
    """A report with its claims as coded by hand."""

    report: Report
    claims: list[dict[str, Any]]


def words_in(tree: Tree, start: int, end: int) -> tuple[int, int] | None:
    """The words that characters `start` to `end` touch, as first and last + 1; None if none."""
    touched = [i for i, (a, b) in enumerate(tree.places) if a < end and start < b]
    return (touched[0], touched[-1] + 1) if touched else None


def coded(folder: Path, prefix: str = "") -> Iterator[Coded]:
    """The coded reports of `PREFIXreports.jsonl` and `PREFIXgold.jsonl`."""
    gold = {row["id"]: row["claims"] for row in _lines(folder / f"{prefix}gold.jsonl")}
    for row in _lines(folder / f"{prefix}reports.jsonl"):
        published = date.fromisoformat(row["published"]) if row.get("published") else None
        report = Report(row["text"], row["title"] or "", row.get("publisher"), published, origin_id=row["id"])
        yield Coded(report, gold.get(row["id"], []))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def examples(one: Coded, prepared: Prepared, parses: list[Parse], gazetteer: Gazetteer) -> Iterator[Example]:
    """One for each count whose words are in the report's prose."""
    seen = survey(prepared.whole, trees(prepared, parses), gazetteer)
    stood = [
        (claim["places"], count.get("of") is not None, at)
        for claim in one.claims
        for count in claim["counts"]
        if (at := _word(seen, one.report, claim, count)) is not None
    ]
    heads = [{word for _, part, (index, word) in stood if index == tree.index and not part} for tree in seen.trees]
    seen = replace(seen, counts=tuple(tuple(sorted(here)) for here in heads))
    for places, _, at in stood:
        yield _example(seen, places, *at)


def trees(prepared: Prepared, parses: list[Parse]) -> list[Tree]:
    """The report's sentences as trees."""
    grown: list[Tree] = []
    first = 0
    for index, (passage, places) in enumerate(zip(prepared.passages, prepared.places, strict=True)):
        grown.append(grow(index, first, (passage.start, passage.end), prepared.whole, list(places), parses[index]))
        first += len(places)
    return grown


def prepared_of(one: Coded) -> Prepared:
    return prepare(one.report)


def _word(seen: Survey, report: Report, claim: dict[str, Any], count: dict[str, Any]) -> tuple[int, int] | None:
    start = report.whole.find(claim["quote"], report.body)
    at = claim["quote"].find(count["text"])
    if start < 0 or at < 0:
        return None
    for tree in seen.trees:
        touched = words_in(tree, start + at, start + at + len(count["text"]))
        if touched:
            return tree.index, root_of(tree, *touched)
    return None


def _example(seen: Survey, places: list[str], sentence: int, word: int) -> Example:
    event = event_at(seen, sentence, word)
    indices = seen.candidates
    return Example(
        tuple(features(seen, index, event) for index in indices),
        tuple(any(_same(place, seen.mentions[index].name) for place in places) for index in indices),
    )


def _same(one: str, other: str) -> bool:
    """Whether one name's words are all among the other's."""
    x, y = _words(one), _words(other)
    return bool(x and y) and (x <= y or y <= x)


def _words(name: str) -> set[str]:
    flat = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return set(re.split(r"[^\w]+", re.sub(r"['’.]", "", flat))) - {"", "al", "el", "the", "of", "and", "in"}
