"""A watch from feeds to incidents, by the verbs and with the real reader: killed at any moment, and out of bounds."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.pages import page, story
from tests.cli.conftest import Verb
from tests.intake.making import file
from tests.intake.watch.making import later, with_pages
from tests.intake.web.site import HOST, Reply, Site, running
from tollbook.ledger import Book

PAGES = 12


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as found:
        with_pages(found, PAGES)
        yield found


def source(site: Site, folder: Path, more: str = "") -> None:
    lines = (
        f"feeds = ['{site.at('/feed')}']\nallow = ['{HOST}']\n{more}"
        "[pace]\nevery = '1h'\ndelay = '0s'\nrevisit = ['100s']\n"
    )
    file(folder, "sources/ledger.toml", lines)


def words(folder: Path) -> list[str]:
    return ["watch", "--sources", str(folder / "sources"), "--book", str(folder / "book.db"), "--once"]


def killed_when(folder: Path, said: str, times: int, after: float = 0.0) -> None:
    """Kills a watch, as no program can prevent, so many seconds after its log has said something so many times."""
    log = folder / "watch.log"
    log.unlink(missing_ok=True)
    command = [sys.executable, "-m", "tollbook", *words(folder), "--log", str(log)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None and (not log.exists() or log.read_text().count(said) < times):
            time.sleep(0.01)
        time.sleep(after)
        process.kill()


def groups(verb: Verb, book: Path) -> list[object]:
    """The claims of each incident. What ids it had before depends on what came in together."""
    return sorted(row["claims"] for row in verb("incidents", "--book", str(book), "--json").rows)  # type: ignore[type-var]


def quotes(book: Path) -> str:
    """All words of claims in force."""
    with Book.open(book) as held:
        return "\n".join(told.claim.quote for told in held.claims())


def test_killed_at_any_moment_it_loses_no_report_and_doubles_none(verb: Verb, site: Site, tmp_path: Path) -> None:
    source(site, tmp_path)
    for said, times, after in [
        ("lists", 1, 0.0),
        ("took", 1, 0.0),
        ("took", 8, 0.3),
        ("took", 12, 0.8),
        ("took", 1, 2.5),
    ]:
        killed_when(tmp_path, said, times, after)
    assert verb(*words(tmp_path)).code == 0
    with Book.open(tmp_path / "book.db") as book:
        reports = list(book.reports())
        assert sorted(report.text for report in reports) == sorted(story(at).text for at in range(PAGES))
        assert all(len(book.receipts(report.id)) == 1 for report in reports)
    undisturbed = tmp_path / "undisturbed"
    source(site, undisturbed)
    assert verb(*words(undisturbed)).code == 0
    assert groups(verb, tmp_path / "book.db") == groups(verb, undisturbed / "book.db") != []


def test_an_update_of_a_page_replaces_what_it_said(verb: Verb, site: Site, tmp_path: Path) -> None:
    with_pages(site, 1)
    source(site, tmp_path)
    verb(*words(tmp_path))
    assert "At least 3 people were killed" in quotes(tmp_path / "book.db")
    (tmp_path / "book.db-watch.db").rename(tmp_path / "state.db")
    later(tmp_path, 150)
    (tmp_path / "state.db").rename(tmp_path / "book.db-watch.db")
    site.replies["/0"] = Reply(page("wordpress", story(0)).replace("At least 3 people", "At least 9 people"))
    verb(*words(tmp_path))
    assert "At least 9 people were killed" in quotes(tmp_path / "book.db")
    assert "At least 3 people were killed" not in quotes(tmp_path / "book.db")


@pytest.mark.parametrize(("bounds", "code"), [("high = 2", "volume-high"), ("high = 50", None)])
def test_a_volume_out_of_bounds_is_a_problem_of_the_source_and_in_the_log(
    verb: Verb, site: Site, tmp_path: Path, bounds: str, code: str | None
) -> None:
    with_pages(site, 4)
    source(site, tmp_path, f"expected = {{ {bounds} }}\n")
    log = tmp_path / "watch.log"
    verb(*words(tmp_path), "--log", str(log))
    said = verb("sources", "--sources", str(tmp_path / "sources"), "--book", str(tmp_path / "book.db"), "--json")
    assert said.code == (1 if code else 0)
    assert [problem["code"] for problem in said.rows[0]["problems"]] == ([code] if code else [])  # type: ignore[attr-defined]
    assert log.read_text().count("4 reports came in 24 hours; at most 2 are expected.") == (1 if code else 0)
