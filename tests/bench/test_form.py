"""Cases are found by being there, run apart from each other, and what they measured is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.cases import cases
from bench.form import Case, Measure, NothingToMeasureError, Setting
from bench.run import run
from bench.table import number, plain


def setting(tmp_path: Path) -> Setting:
    return Setting(tmp_path / "no-data", tmp_path, quick=True)


def test_a_module_with_a_case_is_found() -> None:
    assert {"start", "read"} <= set(cases())


def test_what_was_measured_before_a_case_had_to_stop_is_kept(tmp_path: Path) -> None:
    def measure(setting: Setting) -> Iterator[Measure]:
        yield Measure("walking", "steps/s", (2.0,))
        raise NothingToMeasureError("no road")

    (result,) = run([Case("walk", "walking", measure)], setting(tmp_path))
    assert [one.name for one in result.measures] == ["walking"]
    assert result.missing == "no road"
    assert "no road" in plain([result])


def test_each_case_has_an_empty_folder_of_its_own_that_is_gone_after(tmp_path: Path) -> None:
    seen: list[Path] = []

    def measure(setting: Setting) -> Iterator[Measure]:
        seen.append(setting.work)
        yield Measure("files", "files", (float(len(list(setting.work.iterdir()))),))

    case = Case("look", "looking", measure)
    results = list(run([case, case], setting(tmp_path)))
    assert [one.values for result in results for one in result.measures] == [(0.0,), (0.0,)]
    assert len(set(seen)) == 2
    assert not any(folder.exists() for folder in seen)


def test_the_median_of_runs_is_shown_with_their_spread() -> None:
    measure = Measure("walking", "s", (3.0, 1.0, 2.0))
    assert (measure.median, measure.spread) == (2.0, (1.0, 3.0))


def test_a_measure_without_a_run_is_an_error() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        Measure("walking", "s", ())


@pytest.mark.parametrize(
    ("value", "words"),
    [(12345.6, "12,346"), (123.4, "123"), (12.34, "12.3"), (1.234, "1.23"), (0.01234, "0.0123"), (0.0, "0.00")],
)
def test_a_number_has_three_digits_that_mean_something(value: float, words: str) -> None:
    assert number(value) == words
