"""What of a report is prose to be read: headers, repeated headlines, datelines and credits are not."""

import re
from dataclasses import dataclass

from tollbook.reading.bodies import CALENDAR
from tollbook.reading.camps import Camp, of_party
from tollbook.reading.knowledge.bodies import body_words
from tollbook.reading.sentences import sentences
from tollbook.vocabulary.report import Report

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?"
_DATE = rf"(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}})"
_NUMERIC_DATE = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"
_HEADER = re.compile(
    rf"\s*(?:(?:date|published|updated|last updated|posted)\b\s*(?:at|on|:)?\s*)?(?:{_DATE}|{_NUMERIC_DATE})"
    r"(?:\s*(?:at\s+)?\d{1,2}:\d{2}(?::\d{2})?\s*(?:am|pm|gmt|utc)?)?\s*",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]{2,}(?:[ ,/]+(?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+|[A-ZÀ-Þ][a-zà-ÿ.]+|\d{1,2}))*"
    r"|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?(?:, [A-ZÀ-Þ][\w'’. -]+)?)"
    r"(?:\s*\([A-Za-z ./-]{2,30}\))?\s*(?:—|–|--|-(?=\s))\s*"
)
_SHOUTED = re.compile(r"(?:[A-ZÀ-Þ]{4,}[ ,]+(?:\([A-Za-z]+\)\s*)?)(?=[A-Z][a-z]|A )")
_CREDIT = re.compile(
    r"\((?:[A-Z][\w/]*\s?){1,4}(?:photo|file photo|/file)\)\s*$|\b(?:read more|click here|follow us|all rights reserved"
    r"|sign up for|related (?:articles|stories)|photo(?: credit)?:|image(?: credit)?:|getty images)\b",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"</?[a-z][^<>\n]{0,300}>|&[a-z]{2,8};|\{[^{}\n]{0,300}\}")
_SLUG = re.compile(
    r"^[ \t]*([*•]?[ \t]*)"
    r"((?:NEAR )?[A-ZÀ-Þ][A-ZÀ-Þ'’]{2,}(?:[ -][A-ZÀ-Þ'’]{2,}){0,2}(?:, [A-Z][a-z]+)?[ ]*)"
    r"(—|–|--|-)(?=\s+[\"“]?[A-Z])",
    re.MULTILINE,
)
_BODIES = frozenset({Camp.ARMY, Camp.POLICE, Camp.REBEL, Camp.MILITIA})
_LONGEST_HEADER = 500


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence to be read. paragraph: number of its line, from 0."""

    start: int
    end: int
    paragraph: int


def passages(report: Report) -> list[Passage]:
    """The sentences of the text that are prose, in order; the title is read only where there is no text."""
    whole = report.whole
    begin = _after_header(report) if report.text.strip() else 0
    slugs = {at for slug in _slugs(whole, begin) for at in (slug.start(), slug.start(1), slug.start(2))}
    found = []
    paragraph = 0
    last_end = begin
    for start, end in sentences(whole, begin):
        paragraph += "\n" in whole[last_end:start]
        last_end = end
        start = start if start in slugs else _after_dateline(whole, start, end)
        if start < end and not _CREDIT.search(whole, start, end) and any(map(str.isalpha, whole[start:end])):
            found.append(Passage(start, end, paragraph))
    return found


def blanked(text: str) -> str:
    """The text with left-overs of mark-up turned into blanks, so that every character keeps its place."""
    return _MARKUP.sub(lambda match: " " * len(match.group()), text)


def with_slugs(text: str, begin: int) -> str:
    """The text with a colon behind the place that opens each item of a bulletin ("MOSUL - Two policemen died"), every
    character in its place. begin: where the report's own text begins."""
    for slug in _slugs(text, begin):
        marks = " " * len(slug.group(1)) + slug.group(2) + ":" + " " * (len(slug.group(3)) - 1)
        text = text[: slug.start(1)] + marks + text[slug.end() :]
    return text


def _slugs(text: str, begin: int) -> list[re.Match[str]]:
    """The places that open the items of a bulletin, two at least behind its first line, which may have a dateline."""
    found = list(_SLUG.finditer(text, begin))
    items = [slug for slug in found if text[begin : slug.start()].strip() and not _is_no_place(slug.group(2).strip())]
    places = {slug.group(2).strip() for slug in items}
    return items if len(places) > 1 else []


def _is_no_place(slug: str) -> bool:
    """Whether what opens an item is a month, a body or a party: "MARCH - …", "POLICE - …"."""
    low = slug.lower()
    return low in CALENDAR | body_words().bodies or of_party(slug) in _BODIES or of_party(slug.title()) in _BODIES


def _after_header(report: Report) -> int:
    """Where the prose begins: after a date line and after the headline, if the text repeats it first."""
    whole, at = report.whole, report.body
    header = _HEADER.match(whole, at)
    if header:
        at = header.end()
    return _after_headline(report.title, whole, at) or at


def _after_headline(title: str, whole: str, at: int) -> int | None:
    """The end of the headline where the text begins with it, give or take a few words before; else None."""
    wanted = [word.lower() for word in re.findall(r"\w+", title)]
    if len(wanted) < 3:
        return None
    window = whole[at : at + _LONGEST_HEADER]
    tokens = [(match.group().lower(), match.end()) for match in re.finditer(r"\w+", window)]
    for shift in range(min(12, len(tokens))):
        run = tokens[shift : shift + len(wanted)]
        same = sum(token == word for (token, _), word in zip(run, wanted, strict=False))
        if len(run) == len(wanted) and same >= 0.8 * len(wanted):
            end = at + run[-1][1]
            tail = re.compile(r"[.\"'”’)|!?]*\s*").match(whole, end)
            return tail.end() if tail else end
    return None


def _after_dateline(whole: str, start: int, end: int) -> int:
    """The sentence without the place and agency it was sent from ("BEIRUT (AFP) — The …")."""
    for pattern in (_DATELINE, _SHOUTED):
        match = pattern.match(whole, start, end)
        if match and match.end() - start <= 60 and match.end() < end:
            return match.end()
    return start
