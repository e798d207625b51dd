"""What others say of the incident: other tolls, claims of responsibility, blame, denials and doubts."""

import re
from dataclasses import replace

from train.generate.fill import Sentence, marked
from train.generate.numbers import exact, spelled
from train.generate.people import Party, Speaker
from train.generate.scene import Scene, noun_phrase, wording
from train.generate.story import Story
from train.generate.values import Claim, Count
from train.generate.world import data

RUDE = ["propaganda", "pure invention", "a fabrication", "grossly exaggerated", "fantasy", "baseless"]
NONE_LOST = r"(?i)\b(any member of its ranks|(?:any|none|not one) of (?:its|our) {men}|(?:any|no) (?:{men}|{man}))\b"
NO_CIVILIANS = re.compile(r"(?i)\b(no civilians|any civilian|civilians)\b")


def slots_of(story: Story, scene: Scene) -> dict[str, str]:
    """The slots that every dispute may use."""
    rng, events = story.rng, data("events")[scene.event]
    return {
        "THE": rng.choice(events["the"]),
        "NP": rng.choice(events["np"]),
        "NOUN": rng.choice(events["noun"]),
        "AT": rng.choice([scene.site.words, f"in {scene.site.places[0]}", f"in {scene.site.places[0]}"]),
        "WHEN": scene.when.words,
        "RUDE": rng.choice(RUDE),
        "REBELS": rng.choice(["rebels", "militants", "fighters", "insurgents"]),
    }


