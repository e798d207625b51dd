"""An incident reckoned for the catalogue: its account by a profile, where it lies, and by what it is found."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from tollbook.ledger import Counting, account, period
from tollbook.pipeline.catalogue.tables import HARMS, NO_DAY, NO_LATEST, STATUSES, WHOLE, cell
from tollbook.pipeline.locate import locate
from tollbook.pipeline.tell import Telling
from tollbook.vocabulary import Account, Claim, Harm, Incident, Scope, Stance, Told, Toll, When
from tollbook.vocabulary.claim import full_json
from tollbook.vocabulary.location import Location
from tollbook.vocabulary.names import key
from tollbook.vocabulary.spelling import fold
from tollbook.vocabulary.spelling import key as spelling_key

STANCES = tuple(Stance)
SCOPES = tuple(Scope)
ONE, AGGREGATE, CHECK = range(3)
"""An incident; a sum over several places; such a sum with parts in the book, added as far as it goes beyond them."""


Group = tuple[Incident, tuple[Told, ...]]
"""An incident and its claims."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """One incident by one profile, and where it lies. added: its tolls and totals as far as sums are made of them."""

    telling: Telling
    place: Location | None
    added: tuple[Toll, ...]

    @property
    def row(self) -> str:
        return json.dumps(self.telling.row() | {"location": location_row(self.place)}, ensure_ascii=False)

    @property
    def columns(self) -> tuple[Any, ...]:
        """Those of `listed` from `first` on."""
        incident, made, place = self.telling.incident, self.telling.account, self.place
        totals = {toll.harm: toll for toll in made.totals}
        return (
            *days(incident.when),
            incident.event,
            incident.country or (place.country if place else None),
            incident.region,
            ", ".join(incident.places) or incident.region,
            made.grade.value,
            any(toll.contested for toll in made.totals),
            toll_cells(made),
            stances(self.telling.members),
            _best(totals.get(Harm.KILLED)),
            _best(totals.get(Harm.INJURED)),
            made.sources,
            CHECK if incident.parts else AGGREGATE if incident.clarity == 2 else ONE,
            place.lat if place else None,
            place.lon if place else None,
            place.where_prec if place else None,
        )


def reckon(incident: Incident, members: Sequence[Told], counting: Counting, parts: Sequence[Group] = ()) -> Reckoned:
    """parts: the incidents that it is found to be a sum of."""
    made = account(incident, members, counting)
    added = (*made.tolls, *made.totals)
    if parts:
        others = [(each, account(each, told, counting)) for each, told in parts]
        added = _beyond(incident, made, others)
    return Reckoned(Telling(incident, tuple(members), made), locate(incident), added)


def _beyond(incident: Incident, made: Account, parts: Sequence[tuple[Incident, Account]]) -> tuple[Toll, ...]:
    """What a sum adds to its parts, by the ledger's own addition: with it, less without it."""
    both, alone = period([(incident, made), *parts], made.profile), period(parts, made.profile)
    known = {_kind(toll): toll for toll in (*alone.tolls, *alone.totals)}
    own = {_kind(toll) for toll in (*made.tolls, *made.totals)}
    less = [_less(toll, known.get(_kind(toll))) for toll in (*both.tolls, *both.totals) if _kind(toll) in own]
    return tuple(toll for toll in less if any((toll.low, toll.best, toll.high)))


def _kind(toll: Toll) -> tuple[Harm, str, str]:
    return toll.harm, toll.status.value if toll.status else "", key(toll.side.name) if toll.side else ""


def _less(whole: Toll, part: Toll | None) -> Toll:
    if part is None:
        return whole
    pairs = ((whole.low, part.low), (whole.best, part.best), (whole.high, part.high))
    low, best, high = (None if mine is None else mine - (theirs or 0) for mine, theirs in pairs)
    return replace(whole, low=low, best=best, high=high)


