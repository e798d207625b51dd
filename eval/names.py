"""Whether two names mean the same party, speaker or place: by the words that tell, spelling and plurals aside."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Table:
    """weak: words that do not tell. aliases: by a name's words joined, the number of its party. spelling: of words."""

    weak: frozenset[str]
    aliases: dict[str, int]
    spelling: dict[str, str]


@cache
def table() -> Table:
    """The table beside this file."""
    held = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
    spelling = dict(held["spelling"])
    weak = held["weak"].split()
    return Table(
        weak=frozenset(weak) | {singular(word) for word in weak},
        aliases={" ".join(split(name, spelling)): at for at, names in enumerate(held["aliases"]) for name in names},
        spelling=spelling,
    )


def singular(word: str) -> str:
    """Without the s of a plural; short words and those in -ss are left."""
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def split(name: str, spelling: dict[str, str]) -> tuple[str, ...]:
    """The words of a name: lower case, without accents, full stops, apostrophes and articles, in the singular."""
    letters = (letter for letter in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(letter))
    plain = re.sub(r"['’.]", "", "".join(letters))
    found = (word for word in re.split(r"\W+", plain) if word and word not in _ARTICLES)
    return tuple(singular(spelling.get(word, word)) for word in found)


@cache
def same_name(one: str | None, other: str | None) -> bool:
    """Whether both are missing, or both mean the same.

    They do if their words are equal, if the table says so, or if all words that tell of one are among those of the
    other, or at least half of all that they have between them are in both. Names without a telling word need half of
    all their words in common.
    """
    if not one or not other:
        return not one and not other
    known = table()
    first, second = split(one, known.spelling), split(other, known.spelling)
    if first == second:
        return True
    party = known.aliases.get(" ".join(first))
    if party is not None and party == known.aliases.get(" ".join(second)):
        return True
    telling, told = set(first) - known.weak, set(second) - known.weak
    if telling and told:
        shared = telling & told
        return bool(shared) and (shared in (telling, told) or 2 * len(shared) >= len(telling | told))
    return 2 * len(set(first) & set(second)) >= len(set(first) | set(second)) > 0


def same_places(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether at least half of all places named on either side, and one at least, are named on both."""
    hits = sum(any(same_name(place, there) for there in other) for place in one)
    return hits > 0 and 2 * hits >= len(one) + len(other) - hits
