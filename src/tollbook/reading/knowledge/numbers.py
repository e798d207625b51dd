"""Number words, and the bounds that vague words and modifiers give by the codebook's table."""

from dataclasses import dataclass
from functools import cache

from tollbook.reading.knowledge.phrases import PhraseBook
from tollbook.reading.knowledge.tables import allowed, entries, split

FILE = "number_words.toml"
EFFECTS = frozenset(["at-least", "more-than", "at-most", "fewer-than", "about", "exactly", "between", "another"])
SIDES = frozenset({"before", "after"})
KINDS = frozenset(["unit", "teen", "ten", "scale", "ordinal"])


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word with an exact value; `kind` is unit, teen, ten, scale (hundred, thousand, dozen …) or ordinal."""

    word: str
    value: int
    kind: str


@dataclass(frozen=True, slots=True)
class VagueNumber:
    """Words that give bounds without a number; None is open."""

    forms: tuple[str, ...]
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class NumberModifier:
    """Words beside a number N and what they make of it: at-least (N, open), more-than (N+1, open), at-most (open, N),
    fewer-than (open, N-1), about and exactly (N, N), between (needs a second number), another (N, N, beside others).
    """

    forms: tuple[str, ...]
    effect: str
    side: str


@dataclass(frozen=True, slots=True)
class ShareWord:
    """Words for a part of N: numerator/denominator of it, rounded down, `plus` added; `low` where N is not known.
    `open`: there is no upper bound (most of N).
    """

    forms: tuple[str, ...]
    numerator: int
    denominator: int
    plus: int
    low: int
    open: bool


@cache
def number_words() -> dict[str, NumberWord]:
    """The exact number words by the word."""
    found = {
        word: NumberWord(word, value, row["kind"])
        for row in entries(FILE, "exact")
        for word, value in row["values"].items()
    }
    allowed(FILE, (word.kind for word in found.values()), KINDS)
    return found


@cache
def vague_numbers() -> PhraseBook[VagueNumber]:
    """The vague words by every form."""
    values = (VagueNumber(split(r["forms"]), r.get("low"), r.get("high")) for r in entries(FILE, "vague"))
    return PhraseBook((form, value) for value in values for form in value.forms)


@cache
def number_modifiers() -> PhraseBook[NumberModifier]:
    """The modifiers by every form."""
    found = [NumberModifier(split(r["forms"]), r["effect"], r["side"]) for r in entries(FILE, "modifiers")]
    allowed(FILE, (modifier.effect for modifier in found), EFFECTS)
    allowed(FILE, (modifier.side for modifier in found), SIDES)
    return PhraseBook((form, modifier) for modifier in found for form in modifier.forms)


@cache
def share_words() -> PhraseBook[ShareWord]:
    """The words for a part of a number by every form."""
    found = (
        ShareWord(split(r["forms"]), r["numerator"], r["denominator"], r.get("plus", 0), r["low"], r.get("open", False))
        for r in entries(FILE, "shares")
    )
    return PhraseBook((form, share) for share in found for form in share.forms)
