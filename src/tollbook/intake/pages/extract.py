"""A page's bytes become its main text and what it says of itself, by trafilatura, the furniture taken out before."""

import logging
import re
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version

import trafilatura
from lxml.etree import XMLSyntaxError
from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata
from trafilatura.utils import load_html

from tollbook.intake.pages.decode import characters
from tollbook.intake.pages.furniture import strip_lines, strip_parts
from tollbook.intake.pages.layout import plain_layout
from tollbook.intake.pages.published import published
from tollbook.vocabulary.receipt import Capture

EXTRACTOR = f"trafilatura {version('trafilatura')}, tollbook pages 1"
"""Who made the working copy; the number goes up when our own part changes what comes out."""

_CHEAP_DATES = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?$", re.I)
_INDEX_SHARE = 0.6
_SITE_AFTER_TITLE = re.compile(r"\s+[|–—•·»-]\s+")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Found:
    """What stands on a page. guessed: the day is one. left_out: captions, pointers and the like, in order."""

    text: str
    title: str
    publisher: str | None
    published: date | None
    guessed: bool
    byline: str | None
    language: str | None
    address: str | None
    left_out: tuple[str, ...]


def extract(data: bytes, capture: Capture | None = None) -> Found | None:
    """The report on a page, None if there is none. capture: how it was got, for its charset and address."""
    tree = _tree(data, capture)
    if tree is None:
        return None
    asked = capture.final_url if capture else None
    about = extract_metadata(tree, asked, date_config=dict(_CHEAP_DATES))
    address = about.url or asked
    said, guessed = published(tree, address)
    language = _language(tree)
    plain_layout(tree)
    parts = strip_parts(tree)
    text = trafilatura.extract(tree, url=address, include_comments=False, output_format="txt")
    if not text:
        return None
    title = _title(about.title, about.sitename)
    kept, lines = strip_lines(text.splitlines())
    words = [line for line in kept if line.strip() and not _repeats(line, title)]
    if not words or _is_index(words, tree):
        return None
    return Found(
        text="\n\n".join(words),
        title=title,
        publisher=about.sitename or about.hostname,
        published=said,
        guessed=guessed,
        byline=about.author,
        language=language,
        address=address,
        left_out=(*parts, *lines),
    )


def _tree(data: bytes, capture: Capture | None) -> HtmlElement | None:
    headers = {name.lower(): value for name, value in capture.headers} if capture else {}
    try:
        return load_html(characters(data, headers.get("content-type")).replace("\0", " "))
    except (XMLSyntaxError, ValueError):
        return None


def _title(title: str | None, site: str | None) -> str:
    """Without the name of the site, which some pages put after it."""
    parts = _SITE_AFTER_TITLE.split(title or "")
    if len(parts) > 1 and site and parts[-1].casefold() == site.casefold():
        return (title or "")[: -len(parts[-1])].rstrip(" |–—•·»-")
    return title or ""


def _is_index(lines: list[str], tree: HtmlElement) -> bool:
    """Whether the page lists other pages: most of its text is the words of links, line by line."""
    links = {" ".join(str(link.text_content()).split()) for link in tree.iter("a")}
    linked = sum(len(line) for line in lines if " ".join(line.removeprefix("- ").split()) in links)
    return linked > _INDEX_SHARE * sum(map(len, lines))


def _repeats(line: str, title: str) -> bool:
    return bool(title) and " ".join(line.split()).casefold() == " ".join(title.split()).casefold()


def _language(tree: HtmlElement) -> str | None:
    said = tree.get("lang") or next(iter(tree.xpath("//meta[@property='og:locale']/@content")), None)
    found = _LANGUAGE.match(said.strip()) if said else None
    return found[1].lower() if found else None
