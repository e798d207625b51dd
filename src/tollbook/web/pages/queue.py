"""The queue: open questions, the most valuable decision first, one at a time, by keyboard if one likes."""

from typing import Any

from fastapi import APIRouter, Request, Response

from tollbook.api.answering import library
from tollbook.pipeline.desk.copies import copies
from tollbook.pipeline.desk.evidence import evidence
from tollbook.pipeline.desk.queue import Kind, Question
from tollbook.pipeline.query import Lookup
from tollbook.vocabulary import ForbiddenError, UsageError
from tollbook.web.pages.asking import seen
from tollbook.web.pages.deciding import just_ruled
from tollbook.web.pages.overview import _amounts
from tollbook.web.render import here, page
from tollbook.web.sessions import closed
from tollbook.web.views.highlights import pieces
from tollbook.web.wording import reasons

router = APIRouter(include_in_schema=False)

_LISTED = 60


@router.get("/queue")
def queue(request: Request) -> Response:
    """The list, and the question that is looked at: that of `at`, else the first."""
    kind = _kind(request.query_params.get("kind", ""))
    if closed(request):
        raise ForbiddenError("This book is served to be read only.", "There is nothing to decide here.")
    mine = request.query_params.get("mine") == "1"
    held = request.app.state.keep.assigned()
    person = request.app.state.sessions.of(request)
    with library(request).look(seen(request)) as lookup:
        everything = [
            each
            for each in request.app.state.questions.now(lookup, lookup.written)
            if not lookup.sight.claims.intersection(each.claims)
        ]
        chosen = [each for each in everything if kind is None or each.kind is kind]
        if mine:
            chosen = [each for each in chosen if person and held.get(each.id) == person.person.name]
        wanted = request.query_params.get("at", "")
        now = next((each for each in chosen if each.id == wanted), chosen[0] if chosen else None)
        place = chosen.index(now) if now else 0
        return page(
            request,
            "queue.html",
            questions=[(each, _title(lookup, each)) for each in _around(chosen, place)],
            number=len(chosen),
            counts={each.value: sum(q.kind is each for q in everything) for each in Kind},
            everything=len(everything),
            kind=kind.value if kind else "",
            mine=mine,
            now=now,
            place=place,
            assigned=held,
            looked=_looked(lookup, now) if now else None,
            before=chosen[place - 1].id if now and place else None,
            after=chosen[place + 1].id if now and place + 1 < len(chosen) else None,
            following=_following(request, chosen, place),
            offered=reasons(),
            done=just_ruled(lookup, request.query_params.get("done", "")),
        )


def _around(chosen: list[Question], place: int) -> list[Question]:
    """Those on the list: the page of it that has the one that is looked at."""
    start = place // _LISTED * _LISTED
    return chosen[start : start + _LISTED]


def _following(request: Request, chosen: list[Question], place: int) -> str:
    """Where a decision leads: to the question after."""
    after = chosen[place + 1].id if place + 1 < len(chosen) else None
    return here(request, at=after, done=None)


def _kind(word: str) -> Kind | None:
    try:
        return Kind(word) if word else None
    except ValueError as error:
        raise UsageError(f"{word!r} is no kind of question.", f"There are: {', '.join(Kind)}.") from error


def _title(lookup: Lookup, question: Question) -> dict[str, Any]:
    """What the list says of it."""
    row = lookup.incident(question.incidents[0])
    return row | {"said": lookup.claim(question.claims[0])}


def _looked(lookup: Lookup, question: Question) -> dict[str, Any]:
    """All that is needed to decide."""
    claims = [lookup.claim(claim) for claim in question.claims]
    reports = [lookup.report(claim["report"]) for claim in claims]
    found: dict[str, Any] = {
        "claims": claims,
        "reports": [told.report for told in reports],
        "texts": [_context(told.report.whole, claim) for told, claim in zip(reports, claims, strict=True)],
        "incidents": [lookup.incident(name) for name in question.incidents],
        "copies": _copies(lookup, question),
        "evidence": evidence(lookup, *question.claims) if question.kind is Kind.LINK else None,
        "seen": _seen(lookup, question),
        "against": [],
    }
    if question.kind is Kind.DENIAL:
        account = lookup.telling(question.incidents[0]).account
        denial = next((each for each in account.denials if each.claim == question.claims[0]), None)
        found["against"] = [lookup.claim(claim) for claim in denial.against] if denial else []
        found["denies"] = denial.denies.value if denial else ""
    for row in found["incidents"]:
        row["amounts"] = _amounts(row["totals"])
    return found


def _copies(lookup: Lookup, question: Question) -> list[dict[str, Any]]:
    """The same claim in other copies of one text, each with the last ruling on it as `seen`, empty for none."""
    if question.kind is Kind.LINK:
        return []
    found = copies(lookup, question.claims[0])
    last = {ruling.claims: ruling.id for ruling in lookup.rulings(*(row["id"] for row in found))} if found else {}
    return [row | {"seen": last.get((row["id"],), "")} for row in found]


_REACH = 280


def _context(whole: str, claim: dict[str, Any]) -> list[Any]:
    """The claim's words with some of the text around them."""
    start = max(0, claim["start"] - _REACH)
    end = min(len(whole), claim["end"] + _REACH)
    start = whole.find(" ", start) + 1 if start else 0
    return pieces(whole, min(start, claim["start"]), end, [claim])


def _seen(lookup: Lookup, question: Question) -> str:
    """The last ruling on exactly these claims, empty for none."""
    made = [ruling for ruling in lookup.rulings(*question.claims) if ruling.claims == question.claims]
    return made[-1].id if made else ""
