"""The figures of a reading against codes made by hand: what is found, and of what is found, which fields are right.

counts.f1: a casualty count is found, with its harm. toll.f1: found, and bounds, scope, stance, speaker, whole or part
are right: what a toll is added up from. record.f1: toll, and status, event type, date and place: a row that needs no
correction. FIELD.acc: the share of found counts whose field is right. events.f1: claims without counts, by quote and
event type. denials.f1: claims that deny or question, by quote and stance. A count whose quote is not in the report,
or whose words are not in its quote, is invented.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eval.align import aligned, matched
from eval.coding import CodedClaim, CodedCount, Codes
from eval.names import same_name, same_places

TOLL = ("bounds", "scope", "stance", "speaker", "of")
RECORD = (*TOLL, "status", "event_type", "date", "place")
FIELDS = (*TOLL, "status", "event", "event_type", "date", "place", "actor", "side", "target", "responsibility")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one count. gold None: invented; coded None: missed; wrong: the fields that differ."""

    report: str
    gold: CodedCount | None
    coded: CodedCount | None
    wrong: tuple[str, ...] = ()

    @property
    def found(self) -> bool:
        return self.gold is not None and self.coded is not None

    def right(self, fields: Sequence[str]) -> bool:
        """Whether it is found and none of the fields is wrong."""
        return self.found and not set(fields) & set(self.wrong)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are by hand, how many the reader gives, how many of these are the same."""

    gold: int = 0
    coded: int = 0
    same: int = 0

    def plus(self, other: "Tally") -> "Tally":
        return Tally(self.gold + other.gold, self.coded + other.coded, self.same + other.same)

    @property
    def precision(self) -> float:
        return self.same / self.coded if self.coded else 0.0

    @property
    def recall(self) -> float:
        return self.same / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """reports: how many. outcomes: of every count. bare, doubtful: claims without counts; claims that do not assert."""

    reports: int
    outcomes: tuple[Outcome, ...]
    bare: Tally
    doubtful: Tally

    def tally(self, fields: Sequence[str] = ()) -> Tally:
        """Of counts, those the same that are found with all these fields right."""
        return Tally(
            gold=sum(one.gold is not None for one in self.outcomes),
            coded=sum(one.coded is not None for one in self.outcomes),
            same=sum(one.right(fields) for one in self.outcomes),
        )

    def figures(self) -> dict[str, float]:
        """Every figure by its name, all but the three numbers from 0 to 1."""
        counts = self.tally()
        found: dict[str, float] = {"reports": self.reports, "counts.gold": counts.gold, "counts.coded": counts.coded}
        for name, tally in (("counts", counts), ("toll", self.tally(TOLL)), ("record", self.tally(RECORD))):
            found |= _three(name, tally)
        for name in FIELDS:
            found[f"{name}.acc"] = self.tally([name]).same / counts.same if counts.same else 0.0
        return found | _three("events", self.bare) | _three("denials", self.doubtful)


def score(gold: Mapping[str, Codes], coded: Mapping[str, Codes]) -> Score:
    """Codes by report. Reports that the reader has nothing of are missed, those not coded by hand are left out."""
    outcomes: list[Outcome] = []
    bare = doubtful = Tally()
    for report, by_hand in gold.items():
        read = coded.get(report, Codes((), ()))
        outcomes += _outcomes(report, by_hand, read)
        bare = bare.plus(_claims([c for c in by_hand.claims if c.bare], [c for c in read.claims if c.bare], "kind"))
        doubted = [[c for c in held.claims if c.stance != "asserts"] for held in (by_hand, read)]
        doubtful = doubtful.plus(_claims(doubted[0], doubted[1], "stance"))
    return Score(len(gold), tuple(outcomes), bare, doubtful)


def _three(name: str, tally: Tally) -> dict[str, float]:
    return {f"{name}.p": tally.precision, f"{name}.r": tally.recall, f"{name}.f1": tally.f1}


def _claims(gold: list[CodedClaim], coded: list[CodedClaim], by: str) -> Tally:
    pairs = matched(gold, coded, lambda one, other: getattr(one, by) == getattr(other, by))
    return Tally(len(gold), len(coded), len(pairs))


def _outcomes(report: str, gold: Codes, coded: Codes) -> list[Outcome]:
    pairs = aligned(gold.counts, coded.counts)
    found = [Outcome(report, g := gold.counts[i], c := coded.counts[j], wrong(g, c)) for i, j in pairs]
    used = {j for _, j in pairs}
    missed = [Outcome(report, g, None) for i, g in enumerate(gold.counts) if i not in dict(pairs)]
    invented = [Outcome(report, None, c) for j, c in enumerate(coded.counts) if j not in used]
    return found + missed + invented


def wrong(gold: CodedCount, coded: CodedCount) -> tuple[str, ...]:
    """The fields that differ, in the order of FIELDS."""
    one, other = gold.claim, coded.claim
    named = one.places or other.places
    right = {
        "bounds": (gold.low, gold.high) == (coded.low, coded.high),
        "scope": one.scope == other.scope,
        "stance": one.stance == other.stance,
        "speaker": same_name(one.speaker, other.speaker),
        "of": gold.part == coded.part,
        "status": gold.status == coded.status,
        "event": one.event == other.event,
        "event_type": one.kind == other.kind,
        "date": one.date == other.date,
        "place": same_places(one.places, other.places) if named else same_name(one.region, other.region),
        "actor": same_name(one.actor, other.actor),
        "side": same_name(gold.side, coded.side),
        "target": same_name(one.target, other.target),
        "responsibility": one.responsibility == other.responsibility,
    }
    return tuple(name for name in FIELDS if not right[name])
