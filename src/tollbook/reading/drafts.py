"""Drafts: claims in the making, with the values that claims have, before repeats are dropped and spans are cut."""

from dataclasses import dataclass

from tollbook.reading.blame import Blames, blame_of, is_bystander
from tollbook.reading.confidence import Grounds
from tollbook.vocabulary.claim import Speaker, Where
from tollbook.vocabulary.codes import Harm, Responsibility, Scope, Stance, Status
from tollbook.vocabulary.when import When


@dataclass(frozen=True, slots=True)
class CountDraft:
    """A count in the making. start, end: characters in the report's `whole`. whole: key of what it is a part of."""

    key: int
    start: int
    end: int
    harm: Harm
    low: int | None
    high: int | None
    who: str | None
    side: str | None
    status: Status
    whole: int | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making, with one count or none.

    sentence: the sentence that states it; start, end: its quote. certain: how likely it is that the actor, or nobody,
    acted. blames: the responsibility of whoever acted. grounds: what speaks for it (see `confidence`). agent: the
    actor, where the event's own words name him.
    """

    sentence: int
    start: int
    end: int
    event: str
    stance: Stance
    scope: Scope
    speaker: Speaker
    when: When | None
    where: Where
    actor: str | None
    certain: float
    target: str | None
    blames: Blames
    count: CountDraft | None
    grounds: Grounds
    agent: str | None = None

    @property
    def responsibility(self) -> Responsibility | None:
        """Of the actor, if there is one and somebody says so; who denies or doubts a deed neither claims nor blames."""
        if not self.actor or not self.speaker.name or self.stance is not Stance.ASSERTS:
            return None
        said = self.blames[blame_of(self.speaker, self.actor)]
        own = said is Responsibility.CLAIMED
        return Responsibility.BLAMED if own and is_bystander(self.speaker.name) else said


def when_agree(draft: Draft, other: Draft) -> bool:
    """Whether their days may be the same."""
    return not (draft.when and other.when) or draft.when.overlaps(other.when)


def where_agree(draft: Draft, other: Draft) -> bool:
    """Whether their places may be the same."""
    one, two = _names(draft.where), _names(other.where)
    return not one or not two or bool(one & two)


def _names(where: Where) -> set[str]:
    return {name.casefold() for name in (*where.places, *([where.region] if where.region else []))}
