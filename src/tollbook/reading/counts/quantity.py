"""Numbers and vague words become bounds, by the codebook's table (CODEBOOK, fields of a count)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from tollbook.reading.counts.numerals import is_in_words, is_numeral, value_at
from tollbook.reading.counts.uncounted import is_age, is_hour, is_offspring
from tollbook.reading.knowledge.numbers import (
    NumberModifier,
    ShareWord,
    VagueNumber,
    number_modifiers,
    number_words,
    share_words,
    vague_numbers,
)
from tollbook.reading.knowledge.phrases import key
from tollbook.reading.lexicon import Run, runs
from tollbook.reading.tree import Tree

_RANGE_WORDS = frozenset({"to", "-", "–", "or", "and"})
_DETERMINERS = frozenset("a an one the another each this that single lone any".split())
_LONGEST_MODIFIER = 5
_CHANGING = frozenset(
    "risen rose rise rises rising increased raise raises raised raising revises revising grown grew climbed"
    " jumped fallen fell lowered revised reduced dropped changed corrected went gone up down".split()
)
_TOLLS = frozenset({"toll", "tolls", "number", "figure", "count", "tally"})
_PARTS = frozenset({"one", "two", "three", "four"})
_ORDINALS = (("a", "third"), ("a", "quarter"), ("a", "fifth"), ("a", "tenth"))
_OF_SEVERAL = (("of",), ("were",), ("are",), ("have",))
_PERHAPS = frozenset({"and", "or", "but", "possibly", "perhaps", "maybe"})
_THEM = frozenset({"them", "whom", "the", "those"})
_OF_THE = frozenset({"of", "the", "those", "all"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """Words `first` to `last` (exclusive) that say how many, modifiers included; None is an open bound.

    word: the last word of the number itself, on which the parse hangs what is counted. share: the part of a whole
    that is meant, if it is one ("most of", "40 per cent").
    """

    first: int
    last: int
    word: int
    low: int | None
    high: int | None
    share: ShareWord | None = None
    percent: int | None = None
    vague: bool = False
    another: bool = False


def quantities(tree: Tree, whole: str) -> list[Quantity]:
    """The quantities of a sentence, from left to right, none inside another."""
    worded = _worded(tree, whole)
    shares = [one for one in worded if one.share is not None and tree.lower[one.first] in _PARTS]  # "two thirds"
    parts = {word for one in shares for word in range(one.first, one.last)}
    numbers = [_modified(tree, number) for number in _ranges(tree, list(_exact(tree))) if number.first not in parts]
    numbers = _with_both_ends(tree, numbers)
    taken = {word for number in numbers for word in range(number.first, number.last)}
    for quantity in worded:
        if not taken & set(range(quantity.first, quantity.last)):
            numbers.append(quantity)
            taken |= set(range(quantity.first, quantity.last))
    return _worked_out(tree, sorted(numbers, key=lambda number: number.first))


def _worded(tree: Tree, whole: str) -> list[Quantity]:
    """What says how many without a number, the longest first: "more than half of" before "more"."""
    vague = [
        _modified(tree, _vague(tree, run))
        for run in runs(vague_numbers(), tree, whole)
        if run.last - run.first > 1 or tree.lower[run.first] not in _DETERMINERS
    ]
    counted = [one for one in vague if tree.relation(one.first) != "cc"]  # not "both rebels and civilians"
    shares = [_share(tree, run) for run in runs(share_words(), tree, whole) if not _is_ordinal(tree, run)]
    return sorted((*counted, *shares, *_one_more(tree)), key=lambda one: (one.first - one.last, one.share is not None))


def _one_more(tree: Tree) -> Iterator[Quantity]:
    """One person more, told by an ordinal alone: "a third died in hospital", "the fourth was shot dead", not "the
    second killed three"."""
    for at in range(len(tree) - 2):
        known = number_words().get(tree.lower[at + 1]) if tree.lower[at] in ("a", "the") else None
        if known is None or known.kind != "ordinal" or tree.relation(at + 1) != "nsubj":
            continue
        verb = tree.tag(tree.head(at + 1)) == "VERB" and tree.tag(at + 2) in ("VERB", "AUX", "ADV")
        if verb and tree.child(tree.head(at + 1), "obj") is None:
            yield Quantity(at, at + 2, at + 1, 1, 1, another=True)


