"""Puts a report together: who speaks, in which order, and in which dress it is printed."""

from collections.abc import Callable
from datetime import date
from itertools import count
from random import Random

from train.generate.around import displaced, side_event, strength, total, trap
from train.generate.days import earlier as long_ago
from train.generate.days import recent, spread
from train.generate.disputed import (
    blamed,
    charged,
    claimed,
    denied,
    denied_civilians,
    denied_losses,
    denied_number,
    doubted,
    doubted_count,
    rival,
)
from train.generate.dress import dressed, sound
from train.generate.listing import onward, split
from train.generate.people import Party, Speaker, agency, of_office, of_party, parties, unnamed
from train.generate.scene import Scene, scene, several
from train.generate.story import Story
from train.generate.told import earlier, lead, more
from train.generate.values import Composed
from train.generate.world import theatre

FIRST, LAST = date(1983, 1, 1).toordinal(), date(2025, 6, 30).toordinal()


def teller(story: Story, sides: tuple[Party, Party], taken: set[str], formal: bool = False) -> Speaker:
    """A speaker who has not spoken yet; a formal one is an office or the state's side, such as deny and investigate."""
    rng, stage = story.rng, story.theatre
    makers: list[Callable[[], Speaker]] = [
        lambda: of_office(rng.choice(stage.offices), stage, rng),
        lambda: of_office(rng.choice(stage.offices), stage, rng),
        lambda: of_party(sides[0], stage, rng),
        lambda: unnamed(rng),
        lambda: agency(rng.choice(stage.agencies)),
    ][: 3 if formal else 5]
    for _ in range(20):
        speaker = rng.choice(makers)()
        if speaker.name not in taken:
            break
    taken.add(speaker.name)
    return speaker


def dispute(story: Story, what: Scene, sides: tuple[Party, Party], first: Speaker | None, taken: set[str]) -> None:
    """One exchange: somebody contradicts, claims, blames, denies or doubts."""
    rng = story.rng
    taken |= {speaker.name for speaker in story.met}
    by_side = {p.name: of_party(p, story.theatre, rng) for p in sides}
    hit = next((p for p in sides if p.name == what.victims.side), None)
    doer = what.actor or next(p for p in sides if p != what.foe)
    spoken = {s.party for s in story.met}
    ways = ["rival", "doubted", "doubted_count", "occurrence"] + (["denied_number"] if what.victims.dead > 1 else [])
    if doer.name not in spoken and what.event != "mob-violence":
        ways += ["claimed", "claimed", "responsibility", "responsibility", "boast"]
        ways += ["civilians"] if what.victims.kind in ("civilian", "unknown", "protesters") else []
    if hit and hit.name not in spoken:
        ways += ["losses", "losses"]
    way = rng.choice(ways)
    if way == "rival" and rng.random() < 0.4 and doer.name not in spoken:
        denied_number(story, what, by_side[doer.name], rival(story, what, teller(story, sides, taken), False))
    elif way == "rival":
        rival(story, what, teller(story, sides, taken), False)
    elif way == "denied_number":
        denied_number(story, what, teller(story, sides, taken, True), what.victims.dead)
    elif way == "doubted":
        doubted(story, what, teller(story, sides, taken, True) if rng.random() < 0.5 else None)
    elif way == "doubted_count":
        doubted_count(story, what, teller(story, sides, taken, True))
    elif way == "occurrence":
        denier = by_side[doer.name] if doer.name not in spoken else teller(story, sides, taken, True)
        denied(story, what, denier, "occurrence")
    elif way == "claimed":
        claimed(story, what, by_side[doer.name])
    elif way == "boast":
        boasting(story, what, by_side[doer.name], hit, taken, sides)
    elif way == "responsibility":
        known = first is not None and first.party != doer.name and not first.plural and rng.random() < 0.5
        accuser = first if first and known else teller(story, sides, taken, True)
        if accuser.party != doer.name and rng.random() < 0.4:
            charged(story, what, accuser, doer)
            return
        if accuser.party != doer.name:
            blamed(story, what, accuser, doer)
        denied(story, what, by_side[doer.name], "responsibility")
    elif way == "civilians":
        denied_civilians(story, what, by_side[doer.name])
    elif way == "losses" and hit:
        denied_losses(story, what, by_side[hit.name], hit)


def boasting(
    story: Story, what: Scene, speaker: Speaker, hit: Party | None, taken: set[str], sides: tuple[Party, Party]
) -> None:
    """The attacker's own toll, and perhaps the answer of those whom it hit."""
    n = rival(story, what, speaker, True)
    if story.rng.random() < 0.5:
        other = of_party(hit, story.theatre, story.rng) if hit else teller(story, sides, taken)
        if other.name != speaker.name and other not in story.met:
            denied_number(story, what, other, n)


def told(story: Story, begun: Scene, first: Speaker | None) -> Scene:
    """The incident and its details in the words of the first speaker; returns what of it is known then."""
    rng = story.rng
    opening, what = lead(story, begun, first)
    if first is None:
        return what
    has_hurt = any(count.harm == "injured" for count in opening.counts)
    for key in rng.sample(["injured", "missing", "part"], rng.choice([0, 1, 1, 2])):
        skip = (key == "injured" and has_hurt) or (key == "part" and (what.victims.dead < 5 or len(opening.counts) > 1))
        if not skip and not (key == "missing" and what.event in ("grenade", "attack")):
            more(story, what, first, key)
    if rng.random() < 0.28 and what.victims.dead > 1:
        earlier(story, what, first if rng.random() < 0.5 else None)
    return what


def compose(number: int, seed: int) -> Composed:
    """The report of that number under that seed; one in which a count cannot be found again is drawn anew."""
    drawn = (draft(f"made-{seed}-{number:04d}", Random(f"{seed}/{number}/{attempt}")) for attempt in count())
    return next(one for one in drawn if sound(one))


def draft(id: str, rng: Random) -> Composed:
    """One try at a report."""
    published = date.fromordinal(rng.randint(FIRST, LAST))
    stage = theatre(rng)
    story = Story(rng, stage, published)
    sides = parties(stage, rng)
    taken: set[str] = set()
    what = scene(stage, sides, recent(published, rng), rng)
    if rng.random() < 0.15:
        what = several(what, spread(published, rng))
    story.open()
    first = teller(story, sides, taken) if rng.random() < 0.85 else None
    what = told(story, what, first)
    for _ in range(rng.choice([1, 1, 2, 2, 3])):
        if rng.random() < 0.7:
            story.open()
        dispute(story, what, sides, first, taken)
    if rng.random() < 0.4:
        trap(story, sides[1], what.event)
    for _ in range(rng.choice([0, 1, 1, 2])):
        story.open()
        side_event(story, sides, teller(story, sides, taken))
    if first and rng.random() < 0.25:
        story.open()
        for _ in range(rng.choice([1, 1, 2])):
            onward(story, sides, first)
    if rng.random() < 0.2:
        story.open()
        split(story, sides, teller(story, sides, taken))
    if rng.random() < 0.45:
        story.open()
        told(story, scene(stage, sides, long_ago(published, rng), rng), None)
    if rng.random() < 0.3:
        trap(story, sides[0], what.event)
    story.open()
    if rng.random() < 0.65:
        total(story, sides, teller(story, sides, taken, True))
    if rng.random() < 0.25:
        displaced(story, teller(story, sides, taken, True))
    if rng.random() < 0.15:
        strength(story, sides[1], teller(story, sides, taken, True))
    return dressed(story, id)