def location_row(place: Location | None) -> dict[str, Any] | None:
    """Where an incident lies, as JSON; areas with their codes."""
    if place is None:
        return None
    return {
        "words": place.words,
        "id": place.id,
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "adm1": {"name": place.adm1.name, "pcode": place.adm1.pcode} if place.adm1 else None,
        "adm2": {"name": place.adm2.name, "pcode": place.adm2.pcode} if place.adm2 else None,
        "where_prec": place.where_prec,
        "geo_precision": place.geo_precision,
    }


def days(when: When | None) -> tuple[str | None, str | None]:
    return when.isoformat() if when else (None, None)


def sort_days(first: str | date | None, last: str | date | None) -> tuple[str, str]:
    return str(first or NO_DAY), str(last or NO_LATEST)


def _best(toll: Toll | None) -> int:
    return -1 if toll is None else max(toll.best or 0, toll.low or 0)


def toll_cells(made: Account) -> int:
    bits = 0
    for toll in made.tolls:
        bits |= cell(toll.harm, toll.status) if toll.status else 0
    return bits


def stances(members: Iterable[Told]) -> int:
    bits = 0
    for told in members:
        bits |= (1 << STANCES.index(told.claim.stance)) | (1 << (8 + SCOPES.index(told.claim.scope)))
    return bits


def toll_rows(tolls: Iterable[Toll], counting: Counting) -> Iterator[tuple[Any, ...]]:
    """The columns of `tolls` from `harm` on. A side is told by the key of the party."""
    for toll in tolls:
        side = counting.aliases.key(toll.side.name) if toll.side else ""
        yield (
            HARMS.index(toll.harm),
            STATUSES.index(toll.status) if toll.status else WHOLE,
            side,
            toll.side.name if toll.side else None,
            toll.low,
            toll.best,
            toll.high,
            toll.open,
            toll.contested,
        )


def incident_names(incident: Incident, members: Sequence[Told], counting: Counting) -> set[tuple[str, str]]:
    """What an incident is found by: its own place and parties, and all that its claims name."""
    found = {("place", fold(name)) for name in (*incident.places, incident.region, incident.country) if name}
    found |= {("spelt", spelling_key(name)) for name in incident.places}
    for told in members:
        claim = told.claim
        found |= {("actor", name) for name in party_names(claim, counting)}
        found |= {("speaker", fold(name)) for name in speaker_names(claim)}
        if told.publisher:
            found.add(("publisher", fold(told.publisher)))
    return {(kind, name) for kind, name in found if name}


def party_names(claim: Claim, counting: Counting) -> set[str]:
    """Every party of a claim as it is spelt, and as it is best known."""
    parties = (claim.actor, claim.target, *(count.side for count in claim.counts))
    named = {party.name for party in parties if party}
    return {fold(name) for name in named} | {fold(counting.aliases.key(name)) for name in named}


def speaker_names(claim: Claim) -> list[str]:
    return [name for name in (claim.speaker.name, claim.speaker.person) if name]


def claim_row(told: Told, incident: str | None) -> dict[str, Any]:
    """A claim as JSON, with what is known of it in the book."""
    return full_json(told.claim) | {
        "incident": incident,
        "report_name": told.report_name,
        "publisher": told.publisher,
        "published": told.published.isoformat() if told.published else None,
        "index": told.index,
        "also": list(told.also),
        "accepted": told.accepted,
        "unverifiable": told.unverifiable,
    }


def claim_columns(told: Told, incident: str | None, counting: Counting) -> tuple[Any, ...]:
    """The columns of `claims` from `first` on; folded names are joined by bars."""
    claim = told.claim
    first, last = days(claim.when)
    bits = 0
    for count in claim.counts:
        bits |= cell(count.harm, count.status)
    places = [fold(name) for name in (*claim.where.places, claim.where.region, claim.where.country) if name]
    return (
        first,
        last,
        *sort_days(first, last),
        claim.event,
        claim.stance.value,
        claim.scope.value,
        claim.where.country,
        bits,
        "|".join(places),
        "|".join(sorted(party_names(claim, counting))),
        "|".join(fold(name) for name in speaker_names(claim)),
        fold(told.publisher or ""),
        told.text_id,
        json.dumps(claim_row(told, incident), ensure_ascii=False),
    )
