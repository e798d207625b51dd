"""Mood: whether what a word says is told as a fact."""

from tollbook.reading.tree import Tree

_UNREAL = frozenset({"could", "would", "might", "may", "can", "should", "must", "will", "'ll"})
_IF = frozenset({"if", "unless", "whether"})


def is_unreal(tree: Tree, word: int) -> bool:
    """Whether what happens is only possible or yet to come: "could kill", "if they were killed", "it may be our men who
    are taken"."""
    if tree.parse.relations[word] == "acl:relcl" and is_unreal(tree, tree.head(word)):
        return True
    return any(
        (tree.relation(child) == "aux" and tree.lower[child] in _UNREAL)
        or (tree.relation(child) == "mark" and tree.lower[child] in _IF)
        for child in tree.children[word]
    )
