"""Several incidents in one breath: a sum with its places, two places side by side, and a speaker's next incidents."""

from dataclasses import replace

from train.generate.days import recent
from train.generate.fill import marked
from train.generate.numbers import exact
from train.generate.people import Party, Speaker
from train.generate.scene import noun_phrase, scene
from train.generate.story import Story
from train.generate.told import lead
from train.generate.values import Count
from train.generate.world import data


def split(story: Story, sides: tuple[Party, Party], speaker: Speaker) -> None:
    """A sum and the places that it is made of, or two places without their sum: one claim for each count."""
    rng = story.rng
    what = replace(scene(story.theatre, sides, recent(story.published, rng), rng), actor=None, mutual=None)
    towns = rng.choice(story.theatre.regions)[1]
    town, other = rng.sample(towns, 2)
    here, there = exact(rng.randint(2, 30), rng), exact(rng.randint(2, 30), rng)
    summed = rng.random() < 0.6
    whole = exact(here.n + there.n, rng) if summed else here
    harmed = what.victims
    events = data("events")[what.event]
    slots = {
        "K": marked("K", noun_phrase(whole, harmed.noun)),
        "K_was": "were",
        "A": marked("A", here.words),
        "B": marked("B", there.words),
        "TOWN": town,
        "OTHER": other,
        "WHEN": what.when.words,
        "NP": rng.choice(events.get("nps", events["np"])),
    }
    sentence = story.write(story.frames("split", "sum" if summed else "apart"), slots, speaker)
    base = replace(story.base(what, speaker), region=None, scope="incident", responsibility=None)

    def part(n: int) -> Count:
        return Count("", "killed", n, n, None, harmed.side, harmed.status)

    all_of_them = harmed.counted("", "killed", whole, harmed.noun[1])
    places = (town, other) if summed else (town,)
    story.claim(sentence, replace(base, places=places, scope="running" if summed else "incident"), {"K": all_of_them})
    if summed:
        story.claim(sentence, replace(base, places=(town,)), {"A": part(here.n)})
    story.claim(sentence, replace(base, places=(other,)), {"B": part(there.n)})


def onward(story: Story, sides: tuple[Party, Party], speaker: Speaker) -> None:
    """The same speaker's account of one more incident."""
    lead(story, scene(story.theatre, sides, recent(story.published, story.rng), story.rng), speaker)
