"""Weighing: what the rules say of a claim against what the learned heads think likely, on one scale."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from math import exp, log
from typing import Literal, TypeVar

from tollbook.vocabulary.analysis import NOTHING, Analysis, Range
from tollbook.vocabulary.codes import Harm

T = TypeVar("T")

_FLOOR = 1e-4
TAKEN = frozenset({Harm.CAPTURED, Harm.ABDUCTED, Harm.DISPLACED})
"""Harms that the heads, who have seen the dead above all, take for death: of these they say whether, not which."""

Tie = Literal["loose", "direct", "plain", "named", "sure"]
"""How the grammar ties people to a word of harm, from not at all to beyond doubt."""


@dataclass(frozen=True, slots=True)
class Trust:
    """How much more the rules' answer weighs than another, in natural logarithms of odds, for each question.

    Chosen on dev, on our gold set and on reports kept back; 0 would be the heads alone. place, date: how much the
    heads weigh beside the evidence, where 0 would be the evidence alone. no_harm: where the rules see no harm to the
    people of a phrase. sure: where the words can mean no other harm. part_among: that X of "Among the wounded were X"
    are a part. bare, doubt: how likely an event without a count must be, and a denial or a doubt, by all the evidence
    (`tollbook.reading.bare`). In labels: denied and questioned are the stances of counts that a verb of denial or of
    doubt governs, affirmed that of what is told by who denied something before, untold is a status that no words say,
    nationals that of people of whom only the country is told, strangers that of bare numbers of people beside another
    incident whose victims are called something, part, others and beside one that the whole, the count
    before or the count beside gives; event_around is an event that other sentences say, event_vague one that vague
    words say, event_beside one that the count beside has, event_unsaid one that nothing says, event_own that of a
    clause that tells of something else than what stands beside it, event_aside that of what is told aside, event_row
    that of a clause among others, each of which names its own, event_doer a blow that is itself what harms,
    event_alone one that nothing says though what stands near tells of another.
    In points: blow is an actor whose fire or strikes are said to have done it, told the speaker where the number
    itself is what is told ("put the toll at 19"), himself whoever denies or says that he did it, echo whoever
    gives another number without a verb, named the side of
    people called by a general word where one party of their kind is likeliest by far, kin the side of the count that
    they go with, carried the speaker of the sentence before, quoting of direct speech that goes on. In silence:
    reported is what a denial leaves to the report itself; below 0 the heads' own "nobody" weighs less.
    """

    harm: float = 1.0
    direct: float = 1.0
    plain: float = 3.0
    named: float = 2.5
    no_harm: float = 3.0
    sure: float = 12.0
    part: float = 1.5
    part_among: float = 8.0
    place: float = 2.1
    date: float = 0.5
    bare: float = 0.37
    doubt: float = 0.4
    labels: Mapping[str, float] = field(
        default_factory=lambda: {
            "status": 4.0,
            "untold": 1.5,
            "nationals": 2.0,
            "strangers": 7.0,
            "part": 2.0,
            "others": 3.0,
            "beside": 1.0,
            "scope": 1.6,
            "stance": 0.5,
            "denied": 9.0,
            "questioned": 3.0,
            "affirmed": 4.0,
            "event": 1.5,
            "event_around": 1.0,
            "event_vague": 1.0,
            "event_beside": 2.5,
            "event_unsaid": 1.1,
            "event_own": 5.5,
            "event_aside": 12.0,
            "event_row": 9.0,
            "event_doer": 12.0,
            "event_alone": 3.0,
            "bare": 3.0,
            "responsibility": 1.0,
        }
    )
    points: Mapping[str, float] = field(
        default_factory=lambda: {
            "speaker": 3.0,
            "told": 3.0,
            "himself": 6.0,
            "echo": 6.0,
            "carried": 1.5,
            "quoting": 2.2,
            "actor": 0.5,
            "agent": 2.5,
            "blow": 6.0,
            "target": 0.5,
            "side": 1.5,
            "named": 2.5,
            "kin": 1.5,
            "via": 1.0,
            "person": 1.0,
        }
    )
    silence: Mapping[str, float] = field(
        default_factory=lambda: {
            "speaker": 1.0,
            "reported": 7.0,
            "actor": 0.3,
            "target": -0.5,
            "side": 1.5,
            "via": 1.0,
            "person": 1.0,
        }
    )


@dataclass(frozen=True, slots=True)
class Weighed:
    """An answer with the probability that is left of it after weighing."""

    answer: str
    likely: float


@dataclass(frozen=True, slots=True)
class Sited:
    """A mention of a place: its words, the log odds that the map and the grammar give it, and the name of the place."""

    words: Range
    said: float
    name: str


@dataclass(frozen=True, slots=True)
class Scales:
    """Answers questions on words of one report; rules propose, heads weigh."""

    analysis: Analysis
    trust: Trust = field(default_factory=Trust)

    def harm(self, words: Range, said: Harm | None, tie: Tie = "loose", none: bool = False) -> Weighed:
        """What came to the people counted on these words: a harm, or `none`.

        tie: direct where the grammar ties them to the word of harm itself, plain where that word can mean no other harm
        ("killed fighters"), named where they are that word ("33 dead"), sure where the words can mean no other harm
        ("Among the wounded were …"). none: the words say that it came to nobody,
        which is a count whatever the heads think.
        """
        likely = self.analysis.harm(words)
        if none:
            likely = {harm: p for harm, p in likely.items() if harm != NOTHING}
        if said is None:
            return _best(likely, NOTHING, self.trust.no_harm)
        trusted = self.trust
        trusts: Mapping[Tie, float] = {
            "loose": trusted.harm,
            "direct": trusted.direct,
            "plain": trusted.plain,
            "named": trusted.named,
            "sure": trusted.sure,
        }
        if tie == "plain" and said in TAKEN:
            nothing = likely.get(NOTHING, 0.0)
            likely = {NOTHING: nothing, said.value: 1.0 - nothing}
        return _best(likely, said.value, trusts[tie])

    def label(self, words: Range, name: str, said: str | None, trusted: str | None = None) -> Weighed:
        """An attribute of the count on these words, or of a sentence that is given whole.

        trusted: whose trust the rules' answer has, if not the attribute's own.
        """
        return _best(self.analysis.attribute(words, name), said, self.trust.labels[trusted or name])

    def labels(self, words: Range, name: str, said: str | None, trusted: str | None = None) -> dict[str, float]:
        """How likely each value of an attribute is, weighed; the sum is 1."""
        odds = _odds(self.analysis.attribute(words, name), said, self.trust.labels[trusted or name])
        whole = sum(odds.values())
        return {label: one / whole for label, one in odds.items()}

    def part(self, words: Range, said: bool, plain: bool = False) -> Weighed:
        """`part` if the count is a part of another, else `none`; plain: "among the dead" leaves no doubt of it."""
        trust = self.trust.part_among if plain else self.trust.part
        return _best(self.analysis.attribute(words, "part"), "part" if said else NOTHING, trust)

    def point(
        self,
        words: Range,
        name: str,
        groups: Sequence[tuple[T, Sequence[Range]]],
        said: T | None,
        trusted: str | None = None,
    ) -> tuple[T | None, float]:
        """Which of some things, each standing on some words of the report, is meant; None for none of them.

        trusted: whose trust the rules' answer has, if not the question's own.
        """
        things, odds = self._odds_of(words, name, groups, said, trusted)
        best = max(odds)
        return things[odds.index(best)], best / sum(odds)

    def points(
        self,
        words: Range,
        name: str,
        groups: Sequence[tuple[T, Sequence[Range]]],
        said: T | None,
        trusted: str | None = None,
    ) -> list[tuple[T | None, float]]:
        """How likely each thing is meant, weighed, and last that none of them is; the sum is 1."""
        things, odds = self._odds_of(words, name, groups, said, trusted)
        whole = sum(odds)
        return [(thing, one / whole) for thing, one in zip(things, odds, strict=True)]

    def _odds_of(
        self,
        words: Range,
        name: str,
        groups: Sequence[tuple[T, Sequence[Range]]],
        said: T | None,
        trusted: str | None,
    ) -> tuple[list[T | None], list[float]]:
        """The things, and last None, with how much speaks for each."""
        flat = [span for _, spans in groups for span in spans]
        likely = iter(self.analysis.point(words, name, flat) if flat else [1.0])
        odds = [(next(likely) if len(spans) == 1 else sum(islice(likely, len(spans)))) + _FLOOR for _, spans in groups]
        odds.append(next(likely) + _FLOOR)
        things: list[T | None] = [*(thing for thing, _ in groups), None]
        if said is None:
            odds[-1] *= exp(self.trust.silence.get(trusted or name, self.trust.silence.get(name, 0.0)))
        elif said in things:
            odds[things.index(said)] *= exp(self.trust.points[trusted or name])
        return things, odds

    def place(self, words: Range, mentions: Sequence[Sited], weighed: Mapping[str, float]) -> int | None:
        """Which of some place mentions is the event's, by index; None for none. weighed: what `places` makes of them.

        Of the likeliest name the likeliest mention is meant.
        """
        name = max(weighed, key=lambda one: weighed[one], default=None)
        if name is None or weighed[name] <= 0:
            return None
        likely = self.analysis.point(words, "place", [one.words for one in mentions])
        same = [index for index, one in enumerate(mentions) if one.name == name]
        return max(same, key=lambda i: mentions[i].said + self.trust.place * log(likely[i] + _FLOOR))

    def places(self, words: Range, mentions: Sequence[Sited]) -> dict[str, float]:
        """For each name, the log odds that the event was there against nowhere: its mentions' odds, summed."""
        if not mentions:
            return {}
        likely = self.analysis.point(words, "place", [one.words for one in mentions])
        nowhere = log(likely[-1] + _FLOOR)
        odds: dict[str, tuple[float, float]] = {}
        for one, p in zip(mentions, likely, strict=False):
            before = odds.get(one.name, (0.0, 0.0))
            odds[one.name] = before[0] + exp(one.said), before[1] + p
        return {name: log(one) + self.trust.place * (log(p + _FLOOR) - nowhere) for name, (one, p) in odds.items()}


def _best(likely: Mapping[str, float], said: str | None, trust: float) -> Weighed:
    """The likeliest answer, the first of several."""
    odds = _odds(likely, said, trust)
    best = max(odds.values())
    answer = next(label for label, one in odds.items() if one == best)
    return Weighed(answer, best / sum(odds.values()))


def _odds(likely: Mapping[str, float], said: str | None, trust: float) -> dict[str, float]:
    """How much speaks for each answer, that of the rules as much more as they are trusted."""
    odds = {label: p + _FLOOR for label, p in likely.items()}
    if said in odds:
        odds[said] *= exp(trust)
    return odds
