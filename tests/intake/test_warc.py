"""A web archive streams: each page with its capture, other records left aside, and no record can do harm."""

import gzip
import io
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from bench.pages import page, story
from tests.intake.making import codes, file, received, texts
from tollbook.intake import receive


class Crawl:
    """A crawl that is written record by record."""

    def __init__(self, packed: bool = True) -> None:
        self._out = io.BytesIO()
        self._writer = WARCWriter(self._out, gzip=packed)
        self._record("http://ledger.example/robots.txt", b"User-agent: *", "200 OK", "text/robots")

    def page(self, at: int, status: str = "200 OK", kind: str = "text/html; charset=utf-8", **headers: str) -> "Crawl":
        return self.body(f"https://ledger.example/{at}", page("wordpress", story(at)).encode(), status, kind, **headers)

    def body(
        self, address: str, data: bytes, status: str = "200 OK", kind: str = "text/html", **headers: str
    ) -> "Crawl":
        self._record(address, data, status, kind, **headers)
        return self

    def _record(self, address: str, data: bytes, status: str, kind: str, **headers: str) -> None:
        more = [(name.replace("_", "-"), value) for name, value in headers.items()]
        answered = StatusAndHeaders(status, [("Content-Type", kind), *more], protocol="HTTP/1.1")
        date = {"WARC-Date": "2018-11-04T20:15:00Z"}
        self._writer.write_record(
            self._writer.create_warc_record(
                address, "response", io.BytesIO(data), http_headers=answered, warc_headers_dict=date
            )
        )

    @property
    def data(self) -> bytes:
        return self._out.getvalue()


@pytest.mark.parametrize("packed", [True, False])
def test_every_page_is_a_report_with_its_capture(tmp_path: Path, packed: bool) -> None:
    crawl = Crawl(packed).page(1, X_Cache="hit").page(2)
    path = file(tmp_path, "news.warc.gz" if packed else "news.warc", crawl.data)
    arrivals = received(path)
    assert texts(arrivals) == [story(1).text, story(2).text]
    first = arrivals[0]
    assert first.capture is not None and first.report is not None
    assert first.capture.retrieved == datetime(2018, 11, 4, 20, 15, tzinfo=UTC)
    assert (first.capture.final_url, first.capture.status) == ("https://ledger.example/1", 200)
    assert ("X-Cache", "hit") in first.capture.headers
    assert first.original == page("wordpress", story(1)).encode()
    assert first.source == f"{path.removesuffix('.gz')}!https://ledger.example/1"


def test_other_records_are_left_aside_and_counted(tmp_path: Path) -> None:
    crawl = Crawl().page(1).page(2, "404 Not Found").body("https://ledger.example/a.png", b"x", kind="image/png")
    arrivals = received(file(tmp_path, "a.warc.gz", crawl.data))
    assert texts(arrivals) == [story(1).text]
    assert codes(arrivals) == [("left-aside", None)]
    assert all(word in arrivals[-1].problems[0].message for word in ("3 records", "answers 404", "image/png"))


def test_a_page_that_was_packed_or_cut_up_by_the_server_is_put_together(tmp_path: Path) -> None:
    data = gzip.compress(page("wordpress", story(3)).encode())
    half = len(data) // 2
    cut = b"%x\r\n%b\r\n%x\r\n%b\r\n0\r\n\r\n" % (half, data[:half], len(data) - half, data[half:])
    crawl = Crawl().body("https://ledger.example/3", cut, Content_Encoding="gzip", Transfer_Encoding="chunked")
    assert texts(received(file(tmp_path, "a.warc.gz", crawl.data))) == [story(3).text]


def test_plain_text_is_a_report(tmp_path: Path) -> None:
    crawl = Crawl().body(
        "https://ledger.example/a", "Two died near the café.".encode(), kind="text/plain; charset=utf-8"
    )
    assert texts(received(file(tmp_path, "a.warc.gz", crawl.data))) == ["Two died near the café."]


def test_a_damaged_archive_gives_what_came_before(tmp_path: Path) -> None:
    crawl = Crawl()
    for at in range(30):
        crawl.page(at)
    arrivals = received(file(tmp_path, "a.warc.gz", crawl.data[:-400]))
    found = texts(arrivals)
    assert 20 < len(found) < 30
    assert found == [story(at).text for at in range(len(found))]
    assert "damaged" in {code for code, _ in codes(arrivals)}


def test_what_is_no_archive_is_a_problem(tmp_path: Path) -> None:
    assert [code for code, _ in codes(received(file(tmp_path, "a.warc", b"Two died.\n" * 50)))] == ["damaged"]


def test_a_page_that_unpacks_to_too_much_is_a_problem_and_the_next_is_read(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<p>" + b"a" * (200 << 20))
    path = file(tmp_path, "a.warc.gz", Crawl().body("https://x.example/", bomb, Content_Encoding="gzip").page(1).data)
    tracemalloc.start()
    arrivals = received(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert texts(arrivals) == [story(1).text]
    assert [code for code, _ in codes(arrivals)] == ["too-long", "left-aside"]
    assert peak < 120 << 20


def test_an_archive_that_unpacks_to_too_much_is_left_there(tmp_path: Path) -> None:
    crawl = Crawl().page(1).data
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/\r\nContent-Length: 300000000\r\n\r\n"
    bomb = gzip.compress(head + b"\0" * 300_000_000)
    arrivals = received(file(tmp_path, "a.warc.gz", crawl + bomb))
    assert texts(arrivals) == [story(1).text]
    assert "bomb" in {code for code, _ in codes(arrivals)}


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    small, large = (file(tmp_path, f"{size}.warc.gz", Crawl().page(1).data * size) for size in (10, 150))
    peaks = []
    for path in (small, small, large):
        tracemalloc.start()
        assert sum(arrival.report is not None for arrival in receive([path])) in (10, 150)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[2] < 2 * peaks[1]
