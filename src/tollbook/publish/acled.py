"""ACLED-like: 31 columns, one row an incident; fatalities by ACLED's rules, low, high and injuries in the notes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import time

from tollbook.publish.cells import safe
from tollbook.publish.countries import Country, countries
from tollbook.publish.edition import Edition, Sheet
from tollbook.publish.files import Output, Written, write_csv
from tollbook.publish.ged.deaths import dead
from tollbook.publish.numbers import event_number
from tollbook.publish.voices import voices
from tollbook.publish.words import HARM_WORDS, ends
from tollbook.publish.world import STATES, Party
from tollbook.vocabulary import Harm, When
from tollbook.vocabulary.codes import events

COLUMNS = tuple(
    """event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1
    actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude
    longitude geo_precision source source_scale notes fatalities tags timestamp""".split()
)
INTER = (
    "",
    "State forces",
    "Rebel group",
    "Political militia",
    "Identity militia",
    "Rioters",
    "Protesters",
    "Civilians",
    "External/Other forces",
)
"""By ACLED's code, 1 to 8."""
_KINDS = {"rebel-group": 2, "political-militia": 3, "identity-militia": 4, "external-forces": 8, "coalition": 8}
_CIVILIANS = 7
_NOTES = (
    ("ids", "event_id_cnty is our own: the country's code and a number of fifteen digits. None is ACLED's."),
    ("fatalities", "Best count by the profile named above, every person killed; 0 also where nobody says: see notes."),
    ("source_scale", "Empty: how far a publisher reaches is not known."),
)


@dataclass(frozen=True, slots=True)
class Side:
    """A name as ACLED writes it, and its code; an empty name has none."""

    name: str = ""
    code: int = 0


def write(edition: Edition, path: Path) -> Output:
    """ACLED's CSV. It has no place for incidents of which only the country is known, and those longer than a month."""
    left_out: Counter[str] = Counter()
    now = int(time())
    number = write_csv(path, COLUMNS, _rows(edition, left_out, now))
    return Output((Written(path, number, "events"),), tuple(sorted(left_out.items())), _NOTES)


def _rows(edition: Edition, left_out: Counter[str], now: int) -> Iterator[tuple[object, ...]]:
    for sheet in edition.sheets:
        reason = _no_place(sheet)
        if reason:
            left_out[reason] += 1
            continue
        cells = row(sheet, edition, now)
        yield safe(cells)


def _no_place(sheet: Sheet) -> str:
    incident, place = sheet.incident, sheet.place
    if events()[incident.event].acled_event is None:
        return "incidents of many kinds"
    if incident.when is None or incident.when.days > 31:
        return "incidents without a day, or longer than a month"
    if incident.parts:
        return "sums whose parts are in the file"
    if place is None or place.geo_precision is None or place.lat is None or (place.country or "") not in countries():
        return "incidents of which only the country is known, or less"
    return ""


def row(sheet: Sheet, edition: Edition, now: int) -> tuple[object, ...]:
    """The 31 cells. Raises ValueError for an incident that ACLED has no place for."""
    incident, place = sheet.incident, sheet.place
    if place is None or incident.when is None or place.lat is None or place.lon is None:
        raise ValueError("no day or no place")
    country = countries()[place.country or ""]
    code = events()[incident.event]
    day = incident.when.first + timedelta(days=(incident.when.days - 1) // 2)
    one, other = _sides(sheet, edition, country)
    killed = next((toll for toll in sheet.account.totals if toll.harm is Harm.KILLED), None)
    return (
        f"{country.alpha3}{event_number(incident.id)}",
        day.isoformat(),
        day.year,
        _time_precision(incident.when),
        code.disorder or "",
        code.acled_event or "",
        code.acled_sub_event or "",
        one.name,
        "",
        INTER[one.code],
        other.name,
        "",
        INTER[other.code],
        interaction(one.code, other.code),
        "Civilian targeting" if other.code == _CIVILIANS else "",
        "" if country.numeric is None else country.numeric,
        country.acled,
        country.name,
        place.adm1.name if place.adm1 else "",
        place.adm2.name if place.adm2 else "",
        "",
        place.name or place.words,
        round(place.lat, 4),
        round(place.lon, 4),
        place.geo_precision or "",
        "; ".join(dict.fromkeys(told.publisher for told in sheet.members if told.publisher)),
        "",
        _notes(sheet, edition),
        killed.best if killed and killed.best is not None else 0,
        "",
        now,
    )


def _time_precision(when: When) -> int:
    return 1 if when.days == 1 else 2 if when.days <= 7 else 3


def interaction(one: int, other: int) -> str:
    """ACLED's words for a pair: `State forces-Rebel group`, `Rebel group only`; the lower code first, but for 78."""
    low, high = sorted((one, other))
    if low == 0:
        return f"{INTER[high]} only" if high else ""
    if (low, high) == (_CIVILIANS, 8):
        return f"{INTER[8]}-{INTER[_CIVILIANS]}"
    return f"{INTER[low]}-{INTER[high]}"


def _sides(sheet: Sheet, edition: Edition, country: Country) -> tuple[Side, Side]:
    """Crowds first where it is their event; civilians second where nobody says that fighters were harmed."""
    incident, kind = sheet.incident, events()[sheet.incident.event].acled_event
    actor, target = incident.actor, incident.target
    unknown = Side(f"Unidentified Armed Group ({country.name})", 3)
    one = _side(edition.world.party(actor.name), country) if actor else unknown
    if kind in _CROWDS:
        code = _CROWDS[kind]
        return Side(f"{INTER[code]} ({country.name})", code), one if actor else Side()
    party = edition.world.party(target.name) if target else None
    if party and party.kind != "unknown":
        return one, _side(party, country)
    harmed = party is not None or bool(sheet.account.totals)
    against = kind == _AGAINST or (harmed and kind == _REMOTE and not dead(sheet).fighters)
    return one, Side(f"Civilians ({country.name})", _CIVILIANS) if against else Side()


_CROWDS = {"Protests": 6, "Riots": 5}
_AGAINST, _REMOTE = "Violence against civilians", "Explosions/Remote violence"


def _side(party: Party, country: Country) -> Side:
    """State forces outside their own country are external ones; who is unknown is an unidentified armed group."""
    if party.kind in STATES:
        home = party.country in (None, country.alpha2)
        return Side(party.name, 1 if home and party.kind != "external-forces" else 8)
    return Side(party.name, _KINDS.get(party.kind, 3))


def _notes(sheet: Sheet, edition: Edition) -> str:
    """Low to high of every harm, who speaks, what is contested, and the incident's id."""
    figures = [f"{HARM_WORDS[t.harm]}: {ends(t)}{', contested' if t.contested else ''}" for t in sheet.account.totals]
    named = voices(sheet, edition.world)
    days = sheet.incident.when.isoformat() if sheet.incident.when else ("", "")
    span = f"From {days[0]} to {days[1]}." if days[0] != days[1] else ""
    said = f"According to {', '.join(named)}." if named else ""
    return " ".join(
        filter(None, [f"{'; '.join(figures).capitalize()}." if figures else "", said, span, f"[{sheet.incident.id}]"])
    )
