"""Task and Outcome: one request to be made, and what came of it; between them nothing is written."""

from dataclasses import dataclass

from tollbook.intake.arrival import Arrival
from tollbook.intake.feeds.item import Feed
from tollbook.vocabulary.problem import Problem


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask whether something has changed (RFC 9110: ETag, Last-Modified)."""

    etag: str | None = None
    modified: str | None = None

    def headers(self) -> dict[str, str]:
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


@dataclass(frozen=True, slots=True)
class Task:
    """A feed to look at, or a page to fetch. content: the page's text as HTML where the feed carried it.

    title, published: as the feed says them. replaces: the report of the page's last version. text_id: of its words.
    """

    source: str
    address: str
    is_feed: bool
    validators: Validators = Validators()
    content: str | None = None
    title: str = ""
    published: str | None = None
    replaces: str | None = None
    text_id: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """unchanged: the server, or the words, say that nothing is new. feed: of a feed. arrival: of a page.

    problem: what went wrong. lasting: trying again is of no use. wait: seconds that the site wants to be left alone.
    """

    task: Task
    unchanged: bool = False
    feed: Feed | None = None
    arrival: Arrival | None = None
    validators: Validators = Validators()
    problem: Problem | None = None
    lasting: bool = False
    wait: float = 0.0
    delay: float = 0.0
