"""Feeds of every kind give their items, broken ones what can be read, and none of them can do harm."""

import gzip
import json
import time
from xml.sax.saxutils import escape

import pytest

from tollbook.intake.feeds import Feed, Item, parse
from tollbook.vocabulary.problem import Problem

HERE = "https://ledger.example/feeds/all"


def feed(data: bytes | str, kind: str = "") -> Feed:
    found = parse(data.encode() if isinstance(data, str) else data, HERE, kind)
    assert isinstance(found, Feed), found
    return found


def rss(*items: str) -> str:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>{"".join(items)}</channel></rss>'


def item(link: str, title: str = "T", more: str = "") -> str:
    return f"<item><title>{escape(title)}</title><link>{escape(link)}</link>{more}</item>"


def test_rss_gives_addresses_titles_and_days() -> None:
    found = feed(rss(item("/a?x=1&y=2", "Two & three", "<pubDate>Sun, 04 Nov 2018 20:00:00 GMT</pubDate>")))
    [only] = found.items
    assert (only.address, only.title) == ("https://ledger.example/a?x=1&y=2", "Two & three")
    assert only.published == "Sun, 04 Nov 2018 20:00:00 GMT"
    assert not found.broken


def test_atom_gives_what_was_updated() -> None:
    found = feed(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A</title><id>urn:1</id>'
        '<link rel="alternate" href="https://ledger.example/a"/><published>2018-11-04T20:00:00Z</published>'
        "<updated>2018-11-05T08:00:00Z</updated></entry></feed>"
    )
    assert found.items == (Item("https://ledger.example/a", "A", "2018-11-04T20:00:00Z", "2018-11-05T08:00:00Z"),)


def test_json_feed_gives_its_content() -> None:
    row = {"id": "1", "url": "/a", "title": "A", "date_published": "2018-11-04", "content_html": "<p>Two died.</p>"}
    found = feed(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [row, 5, {}]}))
    assert found.items == (Item("https://ledger.example/a", "A", "2018-11-04", "2018-11-04", "<p>Two died.</p>"),)


SITEMAP = (
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://ledger.example/a</loc>'
    "<lastmod>2018-11-05</lastmod><news:news><news:publication_date>2018-11-04</news:publication_date>"
    "<news:title>A</news:title></news:news></url></urlset>"
)


@pytest.mark.parametrize("data", [SITEMAP.encode(), gzip.compress(SITEMAP.encode())], ids=["plain", "packed"])
def test_a_sitemap_gives_its_pages(data: bytes) -> None:
    assert feed(data).items == (Item("https://ledger.example/a", "A", "2018-11-04", "2018-11-05"),)


def test_an_index_of_sitemaps_gives_its_children() -> None:
    found = feed(
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://ledger.example/1.xml</loc>'
        "</sitemap></sitemapindex>"
    )
    assert [child.address for child in found.children] == ["https://ledger.example/1.xml"]
    assert found.items == ()


def test_whole_content_is_told_from_a_summary() -> None:
    long, short = "<p>" + "Two people died. " * 60 + "</p>", "<p>Two people died.</p>"
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    bodies = [f"<content:encoded {space}><![CDATA[{each}]]></content:encoded>" for each in (long, short)]
    found = feed(rss(item("/a", more=bodies[0]), item("/b", more=bodies[1])))
    assert found.items[0].content == long
    assert found.items[1].content is None


def test_a_feed_of_five_thousand_items_is_read_whole() -> None:
    began = time.monotonic()
    assert len(feed(rss(*(item(f"/{at}") for at in range(5_000)))).items) == 5_000
    assert time.monotonic() - began < 30


def test_an_address_comes_once_and_what_leads_to_no_page_not_at_all() -> None:
    found = feed(rss(item("/a#1"), item("/a#2"), item("mailto:x@y.example"), item("javascript:x"), item("http://[")))
    assert [each.address for each in found.items] == ["https://ledger.example/a"]


@pytest.mark.parametrize(
    "data",
    [
        rss(item("/a"), "<item><title>never closed", item("/b")).replace("</channel></rss>", ""),
        rss(item("/a"), "<item><title>A & B &nope;</title><link>/b</link></item>"),
        rss(item("/a"), item("/b")).encode().replace(b"<title>T</title>", b"<title>\xff\xfe</title>"),
    ],
    ids=["cut", "entity", "encoding"],
)
def test_a_malformed_feed_gives_what_can_be_read_and_says_so(data: bytes | str) -> None:
    found = feed(data)
    assert "https://ledger.example/a" in [each.address for each in found.items]
    assert found.broken


def test_a_cut_sitemap_gives_what_came_before() -> None:
    found = feed(SITEMAP.replace("</urlset>", "<url><loc>https://ledger.example/b</lo"))
    assert found.items[0].address == "https://ledger.example/a"
    assert found.broken


@pytest.mark.parametrize(
    "data", [b"", b"Two died.", b"<html><body>no feed</body></html>", b'{"a": 1}', b"{", b"\x1f\x8b"]
)
def test_what_is_no_feed_is_a_problem(data: bytes) -> None:
    found = parse(data, HERE)
    assert isinstance(found, Problem)
    assert found.code == "not-a-feed"


def _bomb(root: str) -> str:
    entities = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">\n' for at in range(1, 12))
    return f'<?xml version="1.0"?><!DOCTYPE x [\n<!ENTITY e0 "lol">\n{entities}]>{root}'


@pytest.mark.parametrize(
    "data",
    [
        _bomb("<rss version='2.0'><channel><item><title>&e11;</title><link>/a</link></item></channel></rss>"),
        _bomb("<urlset><url><loc>https://ledger.example/&e11;</loc></url></urlset>"),
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        "<urlset><url><loc>https://ledger.example/&f;</loc></url></urlset>",
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        "<rss version='2.0'><channel><item><title>&f;</title><link>/a</link></item></channel></rss>",
    ],
    ids=["rss bomb", "sitemap bomb", "sitemap file", "rss file"],
)
def test_entities_are_not_followed(data: str) -> None:
    began = time.monotonic()
    found = parse(data.encode(), HERE)
    assert time.monotonic() - began < 10
    said = repr(found)
    assert "root:" not in said
    assert len(said) < 10_000


def test_a_packed_feed_that_is_a_bomb_is_a_problem() -> None:
    found = parse(gzip.compress(b" " * (51 << 20)), HERE)
    assert isinstance(found, Problem)
    assert found.code == "too-large"
