"""Another world's names in a report, the same one for the same name wherever it stands."""

import random
from dataclasses import dataclass, field, replace
from typing import Final

from train.claims.marked import Marked, Token
from train.claims.names import COMMON
from train.claims.tables import LISTS, TABLES

COUNTRIES: Final = {name: words.split() for name, words in TABLES["countries"].items()}
OF_CLASS: Final = {word: words.split() for words in TABLES["classes"].values() for word in words.split()}
GENERIC: Final = {word: words.split() for word, words in TABLES["generic"].items()}
LEFT: Final = frozenset(LISTS["left"])
CALENDAR: Final = frozenset(LISTS["calendar"])
UNHEARD: Final = 0.5  # how many words of persons' names become such as no list holds


@dataclass
class World:
    """What each word of a report becomes; made up as words are met."""

    rng: random.Random
    kinds: dict[str, str]
    held: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def word(self, form: str, tag: str) -> tuple[str, ...]:
        """The words that stand for one word."""
        if form not in self.held:
            self.held[form] = self._made(form, tag)
        return self.held[form]

    def _made(self, form: str, tag: str) -> tuple[str, ...]:
        if form in GENERIC:
            return (self.rng.choice(GENERIC[form]),)
        if not form[:1].isupper() or form in LEFT or form in CALENDAR:
            return (form,)
        if form in OF_CLASS:
            return (self.rng.choice(OF_CLASS[form]),)
        kind = self.kinds.get(form)
        if form.lower() in COMMON or (kind is None and tag != "PROPN"):
            return (form,)
        if form.isupper() and len(form) > 1:
            return (self.rng.choice(LISTS["acronyms"]),)
        if kind == "person" and self.rng.random() < UNHEARD:
            return place(self.rng)[-1:]
        if kind == "person":
            return (self.rng.choice(LISTS["given" if self.rng.random() < 0.4 else "family"]),)
        made = place(self.rng)
        return made if kind == "place" else made[:1]


def place(rng: random.Random) -> tuple[str, ...]:
    """An invented place name of one word, or of two or three."""
    name = rng.choice(LISTS["start"]) + rng.choice(["", *rng.sample(LISTS["middle"], 2)]) + rng.choice(LISTS["finish"])
    drawn = rng.random()
    if drawn < 0.12:
        return ("Al", "-", name)
    if drawn < 0.2:
        return (rng.choice(["New", "Old", "Upper", "Lower", "Tel", "Wadi", "Bir", "San", "Port", "Fort"]), name)
    return (name,)


def countries(rng: random.Random) -> dict[str, tuple[str, ...]]:
    """Every country's words with those of another."""
    order = list(COUNTRIES)
    others = rng.sample(order, len(order))
    held: dict[str, tuple[str, ...]] = {}
    for old, new in zip(order, others, strict=True):
        held[old] = (new,)
        for a, b in zip(COUNTRIES[old], COUNTRIES[new], strict=True):
            held[a] = (b,)
            held[a + "s"] = (b + "s",)
        held[old + "s"] = (new + "s",)
    return held


def rename(report: Marked, rng: random.Random) -> Marked:
    """The report with its persons, places, parties and countries replaced; marks stay with the words' places."""
    kinds: dict[str, str] = {}
    for name in report.names:
        for form in name.text.replace("-", " ").split():
            if form[:1].isupper() and kinds.get(form) != "person":
                kinds[form] = name.kind
    world = World(rng, kinds, countries(rng))
    sentences = []
    for sentence in report.sentences:
        changed: list[Token] = []
        for at, token in enumerate(sentence):
            inside = bool(at) or token.form in kinds or token.form in world.held
            forms = world.word(token.form, token.tag) if inside else (token.form,)
            changed += [replace(token, form=form) for form in forms]
        sentences.append(tuple(changed))
    return report.with_sentences(tuple(sentences))
