"""Freed: those who were taken before, told of by who frees them: "Troops freed two priests and a nun who were
kidnapped in April"."""

from tollbook.reading.counts.harmed import Harmed, Lexemes
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm

FREED = frozenset(
    "release releases released releasing free frees freed freeing liberate liberates liberated liberating exchange"
    " exchanged swap swapped".split()
)
"""What is done for those who were taken."""
HELD = frozenset({Harm.CAPTURED, Harm.ABDUCTED})
_RESCUED = frozenset("rescue rescues rescued rescuing save saved".split())
_FREEING = FREED | _RESCUED
_DONE_TO = frozenset({"obj", "nsubj:pass"})
_THEMSELVES = frozenset({"they", "it", "he", "she"})


def taken_together(tree: Tree, head: int, known: Lexemes) -> Harmed | None:
    """What came before to people who are freed with others, as a clause behind the last tells: "two priests and a
    nun who were kidnapped in April"."""
    if _FREEING.isdisjoint(tree.lower):
        return None
    first = _first_of(tree, head)
    last = max((first, *tree.children_by(first, "conj"), *_members(tree, first)))
    if freed_by(tree, head) is None or first == last:
        return None
    for clause in tree.children_by(last, "acl"):
        for word in known.get(clause, ()):
            if Harm(word.harm) in HELD and "object" in word.victims and clause > last:
                return Harmed(Harm(word.harm), clause, clause, word.people_only, direct=True, sure=True)
    return None


def freed_by(tree: Tree, head: int) -> int | None:
    """The verb that says that people are freed, or rescued."""
    head = _first_of(tree, head)
    verb = tree.head(head)
    frees = verb >= 0 and tree.lower[verb] in _FREEING and tree.parse.relations[head] in _DONE_TO
    return verb if frees else None


def _first_of(tree: Tree, head: int) -> int:
    """The first of a list that somebody stands in."""
    while tree.relation(head) == "conj" or head in _members(tree, tree.head(head)):
        head = tree.head(head)
    return head


def _members(tree: Tree, people: int) -> list[int]:
    """Those whom some people include: the children of "40 hostages, including 12 children"."""
    some = tree.children_by(people, "nmod", "appos") if people >= 0 else []
    return [one for one in some if any(tree.lower[case] == "including" for case in tree.children[one])]


def is_rescue(tree: Tree, verb: int) -> bool:
    """Whether whoever frees people cannot be who took them."""
    return tree.lower[verb] in _RESCUED


def took_them(tree: Tree, head: int) -> bool:
    """Whether those who free people took them, as a clause tells: "released the nuns whom they had abducted"."""
    people = [head, *tree.children_by(head, "conj")]
    clauses = (clause for one in people for clause in tree.children_by(one, "acl"))
    subjects = (subject for clause in clauses for subject in tree.children_by(clause, "nsubj"))
    return any(tree.lower[subject] in _THEMSELVES for subject in subjects)
