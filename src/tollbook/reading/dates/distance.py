"""How far a date is from an event, through the tree of the sentence: small where the one governs the other."""

from tollbook.reading.dates.lexicon import BEGINS, WARS
from tollbook.reading.dates.model import DatedSentence, PlacedDate
from tollbook.vocabulary.analysis import Parse

_UP = {"ccomp": 4.0, "parataxis": 4.0, "advcl": 2.0, "acl": 1.5, "acl:relcl": 2.0, "conj": 2.0}
_DOWN = {"ccomp": 5.0, "parataxis": 5.0, "advcl": 4.0, "acl": 2.0, "acl:relcl": 5.0, "conj": 4.0, "appos": 3.0}
_STEP, _WORD, _SAID = 1.0, 0.05, 4.0


def distance(sentence: DatedSentence, word: int, placed: PlacedDate) -> float:
    """The sum of the steps up from the event and down to the date; clauses cost more than phrases, saying most."""
    near = abs(placed.head - word) * _WORD
    if sentence.parse is None:
        return near * 8 + (_SAID if placed.said else 0.0)
    up, down = _path(sentence.parse, word, placed.head)
    relations = sentence.parse.relations
    cost = sum(_UP.get(relations[step], _STEP) for step in up) + sum(_DOWN.get(relations[step], _STEP) for step in down)
    return cost + near + (_SAID if placed.said else 0.0)


def _path(parse: Parse, start: int, goal: int) -> tuple[list[int], list[int]]:
    """The words left on the way up from the start, and those entered on the way down to the goal."""
    above = chain(parse, start)
    below = chain(parse, goal)
    shared = set(above) & set(below)
    return [word for word in above if word not in shared], [word for word in below if word not in shared]


def chain(parse: Parse, word: int) -> list[int]:
    chain: list[int] = []
    while word >= 0 and word not in chain:
        chain.append(word)
        word = parse.heads[word]
    return chain


def begun(sentence: DatedSentence, word: int, placed: PlacedDate, elsewhere: bool = False) -> bool:
    """Whether the date is the beginning of what the event is a part of: "killed since the war broke out in March 2011",
    "killed in the conflict that began in 2011". Then the event reaches from it to the publication (codebook)."""
    parse, words = sentence.parse, [word.lower() for word in sentence.words]
    if parse is None:
        return any(word in BEGINS for word in words[max(0, placed.first - 12) : placed.first])
    _, down = _path(parse, word, placed.head)
    for step in down:
        clause = parse.relations[step]
        if clause == "advcl" and any(
            parse.heads[mark] == step and parse.relations[mark] == "mark" and words[mark] == "since"
            for mark in range(len(words))
        ):
            return True
        if clause in ("acl:relcl", "acl") and words[step] in BEGINS and words[parse.heads[step]] in WARS:
            return True
    return _begins_here(parse, words, word, placed, elsewhere)


def _begins_here(parse: Parse, words: list[str], word: int, placed: PlacedDate, elsewhere: bool) -> bool:
    """ "The conflict, which began in 2011, has killed 5" and "a war broke out in 2011 and has since killed 5"."""
    for step in chain(parse, placed.head)[1:]:
        if words[step] in BEGINS:
            subjects = [words[at] for at in range(len(words)) if parse.heads[at] == step]
            if parse.heads[step] >= 0:
                subjects.append(words[parse.heads[step]])
            apart = elsewhere or (step != word and step not in chain(parse, word)[1:2])
            return apart and any(noun in WARS for noun in subjects)
    return False
