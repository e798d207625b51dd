"""Where a report mentions a name: in full, by its acronym, or by its own word alone."""

from collections.abc import Sequence

from tollbook.reading.words import words
from train.claims.marked import Name
from train.claims.tables import TABLES

COMMON = frozenset(TABLES["common"].split())
"""Words that tell no name from another, so that one of them alone is no mention."""


def split(text: str) -> tuple[str, ...]:
    """A name as words, split as reports are, in small letters."""
    return tuple(text[a:b].lower() for a, b in words(text))


def mentions(name: Name, forms: Sequence[str]) -> list[tuple[int, int]]:
    """Ranges of words that name it; `forms` are the report's words through all sentences, in small letters."""
    parts = split(name.text)
    found = runs(parts, forms)
    if not found and "and" in parts:
        at = parts.index("and")
        found = runs(parts[:at], forms) + runs(parts[at + 1 :], forms)
    if parts[:1] == ("the",):
        found += runs(parts[1:], forms)
    taken = {i for a, b in found for i in range(a, b)}
    for alias in aliases(name, parts):
        for a, b in runs(alias, forms):
            if not taken & set(range(a, b)):
                found.append((a, b))
                taken |= set(range(a, b))
    return found


def aliases(name: Name, parts: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Shorter ways in which a report may say it."""
    if len(parts) < 2 or not any(c.isupper() for c in name.text):
        return []
    own = [word for word in parts if word.isalpha() and len(word) > 2 and word not in COMMON]
    if name.kind == "person":
        return [(word,) for word in own[-1:]]
    initials = "".join(word[0] for word in parts if word.isalpha() and word not in ("of", "for", "the", "and", "al"))
    short = [(initials,)] if len(initials) > 2 else []
    if name.kind == "party":
        short += [(word,) for word in own if word[:1] != "" and not demonym(word)]
    return short


def demonym(word: str) -> bool:
    """Whether a word of a party's name is likely a people's adjective, shared by many parties."""
    return word.endswith(("ian", "ish", "ese", "aqi", "ani", "eli", "eni")) or word in ("us", "kurdish", "french")


def runs(parts: Sequence[str], forms: Sequence[str]) -> list[tuple[int, int]]:
    """Where a sequence of words stands in the report."""
    size = len(parts)
    if size == 0:
        return []
    wanted = tuple(parts)
    return [(i, i + size) for i in range(len(forms) - size + 1) if tuple(forms[i : i + size]) == wanted]
