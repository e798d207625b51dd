"""One incident: who says how many, who denies it, where it lies, how the toll came about, what would change it."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from tollbook.api.answering import library
from tollbook.pipeline.desk.history import days, history
from tollbook.pipeline.desk.prospects import prospects
from tollbook.pipeline.desk.related import related
from tollbook.pipeline.locate import locate
from tollbook.pipeline.tell import Telling
from tollbook.vocabulary import Ruling
from tollbook.vocabulary.codes import Status
from tollbook.web.pages.asking import WHEN, asked
from tollbook.web.pages.deciding import just_ruled
from tollbook.web.render import page
from tollbook.web.views.amounts import amount, toll_amount
from tollbook.web.views.changes import told_changes, told_days
from tollbook.web.views.locator import HEIGHT, WIDTH, locator
from tollbook.web.views.ranges import panels, voice
from tollbook.web.wording import reasons

router = APIRouter(include_in_schema=False)


@router.get("/incidents/{id}")
def incident(request: Request, id: str) -> Response:
    """An id that it once had leads to the one that it has."""
    with library(request).look(asked(request)) as lookup:
        telling = lookup.telling(id)
        if telling.incident.id != id:
            kept = {name: request.query_params[name] for name in (*WHEN, "done") if name in request.query_params}
            return RedirectResponse(f"/incidents/{telling.incident.id}{'?' if kept else ''}{urlencode(kept)}", 303)
        shown = replace(telling, members=lookup.sight.told(telling.members))
        fresh = {each.id: each for each in shown.members}
        voices = {voice(each): voice(fresh[each.id]) for each in telling.members}
        place = locate(telling.incident)
        changes = history(lookup, telling.incident.id)
        # A rejected claim is in no incident any more, but its ruling can still be taken back from here.
        ruled = {claim for change in changes for ruling in change.ruled for claim in ruling.claims}
        rulings = lookup.rulings(*ruled.union(telling.incident.claims))
        return page(
            request,
            "incident.html",
            telling=shown,
            sight=lookup.sight,
            restricted=lookup.restricted,
            incident=telling.incident,
            account=telling.account,
            panels=panels(shown),
            kinds=_kinds(telling),
            denials={each.claim: each for each in telling.account.denials},
            names={each.id: voice(each) for each in shown.members},
            place=place,
            locator=locator(place),
            picture=(WIDTH, HEIGHT),
            days=told_days(days(lookup, telling)),
            changes=told_changes(changes),
            prospects=[(each, voices.get(each.who or "", each.who)) for each in prospects(lookup, telling)],
            related=[(each, _amount(each.row)) for each in related(lookup, telling)],
            parts_rows=telling.incident.parts,
            latest=set({ruling.claims: ruling.id for ruling in rulings}.values()),
            toll_amount=toll_amount,
            offered=reasons(),
            done=just_ruled(lookup, request.query_params.get("done", "")),
            last=_last(telling, rulings),
            past=lookup.moment is not None,
            profile=lookup.profile,
        )


def _last(telling: Telling, rulings: Sequence[Ruling]) -> dict[str, str]:
    """For each claim, the id of the last ruling on it alone; empty for none."""
    found = {ruling.claims: ruling.id for ruling in rulings}
    return {told.id: found.get((told.id,), "") for told in telling.members}


def _kinds(telling: Telling) -> list[tuple[str, str, str | None, object]]:
    """The tolls by harm, status and side, where they say more than the totals: civilians first."""
    order = list(Status)
    found = sorted(
        (toll for toll in telling.account.tolls if toll.status),
        key=lambda toll: (toll.harm.value != "killed", toll.harm.value, order.index(toll.status or Status.UNKNOWN)),
    )
    return [
        (
            toll.harm.value,
            (toll.status or Status.UNKNOWN).value,
            toll.side.name if toll.side else None,
            toll_amount(toll),
        )
        for toll in found
    ]


def _amount(row: dict[str, object]) -> object:
    totals = row["totals"]
    assert isinstance(totals, list)
    return amount(next((toll for toll in totals if toll["harm"] == "killed"), None))
