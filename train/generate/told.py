"""The incident as the first speaker tells it: lead, details, and the toll that came before."""

from dataclasses import replace
from random import Random

from train.generate.fill import capital, fill, marked
from train.generate.numbers import Amount, exact, half_and_more, spelled
from train.generate.people import Party, Speaker, definite
from train.generate.scene import Scene, gapped, noun_phrase, wording
from train.generate.story import Story
from train.generate.values import Claim, Count
from train.generate.world import data

HURT = ["wounded", "injured"]
MUTUAL = ["clashes", "fighting", "a gun battle", "a firefight", "heavy clashes"]


def part(scene: Scene, whole: Amount, rng: Random, end: bool) -> tuple[str, Count] | None:
    """A sub-group of the dead between commas or at the sentence's end, or None where there can be none."""
    victims = scene.victims
    one, many = rng.choice(data("words")["within"][victims.kind])
    if victims.dead < 3 or many == victims.noun[1] or whole.vague:
        return None
    status = "combatant" if victims.status == "combatant" else "civilian"
    n = rng.randint(1, max(1, victims.dead // 2))
    how = exact(n, rng)
    base = Count("", "killed", how.low, how.high, one if how.one else many, victims.side, status, 0)
    way = rng.randrange(5)
    if end and way == 0 and whole.high != whole.n + 0 and whole.low is None:
        way = 1
    if end and way == 0:
        low = half_and_more(whole.low if whole.low is not None else whole.n)
        known = replace(base, low=low if whole.low is not None else 2, high=None, who=many)
        return f", {marked('E', f'most of them {many}')}", known
    if end and way == 1 and n > 1:
        return f", {marked('E', f'{how.words} of them {many}')}", replace(base, who=many)
    article = "an" if one[0] in "aeiou" else "a"
    if end and way == 1:
        return f", {marked('E', f'one of them {article} {one}')}", replace(base, who=one)
    words = marked("E" if end else "S", noun_phrase(how, (one, many)))
    joint = rng.choice(["including", "including", "among them"])
    return f", {joint} {words}" + ("" if end else ","), base


def happened(story: Story, scene: Scene) -> dict[str, str]:
    """The slots for what happened and who did it; a sum over days has no single event to tell of."""
    rng, events, place = story.rng, data("events")[scene.event], {"AT": scene.site.words}
    if scene.mutual:
        return {"NP": f"{rng.choice(MUTUAL)} between {scene.mutual[0].the} and {scene.mutual[1].the}"}
    slots = {"NP": rng.choice(events["nps" if scene.running else "np"])}
    if not scene.running:
        slots["SUB"] = fill(events["sub"], place, rng)
    if scene.actor:
        actor = scene.actor
        many = actor.men[1]
        slots["ACT"] = rng.choice([actor.the, actor.the, f"{many} of {actor.the}", f"{many} from {actor.the}"])
        if not scene.running:
            slots["DO"] = fill(events["do"], place, rng)
    return slots


def clause(story: Story, scene: Scene, shape: str, dead: Amount | None = None) -> tuple[str, dict[str, Count]]:
    """What happened, with marks, and the count behind every mark; `shape` is killed, both, injured, three or two."""
    rng, victims = story.rng, scene.victims
    dead, hurt = dead or wording(victims.dead, rng), wording(victims.hurt, rng)
    few = exact(rng.randint(2, 9), rng)
    lost = rng.choice(["missing", "captured"]) if victims.status == "combatant" else "missing"
    other = "other" if hurt.one else "others"
    bare = hurt.words.removesuffix(" of")
    hurt_words = rng.choice([bare, f"{hurt.words} {other}", f"{hurt.words} {other}"]) if not hurt.one else "one other"
    if shape == "injured":
        hurt_words = noun_phrase(hurt, victims.noun)
    noun = victims.noun[0] if hurt.one else victims.noun[1]
    who = noun if shape == "injured" else (other if hurt_words.endswith(other) else None)
    counts = {
        "K": victims.counted("", "killed", dead, victims.noun[0] if dead.one else victims.noun[1]),
        "I": victims.counted("", "injured", hurt, who),
        "G": victims.counted("", "injured", hurt, None),
        "L": victims.counted("", lost, few, None),
    }
    side = opposite(scene)
    fallen = exact(rng.randint(1, 9), rng)
    if side:
        counts["R"] = Count("", "killed", fallen.n, fallen.n, side.men[not fallen.one], side.name, "combatant")
    belonging = f" of {definite(victims.side)}" if victims.side and not scene.mutual and rng.random() < 0.5 else ""
    slots = (
        happened(story, scene)
        | {
            "AT": scene.site.words,
            "K": marked("K", noun_phrase(dead, victims.noun) + belonging),
            "K_was": "was" if dead.one or victims.dead == 1 else "were",
            "I": marked("I", hurt_words),
            "I_was": "was" if hurt.one else "were",
            "G": marked("G", gapped(hurt, rng.choice(HURT))),
            "L": marked("L", f"{few.words} {lost}"),
            "WHEN": scene.when.words,
            "S": "",
            "E": "",
        }
        | ({"R": marked("R", noun_phrase(fallen, side.men))} if side else {})
    )
    slot = rng.choice(["S", "E", "", ""])
    if slot and (found := part(scene, dead, rng, slot == "E")):
        slots[slot], counts[slot] = found
    if shape == "two" and not side:
        shape = "killed"
    key = f"{shape}_by" if scene.actor and shape in ("killed", "both") else shape
    return fill(story.frames("clause", key), slots, rng), counts


def opposite(scene: Scene) -> Party | None:
    """The side that fought those who were killed, where the report tells of a fight."""
    return next((party for party in scene.mutual or () if party.name != scene.victims.side), None)


def shape(rng: Random) -> str:
    return rng.choices(["killed", "both", "injured", "three", "two"], [10, 10, 2, 2, 4])[0]


def lead(story: Story, scene: Scene, speaker: Speaker | None) -> tuple[Claim, Scene]:
    """The fullest statement of the incident, and the scene as far as it is known from it: who did it, or not.

    Now and then a lead without a source comes before it, which gives the same number and is not coded.
    """
    dead = None
    if speaker and scene.victims.dead > 1 and story.rng.random() < 0.2:
        dead = exact(scene.victims.dead, story.rng)
        repeated, _ = clause(story, scene, "killed", dead)
        story.write(story.frames("say", "carried"), {"C": repeated})
        story.open()
    way = shape(story.rng) if dead is None else "both"
    known = scene
    if scene.actor and way not in ("killed", "both"):
        fought = way == "two" and scene.event == "armed-clash" and scene.victims.side is not None
        known = replace(scene, actor=None, mutual=(scene.actor, scene.foe) if fought else None)
    said, counts = clause(story, known, way, dead)
    return spoken(story, known, speaker, said, counts), known


def spoken(story: Story, scene: Scene, speaker: Speaker | None, said: str, counts: dict[str, Count]) -> Claim:
    """A clause with its attribution, as a claim."""
    slots = {"C": said, "CC": capital(said)}
    if speaker is None:
        sentence = story.write(story.frames("say", "carried"), slots)
    elif speaker == story.last and speaker.person and story.rng.random() < 0.15:
        sentence = story.write(story.frames("say", "quoted_on"), slots)
    elif speaker in story.met:
        sentence = story.write(story.frames("say", "later"), slots, speaker)
    elif speaker.agency:
        sentence = story.write(story.frames("say", "agency"), slots, speaker)
    elif speaker.person and story.rng.random() < 0.12:
        story.via[speaker] = story.rng.choice(["Telegram", "Twitter", "Facebook", "X", "Telegram"])
        sentence = story.write(story.frames("say", "wrote"), slots | {"VIA": story.via[speaker]}, speaker)
    elif story.rng.random() < 0.3:
        story.via[speaker] = story.rng.choice(story.theatre.agencies)
        sentence = story.write(story.frames("say", "first_via"), slots | {"VIA": story.via[speaker]}, speaker)
    else:
        sentence = story.write(story.frames("say", "first"), slots, speaker)
    return story.claim(sentence, story.base(scene, speaker), counts)


def more(story: Story, scene: Scene, speaker: Speaker, key: str) -> Claim:
    """One more thing the same speaker says: the injured, the missing, or a part of the dead."""
    rng, victims = story.rng, scene.victims
    how = wording(victims.hurt, rng)
    lost = exact(rng.randint(2, 9), rng)
    one, many = rng.choice(data("words")["within"][victims.kind])
    some = exact(rng.randint(2, max(2, victims.dead // 2)), rng)
    single = exact(1, rng)
    status = "combatant" if victims.status == "combatant" else "civilian"
    bare = "one other" if how.one else f"{how.words} others"
    slots = {
        "I": marked("I", bare),
        "I_was": "was" if how.one else "were",
        "THE": rng.choice(data("events")[scene.event]["the"]),
        "M": marked("M", noun_phrase(lost, victims.noun)),
        "M_was": "were",
        "P": marked("P", f"{some.words} of the dead were {many}"),
        "PX": marked("PX", noun_phrase(single, (one, many))),
        "PX_was": "was",
    }
    counts = {
        "I": victims.counted("", "injured", how, "other" if how.one else "others"),
        "M": victims.counted("", "missing", lost, victims.noun[1]),
        "P": Count("", "killed", some.low, some.high, many, victims.side, status),
        "PX": Count("", "killed", 1, 1, one, victims.side, status),
    }
    said = fill(story.frames("more", key), slots, rng)
    return spoken(story, scene, speaker, said, counts)


def earlier(story: Story, scene: Scene, speaker: Speaker | None) -> Claim:
    """The toll that the report supersedes, a claim of its own."""
    rng, victims = story.rng, scene.victims
    n = max(1, victims.dead - rng.randint(1, max(1, victims.dead // 2)))
    number = spelled(n) if n < 10 else str(n)
    slots = {"N": marked("N", number), "NX": marked("NX", f"{number} dead")}
    count = Count("", "killed", n, n, None, victims.side, victims.status)
    known = speaker if speaker in story.met else None
    sentence = story.write(story.frames("earlier", "sourced" if known else "unsourced"), slots, known)
    return story.claim(sentence, story.base(scene, known), {"N": count, "NX": count})
