"""Item: one page that a feed lists, with what the feed says of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """address: absolute, http or https. updated: whatever changes when the page does, as the feed writes it.

    published: a day or time as the feed writes it. content: the whole text as HTML, if the feed carries it.
    """

    address: str
    title: str = ""
    published: str | None = None
    updated: str | None = None
    content: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """items: newest first as the feed has them. children: the sitemaps that an index of sitemaps lists.

    broken: it was not well-formed; what could be read of it was.
    """

    items: tuple[Item, ...] = ()
    children: tuple[Item, ...] = ()
    broken: bool = False
