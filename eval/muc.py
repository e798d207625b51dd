"""MUC-4 (Latin America, 1989 to 1991): whether the numbers of dead and injured in its templates are among our counts.

Other people's coding of other wars, never trained on. Its scope is terrorist incidents: what armies and guerrillas do
to each other is not in the templates, so that many of our counts match none by design.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.coding import Row
from eval.folders import ROOT, lines
from eval.reading import read_claims
from eval.truecase import forms, report_tokens, treebank_tokens, true_case

_HARMS = {"DEATH": "killed", "INJURY": "injured"}


@dataclass(frozen=True, slots=True)
class Group:
    """Human targets of one template: to which harms they came and how many they are, None where it is not said."""

    harms: frozenset[str]
    number: frozenset[int]
    optional: bool

    def is_told_by(self, count: Row) -> bool:
        """Whether a count of that harm has the number as one of its bounds."""
        bounds = {count["low"], count["high"]} - {None}
        return count["harm"] in self.harms and bool(bounds & self.number)


@dataclass(frozen=True, slots=True)
class Shares:
    """found of wanted groups are told by a count of their report; unmatched of counts tell of no group."""

    wanted: int
    found: int
    counts: int
    unmatched: int

    def figures(self, case: str) -> dict[str, float]:
        return {
            f"known numbers found, {case}": self.found / self.wanted if self.wanted else 0.0,
            f"counts that match no group, {case}": self.unmatched / self.counts if self.counts else 0.0,
        }


def groups(row: Row) -> list[Group]:
    """The dead and injured of a report's templates; those of a template that is optional are optional."""
    return [
        _group(target, bool(event["optional"] or target["optional"]))
        for event in row["gold"]["events"]
        for target in event["hum_targets"]
        if set(target["effect"]) & set(_HARMS)
    ]


def _group(target: Row, optional: bool) -> Group:
    harms = {_HARMS[effect] for effect in target["effect"] if effect in _HARMS}
    number = target["number"] or {}
    known = {value for value in (number.get("min"), number.get("max")) if value is not None}
    return Group(frozenset(harms | ({"casualties"} if len(harms) > 1 else set())), frozenset(known), optional)


def shares(wanted: Mapping[str, Sequence[Group]], read: Mapping[str, Sequence[Row]]) -> Shares:
    """Over all reports."""
    found = asked = counts = unmatched = 0
    for report, held in wanted.items():
        told = [
            count for claim in read.get(report, ()) for count in claim["counts"] if count["harm"] in _HARMS.values()
        ]
        everything = [count for claim in read.get(report, ()) for count in claim["counts"]]
        due = [group for group in held if group.number and not group.optional]
        asked += len(due)
        found += sum(any(group.is_told_by(count) for count in everything) for group in due)
        counts += len(told)
        unmatched += sum(not any(group.is_told_by(count) for group in held) for count in told)
    return Shares(asked, found, counts, unmatched)


def measure(path: Path, treebanks: Path) -> dict[str, float]:
    """Both letter cases: as shipped, and true-cased from the treebanks and our own reports."""
    rows = lines(path)
    wanted = {row["id"]: groups(row) for row in rows}
    known = forms(_tokens(treebanks))
    cased = [{**row, "text": true_case(row["text"], known), "title": true_case(row["title"], known)} for row in rows]
    return {
        **shares(wanted, read_claims(map(_report, cased))).figures("true-cased"),
        **shares(wanted, read_claims(map(_report, rows))).figures("upper case"),
    }


def _report(row: Row) -> Row:
    return {"id": row["id"], "title": row["title"], "text": row["text"], "published": row["date"]}


def _tokens(treebanks: Path) -> Iterable[str]:
    for path in sorted(treebanks.glob("*-train.conllu.gz")):
        yield from treebank_tokens(path)
    for path in sorted((ROOT / "train" / "reports").glob("*.reports.jsonl")):
        yield from report_tokens(path)
