"""A watch that is killed at any moment loses no report and doubles none."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.pages import story
from tests.intake.watch.making import with_pages
from tests.intake.web.site import Site, running
from tollbook.ledger import Book

PAGES = 60


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as found:
        with_pages(found, PAGES)
        yield found


def begun(site: Site, folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.pipeline.watching", site.at("/feed"), str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def killed_when(process: subprocess.Popen[str], said: str, after: float = 0.0) -> None:
    """Kills it, as no program can prevent, so many seconds after it says something."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(said):
            break
    time.sleep(after)
    process.kill()
    process.wait()
    process.stdout.close()


def test_no_report_is_lost_and_none_is_doubled(site: Site, tmp_path: Path) -> None:
    killed_when(begun(site, tmp_path), "begun")
    killed_when(begun(site, tmp_path), "keeping")  # before the book has them
    killed_when(begun(site, tmp_path), "kept")  # after the book has them, before the state does
    for after in (0.3, 0.6):
        killed_when(begun(site, tmp_path), "begun", after)
    with begun(site, tmp_path) as last:
        assert last.wait(120) == 0
    with Book.open(tmp_path / "book.db") as book:
        reports = list(book.reports())
        assert sorted(report.text for report in reports) == sorted(story(at).text for at in range(PAGES))
        assert all(len(book.receipts(report.id)) == 1 for report in reports)
        assert all(book.original(book.receipts(report.id)[0].digest) for report in reports)
