"""Clauses: which words of a sentence tell of one thing, and which of another that is only told beside it."""

from tollbook.reading.tree import Tree

_BESIDE = frozenset({"conj", "parataxis", "list"})
_WHILE = frozenset({"while", "whereas", "whilst"})
_SUFFERING = frozenset("die dies died dying perish perished fall fell lost lose".split())
"""Verbs whose subject came to harm by what the clause before tells: "a bomb exploded and 12 people died"."""


def apart(tree: Tree, one: int, other: int) -> bool:
    """Whether two words stand in clauses beside each other, of which each has who or what did it.

    "Gunmen shot two men and a mine killed a boy": not so where the second only tells what came of the first.
    """
    above, below = [one, *tree.up(one)], [other, *tree.up(other)]
    shared = set(above) & set(below)
    between = [word for word in (*above, *below) if word not in shared]
    return any(_is_of_its_own(tree, word) for word in between)


def beside(tree: Tree, word: int) -> frozenset[int]:
    """The words of a sentence, numbered as in its report, that stand apart from one."""
    return frozenset(tree.first + at for at in range(len(tree)) if apart(tree, at, word))


def _is_of_its_own(tree: Tree, verb: int) -> bool:
    """Whether a verb heads a clause beside another, with a subject that acts."""
    plain = tree.relation(verb)
    beside = (
        plain in _BESIDE
        or plain == "advcl"
        and any(tree.lower[mark] in _WHILE for mark in tree.children_by(verb, "mark", "advmod"))
    )
    subject = tree.child(verb, "nsubj")
    if not beside or tree.tag(verb) != "VERB" or subject is None or tree.lower[verb] in _SUFFERING:
        return False
    if tree.child(verb, "aux:pass") is not None:
        return False
    return tree.parse.relations[subject] == "nsubj" and tree.tag(subject) in ("NOUN", "PROPN")
