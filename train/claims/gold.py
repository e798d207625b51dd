"""Coded reports from files: reports and codes in the project's own JSON Lines form, words marked with their codes."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from zlib import crc32

from tollbook.reading.counts.candidates import candidates
from tollbook.reading.counts.harmed import lexemes
from tollbook.reading.prepare import Prepared, prepare
from tollbook.reading.tree import grow
from tollbook.vocabulary.analysis import NOTHING, POINTERS, Parse
from tollbook.vocabulary.report import Report
from tollbook.vocabulary.when import When
from train.claims.marked import Code, Mark, Marked, Name, Token
from train.claims.names import mentions
from train.claims.telling import mentioned, telling

Json = dict[str, Any]
Place = tuple[int, int]
Parser = Callable[[Sequence[Sequence[str]]], Sequence[Parse]]
KINDS = {"person": "person", "place": "place", "region": "place", "date": "days"}


@dataclass
class Names:
    """The names of a report, numbered as they come."""

    held: list[Name] = field(default_factory=list)

    def number(self, text: str, kind: str) -> int:
        name = Name(text, kind)
        if name not in self.held:
            self.held.append(name)
        return self.held.index(name)


def pairs(folder: Path) -> list[tuple[Json, list[Json]]]:
    """Reports with their claims, from `reports.jsonl` and `gold.jsonl` or from `<name>.reports.jsonl` and its gold."""
    found = []
    for path in sorted(folder.glob("*reports.jsonl")):
        gold = path.with_name(path.name.replace("reports.jsonl", "gold.jsonl"))
        coded = {row["id"]: row["claims"] for row in rows(gold)}
        found += [(report, coded[report["id"]]) for report in rows(path) if report["id"] in coded]
    return found


PARTS = "abcdefghijklmnopq"
"""The parts of our own reports that taught what ships, each coded by another hand."""
FITTED = "abcdefghijk"
"""Those that the choices of dates and of places are fitted on; with the later ones dates lost on dev and gold."""
REFERENCE = "reference"
CODERS = (REFERENCE, "composed", *PARTS)
"""Who coded: first those of the reference data, whose habits the reader should have."""


def coder(id: str) -> str:
    """Who coded a report, by its id."""
    if id.startswith("own-"):
        return id.split("-")[1]
    return "composed" if id.startswith("made-") else REFERENCE


def kept_back(report: Json) -> bool:
    """Whether a report of our own is kept from the heads, to choose trust and calibrate on: one in twelve."""
    return bool(report["id"].startswith("own-")) and crc32(report["id"].encode()) % 12 == 0


def part_of(report: Json, parts: int) -> int:
    """Which of so many parts of the found reports a report belongs to, by a digest of its id: from 0 on."""
    return crc32(report["id"].encode()) % parts


def rows(path: Path) -> list[Json]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def locate(whole: str, body: int, quote: str, text: str | None) -> Place | None:
    """Characters of a quote, or of a count's text in it, as the scorer finds them."""
    start = whole.find(quote, body)
    start = whole.find(quote) if start < 0 else start
    if start < 0:
        return None
    if text is None:
        return start, start + len(quote)
    at = quote.find(text)
    return None if at < 0 else (start + at, start + at + len(text))


def mark(report: Json, claims: list[Json], parse: Parser) -> Marked:
    """The report's prose as marked words."""
    published = report.get("published")
    published = date.fromisoformat(published) if published else None
    value = Report(text=report["text"], title=report["title"], published=published)
    whole = value.whole
    prepared = prepare(value)
    forms = prepared.words
    flat = [place for sentence in prepared.places for place in sentence]
    marks: list[set[Mark]] = [set() for _ in flat]
    names = Names()
    counts: list[Code] = []
    bare: list[Code] = []
    for claim in claims:
        if not claim["counts"]:
            spread(marks, flat, locate(whole, value.body, claim["quote"], None), Mark("bare", len(bare)))
            bare.append(code(claim, None, names, 0))
        first = len(counts)
        for count in claim["counts"]:
            here = locate(whole, value.body, claim["quote"], count["text"])
            spread(marks, flat, here, Mark("count", len(counts)))
            counts.append(code(claim, count, names, first))
    parses = parse(forms)
    lower = [form.lower() for sentence in forms for form in sentence]
    dates = mentioned(prepared, parses)
    for number, name in enumerate(names.held):
        days = When.parse(*name.text.split("/")) if name.kind == "days" else None
        for a, b in telling(days, dates, value.published) if days else mentions(name, lower):
            for at in range(a, b):
                marks[at].add(Mark("name", number))
    mark_candidates(prepared, parses, marks)
    tags = [tag for one in parses for tag in one.tags]
    return build(report["id"], forms, tags, marks, (counts, bare, names.held))


