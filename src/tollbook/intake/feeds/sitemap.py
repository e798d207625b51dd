"""Sitemaps (sitemaps.org 0.9), their indexes and their news extension; entities and references are not followed."""

import io

from lxml import etree

from tollbook.intake.feeds.item import Feed, Item

_MOST_ITEMS = 50_000
"""As many as a sitemap may list."""


def sitemap(data: bytes) -> Feed | None:
    """What it lists, None if it is none."""
    items: list[Item] = []
    children: list[Item] = []
    steps = etree.iterparse(
        io.BytesIO(data), events=("end",), resolve_entities=False, no_network=True, load_dtd=False, recover=True
    )
    try:
        for _, element in steps:
            name = etree.QName(element).localname if isinstance(element.tag, str) else ""
            if name in {"url", "sitemap"}:
                item = _item(element)
                if item is not None:
                    (items if name == "url" else children).append(item)
                element.clear()
            if len(items) + len(children) >= _MOST_ITEMS:
                break
    except etree.XMLSyntaxError:
        return Feed(tuple(items), tuple(children), broken=True) if items or children else None
    return Feed(tuple(items), tuple(children), broken=bool(steps.error_log))


def _item(element: etree._Element) -> Item | None:
    said: dict[str, str] = {}
    for each in element.iter():
        if isinstance(each.tag, str) and each.text and each.text.strip():
            said.setdefault(etree.QName(each).localname, each.text.strip())
    if "loc" not in said:
        return None
    published = said.get("publication_date")
    return Item(said["loc"], said.get("title", ""), published, said.get("lastmod") or published)
