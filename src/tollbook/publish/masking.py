"""Names of private persons do not go out: in the reports' own words they are masked (the rule: docs/exports.md)."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tollbook.publish.world import World
from tollbook.vocabulary import Claim, Told

MASK = "[name]"
_Word = tuple[int, int, str]
"""Where a word begins and ends, and the word."""
_WORD = re.compile(r"[^\W\d_](?:[\w’']*\w)?\.?")
_CAPITAL = re.compile(
    r"(?:[a-z][\w’']*+|[\W\d_]++)*+(?:([^\W\d_a-z](?:[\w’']*\w)?\.?)|\Z)",
)
"""The next of these words that does not begin with a small letter of English, those before it passed over at once."""
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
    words = [(*word.span(1), word[1]) for word in _CAPITAL.finditer(text) if word[1] and _may_be_name(word[1])]
    for start, end in _runs(text, words):
        if not _is_public(text[start:end], world):
            break
    else:
        return text
    public = _public(text, world, kept)
    out, end = [], 0
    for start, stop in _runs(text, [word for word in words if not _covered(word[0], word[1], public)]):
        out += [text[end:start], MASK]
        end = stop
    return "".join([*out, text[end:]])


@lru_cache(maxsize=65536)
def _is_public(run: str, world: World) -> bool:
    """Whether every word of a run is of a name that is public wherever it stands (`Islamic State`)."""
    public = _public(run, world, ())
    return all(_covered(*word.span(), public) for word in _WORD.finditer(run) if run[word.start()].isupper())


def _public(text: str, world: World, kept: Iterable[str]) -> list[tuple[int, int]]:
    found = [(start, end) for start, end in world.public(text) if end - start > 1]
    for name in kept:
        if name not in text:
            continue
        found += [match.span() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    return found


def _covered(first: int, last: int, public: list[tuple[int, int]]) -> bool:
    return any(start <= first and last <= end + 1 for start, end in public)


def _runs(text: str, capital: list[_Word]) -> Iterator[tuple[int, int]]:
    """Where the names stand, from left to right. capital: the words that may be parts of one."""
    at, after = 0, len(capital)
    while at < after:
        last = at
        while last + 1 < after and _joined(text, capital[last], capital[last + 1]):
            last += 1
        start, end = capital[at][0], capital[last][1]
        if last > at or _AGE.match(text, end):
            yield start, end if text[end - 1] != "." else end - 1
        at = last + 1


@lru_cache(maxsize=65536)
def _may_be_name(word: str) -> bool:
    """Whether a word has a capital, is not all in capitals like an acronym (`US-backed`), and is no plain word."""
    acronym = len(word) > 1 and word[:2].isalpha() and word[:2].isupper()
    return word[0].isupper() and not acronym and word.lower() not in _PLAIN


def _joined(text: str, left: _Word, right: _Word) -> bool:
    between = text[left[1] : right[0]]
    linked = between == " " or (bool(between) and _LINK.fullmatch(between) is not None)
    return linked and not (left[2][-1] == "." and len(left[2]) > 4)


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
