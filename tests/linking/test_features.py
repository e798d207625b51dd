"""Each feature says which of its cases holds for two claims, whichever comes first."""

from datetime import date
from typing import Any

import pytest

from tests.making import count, report, told
from tollbook.linking import Options, features
from tollbook.linking.signs import Signs, signs
from tollbook.vocabulary import Aliases, When
from tollbook.vocabulary.location import Location

ONE, OTHER = report("One report."), report("Another report.", published=date(2021, 6, 14))


def both(left: dict[str, Any], right: dict[str, Any], one_report: bool = False) -> tuple[Signs, Signs]:
    """Two claims, of two reports if nothing else is said; `counts` are lists."""
    options = Options(aliases=Aliases.of([("Upland Front", "UF")]))
    of = (ONE, ONE if one_report else OTHER)
    made = [told(r, *k.pop("counts", ()), index=n, **k) for n, (r, k) in enumerate(zip(of, (left, right), strict=True))]
    a, b = (signs(each, options) for each in made)
    return a, b


def case(name: str, left: dict[str, Any], right: dict[str, Any], one_report: bool = False) -> str:
    a, b = both(dict(left), dict(right), one_report)
    found: str = getattr(features, name)(a, b)
    assert found == getattr(features, name)(b, a)
    return found


def days(first: int, last: int | None = None) -> When:
    return When(date(2021, 6, first), date(2021, 6, last or first))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (days(12), days(12), "same"),
        (days(11, 12), days(12), "night"),
        (days(10, 14), days(12), "shared"),
        (days(1, 30), days(12), "loose"),
        (days(1, 30), days(1, 30), "coarse"),
        (days(12), days(13), "adjacent"),
        (days(12), days(15), "near"),
        (days(12), days(19), "far"),
        (None, days(13), "told"),
        (None, days(1), "undated"),
        (None, None, "undated"),
    ],
)
def test_days_of_two_reports(left: When | None, right: When | None, expected: str) -> None:
    assert case("days", {"when": left}, {"when": right}) == expected


def test_one_report_that_gives_two_days_tells_of_two_events() -> None:
    assert case("days", {"when": days(12)}, {"when": days(13)}, one_report=True) == "here"
    assert case("days", {"when": days(12)}, {"when": None}, one_report=True) == "here"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ({"places": ("Kelmar",)}, {"places": ("Al-Kelmar",)}, "same"),
        ({"places": ("Kelmar", "Sorvik")}, {"places": ("Sorvik",)}, "shared"),
        ({"places": ("Kelmar border crossing",)}, {"places": ("Kelmar",)}, "alike"),
        ({"places": ("Oskel",), "region": None}, {"places": ("Kelmar",)}, "nested"),
        ({"places": ()}, {"places": ("Kelmar",)}, "region"),
        ({"places": (), "region": None}, {"places": ("Kelmar",)}, "unnamed"),
        ({"places": ("Sorvik",)}, {"places": ("Kelmar",)}, "apart"),
        ({"places": ("Kelmar",), "country": "SY"}, {"places": ("Kelmar",), "country": "IQ"}, "abroad"),
    ],
)
def test_places(left: dict[str, Any], right: dict[str, Any], expected: str) -> None:
    assert case("places", left, right) == expected


def test_a_sum_over_two_places_is_not_at_one_of_them() -> None:
    total = {"scope": "running", "places": ("Kelmar", "Sorvik")}
    assert case("places", total, {"places": ("Kelmar",)}) == "apart"
    assert case("places", total, {"places": ("Sorvik", "Kelmar", "Dunn")}) == "shared"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("air-drone-strike", "air-drone-strike", "same"),
        ("air-drone-strike", "chemical-weapon", "kin"),
        ("chemical-weapon", "chemical-weapon", "rare"),
        ("air-drone-strike", "abduction-forced-disappearance", "unlike"),
        ("other", "other", "open"),
    ],
)
def test_events(left: str, right: str, expected: str) -> None:
    assert case("event", {"event": left}, {"event": right}) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Upland Front", "UF", "same"),
        ("rebels", "Tarsenian rebel fighters", "alike"),
        ("regime", "Tarsenian government forces", "alike"),
        ("Tarsenian army", "Tarsenian rebels", "part"),
        ("Upland Front", "Tarsenian army", "unlike"),
        (None, "Tarsenian army", "unnamed"),
    ],
)
def test_actors(left: str | None, right: str | None, expected: str) -> None:
    assert case("actor", {"actor": left}, {"actor": right}) == expected


def test_an_actor_who_is_the_others_target_is_swapped() -> None:
    left = {"actor": "Upland Front", "target": "Tarsenian army"}
    assert case("actor", left, {"actor": "Tarsenian army", "target": "Upland Front"}) == "swapped"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ([count(12)], [count(12)], "equal"),
        ([count(1)], [count(1)], "small"),
        ([count(12, None)], [count(14)], "fit"),
        ([count(12)], [count(14)], "close"),
        ([count(12)], [count(30)], "apart"),
        ([count(12)], [count(90)], "far"),
        ([count(12)], [count(12, harm="injured")], "none"),
        ([count(12)], [], "none"),
        ([], [], "neither"),
        ([count(6), count(6)], [count(12)], "equal"),
        ([count(12), count(5, of=0)], [count(12)], "equal"),
    ],
)
def test_figures(left: list[Any], right: list[Any], expected: str) -> None:
    assert case("figures", {"counts": left}, {"counts": right}) == expected


def test_one_speaker_with_two_figures_in_one_report_may_mean_a_whole_and_a_part() -> None:
    assert case("figures", {"counts": [count(12)]}, {"counts": [count(5)]}, one_report=True) == "here"


def test_one_speaker_who_counts_one_victim_twice_means_two() -> None:
    assert case("figures", {"counts": [count(1)]}, {"counts": [count(1)]}, one_report=True) == "again"


def test_two_speakers_in_one_report_are_compared_as_any_two() -> None:
    left, right = {"counts": [count(12)]}, {"counts": [count(5)], "speaker": "Upland Front"}
    assert case("figures", left, right, one_report=True) == "apart"


def test_tellers() -> None:
    speaker = {"speaker": "Upland Front"}
    assert case("teller", speaker, {"speaker": "UF"}) == "speaker"
    assert case("teller", {}, {}) == "other"
    assert case("teller", {}, speaker, one_report=True) == "adjacent"
    assert case("teller", {}, {"places": ("Sorvik",)}, one_report=True) == "again"


@pytest.mark.parametrize(("km", "expected"), [(0.5, "point"), (8, "near"), (40, "around"), (120, "far")])
def test_distance(km: float, expected: str) -> None:
    a, b = told(ONE), told(OTHER)
    at = {a.id: (Location("Kelmar", lat=10.0, lon=20.0, where_prec=1),)}
    at[b.id] = (Location("Kelmar", lat=10.0 + km / 111.2, lon=20.0, where_prec=1),)
    options = Options(locations=at)
    assert features.distance(signs(a, options), signs(b, options)) == expected


def test_the_middle_of_an_area_is_no_place_to_measure_from() -> None:
    a, b = told(ONE), told(OTHER)
    at = {a.id: (Location("Kelmar", lat=10.0, lon=20.0, where_prec=1),)}
    at[b.id] = (Location("Oskel", lat=10.5, lon=20.0, where_prec=4),)
    options = Options(locations=at)
    assert features.distance(signs(a, options), signs(b, options)) == "unknown"
