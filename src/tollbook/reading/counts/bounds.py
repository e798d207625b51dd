"""How many the people of a count are: by their number, and without one by their words, none among them."""

from functools import cache

from tollbook.reading.counts.candidates import NEWS, Candidate
from tollbook.reading.counts.listed import BEING
from tollbook.reading.counts.losses import UNTOLD
from tollbook.reading.knowledge.speech import speech_words
from tollbook.reading.tree import Tree

_ANYONE = frozenset({"anyone", "anybody"})
_OR = frozenset({"or", "nor", "and"})
_NO = frozenset({"no"})
_ONE = frozenset({"a", "an", "one", "the", "another", "single", "lone", "his", "her", "their"})
_REPORTS = frozenset({"report", "reports"})
_TELLING = frozenset("confirm mention disclose specify reveal give provide acknowledge admit".split())
_TOGETHER = {"couple": 2, "newlyweds": 2, "twins": 2, "triplets": 3}
"""How many a word means that says no number."""
_REST = frozenset({"rest", "remainder"})
_DEFINITE = frozenset({"the", "these", "those", "their"})
_OPENING = 3
"""How far behind the "among" that begins a sentence its people stand."""


def bounds_of(tree: Tree, candidate: Candidate, sure: bool) -> tuple[int | None, int | None] | None:
    """Bounds of the people; None where a phrase without a number only refers back ("the victims", "them"; "Among the
    victims were two women"), or tells only among whom there was no loss ("without casualties among civilians"), or
    that nothing is told of any ("did not confirm any losses")."""
    if _is_unnumbered(candidate) and (_has_without(tree, tree.head(candidate.head)) or _is_untold(tree, candidate)):
        return None
    if candidate.quantity is not None:
        return candidate.quantity.low, candidate.quantity.high
    if tree.lower[:1] == ("among",) and candidate.first <= _OPENING and BEING.isdisjoint(tree.lower[: candidate.first]):
        return None
    inside = [tree.lower[w] for w in range(candidate.first, candidate.head)]
    before = {*inside, *(tree.lower[c] for c in tree.children[candidate.head])}
    person = candidate.person
    word = tree.lower[candidate.head]
    if "no" in before or word in ("none", "nobody"):
        return 0, 0
    if _are_any(tree, candidate):
        return None
    if word in _REST:
        return 2, None
    if word in UNTOLD:
        return 1, None  # "loss of life"
    if person is None:
        return _unknown_people(tree, candidate, before)
    if word in _TOGETHER:
        return _TOGETHER[word], _TOGETHER[word]
    one, many = _numbered(person.singular), _numbered(person.plural)
    told = next((at for at in tree.lower[candidate.first : candidate.last] if (at in one) != (at in many)), word)
    singular = told in one and told not in many
    if not singular and "another" in before:
        return 1, 1
    if singular:
        return (1, 1) if sure or _ONE & before or tree.tag(candidate.head) == "PROPN" else None
    return None if _DEFINITE & before and not sure else (2, None)


def _unknown_people(tree: Tree, candidate: Candidate, before: set[str]) -> tuple[int, int | None]:
    """Bounds of people whose word is not known: one if named or in the singular, two and more in the plural."""
    head = candidate.head
    if tree.tag(head) == "PROPN" or {"a", "an"} & before:
        return 1, 1
    if tree.tag(head) != "NOUN":
        return 1, None
    plural = tree.lower[head].endswith("s") and not tree.lower[head].endswith("ss") and not _ONE & before
    return (2, None) if plural else (1, 1)


def _numbered(phrase: str) -> list[str]:
    """The words of a phrase for people of which one has the number: "member" of "member of parliament", "passer" and
    "by" of "passer-by"."""
    return phrase.partition(" of ")[0].split(" ")[-1].lower().split("-")


def are_none(tree: Tree, candidate: Candidate) -> bool:
    """Whether the words around people without a number of their own make them none: "without casualties", "without
    hurting anyone", "no damage or injuries", "no reports of casualties", "denied that anyone had died"."""
    head, above = candidate.head, tree.head(candidate.head)
    if not _is_unnumbered(candidate):
        return False
    if above < 0 or _has_without(tree, head):
        return _has_without(tree, head)
    if tree.relation(head) == "nmod" and tree.lower[above] in _REPORTS and _has(tree, above, "det", _NO):
        return True
    if tree.tag(above) == "VERB" and _has_without(tree, above):
        return True
    if tree.relation(head) == "conj" and _has(tree, head, "cc", _OR) and _has(tree, above, "det", _NO):
        return True
    if _is_untold(tree, candidate):
        return False
    return _are_any(tree, candidate) and (is_negated(tree, above) or _is_denied(tree, head))


def _is_untold(tree: Tree, candidate: Candidate) -> bool:
    """Whether nobody tells of any: "did not confirm any casualties", "made no mention of losses"."""
    above = tree.head(candidate.head)
    if above < 0 or tree.relation(candidate.head) == "nmod":
        return above >= 0 and tree.lower[above] in NEWS - _REPORTS and _has(tree, above, "det", _NO)
    return tree.relation(candidate.head) == "obj" and tree.lower[above] in _TELLING and is_negated(tree, above)


def _are_any(tree: Tree, candidate: Candidate) -> bool:
    """Whether it is left open that there is anybody: "anyone", "any of their fighters"."""
    any_ = "any" in tree.lower[max(0, candidate.first - 1) : candidate.first + 1]
    return any_ or tree.lower[candidate.head] in _ANYONE


def _is_unnumbered(candidate: Candidate) -> bool:
    """Whether the word for people is all that says how many."""
    return candidate.quantity is None or candidate.quantity.word == candidate.head


def _has(tree: Tree, word: int, relation: str, words: frozenset[str]) -> bool:
    return any(tree.lower[child] in words for child in tree.children_by(word, relation))


def _has_without(tree: Tree, word: int) -> bool:
    """Whether "without" stands before a noun or a verb: "without losses", "without causing casualties"."""
    return word >= 0 and any(tree.lower[child] == "without" for child in tree.children[word])


def _is_denied(tree: Tree, word: int) -> bool:
    """Whether a word of denial governs a word."""
    return any(tree.lower[above] in _denying() for above in tree.up(word))


@cache
def _denying() -> frozenset[str]:
    return frozenset(form for word in speech_words() if word.kind == "deny" for form in word.forms if " " not in form)


def is_negated(tree: Tree, predicate: int) -> bool:
    """Whether "not" or "never" stands by a verb."""
    return any(tree.lower[c] in ("not", "n't", "never") for c in tree.children_by(predicate, "advmod"))
