"""Idioms of harm: fixed phrases around the words for people, and the dead and hurt counted as one."""

import re
from dataclasses import dataclass
from functools import cache

from tollbook.reading.counts.harmed import Harmed, predicate_of
from tollbook.reading.knowledge.harms import harm_idioms
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm

_REACH = 70
_GROUP = re.compile(r"(?<!\\)\((?!\?)")
BOTH = frozenset(
    (dead, joint, hurt) for dead in ("dead", "killed") for joint in ("and", "or") for hurt in ("wounded", "injured")
)
"""The dead and the hurt as one."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    """An idiom of harm: what stands right before and right after the people's words."""

    harm: Harm
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    sure: bool
    again: bool


@dataclass(frozen=True, slots=True)
class _Patterns:
    """All idioms. before: what stands before the people in any of them; after: what stands after them in any of those
    that have nothing before; where neither is met, no idiom is."""

    each: tuple[_Pattern, ...]
    before: re.Pattern[str]
    after: re.Pattern[str]


def _before(idioms: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_unkept(idioms)})\W{{0,2}}$")


def _after(idioms: str) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,2}}(?:{_unkept(idioms)})\b")


def _unkept(idioms: str) -> str:
    """Idioms none of whose groups keeps what it matched: many times faster to look for."""
    return _GROUP.sub("(?:", idioms)


@cache
def _patterns() -> _Patterns:
    """Of strength, only the idioms that begin before the people: "100 strong" is said of much else."""
    idioms = [one for one in harm_idioms() if one.before or Harm(one.harm) is not Harm.STRENGTH]
    each = (
        _Pattern(
            Harm(one.harm),
            _before(one.before) if one.before else None,
            _after(one.after) if one.after else None,
            one.sure,
            one.again,
        )
        for one in idioms
    )
    return _Patterns(
        tuple(each),
        _before("|".join(dict.fromkeys(one.before for one in idioms if one.before))),
        _after("|".join(one.after for one in idioms if not one.before)),
    )


def idiom(tree: Tree, whole: str, words: tuple[int, int], head: int) -> Harmed | None:
    patterns = _patterns()
    start, end = tree.span(*words)
    before = whole[max(tree.start, start - _REACH) : start].lower().rstrip() + " "
    after = whole[end : min(tree.end, end + _REACH)].lower()
    any_before, any_after = patterns.before.search(before), patterns.after.match(after)
    if any_before is None and any_after is None:
        return None
    for one in patterns.each:
        if (any_after if one.before is None else any_before) is None:
            continue
        if (one.before is None or one.before.search(before)) and (one.after is None or one.after.match(after)):
            return Harmed(one.harm, predicate_of(tree, head), head, False, direct=True, sure=one.sure, again=one.again)
    return None


def both(tree: Tree, words: tuple[int, int], head: int) -> Harmed | None:
    """Dead and hurt are counted together: "30 killed and wounded"."""
    if tree.lower[max(0, words[1] - 3) : words[1]] not in BOTH:
        return None
    return Harmed(Harm.CASUALTIES, predicate_of(tree, head), head, False, direct=True, sure=True)
