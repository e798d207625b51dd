"""A page gives its main text and no one else's claims, in the markup of ten kinds of news site."""

from datetime import date
from pathlib import Path

import pytest

from bench.intake import heavy
from bench.pages import KINDS, NOISE, page, story
from tests.intake.making import codes, file, received, texts
from tollbook.intake import Defaults


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("number", [0, 5])
def test_the_text_is_the_reports_whole_text_and_nothing_of_what_stands_around_it(
    tmp_path: Path, kind: str, number: int
) -> None:
    told = story(number)
    [arrival] = received(file(tmp_path, "page.html", page(kind, told)))
    report = arrival.report
    assert report is not None
    assert report.text.split() == told.text.split()
    assert not [noise for noise in NOISE if noise in report.text]
    assert report.title == told.title
    assert report.published == date.fromisoformat(told.published)
    assert arrival.problems == ()


@pytest.mark.parametrize("kind", KINDS)
def test_menus_and_programs_in_the_page_change_nothing(tmp_path: Path, kind: str) -> None:
    told = story(2)
    [text] = texts(received(file(tmp_path, "page.html", heavy(page(kind, told)))))
    assert text.split() == told.text.split()


@pytest.mark.parametrize("kind", KINDS)
def test_paragraphs_stay_apart(tmp_path: Path, kind: str) -> None:
    told = story(1)
    [arrival] = received(file(tmp_path, "page.html", page(kind, told)))
    assert arrival.report is not None
    assert [line for line in arrival.report.text.split("\n") if line] == list(told.paragraphs)


def test_the_page_itself_stays_the_original_and_the_text_names_its_extractor(tmp_path: Path) -> None:
    content = page("semantic", story()).encode()
    [arrival] = received(file(tmp_path, "page.html", content))
    assert arrival.original == content
    assert arrival.extraction is not None
    assert arrival.extraction.extractor.startswith("trafilatura ")
    assert (arrival.extraction.byline, arrival.extraction.language) == ("Mara Ilven", "en")
    assert any("Olgan" in line for line in arrival.extraction.left_out)


def test_a_page_knows_its_publisher_and_its_address_without_tracking(tmp_path: Path) -> None:
    [arrival] = received(file(tmp_path, "page.html", page("semantic", story())), defaults=Defaults(publisher="Other"))
    assert arrival.report is not None
    assert arrival.report.publisher == "The Valley Ledger"
    assert arrival.report.url == "https://ledger.example/valley/market"


def _page(head: str, paragraphs: str = "") -> str:
    words = paragraphs or "".join(f"<p>{each}</p>" for each in story().paragraphs)
    return f"<html><head><title>T</title>{head}</head><body><article>{words}</article></body></html>"


META = '<meta property="article:published_time" content="{}">'
CANONICAL = '<link rel="canonical" href="https://a.example{}">'


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (META.format("2018-11-04T23:50:00+05:00"), date(2018, 11, 4)),
        (CANONICAL.format("/2018/11/05/attack"), date(2018, 11, 5)),
        (META.format("2018-11-04T22:50:00Z") + CANONICAL.format("/2018/11/05/attack"), date(2018, 11, 5)),
        (META.format("2018-11-04T22:50:00Z") + CANONICAL.format("/2018/12/05/attack"), date(2018, 11, 4)),
        ('<script type="application/ld+json">{broken</script>' + META.format("2018-11-04"), date(2018, 11, 4)),
        ('<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2001-01-01"}, '
         '{"@type": "NewsArticle", "datePublished": "2018-11-04"}]}</script>', date(2018, 11, 4)),
    ],
)  # fmt: skip
def test_the_day_is_the_one_on_which_it_was_printed_where_it_was_printed(
    tmp_path: Path, head: str, expected: date
) -> None:
    [arrival] = received(file(tmp_path, "page.html", _page(head)))
    assert arrival.report is not None
    assert (arrival.report.published, codes([arrival])) == (expected, [])


def test_a_day_that_is_only_guessed_is_said_to_be(tmp_path: Path) -> None:
    words = "".join(f"<p>{each}</p>" for each in story().paragraphs)
    [arrival] = received(file(tmp_path, "page.html", _page("", f"<p>4 November 2018</p>{words}")))
    assert codes([arrival]) == [("day-guessed", None)]


ARABIC = "قتل ما لا يقل عن اثني عشر شخصا في قصف استهدف سوقا في المدينة يوم الأحد بحسب المستشفى. " * 4


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "iso-8859-1"),
        ("windows-1256", "windows-1256"),
        ("utf-16", ""),
        ("windows-1256", "utf-8"),
    ],
)
def test_a_page_is_read_in_its_own_encoding_whatever_it_declares(tmp_path: Path, encoding: str, declared: str) -> None:
    page = _page(f'<meta charset="{declared}">', f"<p>{ARABIC}</p>").encode(encoding)
    assert "".join(texts(received(file(tmp_path, "page.html", page)))).split() == ARABIC.split()


HEADLINES = "".join(f"<li><a href='/{at}'>Bomb number {at} kills {at} people at a market</a></li>" for at in range(40))


@pytest.mark.parametrize("content", ["<html><body></body></html>", f"<html><h1>Latest</h1><ul>{HEADLINES}</ul></html>"])
def test_a_page_without_a_report_is_a_problem(tmp_path: Path, content: str) -> None:
    assert codes(received(file(tmp_path, "page.html", content))) == [("no-main-text", None)]


NESTED = b"".join(b'<!ENTITY e%d "%s">' % (at, b"&e%d;" % (at - 1) * 10) for at in range(1, 30))
HARM = {
    "deep": b"<html><body>" + b"<div>" * 20_000 + b"Two died.",
    "entities": b"<!DOCTYPE html [" + NESTED + b"]><html>&e29;",
    "external": b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><article><p>&x;</p></article>',
    "garbage": b"<html>\x00\xff\xfe<<<<>>>>&&&#x110000;&#0;" + bytes(range(256)) * 20,
}


@pytest.mark.parametrize("content", HARM.values(), ids=HARM)
def test_a_page_that_means_harm_is_a_problem_or_a_text_and_nothing_else(tmp_path: Path, content: bytes) -> None:
    [arrival] = received(file(tmp_path, "page.html", content))
    assert arrival.report is None or "root:" not in arrival.report.text
    assert arrival.report is None or len(arrival.report.text) < 100_000
