"""The questions: lists and single things of the book. Every answer has an ETag; nothing here writes."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from tollbook.api import shapes
from tollbook.api.answering import GEOJSON, JSON, answer, wants_geojson
from tollbook.api.asking import ClaimsAsked, IncidentsAsked, ReportsAsked, TollsAsked, When, box
from tollbook.api.examples import described
from tollbook.api.rows import ruling_row, source_row, sum_row, told_report_row
from tollbook.pipeline.query import Lookup, Page
from tollbook.vocabulary import NotFoundError

router = APIRouter()

Id = Annotated[str, Path(max_length=200)]


@router.get("/reports", **described(shapes.Reports, "reports"))
def reports(request: Request, asked: Annotated[ReportsAsked, Query()]) -> Response:
    """Reports by the day of publication, without their texts."""
    return answer(
        request, asked.asked(), lambda lookup: _listed(lookup.reports(asked.wanted(), asked.paging(asked.sort)))
    )


@router.get("/reports/{id}", **described(shapes.ReportInFull, "report"))
def report(request: Request, id: Id, asked: Annotated[When, Query()]) -> Response:
    """A report, by our id or its own: text, claims in the order of their words, receipts, problems."""
    return answer(request, asked.asked(), lambda lookup: told_report_row(lookup.report(id)))


@router.get("/claims", **described(shapes.Claims, "claims"))
def claims(request: Request, asked: Annotated[ClaimsAsked, Query()]) -> Response:
    """Claims in force by their day, undated ones last."""

    def make(lookup: Lookup) -> dict[str, Any]:
        wanted = asked.wanted(report=asked.report, incident=asked.incident)
        return {"profile": lookup.profile} | _listed(lookup.claims(wanted, asked.paging(asked.sort)))

    return answer(request, asked.asked(), make)


@router.get("/claims/{id}", **described(shapes.ClaimInFull, "claim"))
def claim(request: Request, id: Id, asked: Annotated[When, Query()]) -> Response:
    """A claim, with all that was ever ruled on it."""

    def make(lookup: Lookup) -> dict[str, Any]:
        # What was ruled on a restricted report's claim may have its words in it.
        ruled = () if id in lookup.sight.claims else lookup.rulings(id)
        return lookup.claim(id) | {"rulings": [ruling_row(each) for each in ruled]}

    return answer(request, asked.asked(), make)


@router.get("/incidents", **described(shapes.Incidents, "incidents", geojson=shapes.Features))
def incidents(request: Request, asked: Annotated[IncidentsAsked, Query()]) -> Response:
    """Incidents by their day, undated ones last; as GeoJSON where `Accept` or `format` asks for it."""
    geojson = asked.format == "geojson" if asked.format else wants_geojson(request)
    wanted, paging = asked.wanted(box=box(asked.bbox)), asked.paging(asked.sort)

    def make(lookup: Lookup) -> dict[str, Any]:
        if geojson:
            found = lookup.features(wanted, paging)
            return {"type": "FeatureCollection", "features": list(found.rows), "next": found.next}
        return {"profile": lookup.profile} | _listed(lookup.incidents(wanted, paging))

    return answer(request, asked.asked(), make, GEOJSON if geojson else JSON)


@router.get("/incidents/{id}", **described(shapes.IncidentInFull, "incident"))
def incident(request: Request, id: Id, asked: Annotated[When, Query()]) -> Response:
    """An incident with every claim. An id that was merged or split away answers with where its claim is now."""
    return answer(request, asked.asked(), lambda lookup: lookup.incident_in_full(id))


@router.get("/tolls", **described(shapes.Sums, "tolls"))
def tolls(request: Request, asked: Annotated[TollsAsked, Query()]) -> Response:
    """What the incidents that are asked for come to: low, best and high; told apart by month, place and so on."""
    wanted = asked.wanted(box=box(asked.bbox))

    def make(lookup: Lookup) -> dict[str, Any]:
        found = lookup.sums(wanted, asked.by)
        return {
            "profile": lookup.profile,
            "by": asked.by,
            "undated": lookup.undated(wanted),
            "items": [sum_row(each) for each in found],
        }

    return answer(request, asked.asked(), make)


@router.get("/tolls/{id}", **described(shapes.IncidentToll, "toll"))
def toll(request: Request, id: Id, asked: Annotated[When, Query()]) -> Response:
    """The toll of one incident, by its id, with the claims that set each end."""

    def make(lookup: Lookup) -> dict[str, Any]:
        row = lookup.incident(id)
        names = ("profile", "tolls", "totals", "denials", "grade", "sources", "independent_sources")
        return {"incident": row["id"]} | {name: row[name] for name in names}

    return answer(request, asked.asked(), make)


@router.get("/sources", **described(shapes.Sources, "sources"))
def sources(request: Request, asked: Annotated[When, Query()]) -> Response:
    """Where reports were received from; of a file its name alone."""
    return answer(request, asked.asked(), lambda lookup: {"items": [source_row(each) for each in lookup.sources()]})


@router.get("/sources/{id}", **described(shapes.Source, "source"))
def source(request: Request, id: Id, asked: Annotated[When, Query()]) -> Response:
    """One of them."""

    def make(lookup: Lookup) -> dict[str, Any]:
        for each in lookup.sources():
            if each.id == id:
                return source_row(each)
        raise NotFoundError(f"No source {id!r} is in the book.", "See the list of sources.")

    return answer(request, asked.asked(), make)


def _listed(found: Page[dict[str, Any]]) -> dict[str, Any]:
    return {"next": found.next, "total": found.total, "items": list(found.rows)}
