"""A mail is a report of its sender; quoted mail, signatures and attachments are no part of it."""

from datetime import date
from pathlib import Path

import pytest

from tests.intake.documents.making import mail
from tests.intake.making import codes, file, received

WORDS = "Twelve people were killed in Kelmar on Sunday, the hospital said.\nThe army denied it."


def test_subject_sender_day_and_words_are_taken(tmp_path: Path) -> None:
    data = mail(WORDS, subject="Café in Kelmar hit")
    [arrival] = received(file(tmp_path, "a.eml", data))
    report = arrival.report
    assert report is not None
    assert (report.title, report.publisher, report.published) == (
        "Café in Kelmar hit",
        "Valley Monitor",
        date(2018, 11, 4),
    )
    assert (report.text, report.origin_id) == (WORDS.replace("\n", " "), "17@monitor.example")
    assert (arrival.original, arrival.problems) == (data, ())


def test_quotes_and_signatures_are_left_out(tmp_path: Path) -> None:
    quoted = "\n\nOn Sat, 3 Nov 2018 at 10:00, Ana wrote:\n> Nine died at Besmet.\n"
    more = quoted + "\n-- \nValley Monitor, 40 people, 12 dead lines\n"
    [arrival] = received(file(tmp_path, "a.eml", mail("Two died." + more)))
    assert arrival.report is not None and arrival.extraction is not None
    assert arrival.report.text == "Two died."
    assert "> Nine died at Besmet." in arrival.extraction.left_out


def test_html_alone_is_read_as_a_page_is(tmp_path: Path) -> None:
    words = "Twelve people were killed in an air strike on the market of Kelmar on Sunday, the hospital said. "
    [arrival] = received(
        file(tmp_path, "a.eml", mail(html=f"<p>{words * 3}</p><p>{words * 2}</p><script>x()</script>"))
    )
    assert arrival.report is not None
    assert arrival.report.text.startswith("Twelve people were killed")
    assert "x()" not in arrival.report.text


def test_attachments_are_a_problem_that_names_them(tmp_path: Path) -> None:
    attached = [("report.pdf", b"%PDF-1.4"), ("../../etc/passwd", b"x")]
    [arrival] = received(file(tmp_path, "in/a.eml", mail("Two died.", attached=attached)))
    assert arrival.report is not None
    assert codes([arrival]) == [("attachments", None)]
    assert "report.pdf" in arrival.problems[0].message
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["a.eml"]


@pytest.mark.parametrize("charset", ["iso-8859-1", "x-nobody-knows"])
def test_a_charset_is_heeded_and_an_unknown_one_does_no_harm(tmp_path: Path, charset: str) -> None:
    head = f"From: a@b.example\r\nSubject: s\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"
    [arrival] = received(file(tmp_path, "a.eml", head.encode() + "Two died near the café.".encode("latin-1")))
    assert arrival.report is not None
    assert arrival.report.text.startswith("Two died near the caf")
    assert (arrival.report.text.endswith("café.")) == (charset == "iso-8859-1")


def test_a_mail_without_words_is_a_problem(tmp_path: Path) -> None:
    assert codes(received(file(tmp_path, "a.eml", mail(attached=[("a.pdf", b"x")]))))[0] == ("no-text", None)


def test_parts_within_parts_without_end_are_a_problem_at_worst(tmp_path: Path) -> None:
    head = "".join(f"Content-Type: multipart/mixed; boundary=b{at}\r\n\r\n--b{at}\r\n" for at in range(3000))
    [arrival] = received(file(tmp_path, "a.eml", f"Subject: s\r\n{head}\r\nTwo died."))
    assert arrival.problems
