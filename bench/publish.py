"""Publishing: rows a second of every format, and bulletins, from a book in memory."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from importlib.util import find_spec

from bench.clock import seconds, worked
from bench.form import Case, Measure, Setting
from tollbook.pipeline.world import Tables
from tollbook.publish import masking
from tollbook.publish.bulletin import compose, html
from tollbook.publish.edition import Edition, Imprint, Method, Sheet
from tollbook.publish.export import export
from tollbook.publish.files import Output
from tollbook.publish.formats import FORMATS
from tollbook.vocabulary import (
    Account,
    Actor,
    Claim,
    Count,
    Grade,
    Harm,
    Incident,
    Span,
    Speaker,
    Status,
    Told,
    Toll,
    When,
    Where,
    incident_id,
)
from tollbook.vocabulary.location import EXACT, Area, Location

_METHOD = Method("bench", "tollbook", "Tollbook", "docs/method.md", (), "weights")
_SPEAKERS = ("Syrian Observatory for Human Rights", "Syrian Democratic Forces", None)
_CLAIMS = 2
_HEADLINES = (
    "Attack {} by Islamic State leaves twelve SDF fighters dead near Hajin, monitor says",
    "Twelve killed in eastern Syria, car bomb {} of the year",
    "US-backed Syrian Democratic Forces deny losses in attack {} near the Iraqi border",
    "Sal{1}m Darwish, 34, and his brother among the dead of strike {0}",
)
"""Told apart by their number; one in four names a private person, of some hundred spellings."""
_LIBRARIES = {"parquet": "pyarrow", "followthemoney": "followthemoney"}


def edition(size: int) -> Edition:
    """So many incidents of two claims each, as many days and speakers as a war has."""
    sheets = tuple(map(_sheet, range(size)))
    printed = {
        told.report: Imprint(
            told.report,
            told.report_name,
            told.publisher,
            told.published,
            _HEADLINES[number % 4].format(number, chr(97 + number % 26) + chr(97 + number // 26 % 26)),
        )
        for number, sheet in enumerate(sheets)
        for told in sheet.members
    }
    return Edition(sheets, _METHOD, (), printed, world=Tables())


def _sheet(number: int) -> Sheet:
    members = tuple(_told(number, which) for which in range(_CLAIMS))
    ids = tuple(told.id for told in members)
    when = members[0].claim.when
    toll = Toll(Harm.KILLED, None, None, 0, 12, 12 + number % 9, False, ids[1:], ids[:1], ids[:1], number % 3 == 0)
    kind = replace(toll, status=Status.COMBATANT, side=Actor("Syrian Democratic Forces"))
    incident = Incident(
        incident_id(ids[0]), ids, when, ("Hajin",), "Deir Ezzor", "SY", "suicide-bomb", Actor("Islamic State"),
        Actor("Syrian Democratic Forces"),
    )  # fmt: skip
    account = Account(incident.id, "tollbook", (kind,), (toll,), (), Grade.FAIR, _CLAIMS, _CLAIMS)
    place = Location(
        "Hajin", "geonames:1", "Hajin", 34.69508, 40.83138, "SY", Area("Deir ez-Zor", "SY.07"), None, EXACT
    )
    return Sheet(incident, account, members, place)


def _told(number: int, which: int) -> Told:
    day = date(2011, 3, 1) + timedelta(days=number % 4000)
    quote = f"At least 12 fighters were killed and 20 wounded in attack number {number}, it said."
    counts = (
        Count(
            "12 fighters",
            Span(9, 20),
            Harm.KILLED,
            12,
            None,
            "fighters",
            Actor("Syrian Democratic Forces"),
            Status.COMBATANT,
        ),
        Count("20", Span(40, 42), Harm.INJURED, 20, 20, None, Actor("Syrian Democratic Forces"), Status.COMBATANT),
    )
    report = f"report-{number:08}{which}"
    claim = Claim(
        report, quote, Span(0, len(quote)), "suicide-bomb", speaker=Speaker(_SPEAKERS[(number + which) % 3]),
        when=When.day(day), where=Where(("Hajin",), "Deir Ezzor", "SY"), actor=Actor("Islamic State"),
        target=Actor("Syrian Democratic Forces"), counts=counts, confidence=0.9, reader="bench",
    )  # fmt: skip
    return Told(claim, 0, f"wire-{number}-{which}", f"text-{number}", "Harbour Post", day + timedelta(days=1))


def _forget() -> None:
    """Each run masks its headlines anew."""
    masking.headline.cache_clear()


def measure(setting: Setting) -> Iterator[Measure]:
    """Rows are those of the format (counts, events, features, rows of all tables); disk and manifest are in it."""
    book = edition(setting.size(100_000, toy=20))
    for name, form in FORMATS.items():
        if name in _LIBRARIES and find_spec(_LIBRARIES[name]) is None:
            continue
        path = setting.work / f"{name}{form.suffix}"
        rates, shares = [], []
        rows = 0
        for _ in range(min(setting.times, 3)):
            _forget()
            found: list[Output] = []
            took, spent = worked(lambda: found.append(export(book, name, path).output))  # noqa: B023
            rows = sum(file.rows for file in found[0].files)
            rates.append(rows / took)
            shares.append(rows / spent)
        if rows:  # no claim of this book is denied, so there is nothing to review
            yield Measure(f"export to {name}", "rows/CPU s", tuple(shares), note=f"{rows:,} rows")
            yield Measure(f"export to {name}", "rows/s", tuple(rates))
    week = replace(book, sheets=tuple(book.sheets)[: setting.size(200, toy=5)])
    times = tuple(seconds(lambda: html(compose(week))) for _ in range(setting.times))
    yield Measure("bulletin of 200 incidents as HTML", "s", times)


CASE = Case("publish", "exports of 100,000 incidents in rows a second, and a bulletin", measure)
