"""What kind of feed some bytes are, and the items in them; a feed that is broken gives what could be read."""

import gzip
import io
import re
import zlib
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser

from tollbook.intake.feeds.item import Feed, Item
from tollbook.intake.feeds.json_feed import json_feed
from tollbook.intake.feeds.sitemap import sitemap
from tollbook.intake.spot import Spot
from tollbook.vocabulary.problem import Problem

_MOST = 50 << 20
"""Bytes, as sitemaps.org allows."""

_SITEMAP = re.compile(rb"<(?:\w+:)?(urlset|sitemapindex)\b")
_HEAD = 4096
_WHOLE = 600
"""Characters: shorter content in a feed is taken for a summary."""

_TAG = re.compile(r"<[^>]*>")


def parse(data: bytes, address: str, content_type: str = "") -> Feed | Problem:
    """The items of a feed. address: of the feed, against which relative ones are resolved."""
    spot = Spot(address)
    plain = _unpacked(data)
    if plain is None:
        return spot.problem("too-large", "The feed unpacks to more than is taken.", "Look at it in a browser.")
    if plain.lstrip()[:1] == b"{":
        found = json_feed(plain)
    elif _SITEMAP.search(plain[:_HEAD]):
        found = sitemap(plain)
    else:
        found = _xml(plain, content_type)
    if found is None:
        remedy = "Look at the address in a browser, and give that of the feed."
        return spot.problem("not-a-feed", "It is no RSS, Atom, JSON Feed or sitemap.", remedy)
    return Feed(_absolute(found.items, address), _absolute(found.children, address), found.broken)


def _unpacked(data: bytes) -> bytes | None:
    """Sitemaps are often kept packed. None if it is a bomb; a damaged packing is left as it is."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        plain = gzip.GzipFile(fileobj=io.BytesIO(data)).read(_MOST + 1)
    except (OSError, EOFError, zlib.error):
        return data
    return plain if len(plain) <= _MOST else None


def _xml(data: bytes, content_type: str) -> Feed | None:
    headers = {"content-type": content_type} if content_type else {}
    found = feedparser.parse(io.BytesIO(data), response_headers=headers, sanitize_html=False)
    if not found.get("version") and not found.entries:
        return None
    items = tuple(item for entry in found.entries if (item := _item(dict(entry))) is not None)
    return Feed(items, broken=bool(found.bozo))


def _item(entry: Mapping[str, Any]) -> Item | None:
    link = entry.get("link") or (entry.get("id") if entry.get("guidislink", True) else None)
    if not isinstance(link, str):
        return None
    bodies = [str(each.get("value", "")) for each in entry.get("content") or ()]
    content = max(bodies, key=len, default="")
    return Item(
        link,
        _TAG.sub("", str(entry.get("title") or "")).strip(),
        entry.get("published") or entry.get("updated"),
        entry.get("updated") or entry.get("published"),
        content if len(_TAG.sub("", content)) >= _WHOLE else None,
    )


def _absolute(items: Iterable[Item], base: str) -> tuple[Item, ...]:
    """The items with whole addresses, each address once; what leads to no page is left out."""
    found: dict[str, Item] = {}
    for item in items:
        try:
            address = urljoin(base, item.address.strip()).partition("#")[0]
            known = urlsplit(address).scheme in {"http", "https"} and urlsplit(address).hostname
        except ValueError:
            continue
        if known:
            found.setdefault(address, Item(address, item.title, item.published, item.updated, item.content))
    return tuple(found.values())
