"""A report is shown with how it came in and its versions; its original comes out as it went in."""

from pathlib import Path

import pytest

from bench.pages import page, story
from tests.cli.conftest import Verb
from tests.intake.making import file
from tests.intake.web.site import HOST, Reply, Site, redirect, running


def fetched(verb: Verb, site: Site, book: str, *changes: tuple[str, str]) -> bytes:
    content = page("wordpress", story(2))
    for old, new in changes:
        content = content.replace(old, new)
    site.replies["/a"] = redirect("/b")
    site.replies["/b"] = Reply(content, headers={"X-Cache": "hit"})
    assert verb("add", site.at("/a"), "--allow-host", HOST, "--book", book).code == 0
    return content.encode()


def test_how_a_page_came_in_is_kept_and_shown(verb: Verb, tmp_path: Path) -> None:
    book, out = str(tmp_path / "book.db"), tmp_path / "page.html"
    with running() as site:
        content = fetched(verb, site, book)
        [row] = verb("report", site.at("/b"), "--book", book, "--json").rows
        shown = verb("report", site.at("/b"), "--book", book)
        assert verb("report", site.at("/b"), "--book", book, "--original", str(out)).code == 0
        [receipt] = row["receipts"]  # type: ignore[misc]
        assert (receipt["source"], receipt["final_url"], receipt["status"]) == (site.at("/a"), site.at("/b"), 200)  # type: ignore[index]
    assert ["X-Cache", "hit"] in receipt["headers"]  # type: ignore[index]
    assert receipt["extractor"].startswith("trafilatura")  # type: ignore[index]
    assert (receipt["byline"], receipt["language"]) == ("Mara Ilven", "en")  # type: ignore[index]
    assert receipt["left_out"]  # type: ignore[index]
    assert out.read_bytes() == content
    assert all(words in shown.answer for words in ("status 200", "Mara Ilven", "trafilatura"))


def test_versions_are_listed_with_the_one_that_counts_last(verb: Verb, tmp_path: Path) -> None:
    book = str(tmp_path / "book.db")
    with running() as site:
        fetched(verb, site, book)
        [first] = verb("report", site.at("/b"), "--book", book, "--json").rows
        fetched(verb, site, book, ("put the toll at", "raised the toll to"))
        [again] = verb("report", str(first["id"]), "--book", book, "--json").rows
    assert first["versions"] == [first["id"]]
    assert again["versions"][0] == first["id"]  # type: ignore[index]
    assert len(again["versions"]) == 2  # type: ignore[arg-type]
    assert "the last one counts" in verb("report", str(first["id"]), "--book", book).answer


@pytest.mark.parametrize("words", [(), ("--original", "-")])
def test_what_is_not_there_is_told(verb: Verb, tmp_path: Path, words: tuple[str, ...]) -> None:
    book = str(tmp_path / "book.db")
    assert verb("report", "report-1", "--book", book, *words).code == 3
    assert verb("add", file(tmp_path, "a.txt", "Two died."), "--book", book).code == 0
    assert verb("report", "report-1", "--book", book, *words).code == 3
