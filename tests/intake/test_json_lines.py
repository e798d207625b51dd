"""JSON Lines: every good line is a report, every bad one a Problem with its line, and memory stays flat."""

import json
import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from tests.intake.making import codes, file, received, texts
from tollbook.intake import Defaults, receive
from tollbook.intake.cleaning import LONGEST


def test_all_fields_of_a_line_are_taken(tmp_path: Path) -> None:
    row = {"id": 7, "publisher": "The Ledger", "published": "2018-11-04", "title": "T", "text": "Two died.", "url": "u"}
    [arrival] = received(file(tmp_path, "a.jsonl", json.dumps(row)))
    report = arrival.report
    assert report is not None
    assert (report.origin_id, report.publisher, report.published) == ("7", "The Ledger", date(2018, 11, 4))
    assert (report.title, report.text, report.url) == ("T", "Two died.", "u")
    assert arrival.original == json.dumps(row).encode()


def test_only_the_text_is_needed_and_defaults_fill_the_rest(tmp_path: Path) -> None:
    path = file(tmp_path, "a.jsonl", '{"text": "Two died."}')
    [arrival] = received(path, defaults=Defaults(publisher="P", published="2018-11-04", title="T"))
    assert arrival.report is not None
    assert (arrival.report.publisher, arrival.report.published) == ("P", date(2018, 11, 4))
    assert arrival.report.title == "T"


BAD_LINES = [
    (b'{"text": "no end', "not-json"),
    (b"[" * 100_000, "not-json"),
    (b'{"text": "a", "id": ' + b"9" * 5000 + b"}", "not-json"),
    (b'"a string"', "not-an-object"),
    (b"17", "not-an-object"),
    (b'{"text": "caf\xe9"}', "not-utf-8"),
    (b'{"title": "only a title"}', "no-text"),
    (b'{"text": "  \\n "}', "no-text"),
    (b'{"text": null}', "no-text"),
    (b'{"text": ["a"]}', "not-text"),
    (b'{"text": "' + b"a" * (LONGEST + 1) + b'"}', "too-long"),
]


@pytest.mark.parametrize(("line", "code"), BAD_LINES, ids=[f"{code}-{at}" for at, (_, code) in enumerate(BAD_LINES)])
def test_a_bad_line_is_a_problem_with_its_line_and_its_bytes_and_the_rest_goes_on(
    tmp_path: Path, line: bytes, code: str
) -> None:
    arrivals = received(file(tmp_path, "a.jsonl", b'{"text": "before"}\n' + line + b'\n{"text": "after"}\n'))
    assert texts(arrivals) == ["before", "after"]
    assert (code, 2) in codes(arrivals)
    bad = arrivals[1]
    assert bad.report is None
    assert bad.original == line + b"\n"
    assert all(problem.source == str(tmp_path / "a.jsonl") and problem.remedy for problem in bad.problems)


@pytest.mark.parametrize("value", ["yesterday", "2018-13-04", "11/04/2018", "0018-11-04", 5, ["2018"], True])
def test_a_day_that_is_none_is_a_problem_and_the_report_is_taken_without_it(tmp_path: Path, value: object) -> None:
    [arrival] = received(file(tmp_path, "a.jsonl", json.dumps({"text": "a", "published": value})))
    assert arrival.report is not None
    assert arrival.report.published is None
    assert codes([arrival]) == [("not-a-day", 1)]


@pytest.mark.parametrize(
    "value",
    [
        "2018-11-04",
        "2018-11-04T23:30:00+05:00",
        "2018-11-04T23:30:00Z",
        "2018-11-04 23:30:00 UTC",
        "20181104",
        "4 November 2018",
        "Nov 4, 2018",
        "Sun, 04 Nov 2018 20:15:00 GMT",
    ],
)
def test_days_are_read_as_files_and_feeds_write_them_and_stay_local(tmp_path: Path, value: str) -> None:
    [arrival] = received(file(tmp_path, "a.jsonl", json.dumps({"text": "a", "published": value})))
    assert arrival.report is not None
    assert arrival.report.published == date(2018, 11, 4)


def test_control_characters_and_lone_surrogates_become_blanks_in_every_field(tmp_path: Path) -> None:
    line = r'{"text": "a\u0000b\ud800c", "title": "t\u0007", "publisher": "p\udfff", "id": "i\u0001"}'
    [arrival] = received(file(tmp_path, "a.jsonl", line))
    report = arrival.report
    assert report is not None
    assert (report.text, report.title, report.publisher, report.origin_id) == ("a b c", "t ", "p", "i")
    assert codes([arrival]) == [("control-characters", 1)] * 4


def test_line_ends_are_newlines_and_accents_are_composed(tmp_path: Path) -> None:
    [arrival] = received(file(tmp_path, "a.jsonl", json.dumps({"text": "a\r\nb\rcafe\u0301"})))
    assert texts([arrival]) == ["a\nb\ncafé"]


def test_a_line_without_text_brings_its_claims_to_a_report_by_id(tmp_path: Path) -> None:
    [arrival] = received(file(tmp_path, "a.jsonl", '{"id": "x", "claims": [{"quote": "q"}]}'))
    assert (arrival.report, arrival.origin_id, arrival.claims) == (None, "x", ({"quote": "q"},))
    assert arrival.problems == ()


def test_claims_that_are_none_are_a_problem(tmp_path: Path) -> None:
    arrivals = received(file(tmp_path, "a.jsonl", '{"text": "a", "claims": "none"}'))
    assert texts(arrivals) == ["a"]
    assert codes(arrivals) == [("not-claims", 1)]


@pytest.mark.parametrize("whole", ['[{"text": "a"},\n {"text": "b"}]', '[\n{"text": "a"}, {"text": "b"}\n]'])
def test_a_file_that_is_one_list_is_read_whole(tmp_path: Path, whole: str) -> None:
    assert texts(received(file(tmp_path, "a.json", whole))) == ["a", "b"]


def test_a_file_that_is_one_object_over_many_lines_is_one_report(tmp_path: Path) -> None:
    assert texts(received(file(tmp_path, "a.json", '{\n "text": "a"\n}\n'))) == ["a"]


@pytest.mark.parametrize("content", [b"", b"\n\n  \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_a_problem(tmp_path: Path, content: bytes) -> None:
    assert codes(received(file(tmp_path, "a.jsonl", content))) == [("empty", None)]


def test_a_byte_order_mark_and_blank_lines_do_not_matter(tmp_path: Path) -> None:
    arrivals = received(file(tmp_path, "a.jsonl", b'\xef\xbb\xbf\n{"text": "a"}\n\n{"text": "b"}'))
    assert texts(arrivals) == ["a", "b"]


def test_a_line_of_fifty_megabytes_is_a_problem_and_never_held_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as stream:
        stream.write(b'{"text": "before"}\n{"text": "')
        for _ in range(50):
            stream.write(b"a" * (1 << 20))
        stream.write(b'"}\n{"text": "after"}\n')
    tracemalloc.start()
    arrivals = received(str(path))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert texts(arrivals) == ["before", "after"]
    assert codes(arrivals) == [("too-long", 2)]
    assert peak < 100 << 20


def test_memory_does_not_grow_with_the_number_of_lines(tmp_path: Path) -> None:
    line = json.dumps({"text": "a" * 5_000}) + "\n"
    path = file(tmp_path, "a.jsonl", line * 4_000)
    tracemalloc.start()
    count = sum(1 for _ in receive([path]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 4_000
    assert peak < 2 << 20
