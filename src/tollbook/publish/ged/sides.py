"""Who stands against whom, and which kind of violence that is: by who acted, who was hit and who died."""

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import NamedTuple

from tollbook.publish.countries import countries
from tollbook.publish.edition import Sheet
from tollbook.publish.ged.deaths import Dead, dead
from tollbook.publish.numbers import party_number
from tollbook.publish.world import Party, World
from tollbook.vocabulary.codes import events

STATE, NON_STATE, ONE_SIDED = 1, 2, 3
CIVILIANS = "Civilians"
_HOME = frozenset({"state-forces", "police"})
_SEVERAL = -1
"""Stands for the number of a coalition of governments, which has none."""


@dataclass(frozen=True)
class Sides:
    """violence: UCDP's type_of_violence. a, b: names. of_a, of_b: every name that tolls give to that side.

    gw_a, gw_b: Gleditsch and Ward's numbers of the governments, None for who is none, negative for a coalition.
    """

    violence: int
    a: str
    b: str
    of_a: frozenset[str]
    of_b: frozenset[str]
    gw_a: int | None = None
    gw_b: int | None = None

    def __hash__(self) -> int:
        return hash((self.violence, self.a, self.b))

    @cached_property
    def dyad(self) -> str:
        return f"{self.a} - {self.b}"

    @property
    def conflict_number(self) -> int:
        return party_number("conflict", self.dyad)

    @cached_property
    def dyad_number(self) -> int:
        return party_number("dyad", self.dyad)

    @property
    def number_a(self) -> int:
        return party_number("actor", self.a)

    @property
    def number_b(self) -> int:
        """Civilians are number 1 in every file of UCDP."""
        return 1 if self.b == CIVILIANS else party_number("actor", self.b)


class _Case(NamedTuple):
    """All that decides who stands against whom; a war has few of them."""

    event: str
    country: str | None
    actor: str | None
    target: str | None
    dead: Dead


def sides(sheet: Sheet, world: World) -> Sides | None:
    """One-sided: a party harms people who do not fight. State-based: a government is one of two parties. Non-state:
    neither is. A second party that nobody names is an unidentified actor; None where no party is named at all."""
    incident = sheet.incident
    actor, target = (party.name if party else None for party in (incident.actor, incident.target))
    return _sides(_Case(incident.event, incident.country, actor, target, dead(sheet)), world)


@lru_cache(maxsize=65536)
def _sides(case: _Case, world: World) -> Sides | None:
    named = _parties(case, world)
    if not named:
        return None
    name_a, gw_a = _name(named[0])
    of_a = _names(case, world, named[0])
    if len(named) == 1 and _harms_civilians(case, world):
        return Sides(ONE_SIDED, name_a, CIVILIANS, frozenset(), frozenset(), gw_a)
    name_b, gw_b = _name(named[1]) if len(named) > 1 else (f"Unidentified actor ({_country(case)})", None)
    of_b = _names(case, world, named[1]) if len(named) > 1 else frozenset()
    if gw_a is None and gw_b is None:
        (name_a, of_a), (name_b, of_b) = sorted([(name_a, of_a), (name_b, of_b)], key=lambda side: side[0])
        return Sides(NON_STATE, name_a, name_b, of_a, of_b)
    if gw_a is None:
        return Sides(STATE, name_b, name_a, of_b, of_a, gw_b, None)
    return Sides(STATE, name_a, name_b, of_a, of_b, gw_a, gw_b)


def _harms_civilians(case: _Case, world: World) -> bool:
    """No fighters are said to have died, and the event is an attack on people who do not fight, or those hit or killed
    are said to be such people."""
    if case.dead.fighters:
        return False
    hit = case.target is not None and not _armed(world.party(case.target))
    return events()[case.event].ucdp_violence == ONE_SIDED or hit or case.dead.only_civilians


def _armed(party: Party) -> bool:
    return party.kind != "unknown"


def _parties(case: _Case, world: World) -> list[Party]:
    """Who acted, who was hit if that is a party, whose fighters died; each once, at most two."""
    said = [case.actor] if case.actor else []
    said += [case.target] if case.target and _armed(world.party(case.target)) else []
    parties = (_at_home(world.party(name), case.country) for name in (*said, *case.dead.sides))
    return list({_name(party)[0]: party for party in parties}.values())[:2]


def _at_home(party: Party, country: str | None) -> Party:
    """Forces of a state that is not named are those of the country where it happened."""
    home = party.kind in _HOME and party.country is None
    return replace(party, country=country) if home else party


def _names(case: _Case, world: World, party: Party) -> frozenset[str]:
    """By which names of those whose fighters died this party goes."""
    of = _name(party)
    return frozenset(name for name in case.dead.sides if _name(_at_home(world.party(name), case.country)) == of)


@lru_cache(maxsize=65536)
def _name(party: Party) -> tuple[str, int | None]:
    """As GED calls it: the forces of a state are its government; a coalition is of governments that nobody names."""
    if party.kind == "coalition":
        return f"Governments of the {party.name.removeprefix('the ').removeprefix('The ')}", _SEVERAL
    country = countries().get(party.country or "") if party.is_state else None
    return (f"Government of {country.ucdp}", country.gw) if country and country.gw is not None else (party.name, None)


def _country(case: _Case) -> str:
    known = countries().get(case.country or "")
    return known.ucdp if known else "unknown"
