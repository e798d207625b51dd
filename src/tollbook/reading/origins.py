"""Origins: whose ground a shell came from, which tells who fired it: "the shell came from army positions", "was fired
from a rebel-held area"."""

from tollbook.reading.names import NameKind, Names
from tollbook.reading.parties import party_at
from tollbook.reading.phrase import noun_phrase
from tollbook.reading.tree import Tree

COMING = frozenset("came come comes coming fired launched lobbed originated".split())
_FIRED = frozenset(
    "shell shells mortar mortars rocket rockets missile missiles round rounds shot shots fire shelling it they".split()
)
"""What comes from somewhere and kills, and what stands for it."""
_GROUND = frozenset(
    "position positions line lines area areas territory side hill hills ground village district neighbourhood suburb"
    " base emplacement emplacements trenches".split()
)
_HELD = frozenset({"held", "controlled"})
_PARTIES = frozenset({NameKind.GROUP, NameKind.PARTY})


def origin(names: Names, tree: Tree, verb: int) -> str | None:
    """The party from whose ground a sentence says that something was fired, at the verb that says it."""
    thing = tree.head(verb) if tree.relation(verb) == "acl" else tree.child(verb, "nsubj")
    if tree.lower[verb] not in COMING or thing is None or tree.lower[thing] not in _FIRED:
        return None
    for ground in tree.children_by(verb, "obl"):
        if tree.lower[ground] in _GROUND and any(tree.lower[case] == "from" for case in tree.children[ground]):
            return party_at(names, tree, ground, frozenset()) or _holder(names, tree, ground)
    return None


def _holder(names: Names, tree: Tree, ground: int) -> str | None:
    """Who holds a ground: "a rebel-held area"."""
    first, last = noun_phrase(tree, ground)
    for name in names.at(tree.index, first, last):
        held = tree.lower[name.last : name.last + 1] == ("-",) and tree.lower[name.last + 1] in _HELD
        if name.kind in _PARTIES and held:
            return names.shown(name)
    return None
