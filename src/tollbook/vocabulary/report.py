"""Report: one text as received. Its id is a digest of what it says and who printed it when."""

from dataclasses import dataclass
from datetime import date

from tollbook.vocabulary.identity import content_id


@dataclass(frozen=True, slots=True)
class Report:
    """A text with what is known of where it came from; all but the text may be missing.

    id: digest of publisher, day of publication, title and text.
    published: the day, against which "Sunday" is resolved.
    origin_id: the id that the report came with; ours never depends on it.
    """

    text: str
    title: str = ""
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    origin_id: str | None = None

    @property
    def id(self) -> str:
        return content_id(
            "report", self.publisher, self.published.isoformat() if self.published else None, self.title, self.text
        )

    @property
    def whole(self) -> str:
        """Title, newline, text: what all offsets of claims count in."""
        return f"{self.title}\n{self.text}"

    @property
    def body(self) -> int:
        """Where the text begins in `whole`."""
        return len(self.title) + 1

    @property
    def text_id(self) -> str:
        """Digest of the words alone, case and space aside: equal for the same copy printed by several publishers."""
        return content_id("text", " ".join(self.text.split()).casefold())

    @property
    def name(self) -> str:
        """What to call it before a person: the id it came with, else its own."""
        return self.origin_id or self.id
