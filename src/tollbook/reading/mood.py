"""Mood: whether what a word says is told as a fact."""

from tollbook.reading.tree import Tree

_UNREAL = frozenset({"could", "would", "might", "may", "can", "should", "must", "will", "'ll"})
_IF = frozenset({"if", "unless", "whether"})
_ONLY = frozenset({"only", "just", "all"})
_BESIDE = frozenset({",", "-", "–", "—", "and"})
_INSTEAD = (("rather", "than"), ("instead", "of"))


def is_unreal(tree: Tree, word: int) -> bool:
    """Whether what happens is only possible or yet to come: "could kill", "if they were killed", "it may be our men who
    are taken"."""
    if tree.parse.relations[word] == "acl:relcl" and is_unreal(tree, tree.head(word)):
        return True
    for child in tree.children[word]:
        if tree.lower[child] in _UNREAL and tree.relation(child) == "aux" and not _is_reckoned(tree, child):
            return True
        if tree.lower[child] in _IF and tree.relation(child) == "mark":
            return True
    return False


def _is_reckoned(tree: Tree, aux: int) -> bool:
    """Whether what may have happened is told for a fact that is not quite sure: "20 may have been killed"."""
    unmet = tree.lower[aux] == "might" and bool({"if", "had"} & set(tree.lower))  # "might have died if they had come"
    return tree.lower[aux] in ("may", "might") and "have" in tree.lower[aux + 1 : aux + 3] and not unmet


def is_rejected(tree: Tree, first: int) -> bool:
    """Whether a number that begins at a word is named as the wrong one: "twelve, not 20", "12 rather than 20"."""
    before = tree.lower[max(0, first - 2) : first]
    if before in _INSTEAD:
        return True
    return len(before) == 2 and before[0] in _BESIDE and before[1] == "not" and tree.lower[first] not in _ONLY
