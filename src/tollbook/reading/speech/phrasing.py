"""Phrasing: how a sentence speaks of whoever speaks: the words, the names in them, and a person called by name."""

from dataclasses import dataclass

from tollbook.reading.names import Name, NameKind, Names
from tollbook.reading.phrase import noun_phrase
from tollbook.reading.speech.people import office_in, person_in, role_in
from tollbook.reading.tree import Tree

_CLAUSES = frozenset({"acl", "advcl", "case", "cc", "conj", "parataxis", "dep", "ccomp", "advmod", "obl", "orphan"})
_LONGEST = 24
LANDS = frozenset({NameKind.COUNTRY, NameKind.ADJECTIVE, NameKind.CAPITAL, NameKind.PARTY})
SPEAKING = (
    NameKind.BODY,
    NameKind.OFFICE,
    NameKind.SHORT,
    NameKind.GROUP,
    NameKind.PARTY,
    NameKind.MEDIUM,
    NameKind.COUNTRY,
)


@dataclass(frozen=True, slots=True)
class Phrasing:
    """How a sentence speaks of a speaker.

    word: the head. inner: its noun phrase alone. whole: with appositions. found: the names in it. called: a person's
    name in it. role: whether a role noun speaks for a body; None without one.
    """

    tree: Tree
    word: int
    inner: tuple[int, int]
    whole: tuple[int, int]
    found: list[Name]
    called: tuple[int, int] | None
    role: bool | None

    @property
    def head(self) -> str:
        return self.tree.lower[self.word]

    @property
    def definite(self) -> bool:
        return any(self.tree.lower[c] in ("the", "this", "same") for c in self.tree.children[self.word])


def phrasing(names: Names, tree: Tree, word: int) -> Phrasing:
    """How a sentence speaks of a speaker, by the head word."""
    inner = noun_phrase(tree, word)
    whole = _apposed(tree, word, inner)
    found = [n for n in names.at(tree.index, min(whole[0], inner[0]), whole[1]) if n.kind in SPEAKING]
    on = names.touching(tree.index, word)
    if on is not None and on.kind in SPEAKING and on not in found:
        found.append(on)
    role = role_in(tree, *whole)
    towns = [n for n in names.at(tree.index, *whole) if n.kind is NameKind.CAPITAL]
    called = person_in(tree, word, *whole, [*found, *towns])
    if called and role is not False and all(n.kind in LANDS for n in found) and office_in(tree, *whole, called):
        found = []  # a country's minister speaks for the ministry's office, not for the country
    return Phrasing(tree, word, inner, whole, found, called, role)


def with_appositions(tree: Tree, word: int) -> tuple[int, int]:
    """The words of a noun phrase with what stands in apposition to it, on both sides of a comma."""
    return _apposed(tree, word, noun_phrase(tree, word))


def _apposed(tree: Tree, word: int, inner: tuple[int, int]) -> tuple[int, int]:
    """A noun phrase, given alone, with what stands in apposition to it."""
    first, last = tree.phrase(word, _CLAUSES)
    while last > inner[1] and tree.tag(last - 1) in ("PUNCT", "ADP", "CCONJ", "DET"):
        last -= 1
    while first < inner[0] and (tree.tag(first) in ("DET", "PUNCT", "ADP", "CCONJ")):
        first += 1
    if last < len(tree) and tree.tag(last) == "PROPN" and tree.relation(last) == tree.relation(word) == "nsubj":
        last = max(tree.under(last)) + 1 if tree.head(last) == tree.head(word) else last  # "the activist Hadi Qasab"
    return (first, last) if last - first <= _LONGEST else inner
