"""Dates told beside an event: when a place of it was taken, or whoever tells of it came there, or what is yet to come
is to end or begin."""

from collections.abc import Sequence

from tollbook.reading.clauses import TAKEN
from tollbook.reading.dates.distance import chain
from tollbook.vocabulary.analysis import Parse

_CLAUSES = frozenset(("acl", "acl:relcl"))
_CAME = frozenset("reached visited spent toured entered inspected got flew opened".split())
"""What those do who tell of it or help: "reporters who reached Dorin on Sunday saw six graves"."""


_TO_COME = frozenset(("would", "will", "shall", "must", "should", "to", "'ll"))
_HELPING = frozenset(("aux", "mark"))
_BEFORE_DATES = frozenset(("on", "in", "during", "late", "early", "back", "just", "only"))


def is_beside(words: Sequence[str], parse: Parse | None, event: int, date: range) -> bool:
    """Whether a date is only that of such a clause, which does not tell of the event itself.

    words: of the sentence, in small letters. event: the word that stands for it."""
    if parse is None:
        return False
    above = set(chain(parse, event))
    verbs = (word for at in (date[-1], _verb_before(words, date[0])) for word in chain(parse, at))
    return any(
        word not in above and parse.relations[word] in _CLAUSES and _tells_of_another(words, parse, word)
        for word in verbs
    )


def is_planned(words: Sequence[str], parse: Parse | None, date: range) -> bool:
    """Whether a date is only that of what is to come, or its deadline: "a truce would last until Saturday".

    words: of the sentence, in small letters."""
    if parse is None:
        return False
    verb = parse.heads[date[-1]]
    helping = {words[at] for at, head in enumerate(parse.heads) if head == verb and parse.relations[at] in _HELPING}
    return verb >= 0 and parse.tags[verb] == "VERB" and not _TO_COME.isdisjoint(helping) and "have" not in helping


def _verb_before(words: Sequence[str], first: int) -> int:
    """The word right before a date, on which the parse may fail to hang it: "which they captured last week"."""
    while first > 1 and words[first - 1] in _BEFORE_DATES:
        first -= 1
    return max(first - 1, 0)


def _tells_of_another(words: Sequence[str], parse: Parse, clause: int) -> bool:
    """Whether a clause tells how a place changed hands, or how people came."""
    if words[clause] in _CAME:
        return True
    if words[clause] not in TAKEN or "place" in words[clause + 1 : clause + 2]:  # "attacks that took place on Sunday"
        return False
    of, which = parse.heads[clause], "which" in (words[at] for at, head in enumerate(parse.heads) if head == clause)
    return which or parse.tags[of] == "PROPN" or not words[of].endswith("s")
