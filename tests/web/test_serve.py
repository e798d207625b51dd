"""`tollbook serve` on a real port: the desk at the root, the API under it, a link for who sits at the machine."""

import os
import re
import socket
import subprocess
import sys
from pathlib import Path
from shutil import copy
from signal import SIGINT

import httpx


def test_the_link_that_is_printed_signs_in_who_sits_at_the_machine(printed: Path, tmp_path: Path) -> None:
    book = Path(copy(printed, tmp_path / "book.db"))
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    surroundings = {name: value for name, value in os.environ.items() if name != "TOLLBOOK_TOKENS"} | {"COLUMNS": "300"}
    command = [sys.executable, "-m", "tollbook", "serve", "--book", str(book), "--port", str(port)]
    process = subprocess.Popen(command, env=surroundings, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    try:
        link = ""
        while not (known := re.search(r"/sign-in\?token=(\S+)", link)):
            link = process.stderr.readline()
            assert link, "the server ended"
        transport = httpx.HTTPTransport(retries=20)
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", transport=transport, timeout=60) as client:
            assert known[1] in client.get(known[0]).text
            assert client.get("/people").status_code == 303
            assert client.post("/sign-in", data={"secret": known[1]}).status_code == 303
            assert client.get("/people").status_code == 200
            assert client.get("/api/incidents").json()["items"]
            assert client.get("/", headers={"Host": "elsewhere.example"}).status_code == 400
    finally:
        process.send_signal(SIGINT)
        process.communicate(timeout=60)
    assert (tmp_path / "book.db-desk.db").stat().st_mode & 0o077 == 0
