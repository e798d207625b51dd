"""FollowTheMoney: incidents as Event entities, parties as Organization, made and checked by its own library."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tollbook.publish.edition import Edition, Sheet
from tollbook.publish.files import Output
from tollbook.publish.lines import write_lines
from tollbook.publish.numbers import party_number
from tollbook.publish.words import HARM_WORDS, ends, place
from tollbook.vocabulary import Actor
from tollbook.vocabulary.codes import events
from tollbook.vocabulary.extras import late


def write(edition: Edition, path: Path) -> Output:
    """JSON Lines of entities; each party once. Raises MissingExtraError without the library."""
    model = late("followthemoney", "followthemoney", "Writing FollowTheMoney").model
    return write_lines(path, _entities(edition, model), "entities")


def _entities(edition: Edition, model: Any) -> Iterator[dict[str, Any]]:
    seen: set[str] = set()
    for sheet in edition.sheets:
        involved = []
        for actor in filter(None, (sheet.incident.actor, sheet.incident.target)):
            entity = _party(actor, edition, model)
            involved.append(entity.id)
            if entity.id not in seen:
                seen.add(entity.id)
                yield dict(entity.to_dict())
        yield dict(_event(sheet, edition, model, involved).to_dict())


def _party(actor: Actor, edition: Edition, model: Any) -> Any:
    party = edition.world.party(actor.name)
    entity = model.make_entity("Organization")
    entity.id = f"tollbook-party-{party_number('actor', party.name)}"
    entity.add("name", party.name)
    if party.name != actor.name:
        entity.add("alias", actor.name)
    if party.country:
        entity.add("country", party.country.lower())
    return entity


def _event(sheet: Sheet, edition: Edition, model: Any, involved: list[str]) -> Any:
    incident = sheet.incident
    entity = model.make_entity("Event")
    entity.id = incident.id
    entity.add("name", f"{events()[incident.event].label}, {place(incident)}")
    if incident.when:
        first, last = incident.when.isoformat()
        entity.add("date" if first == last else "startDate", first)
        if first != last:
            entity.add("endDate", last)
    entity.add("location", ", ".join(incident.places) or incident.region)
    if incident.country:
        entity.add("country", incident.country.lower())
    entity.add("involved", involved)
    figures = [f"{HARM_WORDS[t.harm]}: {ends(t)}{', contested' if t.contested else ''}" for t in sheet.account.totals]
    entity.add("summary", "; ".join(figures) or None)
    for told in sheet.members:
        printed = edition.imprint(told)
        entity.add("publisher", printed.publisher)
        entity.add("sourceUrl", printed.url)
    return entity
