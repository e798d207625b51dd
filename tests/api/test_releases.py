"""Releases are listed, told with their differences, and given out file by file, as they were released."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from shutil import copy

import pytest
from fastapi.testclient import TestClient

from tollbook.api import Options, create_app, shapes
from tollbook.pipeline.publish import Wanted
from tollbook.pipeline.release import release
from tollbook.pipeline.settings import Settings


@pytest.fixture(scope="module")
def client(printed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("released")
    book = Settings(book=str(copy(printed, folder / "book.db")))
    for _ in range(2):
        release(book, Wanted(), folder / "releases")
    with TestClient(create_app(Options(book, releases=folder / "releases"))) as made:
        yield made


def test_the_newest_release_comes_first(client: TestClient) -> None:
    found = shapes.Releases.model_validate(client.get("/releases").json())
    assert [each.number for each in found.items] == [2, 1]
    assert found.items[1].changes == {"new": found.items[1].counts["incidents"]}
    assert found.items[0].changes == {}


def test_a_release_has_its_files_and_what_is_different(client: TestClient) -> None:
    found = shapes.ReleaseInFull.model_validate(client.get("/releases/1").json())
    assert len(found.differences) == found.counts["incidents"]
    for file in found.files:
        given = client.get(f"/releases/1/{file.name}")
        assert (len(given.content), sha256(given.content).hexdigest()) == (file.bytes, file.sha256)
        assert (
            client.get(f"/releases/1/{file.name}", headers={"If-None-Match": given.headers["etag"]}).status_code == 304
        )


@pytest.mark.parametrize(
    "path", ["3", "0", "x", "01", "1/book.db", "1/..%2f..%2fbook.db", "1/SHA256SUMS", "..%2f1", ".1.part"]
)
def test_nothing_else_is_given_out(client: TestClient, path: str) -> None:
    assert client.get(f"/releases/{path}").status_code == 404
