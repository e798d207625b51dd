"""Values as marked-up text: days that a browser may write in its own way, names and quotes in their own direction."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from markupsafe import Markup, escape

from tollbook.publish.countries import countries
from tollbook.vocabulary import Told
from tollbook.vocabulary.codes import events
from tollbook.web.views.highlights import ODD

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def day(value: str | date | None) -> Markup:
    """4 Nov 2018, as a time."""
    if value is None:
        return Markup("")
    found = date.fromisoformat(value) if isinstance(value, str) else value
    return Markup('<time datetime="{}">{}</time>').format(found.isoformat()[:10], _day(found))


def days(value: Sequence[str] | None) -> Markup:
    """4 Nov 2018 · 2–4 Nov 2018 · 30 Oct – 2 Nov 2018 · a whole month, Sep 2018. Empty for None."""
    if not value:
        return Markup("")
    first, last = date.fromisoformat(value[0]), date.fromisoformat(value[1])
    if first == last:
        return day(first)
    return Markup('<span class="days" data-first="{}" data-last="{}">{}</span>').format(
        first.isoformat(), last.isoformat(), _days(first, last)
    )


def _day(found: date) -> str:
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


def _days(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def moment(value: datetime) -> Markup:
    """A day and a time, in UTC unless the browser knows better."""
    words = f"{_day(value.date())}, {value:%H:%M}"
    return Markup('<time datetime="{}" data-clock>{} UTC</time>').format(value.isoformat(), words)


def number(value: int | None) -> Markup:
    """1,234; a dash for None."""
    return Markup("–") if value is None else Markup('<data value="{}">{}</data>').format(value, f"{value:,}")


def name(value: str | None) -> Markup:
    """A name from outside, in its own direction."""
    return Markup("<bdi>{}</bdi>").format(plain(value)) if value else Markup("")


def plain(value: str | None) -> Markup:
    """Words from outside as they are; letters that cannot be seen but turn others around are shown by their names."""
    if not value or not any(letter in ODD for letter in value):
        return escape(value or "")
    return Markup("").join(
        Markup('<span class="odd">{}</span>').format(ODD[letter]) if letter in ODD else escape(letter)
        for letter in value
    )


def cut(value: str, most: int = 600) -> str:
    """The beginning of a long text."""
    return value if len(value) <= most else value[:most].rstrip() + " …"


def event(slug: str) -> str:
    """What an event code is called."""
    found = events().get(slug)
    return found.label if found else slug


def country(code: str | None) -> str:
    """What a country is called in English; its code where nobody knows."""
    found = countries().get(code or "")
    return found.name if found else code or ""


def short(ident: str) -> str:
    """An id to be read by people: its first eight characters."""
    return ident.partition("-")[2][:8]


def percent(share: float) -> str:
    return f"{round(100 * share)} %"


def claim_number(ident: str, places: Mapping[str, int]) -> int:
    """A claim's number on the page of its report."""
    return places[ident]


def day_month(value: date) -> Markup:
    """4 Nov, as a time that names the year to whoever asks."""
    return Markup('<time datetime="{}" title="{}" data-short>{} {}</time>').format(
        value.isoformat(), _day(value), value.day, _MONTHS[value.month - 1]
    )


def speakers(claims: Iterable[str], names: Mapping[str, str]) -> list[tuple[str, list[str]]]:
    """Who is behind these claims, each once, with the claims."""
    found: dict[str, list[str]] = {}
    for claim in claims:
        found.setdefault(names.get(claim, claim), []).append(claim)
    return list(found.items())


def spoken(told: Iterable[Told], names: Mapping[str, str]) -> list[tuple[str, str, list[str]]]:
    """Who said something new and with which stance, each once, with the claims."""
    found: dict[tuple[str, str], list[str]] = {}
    for each in told:
        found.setdefault((names[each.id], each.claim.stance.value), []).append(each.id)
    return [(who, stance, claims) for (who, stance), claims in found.items()]


FILTERS: dict[str, Callable[..., Any]] = {
    each.__name__: each
    for each in (
        day,
        days,
        moment,
        number,
        name,
        plain,
        cut,
        event,
        country,
        short,
        percent,
        claim_number,
        day_month,
        speakers,
        spoken,
    )
}
