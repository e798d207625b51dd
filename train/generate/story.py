"""A report while it is being written: its paragraphs, its claims, and who has been introduced to the reader."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from train.generate.fill import Sentence, chosen, fill, finish, fitting
from train.generate.people import Speaker
from train.generate.scene import Scene
from train.generate.values import Claim, Count, Days
from train.generate.world import Theatre, data

Counts = Mapping[str, Count]
SINGULAR = re.compile(r"\{SPN?\}.*\b(?:is|says|was|has|estimates|insists|denies|puts|calls|it|its)\b")
SPREAD = {"air-drone-strike", "shelling-artillery-missile", "attack", "mob-violence", "remote-explosive-landmine-ied"}


@dataclass
class Story:
    """The only thing here that changes; every function that writes a sentence adds to it.

    `named` says whether the last sentence named the speaker that it was given.
    """

    rng: Random
    theatre: Theatre
    published: date
    paragraphs: list[list[str]] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    met: set[Speaker] = field(default_factory=set)
    last: Speaker | None = None
    via: dict[Speaker, str] = field(default_factory=dict)
    named: bool = False

    def frames(self, table: str, key: str) -> list[str]:
        """The patterns of a kind."""
        patterns: list[str] = data("frames")[table][key]
        return patterns

    def open(self) -> None:
        """Begin a paragraph."""
        if not self.paragraphs or self.paragraphs[-1]:
            self.paragraphs.append([])

    def naming(self, speaker: Speaker) -> dict[str, str]:
        """The slots SPN (a name) and SP (perhaps a pronoun) as they read here."""
        if speaker not in self.met:
            return {"SPN": speaker.first, "SP": speaker.first}
        name = self.rng.choice(speaker.later)
        plain = speaker.pronoun if self.last == speaker and speaker.pronoun else name
        return {"SPN": name, "SP": self.rng.choice([plain, name])}

    def write(self, patterns: list[str], slots: Mapping[str, str], speaker: Speaker | None = None) -> Sentence:
        """Add one sentence, from a pattern that fits the slots; without a speaker, one that names none."""
        named = dict(slots) | (self.naming(speaker) if speaker else {})
        able = fitting(patterns, named)
        if speaker and speaker.plural:
            able = [p for p in able if not SINGULAR.search(p)] or able
        pattern = chosen(self.rng.choice(able), self.rng)
        sentence = finish(fill([pattern], named, self.rng))
        self.paragraphs[-1].append(sentence.text)
        self.named = speaker is not None and ("{SP}" in pattern or "{SPN}" in pattern)
        if speaker and self.named:
            self.met.add(speaker)
            self.last = speaker
        return sentence

    def claim(self, sentence: Sentence, base: Claim, counts: Counts) -> Claim:
        """Code the sentence: the counts whose slots it has, in the order given, parts after their whole."""
        words = sentence.counted
        found = tuple(replace(count, text=words[slot]) for slot, count in counts.items() if slot in words)
        coded = replace(base, quote=sentence.text, counts=found)
        self.claims.append(coded)
        return coded

    def base(self, scene: Scene, speaker: Speaker | None, stance: str = "asserts") -> Claim:
        """The codes that all claims of one speaker on one scene share."""
        actor, side = scene.actor, scene.victims.side
        how = None
        if actor and speaker and stance == "asserts":
            how = "claimed" if speaker.party == actor.name else "blamed"
        target = side or (scene.victims.noun[1] if scene.victims.kind != "unknown" else None)
        names = (actor.name if actor else None, target)
        if scene.mutual:
            names = (scene.mutual[0].name, scene.mutual[1].name)
        several = scene.running or (scene.site.several and scene.event in SPREAD)
        loose = self.loose(scene.event, scene.when.days, speaker, "running" if several else "incident")
        return replace(
            loose,
            stance=stance,
            places=scene.site.places,
            region=scene.site.region,
            actor=names[0],
            target=names[1],
            responsibility=how,
        )

    def loose(self, event: str, days: Days | None, speaker: Speaker | None, scope: str = "incident") -> Claim:
        """The codes of a claim outside any scene."""
        name, who = (speaker.name, speaker.person) if speaker else (None, None)
        via = self.via.get(speaker) if speaker else None
        country = self.theatre.country
        return Claim("", name, who, via, "asserts", event, days, (), None, country, None, None, scope, None)
