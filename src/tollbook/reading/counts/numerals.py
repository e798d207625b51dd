"""Numbers in figures and words, as they are written: "2,500", "200 000", "two dozen", "half a million"."""

from functools import lru_cache

from tollbook.reading.knowledge.numbers import number_words
from tollbook.reading.tree import Tree

_LARGEST = 10**10
_FRACTIONS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}


@lru_cache(1 << 14)
def is_numeral(word: str) -> bool:
    """Whether a number may begin with a word."""
    return is_in_words(word) or _figure(word) is not None


def is_in_words(word: str) -> bool:
    """Whether a word is a number word, or a fraction."""
    return word in number_words() or word in _FRACTIONS


def value_at(tree: Tree, at: int) -> tuple[int | None, int]:
    """The value of the number that begins at a word, and the word after it; (None, at) if none does."""
    return _fraction_at(tree, at) or _number_at(tree, at)


def _number_at(tree: Tree, at: int) -> tuple[int | None, int]:
    total, current, last = 0, 0, at
    seen = False
    while last < len(tree):
        word = tree.lower[last]
        known = number_words().get(word)
        if word in ("-", "and") and seen and last + 1 < len(tree) and _joins(tree, last, current):
            last += 1
            continue
        figure = _figure(word) if not seen else None
        if figure is not None and _is_thousands(tree, last):
            return int(word + tree.lower[last + 1]), last + 2
        if figure is not None:
            scale = number_words().get(tree.lower[last + 1]) if last + 1 < len(tree) else None
            if scale is None or scale.kind != "scale":
                return (int(figure), last + 1) if float(figure).is_integer() else (None, at)
            total = round(figure * scale.value)
            return (total, last + 2) if total <= _LARGEST else (None, at)
        if known is None or known.kind == "ordinal":
            break
        if known.kind == "scale":
            if not seen and not (at > 0 and tree.lower[at - 1] in ("a", "an")):
                break
            current = max(current, 1) * known.value
            if known.value >= 1000:
                total, current = total + current, 0
        elif seen and current % 100 and not (known.kind == "unit" and current % 10 == 0 and known.value < 10):
            break
        else:
            current += known.value
        seen = True
        last += 1
    return (total + current, last) if seen else (None, at)


def _fraction_at(tree: Tree, at: int) -> tuple[int, int] | None:
    """The value of "(a) quarter of a million", "half a million", and the word after it."""
    part = _FRACTIONS.get(tree.lower[at])
    if part is None:
        return None
    scale = at + 1 + (tree.lower[at + 1 : at + 2] == ("of",))
    if tree.lower[scale : scale + 1] != ("a",) or scale + 1 >= len(tree):
        return None
    known = number_words().get(tree.lower[scale + 1])
    return (round(part * known.value), scale + 2) if known is not None and known.kind == "scale" else None


def _is_thousands(tree: Tree, at: int) -> bool:
    """Whether a figure goes on after a blank: "200 000"."""
    if at + 1 >= len(tree) or not (tree.lower[at].isdigit() and len(tree.lower[at]) <= 3):
        return False
    return tree.lower[at + 1] == "000" and tree.places[at][1] + 1 == tree.places[at + 1][0]


def _joins(tree: Tree, at: int, current: int) -> bool:
    """Whether a hyphen or an "and" joins two number words into one number ("twenty-five", "a hundred and five")."""
    known = number_words().get(tree.lower[at + 1])
    if known is None or known.kind in ("ordinal", "scale"):
        return False
    if tree.lower[at] == "-":
        return current % 10 == 0 and 20 <= current % 100 <= 90 and known.kind == "unit"
    return current >= 100 and current % 100 == 0


def _figure(word: str) -> int | float | None:
    """The value of a number in figures, commas as thousands; None for times, dates and ordinals."""
    plain = word.replace(",", "")
    if not plain or not plain[0].isdigit() or not plain.isascii():
        return None
    if plain.isdigit():
        return int(plain) if len(plain) <= 10 else None
    whole, dot, part = plain.partition(".")
    if dot and whole.isdigit() and part.isdigit():
        return int(whole + part) if len(part) == 3 and len(whole) <= 3 else float(plain)
    return None
