"""Grades: how well an incident is supported, after Airwars' civilian harm grading (COUNTING, section 4)."""

from collections.abc import Sequence

from tollbook.ledger.tolls.profiles import Counting
from tollbook.vocabulary import Claim, Denial, Denied, Grade, Responsibility, Stance, Status, Told


def grade(members: Sequence[Told], sources: dict[str, str], denials: Sequence[Denial], counting: Counting) -> Grade:
    """confirmed: the one blamed says that it did it. contested: several are blamed, or one who is blamed or hit denies
    what happened. discounted (by profile): everybody counted was a fighter. fair: two independent sources, neither of
    them a party to it. weak: less than that. Tried in this order.
    """
    asserting = [each for each in members if each.claim.stance is Stance.ASSERTS]
    if any(_admits(each.claim, counting) for each in asserting):
        return Grade.CONFIRMED
    if _competing(asserting, counting) or any(d.denies is not Denied.STATUS and d.against for d in denials):
        return Grade.CONTESTED
    statuses = {count.status for each in asserting for count in each.claim.counts}
    if counting.profile.discounts and statuses == {Status.COMBATANT}:
        return Grade.DISCOUNTED
    outside = {sources[each.id] for each in asserting if not _is_party(each.claim, counting)}
    return Grade.FAIR if len(outside) >= 2 else Grade.WEAK


def _is_party(claim: Claim, counting: Counting) -> bool:
    key = counting.aliases.key
    parties = {key(party.name) for party in (claim.actor, claim.target) if party}
    return claim.speaker.name is not None and key(claim.speaker.name) in parties


def _admits(claim: Claim, counting: Counting) -> bool:
    """The actor's own side says that it did it, and to whom."""
    key = counting.aliases.key
    own = claim.speaker.name and claim.actor and key(claim.speaker.name) == key(claim.actor.name)
    return bool(own) and (claim.responsibility is Responsibility.CLAIMED or bool(claim.counts))


def _competing(asserting: Sequence[Told], counting: Counting) -> bool:
    """Different actors are blamed, and neither name is a part of the other ("Syrian or Russian aircraft")."""
    blamed = {
        counting.aliases.key(each.claim.actor.name)
        for each in asserting
        if each.claim.actor and each.claim.responsibility is Responsibility.BLAMED
    }
    words = [set(name.split()) for name in blamed]
    return any(not a & b for n, a in enumerate(words) for b in words[n + 1 :])
