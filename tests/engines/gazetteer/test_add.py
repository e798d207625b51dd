"""Adding countries, from a server on this machine and from files."""

from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.engines.gazetteer.making import DUMP, text_dump, zip_dump
from tollbook.engines.gazetteer import add_countries, add_file, open_gazetteer
from tollbook.engines.gazetteer.download import download


class Dumps(BaseHTTPRequestHandler):
    """Serves a folder's files, and the rest of one where a range is asked for."""

    def __init__(self, folder: Path, *rest: object) -> None:
        self.folder = folder
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.folder / self.path.strip("/")
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        start = int(self.headers.get("Range", "bytes=0-").split("=")[1].rstrip("-"))
        if start >= len(data):
            self.send_error(416)
            return
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        self.wfile.write(data[start:])

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    folder = tmp_path / "served"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Dumps, folder))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", folder
    server.shutdown()
    server.server_close()


def test_a_country_is_fetched_and_found(served: tuple[str, Path], tmp_path: Path) -> None:
    source, folder = served
    zip_dump(folder, *DUMP)
    assert add_countries(["sy"], tmp_path / "gazetteer", source) == []
    assert open_gazetteer(tmp_path / "gazetteer").search("Ash Sha'fah")[0].id == "geonames:2"


def test_a_country_that_fails_stops_no_other(served: tuple[str, Path], tmp_path: Path) -> None:
    source, folder = served
    zip_dump(folder, *DUMP)
    problems = add_countries(["XX", "Syria", "SY"], tmp_path / "gazetteer", source)
    assert [p.code for p in problems] == ["not-fetched", "not-a-country"]
    assert (tmp_path / "gazetteer/SY.sqlite").is_file()


def test_progress_is_told_until_all_is_there(served: tuple[str, Path], tmp_path: Path) -> None:
    source, folder = served
    size = zip_dump(folder, *DUMP).stat().st_size
    told: list[tuple[int, int | None]] = []
    add_countries(["SY"], tmp_path / "gazetteer", source, lambda _, done, total: told.append((done, total)))
    assert told[-1] == (size, size)


def test_a_download_goes_on_where_it_was_cut_off(served: tuple[str, Path], tmp_path: Path) -> None:
    source, folder = served
    whole = zip_dump(folder, *DUMP).read_bytes()
    (tmp_path / "SY.zip.part").write_bytes(whole[:100])
    told: list[int] = []
    assert download(f"{source}/SY.zip", tmp_path / "SY.zip", lambda _, done, __: told.append(done)) is None
    assert (tmp_path / "SY.zip").read_bytes() == whole
    assert told[0] > 100


def test_a_corrupt_archive_is_a_problem_and_is_not_kept(served: tuple[str, Path], tmp_path: Path) -> None:
    source, folder = served
    (folder / "SY.zip").write_bytes(b"PK\x03\x04 not really")
    assert [p.code for p in add_countries(["SY"], tmp_path, source)] == ["corrupt-dump"]
    assert not (tmp_path / "SY.sqlite").exists()
    assert not (tmp_path / "dumps/SY.zip").exists()


def test_a_server_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert [p.code for p in add_countries(["SY"], tmp_path, "http://127.0.0.1:9")] == ["not-fetched"]


def test_a_dump_at_hand_needs_no_server(tmp_path: Path) -> None:
    text_dump(tmp_path, *DUMP)
    assert add_countries(["SY"], tmp_path / "gazetteer", str(tmp_path)) == []
    assert [p.code for p in add_countries(["IQ"], tmp_path / "gazetteer", str(tmp_path))] == ["no-such-file"]


def test_adding_again_replaces_the_country(tmp_path: Path) -> None:
    add_file(text_dump(tmp_path, *DUMP), "SY", tmp_path / "gazetteer")
    add_file(text_dump(tmp_path, *DUMP[:3]), "SY", tmp_path / "gazetteer")
    found = open_gazetteer(tmp_path / "gazetteer").search("Ash Sha'fah")
    assert "geonames:2" not in [e.id for e in found]


def test_p_codes_and_their_version_are_kept_and_strangers_told(tmp_path: Path) -> None:
    table = tmp_path / "cod.csv"
    table.write_text(
        "ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE,validOn\n"
        "Deir-ez-Zor,SY09,Abu Kamal,SY0903,2024-01-01\n"
        "Deir-ez-Zor,SY09,Nowhere,SY0999,2024-01-01\n",
        encoding="utf-8",
    )
    problems = add_file(text_dump(tmp_path, *DUMP), "SY", tmp_path / "gazetteer", table)
    gazetteer = open_gazetteer(tmp_path / "gazetteer")
    areas = [gazetteer.area(code) for code in ("SY.07", "SY.07.174447")]
    assert [(a.pcode, a.version) for a in areas if a] == [("SY09", "2024-01-01"), ("SY0903", "2024-01-01")]
    assert [p.code for p in problems] == ["no-such-area"]


def test_a_table_without_p_codes_is_a_problem_and_the_dump_is_added(tmp_path: Path) -> None:
    (tmp_path / "cod.csv").write_text("name\nDeir ez-Zor\n")
    problems = add_file(text_dump(tmp_path, *DUMP), "SY", tmp_path / "gazetteer", tmp_path / "cod.csv")
    assert [p.code for p in problems] == ["no-p-codes"]
    assert (tmp_path / "gazetteer/SY.sqlite").is_file()