def mark_candidates(prepared: Prepared, parses: Sequence[Parse], marks: list[set[Mark]]) -> None:
    """Mark the phrases that the reader's rules would ask about."""
    first, number = 0, 0
    for index, (passage, places, parse) in enumerate(zip(prepared.passages, prepared.places, parses, strict=True)):
        tree = grow(index, first, (passage.start, passage.end), prepared.whole, list(places), parse)
        for found in candidates(tree, prepared.whole, frozenset(), lexemes(tree, prepared.whole)):
            for word in range(found.first, found.last):
                marks[first + word].add(Mark("candidate", number))
            number += 1
        first += len(places)


def build(
    id: str,
    forms: list[list[str]],
    tags: list[str],
    marks: list[set[Mark]],
    codes: tuple[list[Code], list[Code], list[Name]],
) -> Marked:
    """The marked report; pointers to what no word mentions become unknown."""
    held = {one for each in marks for one in each}
    sentences, at = [], 0
    for sentence in forms:
        tokens = [Token(form, tags[at + i], frozenset(marks[at + i]), i) for i, form in enumerate(sentence)]
        sentences.append(tuple(tokens))
        at += len(sentence)
    counts, bare, names = codes
    return Marked(
        id,
        tuple(sentences),
        tuple(known(one, held) for one in counts),
        tuple(known(one, held) for one in bare),
        tuple(names),
    )


def known(one: Code, held: set[Mark]) -> Code:
    """The code with None for each pointer whose words stand nowhere."""
    points: list[tuple[int, ...] | None] = []
    for name, numbers in zip(POINTERS, one.points, strict=True):
        kind = "count" if name == "whole" else "name"
        here = tuple(n for n in numbers or () if Mark(kind, n) in held)
        points.append(None if numbers and not here else here)
    return Code(one.harm, one.attributes, tuple(points))


def spread(marks: list[set[Mark]], flat: list[Place], here: Place | None, one: Mark) -> None:
    """Put a mark on the words that the characters touch."""
    if here is None:
        return
    for i, (a, b) in enumerate(flat):
        if a < here[1] and here[0] < b:
            marks[i].add(one)


def code(claim: Json, count: Json | None, names: Names, first: int) -> Code:
    """The codes of a count, or of a claim without one; `first` is the number of the claim's first count."""
    parent = None if count is None else count.get("of")
    part = None if count is None else (NOTHING if parent is None else "part")
    attributes = (
        None if count is None else count["status"],
        claim["scope"],
        claim["stance"],
        claim["event"],
        claim["responsibility"] or NOTHING,
        part,
    )
    points: list[tuple[int, ...] | None] = []
    for pointer in POINTERS:
        if pointer == "whole":
            points.append(None if count is None else (() if parent is None else (first + parent,)))
        elif pointer == "side" and count is None:
            points.append(None)
        else:
            days = ["/".join(claim["date"])] if claim["date"] else []
            held = {"place": claim["places"], "side": [count["side"]] if count else [], "date": days}.get(pointer)
            texts = [text for text in (held if held is not None else [claim[pointer]]) if text]
            points.append(tuple(names.number(text, KINDS.get(pointer, "party")) for text in texts))
    return Code(None if count is None else count["harm"], attributes, tuple(points))
