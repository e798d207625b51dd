"""Parties that fight and speakers that tell, with the ways in which a text names them."""

import re
from dataclasses import dataclass
from random import Random

from train.generate.names import initials
from train.generate.world import Theatre, data

POLICE = re.compile(r"(?i)police|guard|security|levies|reserve")


def definite(name: str) -> str:
    """The name with its article, unless it goes without one."""
    return name if name in data("world")["bare"] else f"the {name}"


def owning(name: str) -> str:
    """The name in the genitive."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


@dataclass(frozen=True, slots=True)
class Party:
    """A side in the fighting; `name` is what codes hold, `men` what its fighters are called."""

    name: str
    state: bool
    men: tuple[str, str]

    @property
    def the(self) -> str:
        return definite(self.name)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who vouches: names for codes, the first full mention, later mentions and a pronoun."""

    name: str
    person: str | None
    first: str
    later: tuple[str, ...]
    pronoun: str | None
    party: str | None = None
    plural: bool = False
    agency: bool = False

    @property
    def unnamed(self) -> bool:
        return self.person is None and self.name[0].islower()


def parties(theatre: Theatre, rng: Random) -> tuple[Party, Party]:
    """A side of the state and one of the rebels."""
    words = data("words")["victims"]
    state, rebels = rng.choice(theatre.state), rng.choice(theatre.rebels)
    men, fighters = rng.choice(words["police" if POLICE.search(state) else "army"]), rng.choice(words["rebels"])
    return Party(state, True, (men[0], men[1])), Party(rebels, False, (fighters[0], fighters[1]))


def person(theatre: Theatre, rng: Random) -> tuple[str, str]:
    """A full name and the part of it that later sentences use."""
    last = rng.choice(theatre.last)
    return f"{rng.choice(theatre.first)} {last}", last


def of_party(party: Party, theatre: Theatre, rng: Random) -> Speaker:
    """Somebody who speaks for a side, or the side itself."""
    abbreviation = initials(party.name)
    the = party.the
    if rng.random() < 0.4:
        later = the if party.state else f"the {rng.choice(['group', 'movement'])}"
        if party.state or not abbreviation:
            return Speaker(party.name, None, the, (later,), "it", party.name)
        first, short = f"{the} ({abbreviation})", f"the {abbreviation}"
        return Speaker(party.name, None, first, (later, short), "it", party.name)
    name, last = person(theatre, rng)
    words = data("words")["people"]
    title = rng.choice(words["state_titles"] if party.state else ["spokesman", "commander"])
    rank = f"{rng.choice(words['ranks'])} " if party.state else ""
    first = rng.choice([
        f"{rank}{name}, a {title} for {the},", f"{party.name} {title} {name}", f"a {title} for {the}, {rank}{name},",
        f"{rank}{name}, of {the},", f"{rank}{name}, {owning(the)} {title},",
    ])  # fmt: skip
    pronoun = "she" if title == "spokeswoman" else "he"
    return Speaker(party.name, name, first, (last, f"the {title}", last), pronoun, party.name)


def of_office(office: str, theatre: Theatre, rng: Random) -> Speaker:
    """An office or a monitor, through a person or by itself."""
    the = definite(office)
    kinds = [w for w in ("ministry", "commission", "department", "agency", "office", "mission") if w in office.lower()]
    later = f"the {kinds[0]}" if kinds else f"the {rng.choice(data('words')['people']['monitors'])}"
    if rng.random() < 0.55:
        return Speaker(office, None, the, (later,), "it")
    name, last = person(theatre, rng)
    title = rng.choice(data("words")["people"]["office_titles"])
    first = rng.choice([
        f"{name}, {title} of {the},", f"{office} {title} {name}", f"{name}, a {title} for {the},",
        f"{name}, who speaks for {the},", f"a {title} of {the}, {name},",
    ])  # fmt: skip
    return Speaker(office, name, first, (last, f"the {title}", last), "she" if title == "spokeswoman" else "he")


def unnamed(rng: Random) -> Speaker:
    """Somebody without a name."""
    words, later = rng.choice(data("words")["people"]["locals"])
    if later in ("they", "he", "she"):
        bare = words.removeprefix("a ").removeprefix("local ")
        return Speaker(words, None, words, (f"the {bare}",), later, plural=later == "they")
    return Speaker(words, None, words, (later,), None, plural=later.endswith("s"))


def agency(name: str) -> Speaker:
    return Speaker(name, None, name, ("the agency",), "it", agency=True)
