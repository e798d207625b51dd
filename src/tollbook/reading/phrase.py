"""The words of a noun phrase, and the subject of a verb, by the parse."""

from tollbook.reading.tree import Tree

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_LONGEST = 9
_LEFT_OUT = frozenset(
    {"acl", "advcl", "appos", "punct", "case", "parataxis", "dep", "ccomp", "advmod", "obl", "orphan"}
)


def noun_phrase(tree: Tree, word: int, keep: frozenset[str] = frozenset()) -> tuple[int, int]:
    """The words of a noun phrase without its clauses, appositions and determiner; `keep` relations stay in."""
    first, last = tree.phrase(word, _LEFT_OUT - keep if keep else _LEFT_OUT)
    while first < word and (tree.tag(first) in ("DET", "PUNCT", "ADP", "CCONJ") or tree.lower[first] in ("the", "'s")):
        first += 1
    while last > word + 1 and tree.tag(last - 1) in ("PUNCT", "ADP", "CCONJ", "DET"):
        last -= 1
    if last - first > _LONGEST:
        first, last = max(first, word - 4), min(last, word + 5)
    return first, last


def subject_of(tree: Tree, verb: int, going_on: tuple[str, ...] = ("conj",)) -> tuple[int, int | None]:
    """The verb that has the subject of a verb without one of its own ("it attacked and killed"), and the subject."""
    subject = tree.child(verb, "nsubj")
    while subject is None and tree.relation(verb) in going_on:
        verb = tree.head(verb)
        subject = tree.child(verb, "nsubj")
    return verb, subject
