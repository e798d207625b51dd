"""`tollbook serve` on a real port of this machine."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copy
from signal import SIGINT

import httpx

TOKEN = "a-token-for-the-served-book"


@contextmanager
def served(book: Path, *words: str) -> Iterator[httpx.Client]:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [sys.executable, "-m", "tollbook", "serve", "--api-only"]
    surroundings = os.environ | {"TOLLBOOK_TOKENS": f"ana:reviewer:{TOKEN}"}
    process = subprocess.Popen(
        [*command, "--book", str(book), "--port", str(port), *words],
        env=surroundings,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            _wait(client, process)
            yield client
    finally:
        process.send_signal(SIGINT)
        _, notes = process.communicate(timeout=60)
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
    with served(Path(copy(printed, tmp_path / "book.db"))) as client:
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


def test_a_book_may_be_served_to_be_read_only(printed: Path, tmp_path: Path) -> None:
    with served(Path(copy(printed, tmp_path / "book.db")), "--readonly") as client:
        body = {"kind": "accept", "claims": ["claim-0"]}
        assert client.post("/rulings", json=body, headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 403


def test_a_book_that_is_none_is_told_at_once(tmp_path: Path) -> None:
    wrong = tmp_path / "book.db"
    wrong.write_bytes(b"no book" * 1000)
    command = [sys.executable, "-m", "tollbook", "serve"]
    done = subprocess.run([*command, "--book", str(wrong)], capture_output=True, text=True, timeout=120)
    assert done.returncode == 4 and "cannot be used" in done.stderr and "Traceback" not in done.stderr
