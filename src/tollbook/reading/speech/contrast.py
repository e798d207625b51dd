"""Contrast: where one sentence tells what several say, and which words are whose."""

from tollbook.reading.tree import Tree

_BUT = frozenset({"but", "while", "whereas", "although", "though", ";"})
_OR = frozenset({"or", "and", "but", ","})
_ABOUT = frozenset("at least most more than fewer over about around some nearly almost up to only just".split())
_NEAR = 3


def contrasted(tree: Tree, verb: int) -> frozenset[int]:
    """The words behind a "but" after a verb of saying: "activists said 30 had died but SANA put the number at 12"."""
    but = next((word for word in range(verb + 1, len(tree)) if tree.lower[word] in _BUT), len(tree))
    return frozenset(range(but, len(tree)))


def opens_clause(tree: Tree, word: int) -> bool:
    """Whether the subject of a verb further on begins at a word: "state media said rebels had lost 12 men"."""
    while word < len(tree) and tree.tag(word) in ("DET", "ADJ", "NUM") and tree.relation(word) != "nsubj":
        word += 1
    while word < len(tree) and tree.relation(word) == "compound" and tree.head(word) > word:
        word += 1
    opened = word < len(tree) and tree.relation(word) == "nsubj" and tree.head(word) > word
    return opened and "," not in tree.words[word : tree.head(word)]


def opens_content(tree: Tree, anchor: int) -> bool:
    """Whether a phrase that names the source opens what somebody else tells: "told them that, according to police, four
    had died"."""
    before = anchor - 1
    while before > 0 and tree.words[before] == ",":
        before -= 1
    return before > 1 and tree.lower[before] == "that" and tree.relation(before) == "mark"


def other_number(tree: Tree, anchor: int) -> range | None:
    """The words of another number right before its own source: "four died, according to the army, or nine, according to
    villagers"; None where what stands before is more than a number."""
    number = anchor - 1
    comma = tree.words[number] == ","
    number -= comma
    number -= tree.tag(number) == "NOUN"
    first = number
    while first > 0 and tree.lower[first - 1] in _ABOUT:
        first -= 1
    if first < _NEAR or tree.tag(number) != "NUM" or tree.lower[first - 1] not in _OR:
        return None
    if comma and tree.words[first - 1] == ",":
        return None
    sourced = "according" in tree.lower[:first] or any(word in ("said", "says") for word in tree.lower[:first])
    return range(first, anchor) if sourced else None


def own_number(tree: Tree, anchor: int, speaker: int) -> range | None:
    """The words of a number that alone is a source's, beside that of another."""
    return other_number(tree, anchor) or number_behind(tree, anchor, speaker)


def number_behind(tree: Tree, anchor: int, speaker: int) -> range | None:
    """The words of another number right behind its own source: "four died; according to residents, nine"; None where
    more is told there."""
    first = speaker + 2
    if anchor < _NEAR or tree.lower[anchor - 1] not in _BUT | _OR or tree.lower[speaker + 1 : first] != (",",):
        return None
    number = first
    while number < len(tree) and tree.lower[number] in _ABOUT:
        number += 1
    if number >= len(tree) or tree.tag(number) != "NUM":
        return None
    last = number + 1 + (tree.lower[number + 1 : number + 2] in (("people",), ("dead",), ("died",)))
    ended = last >= len(tree) or tree.tag(last) == "PUNCT"
    return range(first, last) if ended else None
