"""Parties compared by their names: the same by key or alias, alike by the words that say who they are, or unlike."""

from functools import cache, lru_cache
from importlib.resources import files
from tomllib import loads

from rapidfuzz.fuzz import ratio

_SPELT_ALIKE = 88
"""Of 100: from here on, two names are two spellings of one."""


@cache
def _words() -> tuple[frozenset[str], dict[str, str]]:
    row = loads(files(__package__).joinpath("data", "parties.toml").read_text(encoding="utf-8"))
    same = {word: first for first, words in row["same"].items() for word in words}
    return frozenset(row["generic"].split()), same


@lru_cache(maxsize=1 << 16)
def core(key: str) -> frozenset[str]:
    """The words of a name's key that say who it is: "syrian rebel fighters" has `syrian` and `rebel`."""
    generic, same = _words()
    found = {same.get(word, word) for word in key.split() if word not in generic}
    return frozenset(word.removesuffix("s") if len(word) > 4 else word for word in found)


@lru_cache(maxsize=1 << 18)
def compare(left: str, right: str) -> str:
    """Keys of two names: `unnamed` if one is empty, `same`, `alike` if one says no more than a part of the other,
    `part` if they share a word, `unlike`."""
    if not left or not right:
        return "unnamed"
    if left == right:
        return "same"
    a, b = core(left), core(right)
    if not a or not b:
        return "part"
    if a <= b or b <= a:
        return "alike"
    if a & b:
        return "part"
    return "alike" if ratio(left, right) >= _SPELT_ALIKE else "unlike"
