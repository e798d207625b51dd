"""What a person tells of tables, days and hosts is heeded, and columns are remembered; what makes no sense is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.pages import page, story
from tests.cli.conftest import Verb
from tests.intake.making import file
from tests.intake.web.site import HOST, Reply, Site, running

TABLE = "Kopf;Was;Am\nStrike;Twelve people were killed in Kelmar on Sunday.;04/11/2018\n"


@pytest.fixture(autouse=True)
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "remembered" / "columns.toml"
    monkeypatch.setenv("TOLLBOOK_COLUMNS", str(path))
    return path


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as found:
        yield found


def test_columns_that_were_told_once_are_remembered(verb: Verb, tmp_path: Path) -> None:
    first, second = file(tmp_path, "a.csv", TABLE), file(tmp_path, "b.csv", TABLE)
    told = ("--column", "text=Was", "--column", "Kopf=title", "--column", "published=Am", "--day-format", "%d/%m/%Y")
    [row] = verb("read", first, *told, "--json").rows
    [again] = verb("read", second, "--day-format", "%d/%m/%Y", "--json").rows
    assert [claim["date"] for claim in row["claims"]] == [["2018-11-04", "2018-11-04"]]  # type: ignore[attr-defined]
    assert row["claims"] == again["claims"]


def test_add_takes_the_same(verb: Verb, tmp_path: Path) -> None:
    path, book = file(tmp_path, "a.csv", TABLE), str(tmp_path / "book.db")
    assert verb("add", path, "--book", book).code == 2
    assert verb("add", path, "--column", "text=Was", "--book", book, "--json").rows[0]["new"] == 1
    assert verb("read", path, "--json").code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("--column", "text"),
        ("--column", "body=words"),
        ("--day-format", "%d/%m"),
        ("--day-format", "day month year"),
        ("--published", "yesterday"),
    ],
)
def test_what_makes_no_sense_is_told_before_anything_is_read(
    verb: Verb, tmp_path: Path, words: tuple[str, ...]
) -> None:
    said = verb("add", file(tmp_path, "a.csv", TABLE), *words, "--book", str(tmp_path / "book.db"))
    assert (said.code, words[1] in said.notes) == (2, True)
    assert not (tmp_path / "book.db").exists()


def test_a_host_of_this_machine_is_asked_if_it_is_allowed_and_told_who_asks(
    verb: Verb, tmp_path: Path, site: Site
) -> None:
    site.replies["/a"] = Reply(page("wordpress", story(2)))
    words = ("add", site.at("/a"), "--book", str(tmp_path / "book.db"), "--json")
    refused = verb(*words)
    assert refused.code == 2
    assert [problem["code"] for problem in refused.rows[0]["problems"]] == ["private-address"]  # type: ignore[attr-defined]
    allowed = verb(*words, "--allow-host", HOST, "--contact", "mailto:desk@ledger.example")
    assert (allowed.code, allowed.rows[0]["new"]) == (0, 1)
    assert "mailto:desk@ledger.example" in site.asked[0].headers["user-agent"]
