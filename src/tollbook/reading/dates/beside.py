"""Dates told beside an event: when a place of it was taken, or whoever tells of it came there, or people were arrested
for it, or what is yet to come is to end or begin."""

from collections.abc import Sequence

from tollbook.reading.clauses import says_what_they_took, says_who_took
from tollbook.reading.dates.distance import chain
from tollbook.reading.punished import is_of_another_time
from tollbook.vocabulary.analysis import Parse

_CLAUSES = frozenset(("acl", "acl:relcl"))
_CAME = frozenset("reached visited spent toured inspected flew".split())
"""What those do who tell of it or help: "reporters who reached Dorin on Sunday saw six graves"."""
_SEEING = frozenset("saw seen counted found said told reported treated buried".split())
_TAKEN = frozenset("kidnapped abducted seized captured dragged snatched".split())
_FOUND = frozenset("found discovered shot".split())
_DEAD = frozenset({"dead", "murdered", "killed", "shot", "beheaded", "strangled"})
_BODIES, _WHOSE = frozenset({"body", "bodies", "corpse", "corpses"}), frozenset({"his", "her", "their"})
_REACH = 4
"""Words between a verb and the body that it tells of."""
_TO_COME = frozenset(("would", "will", "shall", "must", "should", "'ll"))
_PLANNING = frozenset(
    "plan plans planned vowed agreed threatened expected due scheduled promised set gave given ordered urged".split()
)
"""After which "to" tells of what is to come; not "tried to storm the base on Friday"."""
_HELPING = frozenset(("aux", "mark"))
_BEFORE_DATES = frozenset(("on", "in", "during", "late", "early", "back", "just", "only"))


def is_beside(words: Sequence[str], parse: Parse | None, event: int, date: range) -> bool:
    """Whether a date is only that of such a clause, which does not tell of the event itself.

    words: of the sentence, in small letters. event: the word that stands for it."""
    if parse is None:
        return False
    if is_of_another_time(words, parse, event, date) or _taken_before(words, parse, event, date):
        return True
    above = set(chain(parse, event))
    verbs = (word for at in (date[-1], _verb_before(words, date[0])) for word in chain(parse, at))
    clauses = {word for word in verbs if word not in above and parse.relations[word] in _CLAUSES}
    itself = clauses.intersection(chain(parse, date[-1]))
    if any(says_what_they_took(words, parse, clause) for clause in itself):
        return True
    return any(says_who_took(words, parse, clause) or _came(words, parse, clause) for clause in clauses)


def _taken_before(words: Sequence[str], parse: Parse, event: int, date: range) -> bool:
    """Whether a date is that on which those were taken whose death is told: "kidnapped on Sunday and found dead"."""
    over = parse.heads[date[-1]]
    active = any(head == event and parse.relations[at] == "obj" for at, head in enumerate(parse.heads))
    dies = words[event] in _FOUND and not active and not _DEAD.isdisjoint(words[event + 1 : event + 3])
    return (dies or is_of_body(words, event)) and over >= 0 and over != event and words[over] in _TAKEN


def is_of_body(words: Sequence[str], event: int) -> bool:
    """Whether a verb tells of the body of somebody told of before: "his body was found", "police found her body"."""
    near = range(max(1, event - _REACH), min(len(words), event + _REACH))
    return any(words[at] in _BODIES and words[at - 1] in _WHOSE for at in near)


def is_planned(words: Sequence[str], parse: Parse | None, date: range) -> bool:
    """Whether a date is only that of what is to come, or its deadline: "a truce would last until Saturday".

    words: of the sentence, in small letters."""
    if parse is None:
        return False
    verb = parse.heads[date[-1]]
    helping = {words[at] for at, head in enumerate(parse.heads) if head == verb and parse.relations[at] in _HELPING}
    if verb < 0 or parse.tags[verb] != "VERB" or "have" in helping:
        return False
    meant = "to" in helping and parse.heads[verb] >= 0 and words[parse.heads[verb]] in _PLANNING
    return meant or not _TO_COME.isdisjoint(helping)


def _verb_before(words: Sequence[str], first: int) -> int:
    """The word right before a date, on which the parse may fail to hang it: "which they captured last week"."""
    while first > 1 and words[first - 1] in _BEFORE_DATES:
        first -= 1
    return max(first - 1, 0)


def _came(words: Sequence[str], parse: Parse, clause: int) -> bool:
    """Whether a clause tells how those came who tell of it."""
    return words[clause] in _CAME and not _SEEING.isdisjoint(words[above] for above in chain(parse, clause))
