"""A Word file's paragraphs and tables come out in order; a bomb, entities and a locked file are problems."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.intake.documents.making import word
from tests.intake.making import codes, file, received, texts

FIRST, SECOND = "Twelve people were killed in Kelmar on Sunday.", "The army denied it."


def changed(data: bytes, name: str, content: bytes) -> bytes:
    """The file with another content of one of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, content if part.filename == name else old.read(part))
    return out.getvalue()


def test_paragraphs_and_tables_come_out_in_order(tmp_path: Path) -> None:
    data = word(FIRST, SECOND, table=[("Kelmar", "12"), ("Besmet", "3")], title="Daily report")
    [arrival] = received(file(tmp_path, "a.docx", data))
    assert arrival.report is not None and arrival.extraction is not None
    assert arrival.report.text == f"{FIRST}\n\n{SECOND}\n\nKelmar | 12\n\nBesmet | 3"
    assert (arrival.report.title, arrival.extraction.byline) == ("Daily report", "Mara Ilven")
    assert arrival.original == data


def test_a_file_in_an_archive_and_without_a_name_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    data = word(FIRST)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("b.docx", data)
    assert texts(received(str(tmp_path / "a.zip"))) == texts(received(file(tmp_path, "noname", data))) == [FIRST]


def test_a_file_without_words_is_a_problem(tmp_path: Path) -> None:
    assert codes(received(file(tmp_path, "a.docx", word()))) == [("empty", None)]


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    data = changed(word(FIRST), "word/document.xml", b"<a>" + b" " * (100 << 20) + b"</a>")
    assert len(data) < 1 << 20
    assert codes(received(file(tmp_path, "a.docx", data))) == [("bomb", None)]


def test_entities_are_not_resolved(tmp_path: Path) -> None:
    secret = file(tmp_path, "secret.txt", "the secret")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "<w:body><w:p><w:r><w:t>Two died. {}</w:t></w:r></w:p></w:body>"
    laughs = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    for kinds, used in [(f'<!ENTITY x SYSTEM "file://{secret}">', "&x;"), (f'<!ENTITY l0 "ha">{laughs}', "&l9;")]:
        xml = f"<!DOCTYPE a [{kinds}]><w:document {space}>{body.format(used)}</w:document>"
        found = received(file(tmp_path, "a.docx", changed(word(FIRST), "word/document.xml", xml.encode())))
        assert all("secret" not in text and "haha" not in text for text in texts(found))


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", word(FIRST)[:2000]])
def test_a_broken_file_is_a_problem(tmp_path: Path, data: bytes) -> None:
    assert codes(received(file(tmp_path, "a.docx", data))) == [("not-word", None)]


def test_a_file_of_another_office_program_is_a_problem(tmp_path: Path) -> None:
    data = changed(
        word(FIRST),
        "[Content_Types].xml",
        b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
    )
    assert codes(received(file(tmp_path, "noname", data))) == [("not-word", None)]
