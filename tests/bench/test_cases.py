"""Every case runs at toy size; how long it takes is nobody's business here."""

import os
from pathlib import Path

import pytest

from bench.__main__ import main, tables
from bench.cases import cases
from bench.form import Case, Measure, Setting
from bench.machine import machine
from bench.plot import curves, picture
from bench.run import Result, run
from bench.server import binaries
from eval.reading import weights_here


@pytest.mark.parametrize("name", sorted(cases()))
def test_a_case_runs_at_toy_size(name: str, tmp_path: Path) -> None:
    if name in ("command", "read", "start") and not weights_here():
        pytest.skip("no weights are shipped yet")
    if name == "postgres" and binaries() is None and not os.environ.get("CI"):
        pytest.skip("PostgreSQL's server binaries are not installed (apt-get install postgresql)")
    (result,) = run([cases()[name]], Setting(tmp_path / "no-data", tmp_path, quick=True))
    assert result.missing is None
    assert result.measures


def grown(*sizes: int) -> Result:
    measures = tuple(Measure("linking", "claims/s", (1000.0 / size,), size=size) for size in sizes)
    return Result(Case("link", "linking", lambda setting: iter(())), measures)


def test_what_is_measured_at_several_sizes_is_drawn() -> None:
    assert curves([grown(10, 100)]) == {"link: linking (claims/s)": [(10, 100.0), (100, 10.0)]}
    drawn = picture([grown(10, 100)])
    assert drawn is not None
    assert drawn.count("<circle") == 2


def test_one_size_is_no_curve() -> None:
    assert picture([grown(10)]) is None


def test_a_case_that_there_is_not_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["walking"])
    assert ended.value.code == 2
    assert "walking" in capsys.readouterr().err


def test_a_case_is_written_where_a_page_has_a_place_for_it() -> None:
    other = Result(Case("start", "starting", lambda setting: iter(())), (Measure("start", "s", (0.1,)),))
    found = tables("<!-- bench -->\n<!-- bench link -->", machine(), [grown(10), other])
    assert set(found) == {"bench", "bench link"}
    assert "linking" in found["bench link"] and "linking" not in found["bench"]
    assert set(tables("<!-- bench -->", machine(), [grown(10), other])) == {"bench"}
    assert set(tables("<!-- bench link -->", machine(), [grown(10)])) == {"bench link"}
