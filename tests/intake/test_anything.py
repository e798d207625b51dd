"""Whatever bytes a file has, they become reports or problems that name the file, and never an exception."""

import gzip
import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.pages import KINDS, page, story
from tests.intake.documents.making import mail, pdf, word
from tests.intake.making import file, received
from tests.intake.test_warc import Crawl


def zipped(name: str, data: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(name), data)
    return held.getvalue()


GOOD = {
    ".txt": b"Two died.",
    ".jsonl": b'{"id": 1, "text": "Two died.", "published": "2018-11-04", "claims": [{"quote": "q"}]}\n{"text": "b"}\n',
    ".json": b'[{"text": "Two died."}, {"text": ["b"]}]',
    ".csv": b'id,text,published\n1,"Two, they said, died.",2018-11-04\n2,"Three ""fled"".",\n',
    ".html": page(KINDS[0], story()).encode(),
    ".pdf": pdf([("Two died in Kelmar.",)]),
    ".docx": word("Two died in Kelmar."),
    ".eml": mail("Two died in Kelmar.", attached=[("a.pdf", b"x")]),
    ".warc": Crawl(packed=False).page(1).data,
    ".zip": zipped("a.txt", b"Two died."),
    ".gz": gzip.compress(b'{"text": "Two died."}\n'),
}


UNPACKABLE = GOOD[".docx"][:49] + bytes(8) + GOOD[".docx"][57:]
"""A Word file of which a part can't be unpacked."""


def spoiled(data: bytes) -> st.SearchStrategy[bytes]:
    """The bytes with some of them cut, doubled or put in place of others."""
    piece = st.tuples(st.integers(0, len(data)), st.integers(0, 40), st.binary(max_size=8))

    def spoil(pieces: list[tuple[int, int, bytes]]) -> bytes:
        found = data
        for at, length, new in pieces:
            found = found[:at] + new + found[at + length :]
        return found

    return st.lists(piece, max_size=5).map(spoil)


@pytest.mark.parametrize("suffix", GOOD)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_spoiled_files_are_problems_at_worst(suffix: str, data: st.DataObject) -> None:
    content = data.draw(st.one_of(spoiled(GOOD[suffix]), st.binary(max_size=200)))
    with tempfile.TemporaryDirectory() as folder:
        path = file(Path(folder), f"a{suffix}", content)
        arrivals = received(path)
    assert arrivals
    for arrival in arrivals:
        assert arrival.report is not None or arrival.problems or arrival.claims is not None
        assert all((problem.source or "").startswith(path.removesuffix(".gz")) for problem in arrival.problems)
        if arrival.report is not None:
            assert arrival.report.text.encode("utf-8")
            assert arrival.report.text.strip()


def test_a_word_file_of_which_a_part_cannot_be_unpacked_is_a_problem(tmp_path: Path) -> None:
    (arrival,) = received(file(tmp_path, "a.docx", UNPACKABLE))
    assert [problem.code for problem in arrival.problems] == ["not-word"]


def test_a_pdf_with_a_filter_that_nobody_knows_is_a_problem(tmp_path: Path) -> None:
    unknown = GOOD[".pdf"].replace(b"/FlateDecode", b"/FlateDecodf")
    assert unknown != GOOD[".pdf"]
    (arrival,) = received(file(tmp_path, "a.pdf", unknown))
    assert [problem.code for problem in arrival.problems] == ["not-pdf"]
