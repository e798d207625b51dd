"""Reading many reports: in order, whatever one of them does to the reader, by one process or by several."""

from collections.abc import Iterator
from datetime import date

import pytest

from tests.pipeline.breaking import DEADLY, POISON, breaking_reader
from tollbook.pipeline.carefully import carefully
from tollbook.pipeline.read import read_all
from tollbook.pipeline.side_by_side import side_by_side
from tollbook.reading.reader import Reading
from tollbook.vocabulary import Report


def reports(number: int, **instead: str) -> list[Report]:
    """Reports with ids r0, r1, …, of which some say something else."""
    day = date(2018, 11, 4)
    texts = {
        f"r{n}": f"{n + 2} people were killed in a raid on Mosul on Sunday, police said in report {n}."
        for n in range(number)
    }
    return [Report(text, published=day, origin_id=name) for name, text in (texts | instead).items()]


def counts(reading: Reading) -> list[int | None]:
    return [count.low for claim in reading.claims for count in claim.counts]


def test_a_report_that_breaks_the_reader_becomes_a_problem_and_the_others_are_read() -> None:
    readings = list(carefully(breaking_reader(), reports(5, r2=f"{POISON} words came in.")))
    assert [reading.report.name for reading in readings] == ["r0", "r1", "r2", "r3", "r4"]
    assert [counts(reading) for reading in readings] == [[2], [3], [], [5], [6]]
    assert [[problem.code for problem in reading.problems] for reading in readings] == [
        [],
        [],
        ["reader-broke"],
        [],
        [],
    ]
    assert "ArithmeticError: the poison was there" in readings[2].problems[0].message


def test_reading_goes_on_after_a_report_that_broke_the_reader() -> None:
    readings = list(carefully(breaking_reader(), reports(70, r3=f"{POISON} words came in.")))
    assert [len(reading.problems) for reading in readings] == [0] * 3 + [1] + [0] * 66


def test_an_error_of_the_source_of_the_reports_is_no_problem_of_a_report() -> None:
    def ending() -> Iterator[Report]:
        yield from reports(2)
        raise OSError("the disk is gone")

    readings = carefully(breaking_reader(), ending())
    with pytest.raises(OSError, match="the disk is gone"):
        list(readings)


def test_processes_read_what_one_reads_in_the_same_order() -> None:
    wanted = reports(100)
    assert list(read_all(wanted, jobs=2)) == list(read_all(wanted))


def test_a_report_on_which_a_process_dies_becomes_a_problem_and_the_others_are_read() -> None:
    wanted = reports(40, r1=f"{POISON} words came in.", r35=f"{DEADLY} words came in.")
    readings = list(side_by_side(wanted, breaking_reader, 2))
    assert [reading.report.name for reading in readings] == [f"r{n}" for n in range(40)]
    assert [n for n, reading in enumerate(readings) if reading.problems] == [1, 35]
    assert [counts(reading) for reading in readings] == [[] if n in (1, 35) else [n + 2] for n in range(40)]
    assert "BrokenProcessPool" in readings[35].problems[0].message
