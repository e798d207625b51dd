"""Whatever is sent, the answer is in the one shape and tells nothing of the machine."""

import json
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import CODER, REVIEWER, TOKENS, Asking, bearer
from tollbook.api import Options, Tokens, create_app
from tollbook.pipeline.settings import Settings

ODD = [
    "'; DROP TABLE claims; --",
    '"',
    "*",
    "NEAR(",
    "a AND",
    "\x00",
    "%00",
    "\u202e",
    "💥",
    "😀" * 60,
    "-" * 200,
    "a" * 200,
    "١٢",
]


@pytest.mark.parametrize("words", ODD)
@pytest.mark.parametrize("name", ["q", "where", "actor", "publisher", "speaker"])
def test_odd_words_find_nothing_or_something_but_break_nothing(demo: Asking, name: str, words: str) -> None:
    for path in ("/incidents", "/claims"):
        assert demo.client.get(path, params={name: words}).status_code == 200
    assert demo.client.get("/tolls", params={name: words}).status_code == 200


@pytest.mark.parametrize(
    "cursor", ["", "x", "%%%", "W10", "bnVsbA", "WyJkYXRlIiwxLDJd", "WyJkYXRlIiwiXHVkODAwIiwiYSJd", "W1tbW1tb" * 60]
)
@pytest.mark.parametrize("path", ["/incidents", "/claims", "/reports"])
def test_a_cursor_that_is_none_is_wrong_use(demo: Asking, path: str, cursor: str) -> None:
    assert demo.client.get(path, params={"cursor": cursor}).status_code == 400


@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=501", "limit=9e9", "from=yesterday", "from=2018-13-01", "as_of=now", "profile=mine", "sort=id",
     "bbox=1,2,3", "bbox=nan,0,0,0", "bbox=0,inf,0,0", "harm=bored", "event=rain", "country=Syria", "unknown=1",
     "q=", "q=" + "a" * 201, "format=xml", "contested=maybe", "from=2018-11-04&from=2018-99-99",
     "from=2018-11-07&until=2018-11-01"],
)  # fmt: skip
def test_a_question_that_makes_no_sense_is_told_what_does(demo: Asking, query: str) -> None:
    found = demo.client.get(f"/incidents?{query}")
    assert found.status_code == 400
    assert found.json()["error"]["message"] and found.json()["error"]["remedy"]


@pytest.mark.parametrize("when", ["0001-01-01", "9999-12-31T23:59:59.999999-23:59", "0001-01-01T00:00+23:59"])
def test_the_ends_of_time_are_times(demo: Asking, when: str) -> None:
    assert demo.client.get("/incidents", params={"as_of": when}).status_code == 200


def test_a_body_over_the_limit_is_refused_before_it_is_read(desk: Asking) -> None:
    body = json.dumps({"text": "x" * 2_000_001})
    for sent in (body.encode(), iter([body.encode()[:1_500_000], body.encode()[1_500_000:]])):
        found = desk.client.post("/reports", content=sent, headers=bearer(CODER))
        assert found.status_code == 413 and found.json()["error"]["code"] == "content-too-large"


def _counted(low: str) -> str:
    count = f'{{"text": "a", "harm": "killed", "low": {low}}}'
    return f'{{"text": "a", "claims": [{{"quote": "a", "event": "attack", "counts": [{count}]}}]}}'


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", "null", '"text"', '{"text": 1}', '{"text": ""}', '{"text": "\\ud800"}', '{"text": "a", "more": 1}',
     '{"text": "a", "published": "2018-02-30"}', '{"text": "a", "url": "file:///etc/passwd"}', "[" * 10_000,
     _counted('"b"'),
     _counted('1e99'),
     _counted('-1'),
     '{"text": "a", "claims": [{"quote": "a", "event": "rain"}]}'],
)  # fmt: skip
def test_a_report_that_is_none_is_refused(desk: Asking, body: str) -> None:
    headers = bearer(CODER) | {"Content-Type": "application/json"}
    found = desk.client.post("/reports", content=body.encode(), headers=headers)
    assert found.status_code == 400, found.text
    assert desk.client.get("/incidents").status_code == 200


def test_scripts_and_tricks_in_a_report_come_back_as_they_went_in(desk: Asking) -> None:
    text = "<script>alert(1)</script> \u202eflip =cmd|' /C calc'!A0 killed \x07 🕊"
    made = desk.client.post("/reports", json={"text": text, "claims": []}, headers=bearer(CODER))
    found = desk.client.get(f"/reports/{made.json()['id']}")
    assert found.json()["text"] == text
    assert found.headers["content-type"] == "application/json"
    assert found.headers["x-content-type-options"] == "nosniff"


def test_an_error_of_the_book_names_no_file(printed: Path, tmp_path: Path) -> None:
    book = Path(copy(printed, tmp_path / "secret-name.db"))
    with TestClient(create_app(Options(Settings(book=str(book)), TOKENS)), raise_server_exceptions=False) as client:
        assert client.get("/incidents").status_code == 200
        for each in tmp_path.glob("secret-name.db*"):
            each.write_bytes(b"no book" * 1000)
        found = [
            client.get("/incidents?limit=3"),
            client.post("/rulings", json={"kind": "accept", "claims": ["claim-0"]}, headers=bearer(REVIEWER)),
        ]
    for each in found:
        assert each.status_code >= 500
        assert set(each.json()) == {"error"}
        assert "secret-name" not in each.text and "Traceback" not in each.text and str(tmp_path) not in each.text


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("PUT", "/reports", 405),
        ("DELETE", "/incidents/x", 405),
        ("GET", "/../etc/passwd", 404),
        ("GET", "/docs", 404),
    ],
)
def test_what_there_is_not_is_told_in_the_one_shape(demo: Asking, method: str, path: str, status: int) -> None:
    found = demo.client.request(method, path)
    assert found.status_code == status and found.json()["error"]["status"] == status


def test_other_sites_may_not_ask_unless_they_are_named(printed: Path, demo: Asking, tmp_path: Path) -> None:
    site = {"Origin": "https://desk.example.org"}
    assert "access-control-allow-origin" not in demo.client.get("/incidents", headers=site).headers
    book = Settings(book=str(copy(printed, tmp_path / "book.db")))
    with TestClient(create_app(Options(book, origins=("https://desk.example.org",)))) as client:
        assert client.get("/incidents", headers=site).headers["access-control-allow-origin"] == site["Origin"]


def test_no_one_may_write_where_no_token_was_given(printed: Path, tmp_path: Path) -> None:
    book = Settings(book=str(copy(printed, tmp_path / "book.db")))
    body: dict[str, Any] = {"text": "a"}
    with TestClient(create_app(Options(book, Tokens.of({})))) as client:
        for token in ("", "None", "a" * 40):
            assert client.post("/reports", json=body, headers=bearer(token)).status_code == 403
