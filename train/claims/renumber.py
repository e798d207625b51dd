"""Other numbers, other days: the figures and the calendar of a report say nothing about what is counted."""

import random
from dataclasses import replace
from typing import Final

from train.claims.marked import Marked, Token
from train.claims.rename import CALENDAR
from train.claims.tables import LISTS

SMALL: Final = LISTS["small"]
LARGE: Final = LISTS["large"]
VAGUE: Final = LISTS["vague"]
DAYS: Final = LISTS["days"]
MONTHS: Final = LISTS["months"]


def renumber(report: Marked, rng: random.Random) -> Marked:
    """The report with its numbers, weekdays and months redrawn; years, times and ordinals stay."""
    days = dict(zip(DAYS, rng.sample(DAYS, len(DAYS)), strict=True))
    months = dict(zip(MONTHS, rng.sample(MONTHS, len(MONTHS)), strict=True))
    held: dict[str, str] = {**days, **months}
    sentences = []
    for sentence in report.sentences:
        sentences.append(tuple(_other(token, held, rng) for token in sentence))
    return report.with_sentences(tuple(sentences))


def _other(token: Token, held: dict[str, str], rng: random.Random) -> Token:
    if token.form not in held:
        held[token.form] = token.form if token.form in CALENDAR else number(token.form, rng)
    return replace(token, form=held[token.form])


def number(form: str, rng: random.Random) -> str:
    """Another number of about the same size, now and then written the other way; anything else unchanged."""
    low = form.lower()
    if low in VAGUE:
        return cased(form, rng.choice(VAGUE))
    if low in SMALL[1:]:
        drawn = rng.randrange(2, 13)
        return cased(form, SMALL[drawn - 1]) if rng.random() < 0.75 else str(drawn)
    if low in LARGE:
        return cased(form, rng.choice(LARGE))
    bare = form.replace(",", "")
    if not bare.isdigit() or (len(form) == 4 and form[:2] in ("19", "20")) or bare[0] == "0":
        return form
    size = int(bare)
    if size < 13 and rng.random() < 0.25 and size > 1:
        return SMALL[rng.randrange(2, 13) - 1]
    drawn = rng.randrange(2, 100) if size < 100 else rng.randrange(10 ** (len(bare) - 1), 10 ** len(bare))
    return f"{drawn:,}" if "," in form or (size > 999 and rng.random() < 0.4) else str(drawn)


def cased(old: str, new: str) -> str:
    """The new word with the old one's first letter's case."""
    return new.capitalize() if old[:1].isupper() else new
