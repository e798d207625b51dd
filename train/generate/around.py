"""What stands around the incident: other events, ground won and lost, totals, strength, and what is not coded."""

from dataclasses import replace

from train.generate.days import When, recent, since, span
from train.generate.fill import marked
from train.generate.numbers import Amount, exact, spelled
from train.generate.people import Party, Speaker
from train.generate.scene import Victims, gapped, noun_phrase, site, victims, wording
from train.generate.story import Story
from train.generate.values import Claim, Count
from train.generate.world import data

Sides = tuple[Party, Party]
SIDE_EVENTS = {
    "arrests": "arrests",
    "captured": "armed-clash",
    "abducted": "abduction-forced-disappearance",
    "taken_state": "government-regains-territory",
    "taken_rebel": "non-state-actor-overtakes-territory",
    "withdrew": "non-violent-transfer-of-territory",
    "offensive": "change-to-group-activity",
    "agreed": "agreement",
    "burned": "looting-property-destruction",
    "defused": "disrupted-weapons-use",
    "marched": "peaceful-protest",
}
ACTED = {"taken_state": True, "arrests": True, "defused": True, "captured": True}
ACTED |= {"taken_rebel": False, "abducted": False}
FALLEN = [("unknown", ("person", "people")), ("unknown", ("person", "people")), ("unknown", ("person", "persons"))]
FALLEN += [
    ("civilian", ("civilian", "civilians")),
    ("civilian", ("child", "children")),
    ("state", ("soldier", "soldiers")),
]
HELD = [("suspect", "suspects"), ("man", "men"), ("person", "people")]
FLED = [("people", "unknown"), ("villagers", "civilian"), ("residents", "civilian")]
BIG = [120, 140, 212, 260, 318, 450, 600, 730, 1100, 1340, 2700, 4200, 6800, 9500, 13000, 21000, 36000, 52000, 150000]


def side_event(story: Story, sides: Sides, speaker: Speaker) -> Claim:
    """Another event: an arrest, an abduction, a place that changes hands, a truce."""
    rng = story.rng
    key = rng.choice([key for key in SIDE_EVENTS if key != "offensive" or not speaker.unnamed])
    state, rebels = sides if rng.random() < 0.7 or key in ACTED else (sides[1], sides[0])
    actor, foe = (state, rebels) if ACTED.get(key, True) else (rebels, state)
    where, when = site(story.theatre, rng, whole=False), recent(story.published, rng)
    harmed = victims("taken" if key in ("arrests", "abducted") else "rebels", None, rng)
    if key == "captured":
        harmed = replace(harmed, side=foe.name, noun=foe.men)
    if key == "arrests":
        harmed = replace(harmed, noun=rng.choice(HELD), kind="unknown")
    how = wording(harmed.dead, rng)
    town = where.places[0]
    slots = {
        "K": marked("K", noun_phrase(how, harmed.noun)),
        "K_was": "was" if how.one or harmed.dead == 1 else "were",
        "ACT": actor.the,
        "FOE": foe.the,
        "AT": where.words,
        "WHEN": when.words,
        "TOWN": rng.choice([f"the town of {town}", town, f"the village of {town}", town]),
        "REGION": where.region or town,
        "HOUSES": rng.choice(["dozens of houses", "a school", "three shops", "a health centre", "40 homes"]),
    }
    sentence = story.write(story.frames("side", key), slots, speaker)
    by = speaker if story.named else None
    harm = {"arrests": "captured", "captured": "captured", "abducted": "abducted"}.get(key, "")
    counts = {"K": harmed.counted("", harm, how, harmed.noun[0] if how.one else harmed.noun[1])} if harm else {}
    named = actor if actor.the.lower() in sentence.text.lower() else None
    base = story.loose(SIDE_EVENTS[key], when.days, by)
    how_known = None if by is None or named is None else ("claimed" if by.party == named.name else "blamed")
    regional = key in ("offensive", "agreed")
    against = foe.name if foe.the.lower() in sentence.text.lower() or key == "captured" else None
    coded = replace(
        base,
        places=(slots["REGION"],) if regional else (town,) if key.startswith(("taken", "withdrew")) else where.places,
        region=where.region if not regional and where.region and where.region in sentence.text else None,
        actor=named.name if named else None,
        target=against,
        responsibility=how_known,
    )
    return story.claim(sentence, coded, counts)


