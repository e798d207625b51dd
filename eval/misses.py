"""What went wrong, to look into: single outcomes, and how often each field is wrong. Never of a judge."""

from collections import Counter
from collections.abc import Iterable, Iterator

from eval.coding import CodedCount
from eval.score import FIELDS, Outcome

_NAMED = ("speaker", "stance", "scope", "event", "actor", "target", "responsibility")


def told(outcome: Outcome) -> str:
    """One line: the report, the words, and gold against coded of each field that differs."""
    gold, coded = outcome.gold, outcome.coded
    if gold and not coded:
        return f"{outcome.report}\tmissed\t{gold.harm} “{gold.text}”"
    if coded and not gold:
        return f"{outcome.report}\tinvented\t{coded.harm} “{coded.text}”"
    if not gold or not coded:
        raise ValueError("an outcome of nothing")
    apart = "; ".join(f"{name}: {value(gold, name)} ≠ {value(coded, name)}" for name in outcome.wrong)
    return f"{outcome.report}\twrong\t{gold.harm} “{gold.text}”\t{apart}"


def value(count: CodedCount, name: str) -> str:
    """A field as people read it."""
    if name == "bounds":
        return f"{count.low}..{count.high}"
    if name == "of":
        return "part" if count.part else "whole"
    if name == "event_type":
        return str(count.claim.kind)
    if name == "date":
        return "..".join(count.claim.date or ("none",))
    if name == "place":
        return ", ".join(count.claim.places) or f"region {count.claim.region}"
    return str(getattr(count.claim if name in _NAMED else count, name))


def shown(outcomes: Iterable[Outcome], fields: Iterable[str] = ()) -> Iterator[str]:
    """Everything that is not right, or only where one of the fields is wrong (or is `missed`, or `invented`)."""
    wanted = set(fields)
    for one in outcomes:
        kinds = (
            set(one.wrong)
            | ({"missed"} if one.coded is None else set())
            | ({"invented"} if one.gold is None else set())
        )
        if kinds and (not wanted or kinds & wanted):
            yield told(one)


def field_rows(outcomes: Iterable[Outcome]) -> list[tuple[str, ...]]:
    """For each field: how many found counts have it wrong, how many of them nothing else, the commonest confusions."""
    found = [one for one in outcomes if one.found]
    rows: list[tuple[str, ...]] = [("field", "wrong", "alone", "most often (gold ≠ read)")]
    for name in FIELDS:
        wrong = [one for one in found if name in one.wrong]
        rows.append((name, str(len(wrong)), str(sum(one.wrong == (name,) for one in wrong)), _commonest(wrong, name)))
    return rows


def _commonest(wrong: list[Outcome], name: str) -> str:
    """Of names only whether one is there: reports' own names stay out of the table."""
    pairs = Counter(
        (_kind(one.gold, name), _kind(one.coded, name))
        for one in wrong
        if one.gold is not None and one.coded is not None
    )
    return ", ".join(f"{gold} ≠ {read} ({number})" for (gold, read), number in pairs.most_common(3))


def _kind(count: CodedCount, name: str) -> str:
    said = value(count, name)
    if name in ("speaker", "actor", "target", "side"):
        return "none" if said == "None" else "a name"
    if name == "place":
        return "places" if count.claim.places else "a region" if count.claim.region else "none"
    if name == "date":
        held = count.claim.date
        return "none" if held is None else "a day" if held[0] == held[-1] else "days"
    if name == "bounds":
        return "open" if None in (count.low, count.high) else "one number" if count.low == count.high else "a range"
    return said
