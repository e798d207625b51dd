"""JSON Feed, versions 1 and 1.1 (jsonfeed.org)."""

import json
from typing import Any

from tollbook.intake.feeds.item import Feed, Item

_VERSION = "https://jsonfeed.org/version/"


def json_feed(data: bytes) -> Feed | None:
    """The items, None if it is none."""
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(feed, dict) or not str(feed.get("version", "")).startswith(_VERSION):
        return None
    items = feed.get("items")
    rows = [row for row in items if isinstance(row, dict)] if isinstance(items, list) else []
    return Feed(tuple(item for row in rows if (item := _item(row)) is not None), broken=not isinstance(items, list))


def _item(row: dict[str, Any]) -> Item | None:
    address = row.get("url") or row.get("external_url") or row.get("id")
    if not isinstance(address, str):
        return None
    published = _text(row, "date_published")
    return Item(
        address,
        _text(row, "title") or "",
        published,
        _text(row, "date_modified") or published,
        _text(row, "content_html"),
    )


def _text(row: dict[str, Any], name: str) -> str | None:
    value = row.get(name)
    return value if isinstance(value, str) and value else None
