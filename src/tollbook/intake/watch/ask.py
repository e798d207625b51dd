"""Carries out one task: asks robots.txt, asks the site whether anything has changed, and reads what came."""

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.feeds.parse import parse
from tollbook.intake.pages import page as page_of
from tollbook.intake.sources.source import Source
from tollbook.intake.spot import Spot
from tollbook.intake.watch.task import Outcome, Task, Validators
from tollbook.intake.web.client import Answer, Client
from tollbook.intake.web.manners import Limits, Manners
from tollbook.intake.web.pages import arrival as arrival_of
from tollbook.intake.web.pages import refusal
from tollbook.intake.web.robots import Robots
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.report import Report

_AGENT = "tollbook"
_GONE = frozenset({404, 410, 451})
_LONGEST_WAIT = 24 * 3600.0


class Asker:
    """Asks for one source; for one thread at a time."""

    def __init__(self, source: Source, contact: str = "", limits: Limits | None = None) -> None:
        self._source = source
        self._client = Client(Manners(contact, source.allow, limits or Limits()))
        self._robots = Robots(self._client, _AGENT)

    def ask(self, task: Task) -> Outcome:
        if task.content is not None:
            return self._carried(task)
        delay = self._source.pace.delay
        barrier = self._robots.barrier(task.address)
        if barrier is not None:
            return Outcome(task, problem=barrier, delay=delay)
        delay = max(delay, self._robots.delay(task.address))
        answer = self._client.get(task.address, {**task.validators.headers(), **self._secrets(task.address)})
        if isinstance(answer, Problem):
            return Outcome(task, problem=answer, delay=delay, lasting=answer.code in {"not-an-address", "too-large"})
        return replace(self._answered(task, answer), delay=delay)

    def close(self) -> None:
        self._client.__exit__(None, None, None)

    def _secrets(self, address: str) -> Mapping[str, str]:
        """Only for the hosts of the source's own feeds and pages."""
        own = {urlsplit(each).netloc for each in (*self._source.feeds, *self._source.pages)}
        if urlsplit(address).netloc not in own:
            return {}
        held = ((header, os.environ.get(variable)) for header, variable in self._source.secrets)
        return {header: value for header, value in held if value}

    def _answered(self, task: Task, answer: Answer) -> Outcome:
        if answer.status == 304:
            return Outcome(task, unchanged=True, validators=task.validators)
        wrong = refusal(answer)
        if wrong is not None:
            return Outcome(task, problem=wrong, lasting=answer.status in _GONE, wait=_wait(answer))
        validators = Validators(answer.header("etag"), answer.header("last-modified"))
        if task.is_feed:
            feed = parse(answer.data, answer.capture.final_url, answer.header("content-type") or "")
            if isinstance(feed, Problem):
                return Outcome(task, problem=feed)
            return Outcome(task, feed=feed, validators=validators)
        return self._arrived(task, arrival_of(answer, self._defaults(task)), validators)

    def _carried(self, task: Task) -> Outcome:
        """The feed brought the whole text."""
        words = f"<html><body><article>{task.content}</article></body></html>"
        spot = Spot(task.address, None, words.encode("utf-8", "replace"))
        found = page_of(spot, self._defaults(task))
        if found.report is not None:
            report = replace(found.report, url=task.address, origin_id=task.address)
            found = replace(found, report=self._signed(task, report, of_feed=True))
        return self._arrived(task, found, task.validators)

    def _arrived(self, task: Task, arrival: Arrival, validators: Validators) -> Outcome:
        if arrival.report is None:
            return Outcome(task, problem=arrival.problems[-1], arrival=arrival, validators=validators, lasting=True)
        report = self._signed(task, arrival.report, of_feed=False)
        if report.text_id == task.text_id:
            return Outcome(task, unchanged=True, validators=validators)
        arrival = replace(arrival, report=report, replaces=task.replaces)
        return Outcome(task, arrival=arrival, validators=validators)

    def _defaults(self, task: Task) -> Defaults:
        return Defaults(self._source.publisher, task.published, task.title)

    def _signed(self, task: Task, report: Report, of_feed: bool) -> Report:
        """The desk knows who prints what better than the page does; a feed knows the title of what it carries."""
        title = task.title if of_feed and task.title else report.title
        return replace(report, publisher=self._source.publisher or report.publisher, title=title)


def _wait(answer: Answer) -> float:
    """Seconds after which the site wants to be asked again: Retry-After, as a number or a time (RFC 9110)."""
    said = (answer.header("retry-after") or "").strip()
    if said.isdigit():
        return min(float(said), _LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return 0.0
    seconds = (until.astimezone(UTC) - datetime.now(UTC)).total_seconds()
    return min(max(seconds, 0.0), _LONGEST_WAIT)
