"""Wordings of quantities with the bounds that the codebook's table gives them."""

from dataclasses import dataclass
from random import Random

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
EXACT, LEAST, MORE, LESS, ABOUT, RANGE, VAGUE = "exact", "least", "more", "less", "about", "range", "vague"
LEADS = {
    LEAST: ["at least", "at least", "at least", "a minimum of"],
    MORE: ["more than", "over", "upwards of"],
    LESS: ["up to", "as many as", "at most"],
    ABOUT: ["about", "around", "some", "nearly", "almost", "approximately"],
}
VAGUES = [
    ("dozens of", 24), ("scores of", 40), ("hundreds of", 200), ("several", 3), ("a number of", 3), ("a few", 3),
    ("many", 3), ("several dozen", 36), ("a handful of", 3),
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in words before a noun; `n` is the number behind it, and `one` says that the noun is singular."""

    words: str
    low: int | None
    high: int | None
    n: int
    one: bool = False
    vague: bool = False


def spelled(n: int) -> str:
    """The number in words, below one hundred."""
    if n < 20:
        return ONES[n]
    return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")


def figure(n: int, rng: Random) -> str:
    """The number as newspapers write it: mostly words up to nine, digits above, thousands with a comma."""
    words_below = rng.choice([10, 10, 10, 13, 0, 100])
    return spelled(n) if n < min(words_below, 100) else f"{n:,}"


def exact(n: int, rng: Random) -> Amount:
    """The number itself; one becomes an article now and then."""
    if n == 1:
        return Amount(rng.choice(["a", "one", "a"]), 1, 1, 1, one=True)
    if n == 12 and rng.random() < 0.3:
        return Amount("a dozen", 12, 12, 12)
    return Amount(figure(n, rng), n, n, n)


def amount(n: int, rng: Random, plain: float = 0.62) -> Amount:
    """The number in one of the table's wordings; `plain` is the chance of the bare number."""
    if n < 3 or rng.random() < plain:
        return exact(n, rng)
    kind = rng.choices([LEAST, MORE, LESS, ABOUT, RANGE, VAGUE], [6, 3, 2, 3, 1, 2])[0]
    if kind == VAGUE:
        words, low = rng.choice([v for v in VAGUES if v[1] <= max(n, 3)])
        return Amount(words, low, None, low, vague=True)
    if kind == RANGE:
        top = n + rng.randint(1, max(2, n // 3))
        words = rng.choice(["between {} and {}", "{} to {}"])
        if n % 100 == 0:
            return exact(n, rng)
        ends = (spelled(n), spelled(top)) if top < 13 else (f"{n:,}", f"{top:,}")
        return Amount(words.format(*ends), n, top, n)
    words = f"{rng.choice(LEADS[kind])} {figure(n, rng)}"
    bounds = {LEAST: (n, None), MORE: (n + 1, None), LESS: (None, n), ABOUT: (n, n)}[kind]
    return Amount(words, *bounds, n)


def half_and_more(n: int) -> int:
    """The low bound of "most of N"."""
    return n // 2 + 1
