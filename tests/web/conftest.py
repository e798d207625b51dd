"""A desk on a book of the bundled reports with their codes: asked without a network, or shown in a real browser."""

import os
import re
import shutil
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copy
from threading import Thread
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.api.conftest import coded, printed  # noqa: F401
from tollbook.api import Options as ApiOptions
from tollbook.api import Tokens
from tollbook.pipeline.settings import Settings
from tollbook.web import Options, create_desk

ANA, BEA, CEM = "ana-token-for-tests-1", "bea-token-for-tests-2", "cem-token-for-tests-3"
ROOT = "root-token-for-tests-4"
TOKENS = Tokens.parse(f"ana:reviewer:{ANA} bea:reviewer:{BEA} cem:coder:{CEM} root:admin:{ROOT}")


def desk_on(book: Path, **more: Any) -> FastAPI:
    """The application, on a book that may be written in."""
    readonly = more.pop("readonly", False)
    return create_desk(Options(ApiOptions(Settings(book=str(book)), TOKENS, readonly, prefix="/api"), **more))


@dataclass(frozen=True)
class Desk:
    """A person at a desk, without a browser."""

    client: TestClient
    app: FastAPI

    def sign_in(self, token: str) -> "Desk":
        found = self.client.post("/sign-in", data={"secret": token, "next": "/"}, follow_redirects=False)
        assert found.status_code == 303, found.text
        return self

    @property
    def key(self) -> str:
        """What stands in the forms of who is signed in."""
        found = re.search(r'name="key" value="([^"]+)"', self.client.get("/sign-in").text)
        assert found, "nobody is signed in"
        return found[1]

    def page(self, path: str, status: int = 200) -> str:
        found = self.client.get(path)
        assert found.status_code == status, found.text
        return found.text

    def send(self, path: str, **fields: str) -> Any:
        """A form of the desk, as a browser sends it."""
        return self.client.post(path, data={"key": self.key, **fields}, follow_redirects=False)

    def other(self, token: str) -> "Desk":
        """Somebody else at the same desk."""
        return Desk(TestClient(self.app), self.app).sign_in(token)


def incident(desk: Desk, **filters: str) -> dict[str, Any]:
    """The only incident that these filters choose."""
    items = desk.client.get("/api/incidents", params=filters).json()["items"]
    assert len(items) == 1, items
    found: dict[str, Any] = items[0]
    return found


def hajin(desk: Desk) -> dict[str, Any]:
    """The contested attack of 4 November 2018."""
    return incident(desk, contested="true", until="2018-11-04", **{"from": "2018-11-04"})


@pytest.fixture
def desk(printed: Path, tmp_path: Path) -> Iterator[Desk]:  # noqa: F811
    """Nobody is signed in yet."""
    app = desk_on(Path(copy(printed, tmp_path / "book.db")))
    with TestClient(app) as client:
        yield Desk(client, app)


@dataclass(frozen=True)
class Served:
    """A desk at an address of this machine."""

    address: str
    app: FastAPI


@pytest.fixture
def served(printed: Path, tmp_path: Path) -> Iterator[Served]:  # noqa: F811
    """For a browser, on a book of its own."""
    yield from serve(desk_on(Path(copy(printed, tmp_path / "book.db"))))


def serve(app: FastAPI) -> Iterator[Served]:
    with app.state.library.look() as found:
        found.sums()
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield Served(f"http://127.0.0.1:{listening.getsockname()[1]}", app)
    finally:
        server.should_exit = True
        thread.join(30)
        listening.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """The system's Chromium. Where tests must not be skipped (CI), it has to be there."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None and not os.environ.get("CI"):
        pytest.skip("needs Chromium: apt-get install chromium")
    assert found is not None, "CI has no Chromium; .ci/run installs it"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """A fresh tab of a wide window; whatever goes wrong in its scripts fails the test."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", reduced_motion="reduce")
    yield from watched(context)


def watched(context: Any) -> Iterator[Any]:
    faults: list[str] = []
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert faults == []


def sign_in(page: Any, address: str, token: str) -> None:
    page.goto(f"{address}/sign-in?next=/")
    page.fill("form[data-token] input[name=secret]", token)
    page.click("form[data-token] button")
    page.wait_for_selector(".who-name")
