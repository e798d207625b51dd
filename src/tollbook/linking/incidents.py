"""The incidents of a book, as values: what the folded claims say together, and which are sums of others."""

from tollbook.linking.link import groups
from tollbook.linking.options import Options
from tollbook.linking.summary import summarise
from tollbook.linking.sums import with_parts
from tollbook.vocabulary import BookView, Incident, Told


def incidents(view: BookView, options: Options) -> tuple[tuple[Incident, tuple[Told, ...]], ...]:
    """Every incident with its claims, in the order of their days, undated ones last."""
    told = {each.id: each for each in view.told()}
    found = []
    for group in groups(view, options):
        members = [told[claim] for claim in group if claim in told]
        if not members:
            continue
        incident = summarise(members)
        found.append((incident, tuple(told[claim] for claim in incident.claims)))
    return tuple(sorted(with_parts(found), key=lambda each: _day(each[0])))


def _day(incident: Incident) -> tuple[bool, str, str]:
    return incident.when is None, incident.when.isoformat()[0] if incident.when else "", incident.id
