"""A group of dead or injured is told by a count of that harm with its number."""

from typing import Any

from eval.muc import groups, shares


def row(number: int | None, *effects: str, optional: bool = False) -> dict[str, Any]:
    said = {"min": number, "max": number} if number else None
    target = {"effect": list(effects), "number": said, "optional": optional}
    return {"gold": {"events": [{"optional": False, "hum_targets": [target]}]}}


def read(harm: str, low: int | None, high: int | None) -> list[dict[str, Any]]:
    return [{"counts": [{"harm": harm, "low": low, "high": high}]}]


def test_either_bound_may_be_the_number() -> None:
    wanted = {"one": groups(row(5, "DEATH"))}
    assert shares(wanted, {"one": read("killed", 5, None)}).found == 1
    assert shares(wanted, {"one": read("killed", 3, 5)}).found == 1
    assert shares(wanted, {"one": read("killed", 6, 6)}).found == 0
    assert shares(wanted, {"one": read("injured", 5, 5)}).found == 0


def test_dead_and_injured_together_may_be_counted_together() -> None:
    assert shares({"one": groups(row(5, "DEATH", "INJURY"))}, {"one": read("casualties", 5, 5)}).found == 1


def test_optional_and_unnumbered_groups_are_not_wanted_but_may_be_told() -> None:
    held = shares({"one": groups(row(5, "DEATH", optional=True))}, {"one": read("killed", 5, 5)})
    assert (held.wanted, held.unmatched) == (0, 0)
    assert shares({"one": groups(row(None, "DEATH"))}, {}).wanted == 0


def test_those_who_came_to_no_harm_are_no_group() -> None:
    assert groups(row(5, "NO INJURY")) == []


def test_a_count_of_nobody_in_the_templates_is_unmatched() -> None:
    held = shares({"one": groups(row(5, "DEATH"))}, {"one": read("killed", 7, 7)})
    assert held.figures("upper case")["counts that match no group, upper case"] == 1.0