def _is_ordinal(tree: Tree, run: Run[ShareWord]) -> bool:
    """Whether one person more is meant, and no share: "two were killed and a third wounded"."""
    return tree.lower[run.first : run.last] in _ORDINALS and tree.lower[run.last : run.last + 1] not in _OF_SEVERAL


def _share(tree: Tree, run: Run[ShareWord]) -> Quantity:
    last = run.last - (tree.lower[run.last - 1] == "the")
    share, word = run.values[0], _number_word(tree, run.first, last)
    return Quantity(run.first, last, word, share.low, None, share=share, vague=True)


def _worked_out(tree: Tree, numbers: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, with a share of a number that follows as one: "more than half of the 60"."""
    found: list[Quantity] = []
    for number in numbers:
        before = found[-1] if found else None
        part = before is not None and (before.share is not None or before.percent is not None)
        if before is None or not part or not set(tree.lower[before.last : number.first]) <= _OF_THE or number.vague:
            found.append(number)
            continue
        low = share_of(before, number.low)
        open_ = before.share.open if before.share is not None else number.high is None
        word = before.word if before.share is not None else number.word
        found[-1] = replace(number, first=before.first, word=word, low=low, high=None if open_ else low)
    return found


def share_of(part: Quantity, whole: int | None) -> int | None:
    """How many a share of so many is, by the codebook's table; None if that is not known."""
    if whole is None:
        return None
    if part.share is not None:
        return whole * part.share.numerator // part.share.denominator + part.share.plus
    return whole * part.percent // 100 if part.percent is not None else None


def _vague(tree: Tree, run: Run[VagueNumber]) -> Quantity:
    value = run.values[0]
    return Quantity(run.first, run.last, _number_word(tree, run.first, run.last), value.low, value.high, vague=True)


def _number_word(tree: Tree, first: int, last: int) -> int:
    """The word of a vague number on which the parse hangs what is counted: not the "of" after it."""
    return next((word for word in range(last - 1, first, -1) if tree.lower[word] != "of"), first)


def _exact(tree: Tree) -> Iterator[Quantity]:
    """Runs of figures and number words with one exact value; dozens and hundreds without one are not among them."""
    free = 0
    for at in [at for at, word in enumerate(tree.lower) if is_numeral(word)]:
        if at < free:
            continue
        value, last = value_at(tree, at)
        free = last
        if value is None or is_age(tree, at, last) or is_hour(tree, at, last, value) or is_offspring(tree, at):
            continue
        if value == 1 and at > 0 and tree.lower[at - 1] in ("not", "no"):
            yield Quantity(at - 1, last, last - 1, 0, 0)
            continue
        whole = _out_of(tree, value, last)
        if whole is not None:
            yield replace(whole, first=at)
            free = whole.last
            continue
        if tree.lower[max(0, at - 2) : at] == ("all", "but"):
            yield Quantity(at - 2, last, last - 1, 1, None, share=ShareWord((), 1, 1, -value, 1, False), vague=True)
            continue
        counting = is_in_words(tree.lower[at])
        first = at - 1 if at > 0 and counting and tree.lower[at - 1] in ("a", "an") else at
        percent = last < len(tree) and tree.lower[last] in ("%", "percent")
        per_cent = last + 1 < len(tree) and tree.lower[last] == "per" and tree.lower[last + 1] == "cent"
        if percent or per_cent:
            free = last = last + (2 if per_cent else 1)
            yield Quantity(first, last, last - 1, 1, None, percent=value)
        else:
            yield Quantity(first, last, last - 1, value, value)


def _out_of(tree: Tree, value: int, last: int) -> Quantity | None:
    """A share told by two numbers, "four out of five of them"; None for anything else."""
    if tree.lower[last : last + 2] != ("out", "of") or last + 3 >= len(tree) or not is_numeral(tree.lower[last + 2]):
        return None
    whole, end = value_at(tree, last + 2)
    behind = tree.lower[end : end + 2]
    if whole is None or value >= whole or behind[:1] != ("of",) or _THEM.isdisjoint(behind[1:]):
        return None
    share = ShareWord((), value, whole, 0, 1, False)
    return Quantity(last, end, last + 2, 1, None, share=share, vague=True)


def _ranges(tree: Tree, numbers: list[Quantity]) -> list[Quantity]:
    """Two exact numbers with "to", "or" or a dash between them are one with two bounds; so is "between … and …"."""
    found: list[Quantity] = []
    for number in numbers:
        before = found[-1] if found else None
        if before and number.first - before.last == 1 and _is_range(tree, before, number):
            low, high = before.low, number.high
            first = before.first
            if first > 0 and _comes_from(tree, first - 1):
                found.append(number)  # "has risen from 29 to 38": two tolls, one after the other
                continue
            if first > 0 and tree.lower[first - 1] in ("between", "from"):
                first -= 1
            found[-1] = replace(number, first=first, low=low, high=high)
        else:
            found.append(number)
    return found


def _rises(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and low <= high


def _with_both_ends(tree: Tree, numbers: Sequence[Quantity]) -> list[Quantity]:
    """The numbers, a least and a most of the same people as one: "at least 10 and possibly as many as 30"."""
    found: list[Quantity] = []
    for number in numbers:
        before = found[-1] if found else None
        ends = before is not None and before.high is None and number.low is None and _rises(before.low, number.high)
        if before is not None and ends and set(tree.lower[before.last : number.first]) <= _PERHAPS:
            found[-1] = replace(number, first=before.first, low=before.low)
        else:
            found.append(number)
    return found


def _comes_from(tree: Tree, word: int) -> bool:
    """Whether a word is the "from" of a toll that has changed."""
    if tree.lower[word] != "from":
        return False
    toll = _TOLLS & set(tree.lower[:word])  # "raised the toll of Friday's blast from nine to 12"
    begin = 0 if toll else max(0, word - 4)
    changed = max((at for at in range(begin, word) if tree.lower[at] in _CHANGING), default=None)
    return changed is not None and all(tree.tag(at) != "VERB" for at in range(changed + 1, word))


def _is_range(tree: Tree, one: Quantity, other: Quantity) -> bool:
    joint = tree.lower[one.last]
    if joint not in _RANGE_WORDS or one.vague or other.vague or one.percent or other.percent:
        return False
    if joint == "and" and not (one.first > 0 and tree.lower[one.first - 1] == "between"):
        return False
    return one.low is not None and other.high is not None and one.low < other.high


def _modified(tree: Tree, number: Quantity) -> Quantity:
    """The number with the modifiers that stand right before and right after it, the longest of each."""
    before = reversed(tree.lower[max(0, number.first - _LONGEST_MODIFIER) : number.first])
    for size in range(sum(1 for _ in takewhile(_may_modify, before)), 0, -1):
        modifier = _modifier(tree, number.first - size, number.first, "before")
        if modifier is None or tree.tag(number.first - size) == "PUNCT" or tree.words[number.first - 1] == ",":
            continue  # "In all, 31"
        if size > 1 or not _comes_from(tree, number.first - 1):
            number = replace(_apply(number, modifier.effect), first=number.first - size)
            break
    after = tree.lower[number.last : number.last + _LONGEST_MODIFIER]
    for size in range(sum(1 for _ in takewhile(_may_modify, after)), 0, -1):
        modifier = _modifier(tree, number.last, number.last + size, "after")
        if modifier is not None and tree.tag(number.last + size - 1) != "PUNCT":
            return replace(_apply(number, modifier.effect), last=number.last + size)
    return number


@lru_cache(1 << 14)
def _may_modify(word: str) -> bool:
    """Whether a word may be part of a modifier: the words of one, and marks between them."""
    return all(part in number_modifiers().words for part in key(word).split())


def _modifier(tree: Tree, first: int, last: int, side: str) -> NumberModifier | None:
    """The modifier that is exactly these words."""
    found = number_modifiers().get(" ".join(tree.lower[first:last]))
    return next((modifier for modifier in found if modifier.side == side), None)


def _apply(number: Quantity, effect: str) -> Quantity:
    low, high = number.low, number.high
    if effect == "another":
        return replace(number, another=True)
    if effect == "at-least":
        return replace(number, high=None)
    if effect == "more-than":
        exact = low is not None and high is not None
        return replace(number, low=low + 1 if exact and low is not None else low, high=None)
    if effect == "at-most":
        return replace(number, low=None, high=high if high is not None else low)
    if effect == "fewer-than":
        top = high if high is not None else low
        return replace(number, low=None, high=top - 1 if top else top)
    return number
