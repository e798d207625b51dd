"""Every test of the book runs on SQLite in memory, SQLite in a file and a real PostgreSQL."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.server import binaries, fresh, server
from tollbook.ledger import Book


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    folder = binaries()
    if folder is None:
        missing = "PostgreSQL's server binaries are not installed (apt-get install postgresql)"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with server(folder) as address:
        yield address


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a new book can be."""
    if request.param == "memory":
        yield ":memory:"
    elif request.param == "sqlite":
        yield str(tmp_path / "book.db")
    else:
        yield fresh(request.getfixturevalue("postgresql"))


@pytest.fixture(params=["sqlite", "postgresql"])
def lasting(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a new book can be that outlives its connection."""
    if request.param == "sqlite":
        yield str(tmp_path / "book.db")
    else:
        yield fresh(request.getfixturevalue("postgresql"))


@pytest.fixture
def book(address: str) -> Iterator[Book]:
    with Book.open(address) as opened:
        yield opened
