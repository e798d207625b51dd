"""Outlook: what it would take for an incident to be graded otherwise, found by grading it as if it had happened."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from tollbook.ledger.tolls.denials import denials
from tollbook.ledger.tolls.grades import grade
from tollbook.ledger.tolls.profiles import Counting
from tollbook.ledger.tolls.sources import sources
from tollbook.vocabulary import Claim, Grade, Responsibility, Speaker, Stance, Told


class Step(StrEnum):
    """What might happen.

    admission: the one who is said to have done it says so. another: one more independent speaker who is no party.
    two: two more. withdrawn: the denials of one speaker, or of all, no longer stand. settled: only one of those blamed
    is still blamed. unheard: a speaker's claims no longer stand.
    """

    ADMISSION = "admission"
    ANOTHER = "another"
    TWO = "two"
    WITHDRAWN = "withdrawn"
    SETTLED = "settled"
    UNHEARD = "unheard"


@dataclass(frozen=True, slots=True)
class Prospect:
    """step: what would have to happen. who: whose words it turns on, None where it may be anybody's or everybody's.

    grade: what the incident would be then. claims: those that would no longer stand.
    """

    step: Step
    grade: Grade
    who: str | None = None
    claims: tuple[str, ...] = ()


def outlook(members: Sequence[Told], counting: Counting) -> tuple[Prospect, ...]:
    """Every single step that changes the grade, the likeliest to be worked on first; none where none does."""
    now = _graded(members, counting)
    found: list[Prospect] = []
    for prospect, then in _steps(members, counting):
        if not then:
            continue
        after = _graded(then, counting)
        told = {each.step for each in found if each.who is None or each.step is Step.WITHDRAWN}
        # If it takes one speaker to take a denial back, nobody asks what it would be if all did.
        if after is not now and not (prospect.who is None and prospect.step in told):
            found.append(replace(prospect, grade=after))
    if any(each.step is Step.ANOTHER for each in found):
        found = [each for each in found if each.step is not Step.TWO]
    return tuple(found)


def _graded(members: Sequence[Told], counting: Counting) -> Grade:
    of = sources(members, counting.aliases)
    return grade(members, of, denials(members, of, counting), counting)


def _steps(members: Sequence[Told], counting: Counting) -> Iterator[tuple[Prospect, list[Told]]]:
    """Each with the claims as they would be; the grade is filled in by who asks."""
    everyone = list(members)
    anyone = Grade.WEAK
    yield Prospect(Step.ANOTHER, anyone), [*everyone, *_outsiders(members, 1)]
    yield Prospect(Step.TWO, anyone), [*everyone, *_outsiders(members, 2)]
    for name, claims in _by_speaker(members, counting, Stance.DENIES):
        yield Prospect(Step.WITHDRAWN, anyone, name, claims), _without(members, claims)
    denying = tuple(each.id for each in members if each.claim.stance is Stance.DENIES)
    if denying:
        yield Prospect(Step.WITHDRAWN, anyone, None, denying), _without(members, denying)
    for name, claims in _blamed(members, counting):
        yield Prospect(Step.SETTLED, anyone, name, claims), _without(members, claims)
    for actor, told in _acting(members, counting):
        yield Prospect(Step.ADMISSION, anyone, actor), [*everyone, _admission(actor, told)]
    for name, claims in _by_speaker(members, counting, Stance.ASSERTS):
        yield Prospect(Step.UNHEARD, anyone, name, claims), _without(members, claims)


def _outsiders(members: Sequence[Told], number: int) -> Iterator[Told]:
    """Somebody whom nobody has heard of says only that it happened."""
    first = members[0]
    for index in range(number):
        claim = Claim(
            first.report, first.claim.quote, first.claim.span, first.claim.event, speaker=Speaker(f"outsider {index}")
        )
        yield replace(first, claim=claim, text_id=f"outsider {index}", accepted=False, unverifiable=False)


def _acting(members: Sequence[Told], counting: Counting) -> Iterator[tuple[str, Told]]:
    """Each party that is said to have done it, by the first of its names, with a claim that says so."""
    seen: set[str] = set()
    for each in members:
        actor = each.claim.actor
        if actor and counting.aliases.key(actor.name) not in seen:
            seen.add(counting.aliases.key(actor.name))
            yield actor.name, each


def _admission(actor: str, told: Told) -> Told:
    claim = replace(
        told.claim, speaker=Speaker(actor), stance=Stance.ASSERTS, responsibility=Responsibility.CLAIMED, counts=()
    )
    return replace(told, claim=claim)


def _by_speaker(
    members: Sequence[Told], counting: Counting, stance: Stance
) -> Iterator[tuple[str | None, tuple[str, ...]]]:
    """Each speaker, by the first of its names, with its claims of this stance."""
    names: dict[str, str] = {}
    held: dict[str, list[str]] = {}
    for each in members:
        name = each.claim.speaker.name or each.publisher
        if each.claim.stance is stance and name:
            known = counting.aliases.key(name)
            names.setdefault(known, name)
            held.setdefault(known, []).append(each.id)
    for known, claims in held.items():
        yield names[known], tuple(claims)


def _blamed(members: Sequence[Told], counting: Counting) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each party that is blamed beside others, with the claims that blame others than it."""
    blaming = [each for each in members if each.claim.actor and each.claim.responsibility is Responsibility.BLAMED]
    keys = {each.id: counting.aliases.key(each.claim.actor.name) for each in blaming if each.claim.actor}
    names = {keys[each.id]: each.claim.actor.name for each in reversed(blaming) if each.claim.actor}
    if len(names) > 1:
        for known, name in names.items():
            yield name, tuple(each.id for each in blaming if keys[each.id] != known)


def _without(members: Sequence[Told], claims: Collection[str]) -> list[Told]:
    return [each for each in members if each.id not in claims]
