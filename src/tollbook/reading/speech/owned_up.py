"""Owned up: by whom a deed is claimed, where a passive says so."""

from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.subjects import following
from tollbook.reading.tree import Tree

DEEDS = frozenset(
    "attack attacks bombing bombings blast blasts explosion explosions ambush assault assaults raid raids strike"
    " strikes killing killings shooting shootings kidnapping kidnappings abduction abductions operation massacre"
    " murder".split()
)
"""What somebody may claim as his own deed."""
_CLAIMED = "claimed"
_TOO = frozenset({"also", "later", "too", "already", "quickly", "immediately", "subsequently", ","})


def claimed_by(tree: Tree, verb: int) -> Frame | None:
    """Who claims a deed: "the attack was claimed by the Front", "an attack claimed by the Front"."""
    by = next((at for at in range(verb + 1, len(tree)) if tree.lower[at] not in _TOO), len(tree))
    if tree.lower[verb] != _CLAIMED or tree.lower[by : by + 1] != ("by",) or not _is_of_deed(tree, verb):
        return None
    speaker = following(tree, by, by + 1)
    if speaker is None:
        return None
    told = tree.head(tree.head(verb)) if tree.relation(verb) == "acl" else -1
    if told > speaker and tree.relation(tree.head(verb)) == "nsubj":  # "an attack claimed by the Front killed 11"
        covers = frozenset(tree.under(verb))
        left = frozenset(range(len(tree))) - covers
        return Frame(tree.index, "responsibility", verb, speaker, None, covers, beside=False, left=left)
    covers, left = frozenset(range(by, len(tree))), frozenset(range(by)) - {verb}
    return Frame(tree.index, "responsibility", verb, speaker, None, covers, beside=False, left=left)


def _is_of_deed(tree: Tree, verb: int) -> bool:
    """Whether it is a deed that is claimed, and no place or life: the verb's subject, or what it hangs on."""
    subject = tree.child(verb, "nsubj")
    thing = tree.head(verb) if subject is None and tree.relation(verb) == "acl" else subject
    if thing is None:
        return False
    if tree.lower[verb - 1] in DEEDS:
        return True  # "in an attack claimed by the Front", whatever the parse hangs it on
    if tree.lower[thing] in ("which", "that", "it"):
        return not DEEDS.isdisjoint(tree.lower[:verb]) or thing == 0
    return tree.lower[thing] in DEEDS
