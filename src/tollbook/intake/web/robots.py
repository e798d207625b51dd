"""What robots.txt allows, after RFC 9309: no file allows all, a file that cannot be had allows nothing for now."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from tollbook.intake.spot import Spot
from tollbook.intake.web.client import Client
from tollbook.vocabulary.problem import Problem

_KEPT = 24 * 3600.0
_RETRY = 3600.0
_LONGEST = 500 * 1024
"""RFC 9309, section 2.5: at least so many bytes are to be read."""

_LONGEST_DELAY = 120.0


@dataclass(frozen=True, slots=True)
class _Rules:
    """rules: None if they could not be had, for the reason that `problem` tells."""

    until: float
    rules: Protego | None
    problem: Problem | None = None


class Robots:
    """The rules of every site that was asked, kept for a day; of those that could not be had, for an hour."""

    def __init__(self, client: Client, agent: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._agent = agent
        self._clock = clock
        self._known: dict[str, _Rules] = {}

    def barrier(self, address: str) -> Problem | None:
        """Why an address may not be fetched now; None if it may be."""
        found = self._of(address)
        if found.rules is None or found.problem is not None:
            return found.problem
        if found.rules.can_fetch(address, self._agent):
            return None
        message = "The site's robots.txt bars it."
        return Spot(address).problem("robots", message, "Ask the site's keeper, or take the source out.")

    def delay(self, address: str) -> float:
        """Seconds that the site wants between two requests; 0 if it does not say, and never more than two minutes."""
        rules = self._of(address).rules
        return min(float((rules and rules.crawl_delay(self._agent)) or 0.0), _LONGEST_DELAY)

    def _of(self, address: str) -> _Rules:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        known = self._known.get(site)
        if known is None or known.until < self._clock():
            known = self._known[site] = self._fetched(f"{site}/robots.txt")
        return known

    def _fetched(self, address: str) -> _Rules:
        answer = self._client.get(address)
        now = self._clock()
        if isinstance(answer, Problem):
            return _Rules(now + _RETRY, None, answer)
        if answer.status >= 500 or answer.status == 429:
            message = f"The site answered {answer.status} when asked for its robots.txt, so nothing is fetched from it."
            problem = Spot(address).problem("no-robots", message, "It is tried again later.")
            return _Rules(now + _RETRY, None, problem)
        text = answer.data[:_LONGEST].decode("utf-8", "replace") if answer.status < 300 else ""
        return _Rules(now + _KEPT, Protego.parse(text))
