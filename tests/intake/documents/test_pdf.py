"""A PDF's text comes out in paragraphs, without heads and feet; what cannot be read is a problem."""

import zlib
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from tests.intake.documents.making import pdf
from tests.intake.making import codes, file, received, texts
from tollbook.intake import Defaults

LINES = (
    "At least twelve people were killed in an air strike on a market in the",
    "town of Kelmar on Sunday, the hospital said. The army has de-",
    "nied it.",
    "The road to the capital was closed after the attack, and the hospital has",
    "appealed for blood.",
)
TEXT = (
    "At least twelve people were killed in an air strike on a market in the town of Kelmar on Sunday, the hospital "
    "said. The army has denied it.\n\nThe road to the capital was closed after the attack, and the hospital has "
    "appealed for blood."
)


def test_lines_become_paragraphs_and_broken_words_are_joined(tmp_path: Path) -> None:
    assert texts(received(file(tmp_path, "a.pdf", pdf([LINES])))) == [TEXT]


def test_what_the_file_says_of_itself_is_taken_and_its_day_is_called_a_guess(tmp_path: Path) -> None:
    info = "/Title (Strike at Kelmar) /Author (Mara Ilven) /CreationDate (D:20181104201500+02'00')"
    [arrival] = received(file(tmp_path, "a.pdf", pdf([LINES], info)))
    assert arrival.report is not None and arrival.extraction is not None
    assert (arrival.report.title, arrival.report.published) == ("Strike at Kelmar", date(2018, 11, 4))
    assert (arrival.extraction.byline, arrival.extraction.extractor[:5]) == ("Mara Ilven", "pypdf")
    assert codes([arrival]) == [("day-guessed", None)]


def test_the_day_that_a_person_gives_goes_before_that_of_the_file(tmp_path: Path) -> None:
    path = file(tmp_path, "a.pdf", pdf([LINES], "/CreationDate (D:20201104201500Z)"))
    [arrival] = received(path, defaults=Defaults(published="2018-11-05"))
    assert arrival.report is not None
    assert (arrival.report.published, arrival.problems) == (date(2018, 11, 5), ())


@pytest.mark.parametrize("title", ["Microsoft Word - report final.docx", "report.pdf"])
def test_the_name_of_a_file_is_no_title(tmp_path: Path, title: str) -> None:
    [arrival] = received(file(tmp_path, "a.pdf", pdf([LINES], f"/Title ({title})")))
    assert arrival.report is not None
    assert arrival.report.title == ""


def test_heads_feet_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    quarters = ("North", "East", "South", "West")
    pages = [
        (
            "The Valley Ledger, 4 November 2018",
            f"{quarter}: {LINES[0]}",
            *LINES[1:],
            quarter,
            "Not for sale",
            f"Page {at} of 4",
        )
        for at, quarter in enumerate(quarters, 1)
    ]
    [arrival] = received(file(tmp_path, "a.pdf", pdf(pages)))
    assert arrival.report is not None and arrival.extraction is not None
    assert arrival.report.text.count("Valley Ledger") == arrival.report.text.count("Page") == 0
    assert arrival.report.text.count("Not for sale") == 0
    assert arrival.report.text.count("At least twelve") == 4
    assert "The Valley Ledger, 4 November 2018" in arrival.extraction.left_out


def test_pictures_of_pages_are_a_problem(tmp_path: Path) -> None:
    assert codes(received(file(tmp_path, "a.pdf", pdf([()])))) == [("no-text-layer", None)]


def test_a_locked_file_is_a_problem(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(file(tmp_path, "a.pdf", pdf([LINES]))))
    writer.encrypt("secret", algorithm="RC4-128")
    path = tmp_path / "locked.pdf"
    writer.write(path)
    assert codes(received(str(path))) == [("encrypted", None)]


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<< /Kids [1 0 R] >>\nendobj\n%%EOF", pdf([LINES])[:300]]
)
def test_a_broken_file_is_a_problem(tmp_path: Path, data: bytes) -> None:
    [arrival] = received(file(tmp_path, "a.pdf", data))
    assert arrival.report is None
    assert codes([arrival]) == [("not-pdf", None)]


def test_a_bomb_is_a_problem(tmp_path: Path) -> None:
    packed = zlib.compress(b"\0" * (300 << 20))
    [arrival] = received(file(tmp_path, "a.pdf", pdf([LINES], packed=packed)))
    assert arrival.report is None
    assert codes([arrival])[0][0] in {"not-pdf", "no-text-layer"}


def test_a_page_tree_that_holds_itself_ends(tmp_path: Path) -> None:
    data = pdf([LINES]).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]")
    [arrival] = received(file(tmp_path, "a.pdf", data))
    assert arrival.report is None
