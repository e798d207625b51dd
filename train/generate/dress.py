"""How a report is printed: with a dateline and a headline, in capitals, or with its commas and apostrophes lost."""

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random

from train.generate.story import Story
from train.generate.values import Claim, Composed, Count

Change = Callable[[str], str]
GENERIC = {"rebels", "militants", "insurgents", "guerrillas"}


def bare(text: str) -> str:
    return re.sub(r"[,'’]", "", text)


def changed_count(count: Count, change: Change) -> Count:
    side = change(count.side) if count.side else None
    return replace(count, text=change(count.text), who=change(count.who) if count.who else None, side=side)


def changed(claim: Claim, change: Change) -> Claim:
    """The claim with all its words changed alike."""

    def name(of: str | None) -> str | None:
        return change(of) if of else None

    return replace(
        claim,
        quote=change(claim.quote),
        speaker=name(claim.speaker),
        person=name(claim.person),
        via=name(claim.via),
        region=name(claim.region),
        actor=name(claim.actor),
        target=name(claim.target),
        places=tuple(change(place) for place in claim.places),
        counts=tuple(changed_count(count, change) for count in claim.counts),
    )


def headline(story: Story, rng: Random) -> str:
    """A short title that repeats the first claim, or none."""
    first = story.claims[0]
    where = first.places[0]
    if rng.random() < 0.35 or not first.counts:
        return ""
    count = first.counts[0]
    harm = {"killed": "killed", "injured": "hurt"}.get(count.harm, "dead")
    number = count.low or count.high
    return rng.choice([f"{number} {harm} in {where}", f"Bloodshed in {where}", f"{where}: {count.text} {harm}"])


def dateline(story: Story, rng: Random) -> str:
    """A dateline for the first paragraph, or nothing."""
    if rng.random() < 0.55:
        return ""
    town = rng.choice(rng.choice(story.theatre.regions)[1])
    name = rng.choice(story.theatre.agencies)
    mark = rng.choice([" — ", " - ", ": ", " -- ", " – "])
    return rng.choice([town.upper(), f"{town.upper()} ({name})", town, f"{town.upper()}, {name}"]) + mark


def grounded(claim: Claim, text: str) -> Claim:
    """The claim without the parties that the report never names; whose men have a name of their own keep that."""
    known = text.lower()
    actor = claim.actor if claim.actor and claim.actor.lower() in known else None
    told = claim.target is not None and (claim.target.lower() in known or claim.target.islower())
    counts = tuple(c if not c.side or c.side.lower() in known else replace(c, side=own(c)) for c in claim.counts)
    how = claim.responsibility if actor else None
    return replace(claim, actor=actor, target=claim.target if told else None, counts=counts, responsibility=how)


def own(count: Count) -> str | None:
    """The generic side of rebels whom the report does not name."""
    return count.who if count.who in GENERIC else None


def dressed(story: Story, id: str) -> Composed:
    """The finished report."""
    rng = story.rng
    paragraphs = [" ".join(sentences) for sentences in story.paragraphs if sentences]
    text = dateline(story, rng) + "\n\n".join(paragraphs)
    title, claims = headline(story, rng), tuple(story.claims)
    way = rng.random()
    change: Change = str.upper if way < 0.06 else bare if way < 0.16 else str
    publisher = rng.choice(story.theatre.agencies)
    claims = tuple(changed(grounded(claim, text), change) for claim in claims)
    return Composed(id, publisher, story.published.isoformat(), change(title), change(text), claims)


def sound(report: Composed) -> bool:
    """Whether each count's words are found first where they were written: on whole words, and on no other count's."""
    for claim in report.claims:
        taken: set[int] = set()
        for one in claim.counts:
            at = claim.quote.find(one.text)
            around = claim.quote[max(0, at - 1) : at] + claim.quote[at + len(one.text) : at + len(one.text) + 1]
            if at in taken or any(c.isalnum() for c in around):
                return False
            taken.add(at)
    return True
