"""How far a date is from an event, through the tree of the sentence: small where the one governs the other."""

from collections.abc import Sequence

from tollbook.reading.dates.lexicon import BEGAN, BEGINS, WARS
from tollbook.vocabulary.analysis import Parse

_UP = {"ccomp": 4.0, "parataxis": 4.0, "advcl": 2.0, "acl": 1.5, "acl:relcl": 2.0, "conj": 2.0}
_DOWN = {"ccomp": 5.0, "parataxis": 5.0, "advcl": 4.0, "acl": 2.0, "acl:relcl": 5.0, "conj": 4.0, "appos": 3.0}
_STEP, _WORD, _SAID = 1.0, 0.05, 4.0
_CLAUSE = 16  # words from "since", or from how a war began, to the date of the clause
_NOUN = 7  # words from a war to how it began
_RELATIVES = frozenset(("which", "that"))
_STOPS = frozenset((";", ",", ":", "when", "after", "before"))
_WITHOUT_TREE = 8  # words count for so much more where there is no tree


def distance(parse: Parse | None, word: int, head: int, said: bool) -> float:
    """The sum of the steps up from the event and down to the date; clauses cost more than phrases, saying most."""
    cost = abs(head - word) * _WORD + (_SAID if said else 0.0)
    if parse is None:
        return cost + abs(head - word) * _WORD * (_WITHOUT_TREE - 1)
    up, down = _path(parse, word, head)
    relations = parse.relations
    cost += sum(_UP.get(relations[step], _STEP) for step in up)
    return cost + sum(_DOWN.get(relations[step], _STEP) for step in down)


def root_of(parse: Parse | None) -> int:
    """The word that governs the sentence; its first where there is no parse."""
    return next((word for word, head in enumerate(parse.heads) if head < 0), 0) if parse else 0


def chain(parse: Parse, word: int) -> list[int]:
    """The word, the one that governs it, and so on up to the root."""
    found: list[int] = []
    while word >= 0 and word not in found:
        found.append(word)
        word = parse.heads[word]
    return found


def _path(parse: Parse, start: int, goal: int) -> tuple[list[int], list[int]]:
    """The words left on the way up from the start, and those entered on the way down to the goal."""
    above, below = chain(parse, start), chain(parse, goal)
    shared = set(above) & set(below)
    return [word for word in above if word not in shared], [word for word in below if word not in shared]


def begun(words: Sequence[str], parse: Parse | None, word: int, head: int) -> bool:
    """Whether the date is the beginning of what the event is a part of: "killed since the war broke out in March 2011",
    "killed in the conflict that began in 2011". Then the event reaches from it to the publication (codebook).

    words: of the sentence, in small letters."""
    if parse is None:
        return any(one in BEGINS for one in words[max(0, head - 12) : head])
    if _behind_since(parse, words, word, head) or _behind_beginning(parse, words, word, head):
        return True
    for step in _path(parse, word, head)[1]:
        clause = parse.relations[step]
        if clause == "advcl" and _has_since(parse, words, step):
            return True
        if clause in ("acl:relcl", "acl") and words[step] in BEGINS and words[parse.heads[step]] in WARS:
            return True
    verb = _beginning(parse, words, head)
    return verb is not None and verb != word and verb not in chain(parse, word)[1:2]


def begins(words: Sequence[str], parse: Parse | None, head: int) -> bool:
    """Whether the date is the beginning of a war or the like, whatever the rest of its sentence tells.

    words: of the sentence, in small letters."""
    if parse is None:
        return begun(words, parse, 0, head)
    return begun(words, parse, root_of(parse), head) or _beginning(parse, words, head) is not None


def _behind_since(parse: Parse, words: Sequence[str], word: int, head: int) -> bool:
    """Whether the date ends a clause that "since" begins, by the order of the words: "since it took power in May"; not
    of what that clause itself tells: "the worst since a bomb killed 90 in 2016"."""
    start = next((at for at in range(head - 1, max(-1, head - _CLAUSE), -1) if words[at] == "since"), None)
    if start is None or start < word < head or not _STOPS.isdisjoint(words[start:head]):
        return False
    going = words[start + 1].endswith("ing")
    return any(words[at] in BEGINS or parse.tags[at] == "VERB" for at in range(start + (1 if going else 2), head))


def _behind_beginning(parse: Parse, words: Sequence[str], word: int, head: int) -> bool:
    """Whether the date ends a clause about how a war began, by the order of the words: "the war in Syria which began
    with protests in 2011 has killed ..."; a long sentence without commas is often parsed otherwise."""
    verb = next((at for at in range(head - 1, max(1, head - _CLAUSE), -1) if words[at] in BEGAN), None)
    if verb is None or verb <= word < head or words[verb - 1] not in _RELATIVES:
        return False
    before = range(max(0, verb - _NOUN), verb - 1)
    war = any(words[at] in WARS and parse.tags[at] == "NOUN" for at in before)
    return war and _STOPS.isdisjoint(words[verb:head])


def _has_since(parse: Parse, words: Sequence[str], clause: int) -> bool:
    marks = (at for at, above in enumerate(parse.heads) if above == clause and parse.relations[at] == "mark")
    return any(words[mark] == "since" for mark in marks)


def _beginning(parse: Parse, words: Sequence[str], head: int) -> int | None:
    """The verb of beginning above the date if a war is what begins: "a war broke out in 2011"."""
    for step in chain(parse, head)[1:]:
        if words[step] in BEGINS:
            about = [words[at] for at, above in enumerate(parse.heads) if above == step]
            about += [words[parse.heads[step]]] if parse.heads[step] >= 0 else []
            return step if any(noun in WARS for noun in about) else None
    return None
