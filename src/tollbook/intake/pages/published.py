"""The day on which a page says it was published: from what it declares, then its address; a guess is called one."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from htmldate import find_date
from lxml.html import HtmlElement

from tollbook.intake.days import day

_META = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date.published",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "publish-date", "publish_date", "publishdate",
    "publication_date", "published_time", "article.published", "pubdate", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "dcterms.date", "citation_publication_date", "date",
)  # fmt: skip
"""Names of meta tags, surest first, as the large publishing systems and Dublin Core write them."""

_ARTICLE = re.compile(r"Article|BlogPosting|LiveBlogPosting|Report")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)(?:([/-])(\d\d?)\2(\d\d?)|()(\d\d)(\d\d))(?=[/_.-]|$)")
_STAMPS = (
    "//*[@itemprop='datePublished']/@datetime | //time[@pubdate]/@datetime"
    " | //abbr[contains(@class, 'published')]/@title | (//article//time/@datetime)[1] | (//header//time/@datetime)[1]"
)
_UTC = re.compile(r"(Z|[+-]00:?00)\s*$")


def published(tree: HtmlElement, address: str | None) -> tuple[date | None, bool]:
    """The day, and whether it is no more than a guess from the page's words."""
    declared = next((text for text in _declared(tree) if day(text)), None)
    stamped = day(declared) if declared else None
    printed = _in_address(address)
    if stamped is None or declared is None:
        if printed is not None:
            return printed, False
        guess = find_date(tree, original_date=True, extensive_search=True, url=address)
        return (day(guess), True) if guess else (None, False)
    if printed is not None and _UTC.search(declared) and abs(printed - stamped) <= timedelta(days=1):
        return printed, False  # the address has the day of the place where it was printed
    return stamped, False


def _declared(tree: HtmlElement) -> Iterator[str]:
    for article in _articles(tree):
        if isinstance(article.get("datePublished"), str):
            yield article["datePublished"]
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name and meta.get("content"):
            metas.setdefault(name, meta.get("content"))
    yield from (metas[name] for name in _META if name in metas)
    yield from tree.xpath(_STAMPS)
    only = {str(each) for each in tree.xpath("//time/@datetime")}
    if len(only) == 1:
        yield from only


def _articles(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The articles that the page describes in JSON-LD, in their order."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text:
            continue
        try:
            value = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        graph = value.get("@graph", value) if isinstance(value, dict) else value
        for each in graph if isinstance(graph, list) else [graph]:
            if isinstance(each, dict) and _ARTICLE.search(str(each.get("@type", ""))):
                yield each


def _in_address(address: str | None) -> date | None:
    found = _IN_ADDRESS.search(address or "")
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[3] or found[6]), int(found[4] or found[7]))
    except ValueError:
        return None
