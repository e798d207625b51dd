"""What is different between two snapshots: new, revised, merged, split, withdrawn; and for revisions, why."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tollbook.publish.release.snapshot import Snapshot, Standing


class Change(StrEnum):
    """What happened to an incident (COUNTING, section 7)."""

    NEW = "new"
    REVISED = "revised"
    MERGED = "merged"
    SPLIT = "split"
    WITHDRAWN = "withdrawn"


class Cause(StrEnum):
    """The class of a correction: a report that was not there before, a source's own later figure, or our error."""

    NEW_INFORMATION = "new information"
    SOURCE_CORRECTION = "source correction"
    OUR_ERROR = "our error"


@dataclass(frozen=True, slots=True)
class Difference:
    """incident: the id it has now, or had. others: for a merger the ids it was made of, for a split those it became,
    for a withdrawal none. cause: of a revision. before, after: what is said of it."""

    change: Change
    incident: str
    others: tuple[str, ...] = ()
    cause: Cause | None = None
    before: Standing | None = None
    after: Standing | None = None


def differences(
    old: Snapshot, new: Snapshot, corrected: Mapping[str, str | None] | None = None
) -> Iterator[Difference]:
    """In the order of ids, mergers and splits first.

    corrected: for claims that a person corrected, the claim that took its place; None for rejected ones.

    Incidents are the same if they share claims; one that lost all of its claims, or whose claims are of no incident any
    more, is withdrawn.
    """
    corrected = corrected or {}
    heirs, parents = _flow(old, new, corrected)
    told: set[str] = set()
    for name in sorted(new):
        if len(parents[name]) > 1:
            told.add(name)
            yield Difference(Change.MERGED, name, tuple(sorted(parents[name])), after=new[name])
    for name in sorted(old):
        if len(heirs[name]) > 1:
            told |= heirs[name]
            yield Difference(Change.SPLIT, name, tuple(sorted(heirs[name])), before=old[name])
        elif not heirs[name]:
            yield Difference(Change.WITHDRAWN, name, before=old[name])
    for name in sorted(set(new) - told):
        if not parents[name]:
            yield Difference(Change.NEW, name, after=new[name])
            continue
        before = old[next(iter(parents[name]))]
        after = new[name]
        if (before.tolls, before.says, before.claims) != (after.tolls, after.says, after.claims):
            renamed = (before.id,) if before.id != name else ()
            yield Difference(Change.REVISED, name, renamed, _cause(before, after, corrected), before, after)


def _flow(
    old: Snapshot, new: Snapshot, corrected: Mapping[str, str | None]
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """For each old incident the new ones that hold its claims, and back; a corrected claim lives on in its report."""
    now: dict[str, str] = {claim: each.id for each in new.values() for claim in each.claims}
    by_report: dict[str, set[str]] = defaultdict(set)
    for each in new.values():
        for claim, report in each.members:
            by_report[report].add(claim)
    before = {claim for each in old.values() for claim in each.claims}
    heirs: dict[str, set[str]] = defaultdict(set)
    parents: dict[str, set[str]] = defaultdict(set)
    for each in old.values():
        for claim, report in each.members:
            for name in _heirs(claim, by_report[report] - before, now, corrected):
                heirs[each.id].add(name)
                parents[name].add(each.id)
    return heirs, parents


def _heirs(claim: str, fresh: Collection[str], now: Mapping[str, str], corrected: Mapping[str, str | None]) -> set[str]:
    """Where a claim is now: itself, what it was corrected to, or the incident of all that its report says anew."""
    last = claim
    seen = set()
    while last in corrected and last not in seen:
        seen.add(last)
        heir = corrected[last]
        if heir is None:
            return set()
        last = heir
    if last in now:
        return {now[last]}
    found = {now[one] for one in fresh}
    return found if len(found) == 1 else set()


def _cause(before: Standing, after: Standing, corrected: Mapping[str, str | None]) -> Cause:
    """A claim that a person set right, or that its report is read otherwise now: our error. Else a report that was not
    there: a correction if one of the sources told of it before, which only its figures show; else new information."""
    gone = before.claims - after.claims
    if gone & set(corrected) or (gone and before.reports >= after.reports):
        return Cause.OUR_ERROR
    if after.reports - before.reports:
        return Cause.SOURCE_CORRECTION if _replaced(before, after) else Cause.NEW_INFORMATION
    return Cause.OUR_ERROR


def _replaced(before: Standing, after: Standing) -> bool:
    """An end moved inwards: somebody's earlier figure no longer stands, as its source has given another."""
    old = {harm: (low, high) for harm, low, _, high, _ in before.tolls}
    for harm, low, _, high, _ in after.tolls:
        was = old.get(harm)
        if was and ((was[0] or 0) < (low or 0) or (was[1] is not None and high is not None and high < was[1])):
            return True
    return False