def rival(story: Story, scene: Scene, speaker: Speaker, boast: bool) -> int:
    """Another toll of the same incident; a boast is the attacker's own. Returns the number behind it."""
    rng, victims = story.rng, scene.victims
    n = max(1, round(victims.dead * rng.uniform(1.3, 3)) if boast or rng.random() < 0.6 else victims.dead // 2)
    n = n + 1 if n == victims.dead else n
    how, hurt, number = wording(n, rng), wording(victims.hurt + 3, rng, 1), spelled(n) if n < 10 else f"{n:,}"
    slots = slots_of(story, scene) | {
        "K": marked("K", noun_phrase(how, victims.noun)),
        "K_was": "was" if how.one or n == 1 else "were",
        "I": marked("I", f"{hurt.words} others"),
        "N": marked("N", number),
        "NX": marked("NX", f"{number} dead"),
    }
    told = Count("", "killed", n, n, None, victims.side, victims.status)
    counts = {
        "K": victims.counted("", "killed", how, victims.noun[0] if how.one else victims.noun[1]),
        "I": victims.counted("", "injured", hurt, "others"),
        "N": told,
        "NX": told,
    }
    sentence = story.write(story.frames("rival", "own" if boast else "killed"), slots, speaker)
    base = story.base(scene, speaker)
    ours = replace(base, actor=speaker.party, responsibility="claimed")
    base = ours if boast else replace(base, responsibility=None)
    story.claim(sentence, base, counts)
    return n


def claimed(story: Story, scene: Scene, speaker: Speaker) -> Claim:
    """The attacker says that it was the attacker."""
    sentence = story.write(story.frames("rival", "claims"), slots_of(story, scene), speaker)
    base = replace(story.base(scene, speaker), actor=speaker.party, responsibility="claimed")
    return story.claim(sentence, base, {})


def blamed(story: Story, scene: Scene, speaker: Speaker, accused: Party) -> Claim:
    """Somebody says who it was."""
    slots = slots_of(story, scene) | {"PARTY": accused.the}
    sentence = story.write(story.frames("rival", "blames"), slots, speaker)
    how = "claimed" if speaker.party == accused.name else "blamed"
    return story.claim(sentence, replace(story.base(scene, speaker), actor=accused.name, responsibility=how), {})


def charged(story: Story, scene: Scene, speaker: Speaker, party: Party) -> None:
    """Blame and its denial in one sentence: a claim of the accuser and one of the accused."""
    again = party.the if party.state else story.rng.choice([party.the, "the movement"])
    slots = slots_of(story, scene) | {"PARTY": party.the, "AGAIN": again}
    if party.name not in " ".join(words for paragraph in story.paragraphs for words in paragraph):
        slots["AGAIN"] = party.the
    sentence = story.write(story.frames("rival", "charged"), slots, speaker)
    base = replace(story.base(scene, speaker), actor=party.name)
    story.claim(sentence, replace(base, responsibility="blamed"), {})
    answer = replace(base, speaker=party.name, person=None, via=None)
    story.claim(sentence, replace(answer, stance="denies", responsibility=None), {})


def denied(story: Story, scene: Scene, speaker: Speaker, key: str) -> Claim:
    """The accused denies that it was it, or that anything happened."""
    sentence = story.write(story.frames("deny", key), slots_of(story, scene), speaker)
    base = story.base(scene, speaker, "denies")
    actor = speaker.party if key == "responsibility" and speaker.party else base.actor
    return story.claim(sentence, replace(base, actor=actor), {})


def denied_number(story: Story, scene: Scene, speaker: Speaker, n: int) -> Claim:
    """A number is rejected; in some patterns with the speaker's own number, which is a claim of its own."""
    rng, victims = story.rng, scene.victims
    own = max(1, n // 2)
    how = exact(own, rng)
    noun = noun_phrase(how, victims.noun) if rng.random() < 0.5 or how.one else how.words
    number = spelled(n) if n < 10 else f"{n:,}"
    slots = slots_of(story, scene) | {
        "N": marked("N", number),
        "NX": marked("NX", f"{number} dead"),
        "Q": marked("Q", noun),
        "q": marked("Q", noun),
        "Q_was": "was" if own == 1 else "were",
    }
    told = Count("", "killed", n, n, None, victims.side, victims.status)
    with_own = rng.random() < 0.55 and n > 1
    sentence = story.write(story.frames("deny", "instead" if with_own else "figure"), slots, speaker)
    rejected = story.claim(sentence, story.base(scene, speaker, "denies"), {"N": told, "NX": told})
    if with_own:
        who = (victims.noun[0] if how.one else victims.noun[1]) if noun != how.words else None
        base = replace(story.base(scene, speaker), responsibility=None)
        story.claim(sentence, base, {"Q": victims.counted("", "killed", how, who)})
    return rejected


def found(sentence: Sentence, pattern: str) -> str:
    """The words of the sentence that a denied count stands on."""
    match = re.search(pattern, sentence.text)
    if match is None:
        raise ValueError(f"no denied count in {sentence.text!r}")
    return match[1]


def denied_losses(story: Story, scene: Scene, speaker: Speaker, party: Party) -> Claim:
    """A side denies that any of its own were killed: killed 0 to 0."""
    man, men = scene.victims.noun if scene.victims.side == party.name else party.men
    sentence = story.write(story.frames("deny", "losses"), slots_of(story, scene) | {"MEN": men, "MAN": man}, speaker)
    text = found(sentence, NONE_LOST.format(men=men, man=man))
    who = next((w for w in (men, man, "member") if w in text), None)
    count = Count(text, "killed", 0, 0, who, party.name, "combatant")
    coded = replace(story.base(scene, speaker, "denies"), quote=sentence.text, target=party.name, counts=(count,))
    story.claims.append(coded)
    return coded


def denied_civilians(story: Story, scene: Scene, speaker: Speaker) -> Claim:
    """A side denies that civilians were killed: killed 0 to 0."""
    sentence = story.write(story.frames("deny", "civilians"), slots_of(story, scene), speaker)
    text = found(sentence, NO_CIVILIANS.pattern)
    who = "civilian" if "civilians" not in text else "civilians"
    count = Count(text, "killed", 0, 0, who, None, "civilian")
    coded = replace(story.base(scene, speaker, "denies"), quote=sentence.text, target="civilians", counts=(count,))
    story.claims.append(coded)
    return coded


def doubted(story: Story, scene: Scene, speaker: Speaker | None) -> Claim:
    """The report or a speaker cannot confirm; without a speaker nobody is quoted."""
    key = "nobody" if speaker is None else "speaker"
    sentence = story.write(story.frames("doubt", key), slots_of(story, scene), speaker)
    base = replace(story.base(scene, speaker, "questions"), responsibility=None)
    return story.claim(sentence, base, {})


def doubted_count(story: Story, scene: Scene, speaker: Speaker) -> Claim:
    """A speaker looks into a number that others have told."""
    rng, victims = story.rng, scene.victims
    n = max(2, victims.dead + rng.randint(1, 6))
    how = wording(n, rng)
    slots = {"K": marked("K", noun_phrase(how, victims.noun)), "K_was": "were"}
    patterns = story.frames("doubt", "counted")
    by = speaker if rng.random() < 0.8 else None
    sentence = story.write([p for p in patterns if ("{SPN}" in p) == (by is not None)], slots, by)
    base = replace(story.base(scene, by, "questions"), responsibility=None)
    return story.claim(sentence, base, {"K": victims.counted("", "killed", how, victims.noun[1])})
