"""Which place a report says lies in which: "X in Y province", "the Y suburb of X", "X, Y", "Y's X"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tollbook.reading.knowledge.titles import rank_phrases, role_phrases
from tollbook.reading.phrase import POSSESSIVES
from tollbook.reading.places.mention import PlaceMention, Role
from tollbook.reading.places.words import Size, heads, listed
from tollbook.vocabulary.gazetteer import Kind

_INSIDE = frozenset(["in", "of", "within", "inside", "at", "from"])
_FILL = frozenset(["the", "a", "city", "its", "'s", "s", "’s", "country", "countrys", "country's"])
_TOPMOST = frozenset([Kind.REGION, Kind.SEA, Kind.COUNTRY])
_OFFICE = re.compile(r"(\w+) of (?:the )?$")
_HEAD = re.compile(r"(\w+) of (?:the |its )?(?:[\w'’-]+ ){1,4}(?:in|of|at) (?:the )?$")
_NEAR = 60
_BEHIND = re.compile(r"\s+(\w+)")
_LIST = re.compile(r",? (?:and|or)\b")
_MORE = re.compile(r",? (?:and )?in\b")
_WORD = re.compile(r"['’]s|[^\W\d_]+(?:-[^\W\d_]+)*|[^\w\s]")


def nested(found: Sequence[PlaceMention], text: str) -> list[PlaceMention]:
    """The mentions, each with the one that holds it, where the words say so."""
    result = list(found)
    places = [index for index, mention in enumerate(result) if mention.role == Role.PLACE]
    for step, (here, there) in enumerate(pairwise(places)):
        one, other = result[here], result[there]
        if one.sentence != other.sentence:
            continue
        words = [word.lower() for word in _WORD.findall(text[one.end : other.start])]
        if words == [","] and not other.known and _of_office(text, one, other) and not _LIST.match(text, other.end):
            result[there] = replace(other, role=Role.NAME)  # "the mayor of Konna, Seydou Traore"
            continue
        if words == [","] and _tells(text, other):
            result[there] = replace(other, role=Role.NAME)  # "killed in Konna, Oxfam said"
            continue
        if words[:2] == [",", "in"] and not _MORE.match(text, other.end):
            words = words[1:]  # "Naunde, in Mozambique's Cabo Delgado province"
        holder = _holder(one, other, words)
        if words == [","] and not holder and not _goes_on(result, places[max(0, step - 1) : step + 3], here, text):
            holder = "other"
        held = other if holder == "one" else one
        if holder and held.top in _TOPMOST and held.large:
            continue
        if holder == "other":
            result[here] = replace(one, within=there)
        elif holder == "one":
            result[there] = replace(other, within=here)
    for here, owner, area in zip(places, places[1:], places[2:], strict=False):
        between = text[result[owner].end : result[area].start].strip()
        if result[here].within == owner and result[area].within == owner and between in POSSESSIVES:
            result[here] = replace(result[here], within=area)  # "Dablo in Burkina Faso's Centre-Nord region"
    for here, there in reversed(list(pairwise(places))):
        if _shares(result[here], result[there], text):
            result[here] = replace(result[here], within=result[there].within)
    return result


def _tells(text: str, place: PlaceMention) -> bool:
    """Whether what a name stands for says something, so that nothing lies in it."""
    behind = _BEHIND.match(text, place.end)
    return behind is not None and behind.group(1) in listed("events", "telling")


def _of_office(text: str, place: PlaceMention, name: PlaceMention) -> bool:
    """Whether somebody's office is that of a place, or of a body there ("the head of the clinic in Konna, Awa Traore"),
    and the name behind it is the person's."""
    around = text[max(0, place.start - _NEAR) : place.start]
    full = " " in text[name.start : name.end]
    before = _OFFICE.search(around) or (_HEAD.search(around) if full else None)
    if before is None:
        return False
    one = any(role.singular == before.group(1).lower() for role in role_phrases().get(before.group(1)))
    return one or bool(rank_phrases().get(before.group(1)))


def _shares(one: PlaceMention, other: PlaceMention, text: str) -> bool:
    """Whether what holds the second of a list holds the first, too: "the towns of X and Y in Z province"; of a place
    that the map knows only where one noun is said of both."""
    if one.within is not None or one.large or other.within is None or one.sentence != other.sentence:
        return False
    alike = not one.known or one.head.endswith("s")
    return alike and text[one.end : other.start].strip().lower() in _LISTING


def _goes_on(found: Sequence[PlaceMention], around: Sequence[int], here: int, text: str) -> bool:
    """Whether "X, Y" is part of a longer list ("X, Y and Z"): another place stands before X or after Y in its way."""
    names = [found[index] for index in around if found[index].sentence == found[here].sentence]
    gaps = [text[one.end : other.start].strip().lower() for one, other in pairwise(names)]
    return sum(gap in _LISTING for gap in gaps) > 1 or any("and" in gap.split() for gap in gaps if gap in _LISTING)


_LISTING = frozenset([",", "and", ", and", "or", ", or", "and the"])


def _holder(one: PlaceMention, other: PlaceMention, words: list[str]) -> str | None:
    """Which of two neighbours holds the other, by the words between them."""
    if len(words) > 1 and words[0] in heads() and words[1] in POSSESSIVES:
        words = words[1:]  # "Farah province's Bala district"
    if words and words[0] in ("'s", "’s", "s") and all(_fills(word) for word in words):
        return "one"
    if not words or words == [","] or words == ["("]:
        return "other" if other.large and not one.large else None
    if not any(word in _INSIDE for word in words) or not all(_fills(word) or word in _INSIDE for word in words):
        return None
    noun = words[0] if words[0] in heads() else ""
    if noun and "of" in words and words.index("of") <= 2 and _larger(one, other, noun):
        return "one"
    return "other"


def _fills(word: str) -> bool:
    return word in _FILL or word in heads() or word in listed("compass", "parts") or word in listed("compass")


def _larger(one: PlaceMention, other: PlaceMention, noun: str) -> bool:
    """Whether in "ONE suburb of OTHER" the first is the larger: known while the other is not, or a larger kind."""
    if heads()[noun] not in (Size.PART, Size.TOWN, Size.SECOND):
        return False
    if one.known != other.known:
        return one.known
    return bool(one.top and other.top and one.top < other.top)
