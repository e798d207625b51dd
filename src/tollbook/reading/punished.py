"""Punished: for what people are arrested, tried or executed, which others than their captors did before: "arrested 30
people on Monday over last week's killing of a priest"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tollbook.vocabulary.analysis import Parse

_PUNISHING = frozenset(
    "arrest arrests arrested arresting detain detains detained detaining captured questioned charged tried indicted"
    " convicted sentenced jailed imprisoned hanged executed suspended extradited".split()
)
"""What comes to people for what they have done, or may have."""
_CHARGING = frozenset("suspected accused convicted charged wanted sought".split())
_DEEDS = frozenset(
    "killing killings murder murders death deaths assassination attack attacks bombing bombings blast blasts abduction"
    " kidnapping massacre shooting shootings raid raids strike strikes shelling execution executions ambush ambushes"
    " beheading lynching stabbing rape".split()
)
_DOING = frozenset("killing murdering shooting stabbing bombing attacking abducting kidnapping beheading".split())
_DID = frozenset(
    "killed murdered shot stabbed bombed attacked abducted kidnapped beheaded ambushed raided planted carried".split()
)
_FOR = frozenset({"over", "for"})
_LEADS = frozenset(
    [("connection", "with"), ("suspects", "in"), ("suspect", "in"), ("suspicion", "of"), ("charges", "of")]
    + [(part, "in") for part in ("involvement", "part", "role", "complicity")]
    + [(charged, by) for charged in _CHARGING for by in ("of", "with", "in", "for", "over")]
)
"""The two words before what somebody is arrested for, where it is not "over" or "for"."""
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PART", "ADV"})
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
_HARMING = frozenset({"killing", "wounding", "injuring", "leaving"})
_ENDING = frozenset({",", ";", "after", "while"})
_LONGEST = 7
"""Words before the deed in which it is said that it is what for."""


@dataclass(frozen=True, slots=True)
class Punished:
    """verb: what comes to people. deed: the word for what they did. words: all that tells of it."""

    verb: int
    deed: int
    words: range


def punished(words: Sequence[str], parse: Parse) -> Iterator[Punished]:
    """The deeds of a sentence, in small letters, for which it says that people are arrested, tried or executed."""
    if _PUNISHING.isdisjoint(words):
        return
    for deed, word in enumerate(words):
        told = word in _DEEDS and parse.tags[deed] == "NOUN" or word in _DOING | _DID and parse.tags[deed] == "VERB"
        first = _opening(words, parse, deed) if told else None
        verb = _punishing(words, parse, deed) if first is not None else None
        if told and first is None:
            first, verb = _clause(words, parse, deed)
        if first is not None and verb is not None and verb < first:
            yield Punished(verb, deed, range(first, _end(words, parse, deed)))


def is_of_another_time(words: Sequence[str], parse: Parse, event: int, date: range) -> bool:
    """Whether a date is that of an arrest and the event what it is for, or the other way round."""
    for one in punished(words, parse):
        if event in one.words and date[-1] < one.words.start:
            return True
        behind = date[0] in one.words and date[0] > one.words.start
        dated = not _DAYS.isdisjoint(words[: one.words.start]) or date[-1] < one.deed
        dated = dated or _is_under(parse, date[-1], one.deed)
        if event < one.words.start and behind and dated:
            return True
    return False


def _opening(words: Sequence[str], parse: Parse, deed: int) -> int | None:
    """The word that says that a deed is what for: the "over" of "over last week's killing"."""
    for at in range(deed - 1, max(0, deed - _LONGEST), -1):
        if words[at] in _FOR or (words[at - 1], words[at]) in _LEADS:
            return at
        if parse.tags[at] not in _NAMING:
            return None
    return None


def _clause(words: Sequence[str], parse: Parse, deed: int) -> tuple[int | None, int | None]:
    """Where a clause begins that tells what those did who are arrested ("who killed two policemen"), and what comes to
    them."""
    people = parse.heads[deed]
    if parse.relations[deed] != "acl:relcl" or people < 0 or parse.relations[people] not in ("obj", "nsubj:pass"):
        return None, None
    verb = parse.heads[people]
    who = next((at for at in range(people + 1, deed) if words[at] == "who" and parse.heads[at] == deed), None)
    active = who is not None and parse.relations[who] == "nsubj"
    return (who, verb) if active and words[verb] in _PUNISHING else (None, None)


def _punishing(words: Sequence[str], parse: Parse, deed: int) -> int | None:
    """The verb for what comes to people, which a deed hangs on, over what they are called for it."""
    at = parse.heads[deed]
    while at >= 0 and words[at] not in _PUNISHING and (parse.tags[at] != "VERB" or words[at] in _CHARGING):
        at = parse.heads[at]
    if at >= 0 and words[at] in _CHARGING and parse.relations[at].startswith("acl") and parse.heads[at] >= 0:
        above = _punishing(words, parse, at)
        at = at if above is None else above
    return at if at >= 0 and words[at] in _PUNISHING else None


def _end(words: Sequence[str], parse: Parse, deed: int) -> int:
    """Where the words end that tell of a deed: at another clause, or a comma."""
    for at in range(deed + 1, len(words)):
        harming = at + (words[at] == ",")
        if words[harming - 1] == "," and not _HARMING.isdisjoint(words[harming : harming + 1]):
            continue  # "who attacked a mosque, wounding four"
        if words[at] in _ENDING or parse.tags[at] == "VERB" and not _is_under(parse, at, deed):
            return at
    return len(words)


def _is_under(parse: Parse, word: int, over: int) -> bool:
    while word >= 0 and word != over:
        word = parse.heads[word]
    return word == over
