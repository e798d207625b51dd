"""Writes down what came of tasks, each batch in one transaction, and when each thing is due again."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from sqlite3 import Connection, Row
from urllib.parse import urlsplit

from tollbook.intake.days import day
from tollbook.intake.feeds.item import Item
from tollbook.intake.sources.source import Source
from tollbook.intake.watch.state import State
from tollbook.intake.watch.task import Outcome

_FIRST_RETRY = 60.0
_LAST_RETRY = 24 * 3600.0
_MOST_TRIES = 8
_BARRED = 24 * 3600.0
_DAILY = 24 * 3600.0
_SELDOM = 7 * 24 * 3600.0


def settle(state: State, outcomes: Sequence[Outcome], sources: Mapping[str, Source], now: float) -> None:
    """To be called when the arrivals of the outcomes are safe: what is written here is not asked for again."""
    with state.writing() as rows:
        for outcome in outcomes:
            source = sources[outcome.task.source]
            (_feed if outcome.task.is_feed else _page)(rows, outcome, source, now)
            if outcome.wait:
                host = urlsplit(outcome.task.address).netloc
                rows.execute("INSERT OR REPLACE INTO hosts VALUES (?, ?)", (host, now + outcome.wait))


def back_off(failures: int, wait: float, least: float) -> float:
    """Seconds until the next try: doubled with every failure, never sooner than the site wants, never over a day."""
    return max(min(max(_FIRST_RETRY, least) * 2.0 ** min(failures, 20), _LAST_RETRY), wait)


def _feed(rows: Connection, outcome: Outcome, source: Source, now: float) -> None:
    task, problem = outcome.task, outcome.problem
    key = {"source": task.source, "address": task.address, "now": now}
    if problem is not None:
        failures = _failures(rows, "feeds", key)
        due = now + (_BARRED if problem.code == "robots" else back_off(failures, outcome.wait, source.pace.every))
        rows.execute(
            "UPDATE feeds SET due = :due, last_try = :now, first_try = COALESCE(first_try, :now), failures = :failures,"
            " code = :code, message = :message, remedy = :remedy WHERE source = :source AND address = :address",
            key
            | {
                "due": due,
                "failures": failures + 1,
                "code": problem.code,
                "message": problem.message,
                "remedy": problem.remedy,
            },
        )
        return
    known = rows.execute("SELECT * FROM feeds WHERE source = :source AND address = :address", key).fetchone()
    if outcome.feed is not None:
        _list(rows, outcome.feed.items, source, now)
        if known["parent"] is None:  # an index may list no index (sitemaps.org), and could list itself
            _follow(rows, outcome.feed.children, source, task.address, now)
    broken = outcome.feed is not None and outcome.feed.broken
    rows.execute(
        "UPDATE feeds SET etag = :etag, modified = :modified, due = :due, last_try = :now, last_success = :now,"
        " first_try = COALESCE(first_try, :now), failures = 0, code = :code, message = :message, remedy = :remedy"
        " WHERE source = :source AND address = :address",
        key
        | {
            "etag": outcome.validators.etag,
            "modified": outcome.validators.modified,
            "due": now + _every(source, known),
            "code": "broken-feed" if broken else None,
            "message": "The feed is not well-formed; what could be read was taken." if broken else None,
            "remedy": "Tell the site's keeper." if broken else None,
        },
    )


def _every(source: Source, feed: Row) -> float:
    """A sitemap of an index is looked at when the index says that it changed, and now and then besides."""
    if feed["parent"] is None:
        return source.pace.every
    return max(source.pace.every, _SELDOM if feed["updated"] else _DAILY)


def _list(rows: Connection, items: Iterable[Item], source: Source, now: float) -> None:
    """Enters the items: new ones and changed ones are due at once."""
    for item in items:
        if _too_old(item, source, now):
            continue
        content = item.content if source.whole else None
        rows.execute(
            "INSERT INTO pages (source, address, title, published, updated, content, due, first_seen)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET updated = excluded.updated,"
            " content = excluded.content, due = excluded.due, failures = 0, visits = 0"
            " WHERE excluded.updated IS NOT NULL AND excluded.updated IS NOT pages.updated",
            (source.name, item.address, item.title, item.published, item.updated, content, now, now),
        )


def _follow(rows: Connection, children: Iterable[Item], source: Source, parent: str, now: float) -> None:
    for child in children:
        if _too_old(child, source, now):
            continue
        rows.execute(
            "INSERT INTO feeds (source, address, parent, updated) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET updated = excluded.updated, due = 0"
            " WHERE excluded.updated IS NOT NULL AND excluded.updated IS NOT feeds.updated",
            (source.name, child.address, parent, child.updated),
        )


def _too_old(item: Item, source: Source, now: float) -> bool:
    """Whether the feed dates it before what the desk wants."""
    said = item.updated or item.published
    found = day(said) if said and source.since is not None else None
    if found is None or source.since is None:
        return False
    return (datetime.fromtimestamp(now, UTC).date() - found).days > source.since


def _page(rows: Connection, outcome: Outcome, source: Source, now: float) -> None:
    task, problem = outcome.task, outcome.problem
    key = {"source": task.source, "address": task.address, "now": now}
    if problem is not None:
        failures = _failures(rows, "pages", key)
        given_up = outcome.lasting or failures + 1 >= _MOST_TRIES
        wait = _BARRED if problem.code == "robots" else back_off(failures, outcome.wait, 0.0)
        rows.execute(
            "UPDATE pages SET due = :due, failures = :failures, code = :code, message = :message, remedy = :remedy"
            " WHERE source = :source AND address = :address",
            key
            | {
                "due": None if given_up else now + wait,
                "failures": failures + 1,
                "code": problem.code,
                "message": problem.message,
                "remedy": problem.remedy,
            },
        )
        return
    visits = rows.execute("SELECT visits FROM pages WHERE source = :source AND address = :address", key).fetchone()[
        "visits"
    ]
    revisit = None if task.content is not None else _revisit(source, task.address, visits, now)
    report = outcome.arrival.report if outcome.arrival is not None else None
    rows.execute(
        "UPDATE pages SET due = :due, etag = :etag, modified = :modified, last_success = :now, failures = 0,"
        " visits = visits + 1, code = NULL, message = NULL, remedy = NULL, content = NULL,"
        " taken = COALESCE(taken, :now),"
        " versions = versions + :new, report = COALESCE(:report, report), text_id = COALESCE(:text_id, text_id)"
        " WHERE source = :source AND address = :address",
        key
        | {
            "due": revisit,
            "etag": outcome.validators.etag,
            "modified": outcome.validators.modified,
            "new": int(report is not None),
            "report": report.id if report is not None else None,
            "text_id": report.text_id if report is not None else None,
        },
    )


def _revisit(source: Source, address: str, visits: int, now: float) -> float | None:
    """A page that the source names is looked at for ever; for others `revisit` counts from the first visit."""
    if address in source.pages:
        return now + source.pace.every
    times = source.pace.revisit
    if visits >= len(times):
        return None
    return now + times[visits] - (times[visits - 1] if visits else 0.0)


def _failures(rows: Connection, table: str, key: Mapping[str, object]) -> int:
    found = rows.execute(
        f"SELECT failures FROM {table} WHERE source = :source AND address = :address",
        key,
    ).fetchone()
    return int(found["failures"])
