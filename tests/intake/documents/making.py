"""Makers of PDF, Word and mail as other programs write them."""

import io
import zlib
from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from email.policy import SMTP

import docx


def pdf(pages: Iterable[Sequence[str]], info: str = "", packed: bytes | None = None) -> bytes:
    """A PDF of these lines. info: what stands in its dictionary of information. packed: a page's stream instead."""
    lines = [list(page) for page in pages]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for page in lines:
        stream = packed if packed is not None else zlib.compress(_drawn(page))
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(stream), stream))
        content = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % content
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b" ".join(kids), len(kids))
    objects.append(b"<< %b >>" % info.encode("latin-1"))
    return _written(objects)


def _drawn(page: Sequence[str]) -> bytes:
    shown = [b"(%b) Tj T*" % _escaped(line) for line in page]
    return b"BT /F1 11 Tf 14 TL 60 780 Td\n" + b"\n".join(shown) + b"\nET"


def _escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _written(objects: Sequence[bytes]) -> bytes:
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, each in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, each))
    start = out.tell()
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    out.write(b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, rows))
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    out.write(trailer % (len(objects) + 1, len(objects), start))
    return out.getvalue()


def word(*paragraphs: str, table: Sequence[Sequence[str]] = (), title: str = "") -> bytes:
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = title, "Mara Ilven"
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        made = document.add_table(len(table), len(table[0]))
        for row, cells in zip(made.rows, table, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def mail(text: str = "", html: str = "", attached: Sequence[tuple[str, bytes]] = (), **headers: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Valley Monitor <news@monitor.example>"
    message["Date"] = "Sun, 04 Nov 2018 23:30:00 +0200"
    message["Message-ID"] = "<17@monitor.example>"
    message["Subject"] = headers.pop("subject", "Strike at Kelmar")
    if text:
        message.set_content(text)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    for name, data in attached:
        message.add_attachment(data, maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()
