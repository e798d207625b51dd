"""The overview: where, when, how many; a list to go on from."""

from typing import Any

from fastapi import APIRouter, Request, Response

from tollbook.api.answering import library
from tollbook.pipeline.query import NAMES, Lookup, Sum, Wanted
from tollbook.vocabulary import Grade, Harm, Status
from tollbook.vocabulary.codes import events
from tollbook.web.pages.asking import Choice, choice, paging
from tollbook.web.render import here, page
from tollbook.web.views.amounts import amount, by_harm
from tollbook.web.views.timeline import Timeline, span_of, timeline

router = APIRouter(include_in_schema=False)

_SORTS = ("date", "killed", "injured", "sources")
_SHOWN = (Harm.KILLED, Harm.INJURED, Harm.CASUALTIES, Harm.MISSING, Harm.ABDUCTED, Harm.CAPTURED, Harm.DISPLACED)


@router.get("/")
def overview(request: Request) -> Response:
    """The map, the timeline and the list of the incidents that the filters choose."""
    chosen, pages = choice(request), paging(request)
    with library(request).look(chosen.asked) as lookup:
        found = lookup.incidents(chosen.wanted, pages)
        (whole,) = lookup.sums(chosen.wanted, "all")
        times = _timeline(lookup, chosen.wanted)
        placeless = lookup.placeless(chosen.wanted)
        profile = lookup.profile
    return page(
        request,
        "overview.html",
        rows=[row | {"amounts": _amounts(row["totals"])} for row in found.rows],
        total=found.total,
        next=here(request, cursor=found.next) if found.next else None,
        first=here(request, cursor=None) if pages.after else None,
        whole=whole,
        sums=_sums(whole),
        contested=dict(whole.contested),
        timeline=times,
        harm=(chosen.wanted.harm or Harm.KILLED).value,
        placeless=placeless,
        pointless=sum(each.incidents for each in placeless),
        chosen=chosen,
        chips=_chips(request, chosen),
        sorts=_sorts(request, pages.sort or ""),
        choices={
            "harm": [each.value for each in _SHOWN],
            "status": [each.value for each in Status],
            "grade": [each.value for each in Grade],
            "event": list(events()),
            "profile": list(NAMES),
        },
        profile=profile,
        more=any(name in chosen.given or name in chosen.when for name in _BEHIND),
        query=request.url.query,
        bar_address=lambda bar: here(request, **{"from": bar.first, "until": bar.last, "cursor": None}),
        tiles=request.app.state.desk.tiles,
        credit=request.app.state.desk.credit,
    )


_BEHIND = ("actor", "speaker", "publisher", "harm", "status", "event", "country", "as_of", "profile")
"""Filters that are shown when asked for."""


def _amounts(totals: list[dict[str, Any]]) -> dict[str, Any]:
    found = {harm: amount(toll) for harm, toll in by_harm(totals).items()}
    return {
        "killed": found.get("killed"),
        "injured": found.get("injured"),
        "others": [(harm, each) for harm, each in found.items() if harm not in ("killed", "injured", "strength")],
    }


def _sums(whole: Sum) -> list[tuple[str, Any]]:
    rows = {
        toll.harm: {"low": toll.low, "best": toll.best, "high": toll.high, "open": toll.open, "contested": False}
        for toll in whole.totals
    }
    return [(harm.value, amount(rows[harm])) for harm in _SHOWN if harm in rows]


def _timeline(lookup: Lookup, wanted: Wanted) -> Timeline | None:
    months = lookup.sums(wanted, "month")
    dated = [each.of for each in months if each.of]
    by = span_of([f"{month}-01" for month in (dated[0], dated[-1])]) if dated else "month"
    if by == "day":
        found = lookup.sums(wanted, "day")
        by = span_of([each.of for each in found if each.of])
        return timeline(found if by == "day" else months, by, (wanted.harm or Harm.KILLED).value)
    return timeline(months if by == "month" else lookup.sums(wanted, "year"), by, (wanted.harm or Harm.KILLED).value)


def _chips(request: Request, chosen: Choice) -> list[tuple[str, str, str]]:
    """Each filter that holds: its name, its value, and the address without it."""
    given = chosen.given | {name: value for name, value in chosen.when.items() if value}
    return [(name, value, here(request, **{name: None, "cursor": None})) for name, value in given.items()]


def _sorts(request: Request, now: str) -> dict[str, tuple[str, str]]:
    """For each column that sorts: the address that sorts by it, and how it is sorted now (`ascending` …, or `none`)."""
    found = {}
    for name in _SORTS:
        down = now == f"-{name}"
        state = "descending" if down else "ascending" if now == name else "none"
        found[name] = (here(request, sort=name if down else f"-{name}", cursor=None), state)
    return found
