"""One incident before it is told: what, where, when, by whom, to whom, and how many came to harm."""

from dataclasses import dataclass, replace
from random import Random

from train.generate.days import When
from train.generate.numbers import Amount, amount, exact
from train.generate.people import POLICE, Party
from train.generate.values import Count
from train.generate.world import Theatre, data

Noun = tuple[str, str]
TOLLS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15, 17, 18, 21, 23, 26, 30, 34, 41, 47, 56, 62, 75, 89]
STATUS = {"civilian": "civilian", "unknown": "unknown", "state": "combatant", "rebels": "combatant"}
STATUS |= {"protesters": "civilian", "taken": "civilian"}


@dataclass(frozen=True, slots=True)
class Victims:
    """Who came to harm: their kind, noun, side and the number behind all wordings."""

    kind: str
    noun: Noun
    side: str | None
    dead: int
    hurt: int

    @property
    def status(self) -> str:
        return STATUS[self.kind]

    def counted(self, text: str, harm: str, how: Amount, who: str | None, of: int | None = None) -> Count:
        return Count(text, harm, how.low, how.high, who, self.side, self.status, of)


@dataclass(frozen=True, slots=True)
class Site:
    """Where: the named places, what contains them, and the words that say so at first."""

    places: tuple[str, ...]
    region: str | None
    country: str | None
    words: str
    several: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """An incident; `actor` is None where the text does not name who did it."""

    event: str
    site: Site
    when: When
    actor: Party | None
    foe: Party
    victims: Victims
    running: bool = False
    mutual: tuple[Party, Party] | None = None


def noun_phrase(how: Amount, noun: Noun) -> str:
    """The quantity with its noun: "at least 12 villagers", "a nurse", "an engineer"."""
    if how.one:
        word = noun[0]
        article = "an" if how.words == "a" and word[0] in "aeiou" else how.words
        return f"{article} {word}"
    return f"{how.words} {noun[1]}"


def gapped(how: Amount, participle: str) -> str:
    """The quantity without its noun: "14 wounded", "dozens wounded"."""
    words = "one" if how.one else how.words.removesuffix(" of")
    return f"{words} {participle}"


def site(theatre: Theatre, rng: Random, whole: bool = True) -> Site:
    """A named place, two, or (if `whole`) a region alone."""
    region, towns = rng.choice(theatre.regions)
    town, other = rng.sample(towns, 2)
    way = rng.randrange(0 if whole else 1, 12)
    if way == 0:
        return Site((region,), None, theatre.country, f"in {region}")
    if way == 1:
        return Site((town, other), region, theatre.country, f"between {town} and {other}, in {region}")
    if way == 2:
        return Site((town, other), region, theatre.country, f"in {town} and {other} in {region}", True)
    words = rng.choice(data("words")["sites"]["one"]).format(town=town, region=region)
    return Site((town,), region, theatre.country, words)


def victims(kind: str, side: str | None, rng: Random) -> Victims:
    words: list[list[str]] = data("words")["victims"][kind]
    if kind == "state" and side:
        words = data("words")["victims"]["police" if POLICE.search(side) else "army"]
    one, many = rng.choice(words)
    dead = rng.choice(TOLLS)
    return Victims(kind, (one, many), side, dead, max(2, round(dead * rng.uniform(0.5, 3))))


def scene(theatre: Theatre, sides: tuple[Party, Party], when: When, rng: Random) -> Scene:
    """A new incident; its actor is named in three of five cases."""
    slug = rng.choice(list(data("events")))
    kind = rng.choice(data("events")[slug]["victims"])
    state, rebels = sides
    if kind in ("state", "rebels"):
        foe, actor = (state, rebels) if kind == "state" else (rebels, state)
    elif slug in ("air-drone-strike", "excessive-force-against-protesters"):
        foe, actor = rebels, state
    else:
        foe, actor = (state, rebels) if rng.random() < 0.7 else (rebels, state)
    if slug in ("suicide-bomb", "remote-explosive-landmine-ied", "grenade") and actor.state:
        foe, actor = state, rebels
    side = foe.name if kind in ("state", "rebels") else None
    harmed = victims(kind, side, rng)
    named = slug != "mob-violence" and rng.random() < 0.6
    if slug == "armed-clash" and not named and rng.random() < 0.6:
        return Scene(slug, site(theatre, rng), when, None, foe, harmed, mutual=rng.choice([sides, sides[::-1]]))
    return Scene(slug, site(theatre, rng), when, actor if named else None, foe, harmed)


def several(what: Scene, when: When) -> Scene:
    """The scene as a sum over some days, where its kind of event allows it."""
    many = "nps" in data("events")[what.event]
    return replace(what, when=when, running=True) if many else what


def wording(n: int, rng: Random, plain: float = 0.62) -> Amount:
    return exact(n, rng) if n == 1 else amount(n, rng, plain)
