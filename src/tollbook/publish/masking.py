"""Names of private persons do not go out: in the reports' own words they are masked (the rule: docs/exports.md)."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tollbook.publish.world import World
from tollbook.vocabulary import Claim, Told

MASK = "[name]"
_WORD = re.compile(r"[^\W\d_](?:[\w’']*\w)?\.?")
_LINK = re.compile(
    r"[\s-]+(?:(?:al|el|ul|ad|ed|ash|esh|as|es|at|et|az|ez|ar|er|bin|bint|ibn|abu|abd|van|von|der|de|da|di|du|la|le)[\s-]+)*"
)
_PLAIN = frozenset(
    """a an the this that these those at in on of for from by to with after before since until when while where as but
    and or if no not all both each some many most more about over under between among near around it its he his she her
    they their we our you i there here who which what least up only also one two three four five six seven eight nine
    ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety dozens scores hundreds thousands several""".split()
)
"""Words that no name begins with, in capitals only because a sentence or a headline begins with them."""
_AGE = re.compile(r",?\s+(?:aged\s+\d{1,3}\b|\(?\d{1,3}\)?,|\(\d{1,3}\))")


def masked_claim(claim: Claim, world: World) -> str:
    """The quote with every name masked that is not public, nor one of a party, speaker or place of the claim."""
    spared = [name for name in (person(claim, world), speaker(claim, world)) if name and MASK not in name]
    return mask(claim.quote, world, [*_own_names(claim), *spared])


def masked_text(told: Told, text: str, world: World) -> str:
    """Words about victims (of a count, or for who they were), masked in the same way; no speaker is spared."""
    return mask(text, world, _own_names(told.claim))


def person(claim: Claim, world: World) -> str | None:
    """The person quoted, if he speaks for somebody: a body, a party, an office. A witness stays unnamed."""
    speaker = claim.speaker
    if speaker.person is None or speaker.person == speaker.name:
        return speaker.person if speaker.name and not world.private_role(speaker.name) else None
    if speaker.name is None or world.private_role(speaker.name):
        return MASK
    return speaker.person


def speaker(claim: Claim, world: World) -> str | None:
    """Who vouches; of one who speaks for nobody else (`local resident N. N.`) the description without the name."""
    name = claim.speaker.name
    return mask(name, world) if name and world.private_role(name) else name


def mask(text: str, world: World, kept: Iterable[str] = ()) -> str:
    """The text without names of persons.

    A name is a run of two words or more that begin with capitals (or of one before an age), with the particles of
    names between them; what is public or kept is no part of a run. More is masked than need be, never less.
    """
    words = [word for word in _WORD.finditer(text) if text[word.start()].isupper() and _may_be_name(word.group())]
    if all(_is_public(text[start:end], world) for start, end in _runs(text, words)):
        return text
    public = _public(text, world, kept)
    out, end = [], 0
    for start, stop in _runs(text, [word for word in words if not _covered(word, public)]):
        out += [text[end:start], MASK]
        end = stop
    return "".join([*out, text[end:]])


@lru_cache(maxsize=65536)
def _is_public(run: str, world: World) -> bool:
    """Whether every word of a run is of a name that is public wherever it stands (`Islamic State`)."""
    public = _public(run, world, ())
    return all(_covered(word, public) for word in _WORD.finditer(run) if run[word.start()].isupper())


def _public(text: str, world: World, kept: Iterable[str]) -> list[tuple[int, int]]:
    found = [(start, end) for start, end in world.public(text) if end - start > 1]
    for name in kept:
        found += [match.span() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    return found


def _covered(word: re.Match[str], public: list[tuple[int, int]]) -> bool:
    return any(start <= word.start() and word.end() <= end + 1 for start, end in public)


def _runs(text: str, capital: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Where the names stand, from left to right. capital: the words that may be parts of one."""
    at = 0
    while at < len(capital):
        last = at
        while last + 1 < len(capital) and _joined(text, capital[last], capital[last + 1]):
            last += 1
        start, end = capital[at].start(), capital[last].end()
        if last > at or _AGE.match(text, end):
            yield start, end if text[end - 1] != "." else end - 1
        at = last + 1


def _may_be_name(word: str) -> bool:
    """Of a word with a capital: whether it is not all in capitals like an acronym (`US-backed`), and no plain word."""
    acronym = len(word) > 1 and word[:2].isalpha() and word[:2].isupper()
    return not acronym and word.lower() not in _PLAIN


def _joined(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    between = text[left.end() : right.start()]
    return bool(between) and bool(_LINK.fullmatch(between)) and not (left.group()[-1] == "." and len(left.group()) > 4)


def _own_names(claim: Claim) -> list[str]:
    """The names that a claim codes itself, and that go out in fields of their own."""
    parties = [party.name for party in (claim.actor, claim.target, *(count.side for count in claim.counts)) if party]
    names = [*parties, *claim.where.places, claim.where.region, claim.speaker.via]
    return [name for name in names if name]


@lru_cache(maxsize=65536)
def headline(title: str, world: World, quotes: bool) -> str:
    """A headline as a citation of its report: masked; one in Title Case, where no name can be told from other words,
    only with --quotes."""
    words = [word for word in title.split() if len(word) > 3]
    titled = len(words) > 2 and len([word for word in words if word[0].isupper()]) > 0.7 * len(words)
    if titled:
        return title if quotes else ""
    return mask(title, world)
