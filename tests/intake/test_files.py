"""Files, folders, patterns, archives and standard input: each by what it is, and none stops the others."""

import gzip
import io
import json
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.intake.making import codes, file, received, texts
from tollbook.intake.cleaning import MOST_BYTES


def test_a_text_file_is_one_report_known_by_its_name(tmp_path: Path) -> None:
    path = file(tmp_path, "a.txt", "\nTwo died.\n\nThree fled.\n")
    [arrival] = received(path)
    assert arrival.report is not None
    assert (arrival.report.text, arrival.report.origin_id) == ("Two died.\n\nThree fled.", path)
    assert arrival.original == b"\nTwo died.\n\nThree fled.\n"


BAD_TEXTS = [
    (b"", "empty"),
    (b" \n", "empty"),
    (b"caf\xe9", "not-utf-8"),
    (b"a" * 5_000_000, "too-long"),
    (b"a" * (MOST_BYTES + 1), "too-long"),
]


@pytest.mark.parametrize(("content", "code"), BAD_TEXTS, ids=["empty", "blank", "latin-1", "long", "huge"])
def test_a_text_that_is_none_is_a_problem_that_names_its_file(tmp_path: Path, content: bytes, code: str) -> None:
    path = file(tmp_path, "a.txt", content)
    [arrival] = received(path)
    assert (arrival.report, codes([arrival])) == (None, [(code, None)])
    assert arrival.problems[0].source == path


def test_utf16_with_its_mark_is_text(tmp_path: Path) -> None:
    assert texts(received(file(tmp_path, "a.txt", "Two died.".encode("utf-16")))) == ["Two died."]


def test_one_missing_or_locked_file_does_not_stop_the_others(tmp_path: Path) -> None:
    good = file(tmp_path, "a.txt", "a")
    arrivals = received(str(tmp_path / "none.txt"), good)
    assert texts(arrivals) == ["a"]
    assert codes(arrivals) == [("no-such-file", None)]


def test_a_folder_is_read_in_order_and_says_what_it_left_aside(tmp_path: Path) -> None:
    file(tmp_path, "b/z.txt", "second")
    file(tmp_path, "a.jsonl", '{"text": "first"}')
    file(tmp_path, "photo.jpg", b"\xff\xd8")
    file(tmp_path, ".hidden.txt", "hidden")
    file(tmp_path, "page_files/ad.txt", "a part of a saved page")
    arrivals = received(str(tmp_path))
    assert texts(arrivals) == ["first", "second"]
    assert codes(arrivals) == [("left-aside", None)]
    assert "1 of .jpg" in arrivals[-1].problems[0].message


def test_a_folder_without_reports_is_a_problem(tmp_path: Path) -> None:
    assert codes(received(str(tmp_path))) == [("empty-folder", None)]


def test_patterns_are_filled_in(tmp_path: Path) -> None:
    file(tmp_path, "2018/b.txt", "b")
    file(tmp_path, "2018/a.txt", "a")
    file(tmp_path, "2019/c.txt", "c")
    assert texts(received(str(tmp_path / "2018" / "*.txt"))) == ["a", "b"]
    assert texts(received(str(tmp_path / "**" / "*.txt"))) == ["a", "b", "c"]
    assert codes(received(str(tmp_path / "*.csv"))) == [("no-such-file", None)]


def test_a_file_whose_name_has_brackets_is_that_file(tmp_path: Path) -> None:
    assert texts(received(file(tmp_path, "a[1].txt", "a"))) == ["a"]


def test_standard_input_is_json_lines_or_text_by_how_it_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    for content, found in [
        (b'{"text": "a"}\n{"text": "b"}', ["a", "b"]),
        (b"Two died.\nIn all.", ["Two died.\nIn all."]),
    ]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        assert texts(received("-")) == found


def test_a_kind_that_is_not_read_is_a_problem(tmp_path: Path) -> None:
    assert codes(received(file(tmp_path, "a.rtf", b"{\\rtf1 a}"))) == [("unknown-kind", None)]
    assert codes(received(file(tmp_path, "b.doc", b"\xd0\xcf\x11\xe0"))) == [("unknown-kind", None)]


def test_packed_json_lines_stream_through(tmp_path: Path) -> None:
    packed = gzip.compress(b'{"text": "a"}\n{"text": "b"}\n')
    assert texts(received(file(tmp_path, "a.jsonl.gz", packed))) == ["a", "b"]


def test_a_damaged_archive_gives_what_came_before_the_damage(tmp_path: Path) -> None:
    line = json.dumps({"text": "a" * 50}).encode() + b"\n"
    rows = b"".join(json.dumps({"text": f"{at} {at * 7919}"}).encode() + b"\n" for at in range(20_000))
    packed = gzip.compress(line + rows)
    arrivals = received(file(tmp_path, "a.jsonl.gz", packed[: len(packed) // 2]))
    assert len(texts(arrivals)) > 1_000
    assert codes(arrivals)[-1] == ("damaged", None)
    assert codes(received(file(tmp_path, "b.zip", b"PK\x03\x04 and no more"))) == [("damaged", None)]


def test_a_gzip_bomb_is_a_problem(tmp_path: Path) -> None:
    bomb = gzip.compress(b"\0" * (200 << 20))
    assert codes(received(file(tmp_path, "a.jsonl.gz", bomb))) == [("bomb", None)]


def test_a_zip_bomb_is_a_problem_and_its_neighbours_are_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "a")
        archive.writestr("bomb.jsonl", b"\0" * (200 << 20))
        archive.writestr("c.txt", "c")
    arrivals = received(str(tmp_path / "a.zip"))
    assert texts(arrivals) == ["a", "c"]
    assert codes(arrivals) == [("bomb", None)]


def test_names_in_archives_lead_nowhere(tmp_path: Path) -> None:
    inner = tmp_path / "in" / "a.zip"
    inner.parent.mkdir()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("../escaped.txt", "a")
        archive.writestr("/absolute.txt", "b")
        archive.writestr("line\nbreak.txt", "c")
    arrivals = received(str(inner))
    assert texts(arrivals) == ["a", "b", "c"]
    assert [arrival.source for arrival in arrivals][::2] == [f"{inner}!../escaped.txt", f"{inner}!line?break.txt"]
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["a.zip"]


def test_a_tar_archive_streams_and_its_links_are_not_followed(tmp_path: Path) -> None:
    secret = file(tmp_path, "secret.txt", "secret")
    path = tmp_path / "a.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        archive.add(file(tmp_path, "a.txt", "a"), "a.txt")
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, secret
        archive.addfile(link)
    assert texts(received(str(path))) == ["a"]


def test_a_locked_zip_member_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "a")
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert codes(received(file(tmp_path, "b.zip", bytes(data)))) == [("encrypted", None)]


EMPTY = {"a.csv": b"id,text\n", "a.json": b"[]", "a.jsonl.gz": gzip.compress(b""), "a.zip": b"PK\x05\x06" + bytes(18)}


@pytest.mark.parametrize("name", EMPTY)
def test_what_holds_no_report_is_a_problem(tmp_path: Path, name: str) -> None:
    assert codes(received(file(tmp_path, name, EMPTY[name]))) == [("empty", None)]


def test_archives_within_archives_end(tmp_path: Path) -> None:
    packed = b"Two died."
    for _ in range(6):
        packed = gzip.compress(packed)
    assert codes(received(file(tmp_path, "a.gz", packed))) == [("too-deep", None)]
