"""A made-up war with a known truth and the mess of real reporting: for measuring linking at any size.

Incidents lie at places of very unequal frequency over some years. Reports tell of several incidents each; their claims
misspell places, give the region only, miss the day by one or leave it out, round, revise and dispute figures, name
parties in other words or not at all, code the event as its next of kin, copy the wire, and deny. A larger world
lasts longer: a day at a place is as crowded in it as in a small one.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tollbook.vocabulary import (
    Actor,
    Claim,
    Count,
    Entry,
    Harm,
    Report,
    Span,
    Speaker,
    Stance,
    When,
    Where,
)

CLAIMS_AN_INCIDENT = 10
CLAIMS_A_REPORT = 10
_FIRST = date(2015, 1, 1)
_A_DAY = 60
"""Incidents a day, whatever the size of the world: a larger one lasts longer."""

_PLACES = 2_000
"""Drawn with the square of a chance: the first sees 1.3 incidents a day, half of them one in some 50 days or less."""

_KIN = {
    "air-drone-strike": "shelling-artillery-missile",
    "shelling-artillery-missile": "air-drone-strike",
    "suicide-bomb": "remote-explosive-landmine-ied",
    "remote-explosive-landmine-ied": "suicide-bomb",
    "armed-clash": "change-to-group-activity",
    "attack": "armed-clash",
}
_PARTIES = (
    ("Tarsenian army", "army", "government forces"),
    ("Upland Front", "Front fighters", "rebels"),
    ("Coastal Brigades", "Brigades", "militants"),
    ("Eastern Coalition", "coalition", "coalition warplanes"),
    ("Sons of the Valley", "Valley fighters", "extremists"),
    ("Border Guard", "guards", "Tarsenian Border Guard"),
)
_SPEAKERS = ("Harm Monitor", "Red Lamp", "Ministry of Defence", "a medical source", "residents", "Civil Rescue", None)
_VOWELS, _CONSONANTS = "aeiou", "bdfgklmnprstvz"


@dataclass(frozen=True, slots=True)
class Truth:
    """One incident as it was; `details` are words that reports of it may use."""

    number: int
    place: str
    region: str
    day: date
    event: str
    actor: int
    target: int
    killed: int
    injured: int
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class World:
    """Entries for the book, and for each claim the number of its incident."""

    entries: list[Entry]
    truth: dict[str, int]


def world(incidents: int, seed: int = 1) -> World:
    """Some ten claims to an incident, some ten to a report; the same seed gives the same world."""
    draw = Random(seed)
    by_day: dict[date, list[Truth]] = defaultdict(list)
    for truth in _incidents(incidents, draw):
        by_day[truth.day].append(truth)
    entries: list[Entry] = []
    of: dict[str, int] = {}
    for day in sorted(by_day):
        for told in _dealt(by_day[day], draw):
            entry = _report(told, draw)
            entries.append(entry)
            of.update({claim.id: truth.number for claim, truth in zip(entry.claims or (), told, strict=True)})
    draw.shuffle(entries)
    return World(entries, of)


def _dealt(happened: list[Truth], draw: Random) -> list[list[Truth]]:
    """Which of a day's incidents each report of it tells: each once, some a second time."""
    tellers = {truth.number: _tellers(draw) for truth in happened}
    reports: list[list[Truth]] = [
        [] for _ in range(max(1, *tellers.values(), sum(tellers.values()) // CLAIMS_A_REPORT))
    ]
    for truth in happened:
        for number in draw.sample(range(len(reports)), tellers[truth.number]):
            reports[number].append(truth)
    return [told for told in reports if told]


def _tellers(draw: Random) -> int:
    """How many claims tell of an incident: most of few, some of many, ten on average."""
    return min(80, 1 + int(draw.expovariate(1 / (CLAIMS_AN_INCIDENT - 0.5))))


def _incidents(number: int, draw: Random) -> Iterator[Truth]:
    places = [_name(draw) for _ in range(_PLACES)]
    regions = [_name(draw) for _ in range(_PLACES // 40)]
    days = max(5, number // _A_DAY)
    for n in range(number):
        at = int(_PLACES * draw.random() ** 2)
        actor, target = draw.sample(range(len(_PARTIES)), 2)
        yield Truth(
            n, places[at], regions[at % len(regions)], _FIRST + timedelta(days=draw.randrange(days)),
            draw.choice(tuple(_KIN)), actor, target, int(draw.paretovariate(0.9)), int(draw.paretovariate(0.8)),
            tuple(_name(draw).lower() for _ in range(8)),
        )  # fmt: skip


def _name(draw: Random) -> str:
    syllables = (draw.choice(_CONSONANTS) + draw.choice(_VOWELS) for _ in range(draw.randint(3, 4)))
    return "".join(syllables).capitalize() + draw.choice(("n", "r", "k", "sh", "l", ""))


def _report(told: list[Truth], draw: Random) -> Entry:
    published = max(truth.day for truth in told) + timedelta(days=draw.choice((0, 0, 1, 2)))
    sentences = [_Sentence(truth, draw) for truth in told]
    text = "\n".join(each.text for each in sentences)
    report = Report(text, "", f"Outlet {draw.randrange(40)}", published)
    claims, start = [], report.body
    for each in sentences:
        claims.append(each.claim(report.id, start))
        start += len(each.text) + 1
    return Entry(report, tuple(claims))


class _Sentence:
    """What one report makes of one incident."""

    def __init__(self, truth: Truth, draw: Random) -> None:
        self._truth = truth
        self.denies = draw.random() < 0.03
        self.speaker = draw.choice(_SPEAKERS)
        self.place = _misspelt(truth.place, draw) if draw.random() < 0.1 else truth.place
        self.named = draw.random() > 0.05
        self.day = _said_day(truth.day, draw)
        self.event = _KIN[truth.event] if draw.random() < 0.1 else truth.event
        self.actor = draw.choice(_PARTIES[truth.actor]) if draw.random() > 0.25 else None
        self.target = draw.choice(_PARTIES[truth.target]) if draw.random() > 0.4 else None
        self.killed = 0 if self.denies else _said_number(truth.killed, draw)
        self.injured = _said_number(truth.injured, draw) if draw.random() < 0.4 and not self.denies else None
        where = self.place if self.named else truth.region
        self.kill_words = f"{self.killed} people"
        self.hurt_words = f"{self.injured} wounded" if self.injured is not None else ""
        said = f", {self.speaker} said" if self.speaker else ""
        by = f" by {self.actor}" if self.actor else ""
        told = " ".join([*draw.sample(truth.details, 3), *(_name(draw).lower() for _ in range(3))])
        self.text = f"{self.kill_words} killed {self.hurt_words} in {self.event}{by} in {where}{said}: {told}."

    def claim(self, report: str, start: int) -> Claim:
        truth = self._truth
        killed = Count(self.kill_words, _span(self.text, self.kill_words, start), Harm.KILLED, self.killed, self.killed)
        counts = [killed]
        if self.injured is not None:
            span = _span(self.text, self.hurt_words, start)
            counts.append(Count(self.hurt_words, span, Harm.INJURED, self.injured, self.injured))
        return Claim(
            report=report,
            quote=self.text,
            span=Span(start, start + len(self.text)),
            event=self.event,
            stance=Stance.DENIES if self.denies else Stance.ASSERTS,
            speaker=Speaker(self.speaker),
            when=self.day,
            where=Where((self.place,) if self.named else (), truth.region, None),
            actor=Actor(self.actor) if self.actor else None,
            target=Actor(self.target) if self.target else None,
            counts=tuple(counts),
        )


def _span(text: str, words: str, start: int) -> Span:
    at = start + text.index(words)
    return Span(at, at + len(words))


def _misspelt(name: str, draw: Random) -> str:
    at = draw.randrange(1, len(name))
    return draw.choice((name[:at] + name[at:].replace("i", "e"), name + "h", "Al-" + name, name[:at] + name[at - 1 :]))


def _said_day(day: date, draw: Random) -> When | None:
    chance = draw.random()
    if chance < 0.05:
        return None
    if chance < 0.10:
        return When(day - timedelta(days=1), day)
    if chance < 0.13:
        return When.day(day + timedelta(days=draw.choice((-1, 1))))
    if chance < 0.15:
        return When(day.replace(day=1), day.replace(day=28) if day.day <= 28 else day)
    return When.day(day)


def _said_number(number: int, draw: Random) -> int:
    chance = draw.random()
    if chance < 0.7:
        return number
    return max(0, round(number * draw.choice((0.7, 0.9, 1.1, 1.3))) + draw.choice((-1, 0, 1)))
