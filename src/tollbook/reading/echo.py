"""Echo: another number without a verb of its own, behind whoever gives it or where it was: "the mayor makes it 38, the
army 41", "five died in Dorin; in Melk, three"."""

from tollbook.reading.camps import of_party
from tollbook.reading.knowledge.bodies import body_words
from tollbook.reading.knowledge.titles import role_phrases
from tollbook.reading.tree import Tree

_ENDS = ((".",), (",",), (";",), ("and",), ("but",), ())
_STARTS = frozenset({",", ";", "and", "but", "while"})
_ABOUT = frozenset(
    "as at of about some around over nearly almost only just at least most more than fewer up to".split()
)
_VOICES = frozenset(
    "army military police government opposition rebels union paper newspaper radio station minister residents".split()
)
_LONGEST = 6
_IN = frozenset("in at near outside around".split())


def may_speak(tree: Tree, word: int) -> bool:
    """Whether a noun is what speakers are called, or a party's name; "Highway" before a number is neither."""
    low = tree.lower[word]
    known = low in body_words().bodies | body_words().armed | _VOICES or bool(role_phrases().get(low))
    return known or (tree.tag(word) == "PROPN" and of_party(tree.words[word]) is not None)


def echo_at(tree: Tree, number: int) -> tuple[int, int] | None:
    """The words that name who gives a number, if nothing but that number follows them; None for any other number."""
    if tree.tag(number) != "NUM" or tree.lower[number + 1 : number + 2] not in _ENDS:
        return None
    end = number
    while end > 0 and tree.lower[end - 1] in _ABOUT:
        end -= 1
    begin = end
    while begin > 0 and tree.tag(begin - 1) in ("NOUN", "PROPN", "ADJ", "DET", "NUM") and end - begin < _LONGEST:
        begin -= 1
    opened = begin > 1 and tree.lower[begin - 1] in _STARTS
    return (begin, end) if opened and end > begin and may_speak(tree, end - 1) else None


def is_elsewhere(tree: Tree, number: int) -> bool:
    """Whether a number tells of as many at another place, of which nothing but the name stands before it."""
    if tree.tag(number) != "NUM" or tree.lower[number + 1 : number + 2] not in _ENDS:
        return False
    end = number
    while end > 0 and (tree.lower[end - 1] in _ABOUT or tree.lower[end - 1] == ",") and tree.lower[end - 1] not in _IN:
        end -= 1
    begin = end
    while begin > 0 and tree.tag(begin - 1) == "PROPN" and end - begin < _LONGEST:
        begin -= 1
    return begin > 1 and end > begin and tree.lower[begin - 1] in _IN and tree.lower[begin - 2] in _STARTS
