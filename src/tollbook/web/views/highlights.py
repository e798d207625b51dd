"""A report's text in pieces: which words belong to which claims and counts, without a letter lost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

KINDS = ("denial", "question", "count", "control", "event")
"""Of a piece that several claims share, the first of these is shown."""

_CONTROL = frozenset({
    "government-regains-territory", "non-state-actor-overtakes-territory", "non-violent-transfer-of-territory",
    "agreement", "change-to-group-activity", "headquarters-or-base-established", "disrupted-weapons-use",
})  # fmt: skip

ODD = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO", "\u2066": "LRI",
    "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\u200b": "ZWSP", "\ufeff": "BOM", "\u00ad": "SHY",
}  # fmt: skip
"""Letters that cannot be seen and change how others are: shown by their names."""


@dataclass(frozen=True, slots=True)
class Piece:
    """start: where it stands in the report's `whole`. claims: ids, none for plain words. kind: see `KINDS`.

    count: it is part of the words of a count. first: a claim's quote begins here, so a keyboard stops here. odd: the
    name of the letter that the piece is, if it is one that cannot be seen. hidden: a name that is not shown.
    """

    text: str
    start: int
    claims: tuple[str, ...] = ()
    kind: str = ""
    count: bool = False
    first: bool = False
    odd: str = ""
    hidden: bool = False


def kind(claim: Mapping[str, Any]) -> str:
    """What sort of claim it is, by the most important thing about it."""
    if claim["stance"] == "denies":
        return "denial"
    if claim["stance"] == "questions":
        return "question"
    if claim["counts"]:
        return "count"
    return "control" if claim["event"] in _CONTROL else "event"


def pieces(
    whole: str, start: int, end: int, claims: Sequence[Mapping[str, Any]], names: Sequence[tuple[int, int]] = ()
) -> list[Piece]:
    """The characters from start to end, cut wherever a claim or a count begins or ends, and at letters unseen.

    names: what is not shown, whole; of a piece that is hidden the text is empty.
    """
    edges = {start, end} | {edge for span in names for edge in span}
    for claim in claims:
        edges.update((claim["start"], claim["end"]))
        for count in claim["counts"]:
            edges.update((count["start"], count["end"]))
    for place, letter in enumerate(whole[start:end], start):
        if letter in ODD:
            edges.update((place, place + 1))
    cuts = sorted(edge for edge in edges if start <= edge <= end)
    ordered = sorted(claims, key=lambda claim: (claim["start"], claim["end"]))
    found = _pieces(whole, cuts, ordered)
    if not names:
        return list(found)
    covered = {place for first, last in names for place in range(first, last)}
    begun = {first for first, _ in names}
    return [
        replace(each, text="", odd="", hidden=each.start in begun) if each.start in covered else each for each in found
    ]


def _pieces(whole: str, cuts: Sequence[int], claims: Sequence[Mapping[str, Any]]) -> Iterator[Piece]:
    seen: set[str] = set()
    waiting = list(reversed(claims))
    held: list[Mapping[str, Any]] = []
    for left, right in pairwise(cuts):
        while waiting and waiting[-1]["start"] <= left:
            held.append(waiting.pop())
        held = [claim for claim in held if claim["end"] > left]
        own = [claim for claim in held if claim["end"] >= right]
        counted = any(c["start"] <= left and right <= c["end"] for claim in own for c in claim["counts"])
        names = tuple(claim["id"] for claim in own)
        best = min((kind(claim) for claim in own), key=KINDS.index, default="")
        odd = ODD.get(whole[left:right], "")
        yield Piece(whole[left:right], left, names, best, counted, bool(set(names) - seen), odd)
        seen.update(names)
