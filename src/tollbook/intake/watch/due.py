"""What is to be done next: feeds before pages, what was due first before the rest, never what is being done already."""

from collections.abc import Iterable

from tollbook.intake.sources.source import Source
from tollbook.intake.watch.state import State
from tollbook.intake.watch.task import Task, Validators


def enrol(state: State, sources: Iterable[Source]) -> None:
    """Enters the feeds and pages of sources that are not known yet, due at once."""
    with state.writing() as rows:
        for source in sources:
            for feed in source.feeds:
                rows.execute("INSERT OR IGNORE INTO feeds (source, address) VALUES (?, ?)", (source.name, feed))
            for page in source.pages:
                rows.execute(
                    "INSERT OR IGNORE INTO pages (source, address, due, first_seen) VALUES (?, ?, 0, 0)",
                    (source.name, page),
                )


def next_tasks(state: State, source: Source, now: float, busy: frozenset[str], most: int) -> list[Task]:
    """Tasks of a source whose time has come. busy: addresses that are being asked."""
    feeds = state.connection.execute(
        "SELECT * FROM feeds WHERE source = ? AND due <= ? ORDER BY due, address LIMIT ?",
        (source.name, now, most + len(busy)),
    )
    known = set(source.feeds)
    tasks = [
        Task(row["source"], row["address"], True, Validators(row["etag"], row["modified"]))
        for row in feeds
        if row["address"] not in busy and (row["address"] in known or row["parent"])
    ]
    pages = state.connection.execute(
        "SELECT * FROM pages WHERE source = ? AND due <= ? ORDER BY due, first_seen, address LIMIT ?",
        (source.name, now, most + len(busy)),
    )
    for row in pages:
        if row["address"] not in busy:
            validators = Validators(row["etag"], row["modified"])
            tasks.append(
                Task(
                    row["source"],
                    row["address"],
                    False,
                    validators,
                    row["content"],
                    row["title"] or "",
                    row["published"],
                    row["report"],
                    row["text_id"],
                )
            )
    return tasks[:most]


def next_time(state: State, sources: Iterable[Source]) -> float | None:
    """When the next task of any of the sources is due."""
    names = [source.name for source in sources]
    marks = ", ".join("?" * len(names))
    row = state.connection.execute(
        f"SELECT MIN(due) FROM (SELECT MIN(due) AS due FROM feeds WHERE source IN ({marks})"
        f" UNION ALL SELECT MIN(due) FROM pages WHERE source IN ({marks}) AND due IS NOT NULL)",
        (*names, *names),
    ).fetchone()
    return None if row[0] is None else float(row[0])
