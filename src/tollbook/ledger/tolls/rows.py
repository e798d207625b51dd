"""An incident with its account as a row of JSON: what `tollbook incidents --json` writes."""

from collections.abc import Sequence
from typing import Any

from tollbook.vocabulary import Account, Denial, Incident, Told, Toll


def incident_row(
    incident: Incident, account: Account, members: Sequence[Told], redirects: Sequence[str] = ()
) -> dict[str, Any]:
    """members: [report's given id, index of the claim in its list]; `tolls` may overlap, `totals` never do."""
    return {
        "id": incident.id,
        "redirects": list(redirects),
        "members": [[each.report_name, index] for each in members for index in (each.index, *each.also)],
        "claims": list(incident.claims),
        "reports": list(dict.fromkeys(each.report_name for each in members)),
        "place": ", ".join(incident.places) or incident.region,
        "places": list(incident.places),
        "region": incident.region,
        "country": incident.country,
        "date": list(incident.when.isoformat()) if incident.when else None,
        "date_prec": incident.when.precision if incident.when else None,
        "event": incident.event,
        "actor": incident.actor.name if incident.actor else None,
        "target": incident.target.name if incident.target else None,
        "event_clarity": incident.clarity,
        "parts": list(incident.parts),
        "profile": account.profile,
        "tolls": [toll_row(toll) for toll in account.tolls],
        "totals": [toll_row(toll) for toll in account.totals],
        "denials": [_denial_row(denial) for denial in account.denials],
        "grade": account.grade.value,
        "sources": account.sources,
        "independent_sources": account.independent,
    }


def toll_row(toll: Toll) -> dict[str, Any]:
    """A toll as JSON; `status` is null for people of every status."""
    return {
        "harm": toll.harm.value,
        "status": toll.status.value if toll.status else None,
        "side": toll.side.name if toll.side else None,
        "low": toll.low,
        "best": toll.best,
        "high": toll.high,
        "open": toll.open,
        "low_by": list(toll.low_by),
        "best_by": list(toll.best_by),
        "high_by": list(toll.high_by),
        "contested": toll.contested,
    }


def _denial_row(denial: Denial) -> dict[str, Any]:
    return {"claim": denial.claim, "denies": denial.denies.value, "against": list(denial.against)}
