"""Runs verbs as a user would, on a book made of the bundled reports with their hand-made codes."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tollbook.cli.verbs import app
from tollbook.vocabulary.errors import TollbookError


@dataclass(frozen=True)
class Said:
    """What a verb came to: exit code, answer, notes."""

    code: int
    answer: str
    notes: str

    @property
    def rows(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.answer.splitlines()]


Verb = Callable[..., Said]


@pytest.fixture
def verb(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Verb:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def run(*words: str, given: bytes = b"") -> Said:
        result = CliRunner().invoke(app, list(words), input=given)
        if isinstance(result.exception, TollbookError):
            return Said(result.exception.exit_code, result.stdout, str(result.exception))
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Said(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture(scope="session")
def coded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled reports with their codes, one a line."""
    demo = files("tollbook.demo")
    gold = {row["id"]: row["claims"] for row in map(json.loads, demo.joinpath("gold.jsonl").read_text().splitlines())}
    reports = map(json.loads, demo.joinpath("reports.jsonl").read_text().splitlines())
    path = tmp_path_factory.mktemp("coded") / "coded.jsonl"
    path.write_text("".join(json.dumps(row | {"claims": gold[row["id"]]}) + "\n" for row in reports))
    return path


@pytest.fixture
def book(verb: Verb, coded: Path, tmp_path: Path) -> str:
    path = str(tmp_path / "book.db")
    assert verb("add", "--claims", str(coded), "--book", path).code == 0
    return path
