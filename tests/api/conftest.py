"""An application on a book of the bundled reports with their codes, asked without a network."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tollbook.api import Options, Tokens, create_app
from tollbook.intake import receive
from tollbook.pipeline.add import add
from tollbook.pipeline.settings import Settings

CODER = "coder-token-for-tests-1"
REVIEWER = "reviewer-token-for-tests-2"
TOKENS = Tokens.parse(f"cem:coder:{CODER} ana:reviewer:{REVIEWER}")


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@dataclass(frozen=True)
class Asking:
    """A client, and the book behind it."""

    client: TestClient
    settings: Settings

    def get(self, path: str, **params: Any) -> Any:
        """The JSON of an answer that has to be one."""
        found = self.client.get(path, params=params or None)
        assert found.status_code == 200, found.text
        return found.json()

    def items(self, path: str, **params: Any) -> list[Any]:
        found: list[Any] = self.get(path, limit=500, **params)["items"]
        return found

    def everything(self, path: str, **params: Any) -> list[Any]:
        """All pages, one after the other."""
        found: list[Any] = []
        cursor: dict[str, str] = {}
        while True:
            page = self.get(path, **params | cursor)
            found += page["items"]
            if page["next"] is None:
                return found
            cursor = {"cursor": page["next"]}


@pytest.fixture(scope="session")
def coded() -> list[dict[str, Any]]:
    """The bundled reports, each with its codes."""
    demo = files("tollbook.demo")
    gold = {row["id"]: row["claims"] for row in map(json.loads, demo.joinpath("gold.jsonl").read_text().splitlines())}
    return [
        row | {"claims": gold[row["id"]]}
        for row in map(json.loads, demo.joinpath("reports.jsonl").read_text().splitlines())
    ]


@pytest.fixture(scope="session")
def printed(coded: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of them, to be copied."""
    folder = tmp_path_factory.mktemp("book")
    lines = folder / "coded.jsonl"
    lines.write_text("".join(json.dumps(row) + "\n" for row in coded))
    add(receive([str(lines)]), Settings(book=str(folder / "book.db")), coded=True)
    return folder / "book.db"


@pytest.fixture(scope="module")
def demo(printed: Path) -> Iterator[Asking]:
    """Of a book that no test writes in."""
    with _asking(printed) as asking:
        yield asking


@pytest.fixture
def desk(printed: Path, tmp_path: Path) -> Iterator[Asking]:
    """Of a book of its own, with tokens to write in it."""
    with _asking(Path(copy(printed, tmp_path / "book.db"))) as asking:
        yield asking


class _asking:  # noqa: N801
    def __init__(self, book: Path) -> None:
        self._settings = Settings(book=str(book))
        self._client = TestClient(create_app(Options(self._settings, TOKENS)))

    def __enter__(self) -> Asking:
        self._client.__enter__()
        return Asking(self._client, self._settings)

    def __exit__(self, *error: Any) -> None:
        self._client.__exit__(*error)
