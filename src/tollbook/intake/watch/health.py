"""How each source does: when it last worked, how much came against what is expected, and what is wrong with it."""

from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.intake.sources.source import Source
from tollbook.intake.spot import Spot
from tollbook.intake.watch.state import State
from tollbook.vocabulary.problem import Problem

VOLUME = frozenset({"volume-low", "volume-high"})
"""The codes of problems that say that another number of reports came than is expected."""

_DAY = 86400.0
_MANY = 0.2
"""The share of pages that may fail."""


@dataclass(frozen=True, slots=True)
class Health:
    """Times are seconds since 1970, None if never. waiting: pages that are due. taken: pages that became
    reports. day: of them in the last 24 hours. week: a day, over the last seven or as long as it was watched.
    given_up: pages that are not tried again.
    """

    source: Source
    last_success: float | None
    last_try: float | None
    next_try: float | None
    waiting: int
    taken: int
    day: int
    week: float
    given_up: int
    failures: int
    problems: tuple[Problem, ...]


def healths(state: State, sources: Iterable[Source], now: float) -> tuple[Health, ...]:
    return tuple(_health(state, source, now) for source in sources)


def _health(state: State, source: Source, now: float) -> Health:
    ask = state.connection.execute
    feeds = ask(
        "SELECT MIN(first_try) AS first_try, MAX(last_try) AS last_try, MAX(last_success) AS last_success,"
        " MIN(due) AS due, MAX(failures) AS failures FROM feeds WHERE source = ?",
        (source.name,),
    ).fetchone()
    pages = ask(
        "SELECT SUM(due <= ?1) AS waiting, SUM(taken IS NOT NULL) AS taken, SUM(taken > ?2) AS day,"
        " SUM(taken > ?3) AS week, SUM(due IS NULL AND code IS NOT NULL) AS given_up,"
        " MAX(last_success) AS last_success, MIN(taken) AS first, MIN(due) AS due FROM pages WHERE source = ?4",
        (now, now - _DAY, now - 7 * _DAY, source.name),
    ).fetchone()
    began = min(filter(None, (feeds["first_try"], pages["first"])), default=None)
    watched = 0.0 if began is None else now - began
    day = pages["day"] or 0
    dues = [due for due in (feeds["due"], pages["due"]) if due is not None]
    return Health(
        source=source,
        last_success=max(filter(None, (feeds["last_success"], pages["last_success"])), default=None),
        last_try=feeds["last_try"],
        next_try=min(dues, default=None),
        waiting=pages["waiting"] or 0,
        taken=pages["taken"] or 0,
        day=day,
        week=(pages["week"] or 0) / max(1.0, min(watched / _DAY, 7.0)),
        given_up=pages["given_up"] or 0,
        failures=feeds["failures"] or 0,
        problems=(*_volume(source, day, watched), *_failing(state, source, now)),
    )


def _volume(source: Source, day: int, watched: float) -> Iterable[Problem]:
    """Too little is said only once a whole day was watched; too much at once."""
    expected, spot = source.expected, Spot(source.name)
    if expected is None:
        return
    if day < expected.low and watched >= _DAY:
        message = f"{day} reports came in 24 hours; at least {expected.low} are expected."
        yield spot.problem("volume-low", message, "Look whether the feed moved, or the site changed its pages.")
    if expected.high is not None and day > expected.high:
        message = f"{day} reports came in 24 hours; at most {expected.high} are expected."
        yield spot.problem("volume-high", message, "Look whether the feed now lists other pages, too.")


def _failing(state: State, source: Source, now: float) -> Iterable[Problem]:
    """Every feed that fails; pages only if many do, since feeds also list pages of pictures and films."""
    feeds = state.connection.execute(
        "SELECT address, code, message, remedy FROM feeds WHERE source = ? AND code IS NOT NULL", (source.name,)
    )
    for row in feeds:
        yield Problem(row["code"], row["message"], row["remedy"] or "", f"{source.name}: {row['address']}")
    pages = state.connection.execute(
        "SELECT COUNT(*) AS seen, SUM(code IS NOT NULL) AS failed FROM pages WHERE source = ? AND first_seen > ?",
        (source.name, now - 7 * _DAY),
    ).fetchone()
    if not pages["failed"] or pages["failed"] < _MANY * pages["seen"]:
        return
    last = state.connection.execute(
        "SELECT address, code, message, remedy FROM pages WHERE source = ? AND code IS NOT NULL"
        " ORDER BY first_seen DESC, address LIMIT 1",
        (source.name,),
    ).fetchone()
    share = f"{pages['failed']:,} of {pages['seen']:,} pages of the last week could not be taken"
    message = f"{share}; the latest: {last['address']}: {last['message']}"
    yield Problem(last["code"], message, last["remedy"] or "", source.name)
