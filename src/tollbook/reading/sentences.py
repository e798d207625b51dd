"""Text becomes sentences with their places: at line breaks, and at stops that no abbreviation explains."""

import re

from tollbook.reading.words import Place

_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(r"(?:[.!?…]+|\.\.\.)[\"'”’)\]]*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Pvt|Brig|Adm|Cmdr|Rev|Hon|Prof|Sen|Rep|Gov|Pres|St|Mt|Ft|No|Nos"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|vs|etc|approx|ca|al|Inc|Ltd|Corp|Co|Jr|Sr|km|kms|ft|mi)"
    r"|\b[A-Z](?:\.[A-Za-z])*|\b[ap]\.?m)\.$"
)
_NEXT_IS_START = re.compile(r"[\s]*[\"'“‘(\[]*[A-Z0-9À-ÞА-Я؀-ۿ]")


def sentences(text: str, start: int = 0) -> list[Place]:
    """The places of the sentences from a character on; together they hold every character that is not white space."""
    places: list[Place] = []
    for line in _LINE.finditer(text, start):
        begin = line.start()
        for stop in _STOP.finditer(text, line.start(), line.end()):
            if _ends(text, begin, stop, line.end()):
                places += _trimmed(text, begin, stop.end())
                begin = stop.end()
        places += _trimmed(text, begin, line.end())
    return places


def _ends(text: str, begin: int, stop: re.Match[str], line_end: int) -> bool:
    """Whether a sentence ends at the stop: what follows begins one, and what precedes is not cut short by its stop."""
    if stop.end() >= line_end:
        return True
    if not _NEXT_IS_START.match(text, stop.end(), line_end):
        return False
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    before = text[max(begin, stop.start() - 12) : stop.start() + 1]
    return not _ABBREVIATION.search(before) or stop.group() != "."


def _trimmed(text: str, start: int, end: int) -> list[Place]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [(start, end)] if start < end else []
