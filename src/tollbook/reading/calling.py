"""Calling: which words before a general word for a party say which party is meant."""

from collections.abc import Iterator, Sequence

from tollbook.reading.bodies import CALENDAR
from tollbook.reading.camps import ARMS
from tollbook.reading.knowledge.countries import country_phrases, demonym_phrases
from tollbook.reading.names import Name
from tollbook.reading.phrase import POSSESSIVES
from tollbook.reading.tree import Tree

_FUNCTION = frozenset(
    "by to in on of at from with and or the a an as for against between near when while after".split()
)
_PARTING = _FUNCTION | CALENDAR
_TIMES = frozenset("day night week weekend month year morning afternoon evening".split())
_NO_PART = frozenset(
    "- – second third fourth fifth sixth own other more several many former intense heavy deadly fierce recent"
    " last remaining latest massive fresh new dead wounded injured captured slain similar separate alleged"
    " overnight renewed continued reported ongoing key major large small big strategic main important".split()
)
"""Words before a general word for a party that tell nothing of which party it is."""
_OWNED = ARMS | {"government", "force"}
"""The last words of what a state has, before which it is said whose it is."""
_SEVERAL = frozenset({"several", "many", "some", "dozens"})
_LINKED = frozenset("linked led affiliated aligned allied inspired".split())
"""What is said with a hyphen behind a group's name of those who are not the group itself."""


def called(tree: Tree, word: int, last: int, found: Sequence[Name]) -> int:
    """The first word of the name of a party that a general word ends: "Kurdish YPG militia", "Chad's army", "French and
    Malian troops". found: the names known there, none of which is cut."""
    first = leftwards(tree, word)
    first = max([first, *(name.last for name in found if first <= name.first and name.last <= word)])
    if _is_linked(tree, first):
        first = next((name.first for name in found if name.last == first), first)
    first = joint(tree, first)
    return _whose(tree, first) if tree.lower[last - 1] in _OWNED else first


def leftwards(tree: Tree, word: int) -> int:
    """The first word of what names a general word for a party more closely ("Kurdish YPG militia")."""
    first = word
    while first > 0 and word - first < 5:
        before = first - 1
        joined = tree.lower[before] in ("-", "–") and first > 1
        if joined and tree.places[before][1] < tree.places[first][0]:
            break  # "nine people - six soldiers and …"
        close = tree.tag(before) in ("PROPN", "ADJ", "NOUN") and tree.head(before) >= before
        if tree.lower[before] in _PARTING or tree.words[before] in _TIMES or _ends_a_phrase(tree, before):
            break
        if tree.tag(before) == "NOUN" and tree.lower[before].endswith("s"):
            break
        if tree.tag(before) in ("VERB", "NUM") and not (before > 0 and tree.lower[before - 1] == "-"):
            break
        if not (joined or close or (before > 0 and tree.lower[before - 1] == "-")):
            break
        first = before
    while first + 1 < word and tree.lower[first] in ("-", "–") and _is_closer(tree, first - 1):
        first += 2  # "an off-duty policeman", "a 16-year-old soldier"
    while first < word and (tree.lower[first] in _NO_PART or tree.tag(first) == "NUM" or tree.tag(first) == "PUNCT"):
        first += 1
    return first


def _ends_a_phrase(tree: Tree, word: int) -> bool:
    """Whether a word ends what another phrase says, though no comma parts it: "In Aleppo rebels shelled the town"."""
    return any(tree.lower[case] in _FUNCTION for case in tree.children_by(word, "case") if case < word)


def _is_closer(tree: Tree, word: int) -> bool:
    """Whether a word only joins what is behind its hyphen: "off-duty", "16-year-old"."""
    return tree.tag(word) in ("NUM", "ADP", "ADV") or tree.lower[word] in ("year", "month")


def joint(tree: Tree, first: int) -> int:
    """The first word of who acts together, each named by a country: "French and Malian troops"."""
    pair = first > 1 and tree.lower[first - 1] == "and" and demonym_phrases().get(tree.words[first])
    other = first - 2
    others = pair and (demonym_phrases().get(tree.words[other]) or country_phrases().get(tree.words[other]))
    return other if others and not _ends_a_phrase(tree, other) else first


def beside(tree: Tree, first: int) -> Iterator[int]:
    """The countries of others who are called alike, the word for them being left out: "three Nigerian and five Chadian
    soldiers". first: the first word of the name of the last of them."""
    while tree.words[first][0].isupper():
        number = first - 1
        at = number - 1
        while at > 0 and tree.lower[at] in ("and", ","):
            at -= 1
        numbers = at > 0 and (tree.tag(number) == "NUM" or tree.lower[number] in _SEVERAL) and tree.tag(at - 1) == "NUM"
        counted = numbers and at < number - 1
        if not counted or not demonym_phrases().get(tree.words[at]) or tree.lower[at].endswith("s"):
            return
        yield at
        first = at


def _is_linked(tree: Tree, word: int) -> bool:
    """Whether what links others to the name before it stands on a word: "Islamic State-linked insurgents"."""
    return tree.lower[word] == "-" and not _LINKED.isdisjoint(tree.lower[word + 1 : word + 2])


def _whose(tree: Tree, first: int) -> int:
    """The first word of the name of whose arm of state it is: "Chad's army"."""
    owner = first - 2
    if owner < 0 or tree.lower[first - 1] not in POSSESSIVES or tree.tag(owner) != "PROPN":
        return first
    while owner > 0 and tree.tag(owner - 1) == "PROPN":
        owner -= 1
    return owner