def total(story: Story, sides: Sides, speaker: Speaker) -> Claim:
    """The dead of a longer time."""
    rng = story.rng
    when = span(story.published, rng)
    open_ended = when.last == story.published
    kind, noun = rng.choice(FALLEN)
    side = sides[0].name if kind == "state" else None
    harmed = Victims(kind, noun, side, rng.choice(BIG[:15]), rng.choice(BIG))
    how, hurt = wording(harmed.dead, rng, 0.4), exact(harmed.hurt, rng)
    number = f"{harmed.dead:,}"
    slots = {
        "K": marked("K", noun_phrase(how, harmed.noun)),
        "K_was": "were",
        "K_have": "have",
        "G": marked("G", gapped(hurt, rng.choice(["wounded", "injured"]))),
        "ND": marked("ND", f"{number} deaths"),
        "NL": marked("NL", f"{number} lives"),
        "WHEN": when.words,
    }
    told = Count("", "killed", harmed.dead, harmed.dead, None, None, "unknown")
    counts = {
        "K": harmed.counted("", "killed", how, harmed.noun[1]),
        "ND": told,
        "NL": told,
        "G": Count("", "injured", hurt.low, hurt.high, None, side, harmed.status),
    }
    return longer(story, "killed" if open_ended else "closed", slots, counts, when, speaker)


def longer(
    story: Story, key: str, slots: dict[str, str], counts: dict[str, Count], when: When, speaker: Speaker
) -> Claim:
    """A running total in words, with the speaker if the pattern names one."""
    sentence = story.write(story.frames("total", key), slots, speaker)
    by = speaker if story.named else None
    base = story.loose("conflict", when.days, by, "running")
    region = slots.get("REGION")
    if region and region in sentence.text:
        base = replace(base, places=(region,))
    return story.claim(sentence, base, counts)


def displaced(story: Story, speaker: Speaker) -> Claim:
    """The people who had to leave."""
    rng = story.rng
    when = since(story.published, rng) if rng.random() < 0.4 else span(story.published, rng)
    if when.last != story.published:
        when = since(story.published, rng)
    n = rng.choice(BIG)
    how = wording(n, rng, 0.4)
    noun, status = rng.choice(FLED)
    slots = {
        "D": marked("D", f"{how.words} {noun}"),
        "D_have": "have",
        "WHEN": when.words,
        "REGION": rng.choice(story.theatre.regions)[0],
    }
    count = Count("", "displaced", how.low, how.high, noun, None, status)
    return longer(story, "displaced", slots, {"D": count}, when, speaker)


def strength(story: Story, party: Party, speaker: Speaker) -> Claim:
    """How many a side has."""
    rng = story.rng
    n = rng.choice([60, 150, 400, 800, 1500, 2000, 3500, 12000])
    how: Amount = wording(n, rng, 0.3)
    noun = party.men[1]
    region = rng.choice(story.theatre.regions)[0]
    slots = {"T": marked("T", f"{how.words} {noun}"), "REGION": region, "PARTY": party.the}
    sentence = story.write(story.frames("total", "strength"), slots, speaker)
    today = story.published.isoformat()
    base = story.loose("conflict", (today, today), speaker, "stock")
    base = replace(base, places=(region,) if region in sentence.text else ())
    count = Count("", "strength", how.low, how.high, noun, party.name, "combatant")
    return story.claim(sentence, base, {"T": count})


def trap(story: Story, party: Party, event: str) -> None:
    """A sentence that is not coded: an accident, a plan, a threat, an opinion, a silence."""
    rng = story.rng
    n = rng.randint(2, 60)
    slots = {
        "THE": rng.choice(data("events")[event]["the"]),
        "REGION": rng.choice(story.theatre.regions)[0],
        "N": spelled(n) if n < 10 else str(n),
    }
    if party.name not in {speaker.party for speaker in story.met}:
        slots["PARTY"] = party.the
    silent = all(claim.responsibility != "claimed" for claim in story.claims)
    story.write(story.frames("trap", "unclaimed" if silent and rng.random() < 0.3 else "none"), slots)
