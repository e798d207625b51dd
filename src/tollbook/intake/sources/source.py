"""Source: a configured place that intake reads from, with who it is and how politely it is asked."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Expected:
    """Reports a day, at least and at most; what lies outside is a Problem."""

    low: int = 0
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds. every: between two looks at a feed. delay: between two requests to one site.

    revisit: after what time a page is looked at again for a newer version, once for each.
    """

    every: float = 15 * 60.0
    delay: float = 5.0
    revisit: tuple[float, ...] = (6 * 3600.0, 24 * 3600.0, 72 * 3600.0)


@dataclass(frozen=True, slots=True)
class Source:
    """name: that of its file. feeds: addresses of RSS, Atom, JSON Feed or sitemaps. pages: of single pages.

    secrets: header to the environment variable that holds it. allow: hosts that may be private. whole: its feeds carry
    whole reports, so that pages need not be fetched. since: days; what a feed dates before is left alone.
    """

    name: str
    publisher: str | None = None
    feeds: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    licence: str = ""
    language: str | None = None
    country: str | None = None
    reliability: str = ""
    expected: Expected | None = None
    pace: Pace = field(default_factory=Pace)
    secrets: tuple[tuple[str, str], ...] = ()
    allow: frozenset[str] = frozenset()
    whole: bool = False
    since: int | None = None
