"""`tollbook serve` on a real port of this machine."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copy
from signal import SIGINT

import httpx

from tollbook.ledger import Book
from tollbook.linking import Weights, load, written

TOKEN = "a-token-for-the-served-book"


@contextmanager
def served(book: Path, *words: str, weights: Path | None = None) -> Iterator[tuple[httpx.Client, list[str]]]:
    """What asks it; and what it has said, which is there when it has ended."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [sys.executable, "-m", "tollbook", "serve", "--api-only"]
    surroundings = os.environ | {"TOLLBOOK_TOKENS": f"ana:reviewer:{TOKEN}", "COLUMNS": "300"}
    if weights is not None:
        surroundings["TOLLBOOK_LINKING"] = str(weights)
    process = subprocess.Popen(
        [*command, "--book", str(book), "--port", str(port), *words],
        env=surroundings,
        stderr=subprocess.PIPE,
        text=True,
    )
    said: list[str] = []
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            _wait(client, process)
            yield client, said
    finally:
        process.send_signal(SIGINT)
        _, notes = process.communicate(timeout=60)
        said += notes.splitlines()
    assert "Traceback" not in notes


def _wait(client: httpx.Client, process: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        assert process.poll() is None, process.stderr and process.stderr.read()
        try:
            client.get("/openapi.json")
            return
        except httpx.TransportError:
            time.sleep(0.2)
    raise AssertionError("the server did not start")


def test_a_book_is_served_and_ruled_on_over_the_network(printed: Path, tmp_path: Path) -> None:
    with served(Path(copy(printed, tmp_path / "book.db"))) as (client, _):
        found = client.get("/incidents", params={"contested": "true"})
        assert found.status_code == 200 and found.json()["items"]
        assert "server" not in found.headers
        claim = found.json()["items"][0]["claims"][0]
        body = {"kind": "accept", "claims": [claim]}
        assert client.post("/rulings", json=body).status_code == 403
        assert client.post("/rulings", json=body, headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 201
        assert client.get(f"/claims/{claim}").json()["accepted"]
        again = client.get("/incidents", headers={"If-None-Match": found.headers["etag"]})
        assert again.status_code == 200
        assert client.get("/openapi.json").json()["info"]["title"] == "Tollbook"


def test_a_book_linked_by_other_weights_is_linked_anew_before_it_is_served(printed: Path, tmp_path: Path) -> None:
    book, weights = Path(copy(printed, tmp_path / "book.db")), tmp_path / "weights.toml"
    other = replace(load(), prior=load().prior - 0.5)
    weights.write_text(written(other, "for a test"))
    claims = waiting(book, other)
    with served(book, "--readonly", weights=weights):
        assert waiting(book, other) == claims > 0
    with served(book, weights=weights) as (client, said):
        assert waiting(book, other) == 0
        assert client.get("/incidents").json()["items"]
    told = [line for line in said if "claims" in line]
    assert f": 0 of {claims} claims" in told[0] and f": {claims} of {claims} claims" in told[-1]
    with served(book, weights=weights) as (_, said):
        pass
    assert not any("claims" in line for line in said)


def waiting(book: Path, weights: Weights) -> int:
    with Book.open(book) as opened, opened.view() as view:
        return view.waiting(weights.id)


def test_a_book_may_be_served_to_be_read_only(printed: Path, tmp_path: Path) -> None:
    with served(Path(copy(printed, tmp_path / "book.db")), "--readonly") as (client, _):
        body = {"kind": "accept", "claims": ["claim-0"]}
        assert client.post("/rulings", json=body, headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 403


def test_a_book_that_is_none_is_told_at_once(tmp_path: Path) -> None:
    wrong = tmp_path / "book.db"
    wrong.write_bytes(b"no book" * 1000)
    command = [sys.executable, "-m", "tollbook", "serve"]
    done = subprocess.run([*command, "--book", str(wrong)], capture_output=True, text=True, timeout=120)
    assert done.returncode == 4 and "cannot be used" in done.stderr and "Traceback" not in done.stderr
