"""Figures: what one claim says of one kind of victim, ready to be set beside what others say."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from tomllib import loads

from tollbook.ledger.tolls.profiles import Counting
from tollbook.vocabulary import Actor, Claim, Count, Harm, Stance, Status, Told

_FROM = re.compile(r"\bfrom( an?| the| its)?( first)? $", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d,]*")


@dataclass(frozen=True, slots=True)
class Cell:
    """One kind of victim: what came to them, their status, the key of the party they belong to (empty: none)."""

    harm: Harm
    status: Status
    side: str

    @property
    def definite(self) -> bool:
        """Whether people in this cell are surely not those of another definite cell."""
        return self.status is Status.CIVILIAN or (self.status is Status.COMBATANT and self.side != "")

    def covers(self, other: "Cell") -> bool:
        """Whether the two may speak of the same people: an unknown status and an unnamed side fit any."""
        loose = {Status.UNKNOWN, Status.MIXED}
        status = self.status is other.status or bool({self.status, other.status} & loose)
        return self.harm is other.harm and status and (self.side == other.side or "" in (self.side, other.side))


@dataclass(frozen=True, slots=True)
class Figure:
    """low, high: as in a count. part: it is a sub-group of a figure in another cell. earlier: its report marks it so.
    enemy: losses of one side's fighters told by the other. denies: that any were. vague: no number is named.
    """

    cell: Cell
    low: int | None
    high: int | None
    claim: str
    source: str
    report: str
    day: date
    side: Actor | None = None
    part: bool = False
    earlier: bool = False
    enemy: bool = False
    denies: bool = False
    vague: bool = False

    @property
    def point(self) -> int:
        """The one number it stands for: the low end, or for "up to N" the high one."""
        return self.low if self.low is not None else self.high if self.high is not None else 0

    @property
    def zero(self) -> bool:
        return self.low == 0 and self.high == 0


def figures(told: Told, source: str, counting: Counting) -> list[Figure]:
    """One for each kind of victim: whole counts of one kind are added, sub-groups never (COUNTING, sections 2 and 5).

    A sub-group of another kind than its whole ("40 people, among them two children") is a figure of its own kind, open
    above. Denials give figures only where they say that there were none; questions and unverifiable claims give none.
    """
    claim = told.claim
    if claim.stance is Stance.QUESTIONS or told.unverifiable:
        return []
    found: dict[tuple[Cell, bool], Figure] = {}
    for count in claim.counts:
        if count.harm is Harm.STRENGTH or count.status not in counting.profile.statuses:
            continue
        low, high = _bounds(count, counting)
        if (low is None and high is None) or (claim.stance is Stance.DENIES and (low, high) != (0, 0)):
            continue
        cell = Cell(count.harm, count.status, counting.aliases.key(count.side.name) if count.side else "")
        whole = claim.counts[count.part_of] if count.part_of is not None else None
        if whole is not None and (whole.harm, whole.status) == (count.harm, count.status):
            continue
        part = whole is not None and whole.harm is count.harm
        before = found.get((cell, part))
        if before is not None:
            low, high = _plus(before.low, low), _plus(before.high, high)
        found[cell, part] = Figure(
            cell=cell,
            low=low,
            high=None if part else high,
            claim=told.id,
            source=source,
            report=told.report,
            day=told.published or date.min,
            side=count.side,
            part=part,
            earlier=is_earlier(claim.quote, count.text),
            enemy=_is_enemy(claim, count, counting),
            denies=claim.stance is Stance.DENIES,
            vague=high is None and not part and not quantified(count.text) and (before is None or before.vague),
        )
    return list(found.values())


def _plus(left: int | None, right: int | None) -> int | None:
    return None if left is None or right is None else left + right


def _bounds(count: Count, counting: Counting) -> tuple[int | None, int | None]:
    if counting.profile.vague == "words" and not re.search(r"\d", count.text):
        for word, number in counting.profile.words.items():
            if re.search(rf"\b{word}\b", count.text, re.IGNORECASE):
                return number, number
    return count.low, count.high


def _is_enemy(claim: Claim, count: Count, counting: Counting) -> bool:
    key = counting.aliases.key
    if not claim.speaker.name or count.status is not Status.COMBATANT or not count.side:
        return False
    parties = {key(party.name) for party in (claim.actor, claim.target) if party}
    return key(claim.speaker.name) in parties and key(count.side.name) != key(claim.speaker.name)


def quantified(text: str) -> bool:
    """Whether a count's words name a number, be it a loose one: "dozens" does, "several" and "civilians" do not."""
    return bool(re.search(r"\d", text)) or says(text, "number")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    rows = loads(files(__package__).joinpath("data", "said.toml").read_text(encoding="utf-8"))
    return {name: re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) for name, words in rows.items()}


def says(quote: str, what: str) -> bool:
    """Whether a quote has one of the words that mark it as `earlier`, or a denial of `responsibility` or `status`."""
    return bool(_patterns()[what].search(quote))


def is_earlier(quote: str, text: str) -> bool:
    """Whether a report marks a count as an earlier one (COUNTING, section 5): by a word before it ("lowered from 30 to
    27" marks 30) or, where its quote names no other number, anywhere in the quote ("an earlier toll of 15")."""
    found = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", quote)
    before = quote[: found.start()] if found else ""
    if _FROM.search(before) or _patterns()["earlier"].search(_since_number(before)):
        return True
    return len(_NUMBER.findall(quote)) < 2 and says(quote, "earlier")


def _since_number(text: str) -> str:
    """The end of a text behind the last number in it."""
    return _NUMBER.split(text)[-1]


def current(found: Iterable[Figure]) -> list[Figure]:
    """What stands of one source's figures for one cell: those of its latest day, in each report the fullest.

    A source that gives another figure on a later day has revised its own; a smaller figure beside a larger one in one
    report is a part of it; one that the report calls earlier goes if there is another.
    """
    rest = list(found)
    if len(rest) == 1:
        return rest
    rest = [each for each in rest if not each.earlier] or rest
    last = max((each.day for each in rest), default=date.min)
    by_report: dict[str, Figure] = {}
    for each in sorted((each for each in rest if each.day == last), key=lambda f: (f.point, f.claim)):
        by_report[each.report] = each
    return sorted(by_report.values(), key=lambda f: f.claim)
