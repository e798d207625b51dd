"""Sources are TOML files; one that cannot be read is a Problem that says why, and the others are loaded."""

from pathlib import Path

import pytest

from tests.intake.making import file
from tollbook.intake.sources import Expected, Pace, load
from tollbook.vocabulary import UsageError

WHOLE = """
publisher = "The Valley Ledger"
feeds = ["https://ledger.example/rss", "https://ledger.example/sitemap.xml"]
pages = "https://ledger.example/list"
licence = "all rights reserved"
language = "en"
country = "VY"
reliability = "close to the council; careful with figures"
allow = ["LocalHost"]
since = 7
whole = true

[expected]
low = 2
high = 40

[pace]
every = "10m"
delay = "2.5s"
revisit = ["1d", "6h"]

[secrets]
Authorization = "LEDGER_TOKEN"
"""


def test_all_settings_are_read(tmp_path: Path) -> None:
    file(tmp_path, "ledger.toml", WHOLE)
    (source,), problems = load(tmp_path)
    assert problems == ()
    assert (source.name, source.publisher, source.country) == ("ledger", "The Valley Ledger", "VY")
    assert source.feeds == ("https://ledger.example/rss", "https://ledger.example/sitemap.xml")
    assert source.pages == ("https://ledger.example/list",)
    assert source.expected == Expected(2, 40)
    assert source.pace == Pace(600.0, 2.5, (6 * 3600.0, 86400.0))
    assert source.secrets == (("Authorization", "LEDGER_TOKEN"),)
    assert (source.allow, source.whole, source.since) == (frozenset({"localhost"}), True, 7)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("feeds = [", "TOML"),
        ("publisher = 'P'", "neither `feeds` nor `pages`"),
        ("feeds = 'https://a.example'\nspeed = 1", "no setting `speed`"),
        ("feeds = 'ftp://a.example'", "no address"),
        ("feeds = 'https://me:secret@a.example'", "environment"),
        ("feeds = 5", "no text"),
        ("feeds = 'https://a.example'\nwhole = 'yes'", "true nor false"),
        ("feeds = 'https://a.example'\nsince = -1", "no number"),
        ("feeds = 'https://a.example'\npace.every = '15'", "no time"),
        ("feeds = 'https://a.example'\npace.quick = true", "every, delay, revisit"),
        ("feeds = 'https://a.example'\nsecrets.Authorization = 'Bearer abc'", "environment variable"),
    ],
)
def test_a_file_that_makes_no_sense_is_a_problem_and_the_others_are_loaded(
    tmp_path: Path, content: str, told: str
) -> None:
    path = file(tmp_path, "bad.toml", content)
    file(tmp_path, "good.toml", "feeds = 'https://a.example/rss'")
    sources, (problem,) = load(tmp_path)
    assert [source.name for source in sources] == ["good"]
    assert problem.source == path
    assert told in problem.message


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no folder"):
        load(tmp_path / "none")
