"""E-mail (.eml): subject, sender, day and what was written; quoted mail, signatures and attachments are left out."""

import re
from dataclasses import replace
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.policy import default
from email.utils import parseaddr
from typing import BinaryIO

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.documents.document import whole
from tollbook.intake.rows import arrival_of
from tollbook.intake.spot import Spot
from tollbook.vocabulary.extras import late
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.receipt import Extraction

EXTRACTOR = "tollbook documents 1"

_SIGNATURE = "-- "
_QUOTED = re.compile(r"\s*>|On .{5,200} wrote:\s*$")
_WRAPPED = 60
"""Mail is wrapped at some 72 characters: a shorter line ends its paragraph."""


def mail(stream: BinaryIO, source: str, defaults: Defaults) -> Arrival:
    """The report of one mail. Its publisher is the name of the sender, else the address."""
    spot = whole(stream, source)
    if isinstance(spot, Arrival):
        return spot
    try:
        message = BytesParser(EmailMessage, policy=default).parsebytes(spot.original)
        text, left = _written(message, spot)
        row = _about(message, spot) | {"text": text}
        others = [_name(each) for each in message.iter_attachments()]
    except (MessageError, ValueError, KeyError, LookupError, AttributeError, TypeError, RecursionError) as error:
        problem = f"The mail cannot be read: {str(error)[:200] or type(error).__name__}."
        return spot.refused(spot.problem("not-mail", problem, "Save its text as a .txt file, and add that."))
    arrival = arrival_of(row, spot, defaults)
    problems = (*arrival.problems, *_attached(others, spot))
    extraction = Extraction(EXTRACTOR, row["publisher"], None, left)
    return replace(arrival, problems=problems, extraction=extraction)


def _about(message: EmailMessage, spot: Spot) -> dict[str, str | None]:
    name, address = parseaddr(str(message["from"] or ""))
    return {
        "title": " ".join(str(message["subject"] or "").split()),
        "publisher": name or address or None,
        "published": str(message["date"]) if message["date"] else None,
        "id": str(message["message-id"] or "").strip("<> \t\r\n") or spot.source,
    }


def _written(message: EmailMessage, spot: Spot) -> tuple[str, tuple[str, ...]]:
    """The text, and what was left out of it."""
    part = message.get_body(("plain", "html"))
    if part is None:
        return "", ()
    if part.get_content_type() == "text/html":
        found = late("tollbook.intake.pages.extract", "web", "Reading mail in HTML").extract(_bytes(part))
        return (found.text, found.left_out) if found is not None else ("", ())
    lines: list[str] = []
    left: list[str] = []
    for number, line in enumerate(content := _text(part).splitlines()):
        if line == _SIGNATURE:
            left += content[number:]
            break
        (left if _QUOTED.match(line) else lines).append(line)
    return _unwrapped(lines), tuple(line for line in left if line.strip())


def _text(part: MIMEPart) -> str:
    try:
        return str(part.get_content())
    except LookupError:  # a charset that nobody knows
        return _bytes(part).decode("utf-8", "replace")


def _bytes(part: MIMEPart) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _unwrapped(lines: list[str]) -> str:
    text = ""
    for line in lines:
        text += line.strip() + (" " if len(line.rstrip()) >= _WRAPPED else "\n")
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _name(part: MIMEPart) -> str:
    return part.get_filename() or part.get_content_type()


def _attached(names: list[str], spot: Spot) -> tuple[Problem, ...]:
    if not names:
        return ()
    message = f"{len(names)} attachments were not read: {', '.join(names)[:200]}."
    return (spot.problem("attachments", message, "Save those that are reports, and add them."),)
