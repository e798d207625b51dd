"""What robots.txt allows, after RFC 9309: no file allows all, a file that cannot be had allows nothing for now."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from tollbook.intake.web.client import Client
from tollbook.vocabulary.problem import Problem

_KEPT = 24 * 3600.0
_RETRY = 3600.0
_LONGEST = 500 * 1024
"""RFC 9309, section 2.5: at least so many bytes are to be read."""

_LONGEST_DELAY = 120.0


@dataclass(frozen=True, slots=True)
class _Rules:
    until: float
    rules: Protego | None


class Robots:
    """The rules of every site that was asked, kept for a day; of those that could not be had, for an hour."""

    def __init__(self, client: Client, agent: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._agent = agent
        self._clock = clock
        self._known: dict[str, _Rules] = {}

    def allows(self, address: str) -> bool:
        rules = self._of(address)
        return rules is not None and bool(rules.can_fetch(address, self._agent))

    def delay(self, address: str) -> float:
        """Seconds that the site wants between two requests; 0 if it does not say, and never more than two minutes."""
        rules = self._of(address)
        return min(float((rules and rules.crawl_delay(self._agent)) or 0.0), _LONGEST_DELAY)

    def _of(self, address: str) -> Protego | None:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        known = self._known.get(site)
        if known is None or known.until < self._clock():
            known = self._known[site] = self._fetched(f"{site}/robots.txt")
        return known.rules

    def _fetched(self, address: str) -> _Rules:
        answer = self._client.get(address)
        now = self._clock()
        if isinstance(answer, Problem) or answer.status >= 500 or answer.status == 429:
            return _Rules(now + _RETRY, None)
        text = answer.data[:_LONGEST].decode("utf-8", "replace") if answer.status < 300 else ""
        return _Rules(now + _KEPT, Protego.parse(text))
