"""From files to tolls: an update of a page takes the place of what it said before, and a wire story is one source."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.conftest import Verb
from tollbook.pipeline.copies import index_path
from tollbook.pipeline.settings import Settings

URL = "https://ledger.example/2018/11/04/market"
REST = (
    "The shells fell shortly after the call to noon prayer, and carts burned along the western side of the square. "
    "Rescue teams searched two collapsed shops and a bakery until nightfall, while the hospital appealed for blood of "
    "all groups. The road to the capital was closed, and schools in the town will stay shut for the rest of the week."
)


def told(killed: str, **fields: str) -> dict[str, str]:
    text = f"{killed} people were killed in an air strike on a market in Kelmar on Sunday. {REST}"
    row = {"publisher": "The Valley Ledger", "published": "2018-11-04", "title": "Market hit", "text": text}
    return row | fields


def added(verb: Verb, folder: Path, *rows: dict[str, str]) -> None:
    path = folder / "reports.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert verb("add", str(path), "--book", str(folder / "book.db")).code == 0


def killed(verb: Verb, folder: Path, *words: str) -> list[tuple[object, ...]]:
    """low, best, high, reports and independent sources of each incident."""
    rows = verb("incidents", "--book", str(folder / "book.db"), "--json", *words).rows
    return [
        (toll["low"], toll["best"], toll["high"], row["sources"], row["independent_sources"])
        for row in rows
        for toll in row["totals"]  # type: ignore[attr-defined]
        if toll["harm"] == "killed"
    ]


def test_a_newer_version_of_a_page_is_counted_instead_of_the_older(verb: Verb, tmp_path: Path) -> None:
    added(verb, tmp_path, told("Twelve", url=URL))
    assert killed(verb, tmp_path) == [(12, 12, 12, 1, 1)]
    time.sleep(0.01)
    between = datetime.now(UTC).isoformat()
    added(verb, tmp_path, told("Fifteen", url=URL))
    assert killed(verb, tmp_path) == [(15, 15, 15, 1, 1)]
    assert killed(verb, tmp_path, "--as-of", between) == [(12, 12, 12, 1, 1)]
    added(verb, tmp_path, told("Twelve", url=URL), told("Fifteen", url=URL))
    assert killed(verb, tmp_path) == [(15, 15, 15, 1, 1)]


def test_two_versions_that_come_together_are_one_report(verb: Verb, tmp_path: Path) -> None:
    added(verb, tmp_path, told("Twelve", url=URL), told("Fifteen", url=URL))
    assert killed(verb, tmp_path) == [(15, 15, 15, 1, 1)]


def test_without_an_address_they_are_two_reports(verb: Verb, tmp_path: Path) -> None:
    added(verb, tmp_path, told("Twelve"), told("Fifteen"))
    assert [row[3] for row in killed(verb, tmp_path)] == [2]


def test_another_report_at_the_same_address_is_no_version(verb: Verb, tmp_path: Path) -> None:
    other = {"text": "Nine people were killed in a car bombing at Besmet on Monday.", "published": "2018-11-05"}
    added(verb, tmp_path, told("Twelve", url=URL), told("Nine", url=URL) | other)
    assert sorted(row[1] for row in killed(verb, tmp_path)) == [9, 12]  # type: ignore[type-var]


@pytest.mark.parametrize("together", [True, False])
def test_a_wire_story_in_four_papers_is_one_source(verb: Verb, tmp_path: Path, together: bool) -> None:
    words = told("Twelve")["text"]
    herald = words.replace("Twelve people were killed in", "Twelve were killed on Sunday in").replace(
        " on Sunday. ", ". "
    )
    papers = [
        told("Twelve", publisher="Harbour Post"),
        told("Twelve", publisher="Eastgate Wire", title="Strike on market"),
        told("Twelve", publisher="Northern Herald", text=herald),
        told("Twelve", publisher="Olgan Times", text="(Wire) " + words.replace("Twelve people", "At least 12 people")),
    ]
    for rows in [papers] if together else [[paper] for paper in papers]:
        added(verb, tmp_path, *rows)
    assert [row[3:] for row in killed(verb, tmp_path)] == [(4, 1)]


def test_the_index_of_copies_can_be_deleted_and_is_made_again(verb: Verb, tmp_path: Path) -> None:
    added(verb, tmp_path, told("Twelve"))
    index = Path(index_path(Settings(book=str(tmp_path / "book.db"))))
    index.unlink()
    edited = told("Twelve")["text"].replace("nightfall", "dark").replace("Twelve people were", "A dozen people were")
    added(verb, tmp_path, told("Twelve", publisher="Harbour Post", text=edited))
    assert killed(verb, tmp_path) == [(12, 12, 12, 2, 1)]


def test_the_index_of_a_database_is_in_the_users_cache(tmp_path: Path) -> None:
    address = "postgresql+psycopg://host/book"
    path = Path(index_path(Settings(book=address), {"XDG_CACHE_HOME": str(tmp_path)}))
    assert path.parent == tmp_path / "tollbook"
    assert path.parent.is_dir()
