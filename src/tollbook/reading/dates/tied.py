"""Dates that hang on what is told itself: "six were killed on Monday", "an attack on Monday left 20 dead"."""

from tollbook.reading.dates.asked import Asked, Candidate
from tollbook.reading.dates.distance import chain
from tollbook.reading.dates.lexicon import VIOLENCE
from tollbook.vocabulary.analysis import Parse

_PHRASES = frozenset(("obl", "obl:unmarked", "obl:tmod", "nmod", "nmod:unmarked", "nmod:tmod"))
_AND = frozenset(("and", "but", "while"))
_SMALL = frozenset(("in", "on", "late", "early", "last", "the"))
_CLAUSE, _FAR = 4, 8
_OPENING = frozenset(("yesterday", "early", "late", "earlier", "last"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_HARM = frozenset(
    "killed kills killing died die dead left wounded injured hurt shot executed beheaded massacred slain perished"
    " claimed slaughtered abducted kidnapped".split()
)


def is_tied(asked: Asked, one: Candidate) -> bool:
    """Whether a date hangs on the verb of harm that is asked about, or on the blow that is its subject, and no other
    date of the sentence does."""
    parse, placed = asked.here.parse, one.placed
    if parse is None or one.gap or one.made or one.said or one.since or placed.aftermath or placed.tallied or placed.by:
        return False
    word, low = asked.word, asked.here.lower
    if placed.first == 0 and low[0] not in _OPENING:  # "July 3 A raid on the town killed six late on Tuesday"
        return False
    if low[word] not in _HARM or parse.relations[placed.head] not in _PHRASES:
        return False
    others = (other for other in asked.here.dates if other.first != placed.first and other.mention.when is not None)
    return _hangs(asked, parse, placed.head) and not any(_hangs(asked, parse, other.head) for other in others)


def _hangs(asked: Asked, parse: Parse, date: int) -> bool:
    above, low = parse.heads[date], asked.here.lower
    opened = _conjunct(asked, parse, date)
    if opened is not None:
        return opened == asked.word
    if above == asked.word:
        return True
    blow = above >= 0 and parse.tags[above] == "NOUN" and low[above] in VIOLENCE
    return blow and parse.relations[above] in _SUBJECTS and asked.word in chain(parse, above)[:2]


def _conjunct(asked: Asked, parse: Parse, date: int) -> int | None:
    """The verb of a clause that a date opens behind "and", on whatever the parse hangs it: "…, and in May a bomb killed
    26"."""
    low, first = asked.here.lower, date
    while first > 1 and (low[first - 1] in _SMALL or low[first - 1].isdigit()):
        first -= 1
    if low[first - 1] not in _AND or first < _CLAUSE:
        return None
    verb = next((at for at in range(date + 1, len(low)) if parse.tags[at] == "VERB"), None)
    return verb if verb is not None and parse.relations[verb] == "conj" and verb - date <= _FAR else None
