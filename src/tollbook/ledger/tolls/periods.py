"""Tolls of many incidents together: added over incidents, never over reports; sums only for what is missing.

An incident belongs to the day on which it begins (UCDP GED: `year` is the year of `date_start`), so that the tolls of
days add up to those of the month.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from tollbook.vocabulary import Account, Actor, Harm, Incident, Period, Status, Toll, When
from tollbook.vocabulary.names import key

Told = tuple[Incident, Account]
Kind = tuple[Harm, Status | None, str]


def period(
    accounts: Iterable[Told],
    profile: str,
    when: When | None = None,
    place: str | None = None,
    among: Mapping[str, Told] | None = None,
) -> Period:
    """The toll of a time and place; of everything where neither is given.

    place: a name, compared by its key with places, regions and country codes. Sums over several places count as far as
    the incidents that they are sums of are not in the book: what these come to is taken off (IBC's confirmed overlap),
    and where every place has its incident, the sum is a check and adds nothing. among: by id, the incidents in which
    such parts are looked for, where there are more than those that are added up.
    """
    everything = list(accounts)
    chosen = [each for each in everything if _there(each[0], place)]
    dated = [each for each in chosen if each[0].when is not None and _begins(each[0], when)]
    undated = sum(each[0].when is None for each in chosen) if when else 0
    added = dated if when else chosen
    by_id = among if among is not None else {each[0].id: each for each in everything}
    left = [(incident, _remainder(incident, account, by_id)) for incident, account in added]
    return Period(
        when=when,
        place=place,
        profile=profile,
        tolls=add_up(toll for _, account in left for toll in account.tolls),
        totals=add_up(toll for _, account in left for toll in account.totals),
        incidents=len(added),
        aggregates=sum(incident.clarity == 2 for incident, _ in added),
        undated=undated,
    )


def grouped(accounts: Iterable[Told], by: Callable[[Incident], str | None]) -> Mapping[str | None, list[Told]]:
    """Incidents by what `by` says of them (a day, a month, a place), in its order; None for those without."""
    found: dict[str | None, list[Told]] = defaultdict(list)
    for each in accounts:
        found[by(each[0])].append(each)
    return {name: found[name] for name in sorted(found, key=lambda name: (name is None, name or ""))}


def add_up(tolls: Iterable[Toll]) -> tuple[Toll, ...]:
    """One toll for each kind of victim. What nobody knows adds nothing; all unknown stays unknown."""
    kinds: dict[Kind, list[Toll]] = defaultdict(list)
    for toll in tolls:
        kinds[toll.harm, toll.status, key(toll.side.name) if toll.side else ""].append(toll)
    return tuple(_added(kinds[kind]) for kind in sorted(kinds, key=lambda k: (k[0].value, k[1] or "", k[2])))


def _added(tolls: Sequence[Toll]) -> Toll:
    first = tolls[0]
    return Toll(
        harm=first.harm,
        status=first.status,
        side=_name([toll.side for toll in tolls if toll.side]),
        low=_sum([toll.low for toll in tolls]),
        best=_sum([toll.best for toll in tolls]),
        high=_sum([toll.high for toll in tolls]),
        open=any(toll.open for toll in tolls),
        contested=any(toll.contested for toll in tolls),
    )


def _sum(ends: Sequence[int | None]) -> int | None:
    known = [end for end in ends if end is not None]
    return sum(known) if known else None


def _name(sides: Sequence[Actor]) -> Actor | None:
    return min(sides, key=lambda side: side.name) if sides else None


def _there(incident: Incident, place: str | None) -> bool:
    if place is None:
        return True
    names = [*incident.places, incident.region or "", incident.country or ""]
    return key(place) in {key(name) for name in names if name}


def _begins(incident: Incident, when: When | None) -> bool:
    return when is None or (incident.when is not None and when.first <= incident.when.first <= when.last)


def _remainder(incident: Incident, account: Account, by_id: Mapping[str, Told]) -> Account:
    """What a sum adds beyond its parts; an incident that is no sum adds all."""
    parts = [by_id[part] for part in incident.parts if part in by_id]
    if not parts:
        return account
    covered = {key(name) for part, _ in parts for name in part.places}
    if {key(name) for name in incident.places} <= covered:
        return replace(account, tolls=(), totals=())
    tolls = add_up(toll for _, part in parts for toll in part.tolls)
    totals = add_up(toll for _, part in parts for toll in part.totals)
    return replace(account, tolls=_less(account.tolls, tolls), totals=_less(account.totals, totals))


def _less(whole: Sequence[Toll], parts: Sequence[Toll]) -> tuple[Toll, ...]:
    known = {_kind(toll): toll for toll in parts}
    return tuple(_minus(toll, known.get(_kind(toll))) for toll in whole)


def _kind(toll: Toll) -> Kind:
    return toll.harm, toll.status, key(toll.side.name) if toll.side else ""


def _minus(whole: Toll, part: Toll | None) -> Toll:
    if part is None:
        return whole
    low, best, high = (
        None if mine is None else max(0, mine - (theirs or 0))
        for mine, theirs in ((whole.low, part.high), (whole.best, part.best), (whole.high, part.low))
    )
    return replace(whole, low=low, best=best, high=high)
