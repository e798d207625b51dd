"""Restricted reports over HTTP: their figures are told to all, their words to those who may code."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import CODER, TOKENS, bearer
from tests.secret import WORDS, book_with_a_secret
from tollbook.api import Options, create_app

READER = "reader-token-for-tests-9"


@pytest.fixture
def asking(tmp_path: Path) -> Iterator[TestClient]:
    options = Options(book_with_a_secret(tmp_path), TOKENS.parse(f"cem:coder:{CODER} rea:reader:{READER}"))
    with TestClient(create_app(options)) as client:
        yield client


def paths(asking: TestClient) -> list[str]:
    (incident,) = asking.get("/incidents").json()["items"]
    claims = [each["id"] for each in asking.get("/claims").json()["items"]]
    assert len(claims) == 2
    return [
        "/reports", "/reports/wire-1", "/claims", *(f"/claims/{each}" for each in claims), "/incidents",
        "/incidents?format=geojson", f"/incidents/{incident['id']}", "/tolls", f"/tolls/{incident['id']}", "/sources",
    ]  # fmt: skip


@pytest.mark.parametrize("headers", [{}, bearer(READER), bearer("wrong-token-for-tests-0")])
def test_nobody_but_a_coder_is_told_a_word(asking: TestClient, headers: dict[str, str]) -> None:
    for path in paths(asking):
        found = asking.get(path, headers=headers)
        assert found.status_code == 200, found.text
        assert [word for word in WORDS if word in found.text.replace("secret.jsonl", "")] == [], path
    assert asking.get("/reports/notes-12", headers=headers).status_code == 403


@pytest.mark.parametrize(
    "asked", [{"q": "clinic"}, {"q": "fourteen"}, {"speaker": "Halima"}, {"publisher": "Interview"}]
)
def test_nobody_finds_out_by_searching(asking: TestClient, asked: dict[str, str]) -> None:
    for path in ("/incidents", "/claims", "/tolls"):
        found: Any = asking.get(path, params=asked).json()["items"]
        assert all(each.get("incidents") == 0 for each in found), (path, found)
    if "speaker" not in asked:
        assert asking.get("/reports", params=asked).json()["items"] == []
    assert asking.get("/claims", params=asked, headers=bearer(CODER)).json()["items"] != []
    assert asking.get("/incidents", params=asked, headers=bearer(CODER)).json()["items"] != []


def test_what_others_say_is_found_as_before(asking: TestClient) -> None:
    for asked in ({"q": "civilians"}, {"speaker": "Oskel Monitor"}, {"publisher": "Eastgate"}, {"where": "Hajin"}):
        assert len(asking.get("/incidents", params=asked).json()["items"]) == 1, asked
        (found,) = asking.get("/tolls", params=asked).json()["items"]
        assert found["incidents"] == 1, asked


def test_its_figure_counts_for_everybody(asking: TestClient) -> None:
    (incident,) = asking.get("/incidents").json()["items"]
    (killed,) = incident["totals"]
    assert (killed["low"], killed["high"]) == (12, 14)


def test_a_coder_is_told_everything_and_no_cache_mixes_the_two_up(asking: TestClient) -> None:
    open_to_all, let_in = asking.get("/claims"), asking.get("/claims", headers=bearer(CODER))
    assert "nurse Halima Sorov" in let_in.text and asking.get("/reports/notes-12", headers=bearer(CODER)).is_success
    assert open_to_all.headers["etag"] != let_in.headers["etag"] and "Authorization" in let_in.headers["vary"]
