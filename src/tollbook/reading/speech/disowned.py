"""Disowned: what somebody says that he or his did not do: "said its planes had not bombed Dorin"."""

from collections.abc import Sequence, Set
from dataclasses import replace

from tollbook.reading.mood import is_unreal
from tollbook.reading.speech.frame import Frame
from tollbook.reading.tree import Tree

_ITSELF = frozenset("it they he she we i".split())
_OWN = frozenset("its their his her our".split())
_THEY = frozenset({"the", "that", "this"})
_BODIES = frozenset("group movement party organisation organization militia army police".split())
_MEN = frozenset(
    "soldiers troops forces officers policemen police guards peacekeepers commandos gunners jets planes warplanes"
    " aircraft drones helicopters artillery plane warplane jet helicopter drone soldier".split()
)
"""Whose deeds somebody speaks of who is asked for them: "police said officers had not opened fire"."""
_NOT = frozenset({"not", "n't", "never"})
_DOING = frozenset(
    "bomb bombed shell shelled attack attacked target targeted strike struck hit kill killed shoot shot fire fired use"
    " used execute executed abduct abducted kidnap kidnapped carry carried conduct conducted stage staged plant"
    " planted do done torture tortured raid raided open opened".split()
)
_UNSAID = frozenset({"had", "did", "have"})
"""What stands for a deed that was told before: "said they had not"."""
_KNOWN = frozenset({"the", "those", "these"})
_BRIEF = 7
"""Words before it in a sentence that answers the one before and tells nothing else."""
_HABIT = frozenset({"does", "do"})
_ANSWERING = frozenset({"responsible", "involved"})
_SHARING = frozenset({"part", "participated", "involved"})
_COMING = frozenset({"come", "fired", "launched", "carried", "conducted"})
_BLOWS = frozenset(
    "shell shells rocket rockets missile missiles mortar mortars bomb bombs attack attacks strike strikes raid raids"
    " shelling fire bullet bullets shots projectile projectiles operation".split()
)
_UNLESS = frozenset({"but", "until", "first", "before", "except", "unless"})
_SAYING = frozenset({"assert", "announce"})


def disowned(tree: Tree, found: Sequence[Frame]) -> list[Frame]:
    """The frames, with a denial for each deed that somebody says not to have done; what the deed led to is not his to
    tell ("said it was not behind the bombing, which killed nine"), nor those to whom it was done by whomever ("said its
    men had not shot the two women")."""
    kept: list[Frame] = []
    for frame in found:
        told = tree.child(frame.word, "ccomp") if frame.kind in _SAYING else None
        if told is None or frame.speaker is None or not is_disowned(tree, told) or is_unreal(tree, told):
            kept.append(frame)
            continue
        under = [word for word in tree.under(told) if word != told]
        clauses = [word for word in under if tree.parse.relations[word] == "acl:relcl"]
        left = frozenset(word for clause in (*clauses, *_the_harmed(tree, told)) for word in tree.under(clause))
        also = (word for word in tree.children_by(told, "conj", "parataxis"))
        covers = frozenset([told, *under]) - left - {word for clause in also for word in tree.under(clause)}
        kept.append(replace(frame, covers=frame.covers - left))
        kept.append(Frame(tree.index, "deny", told, frame.speaker, None, covers, beside=False, left=left))
    return kept


def _the_harmed(tree: Tree, deed: int) -> list[int]:
    """Those known to have come to harm, whoever did it: "the two women"; not "any women", nor "the gunman"."""
    whom = tree.children_by(deed, "obj")
    counted = (one for one in whom if tree.child(one, "nummod") is not None)
    return [one for one in counted if any(tree.lower[child] in _KNOWN for child in tree.children_by(one, "det"))]


def is_disowned(tree: Tree, deed: int) -> bool:
    """Whether a deed is one that its own subject did not do, or is not to answer for: "its planes had not bombed
    Dorin", "no plane took part", "the raid was not carried out by its men"."""
    subject = tree.child(deed, "nsubj")
    around = {tree.lower[child] for child in tree.children[deed]}
    if subject is None:
        return False
    low, beside = tree.lower[subject], {tree.lower[child] for child in tree.children[subject]}
    if _is_by_others(tree, deed, low, around, beside):
        return True
    if not _NOT & around or _HABIT & around:
        return False  # "says it does not target civilians" is what it holds of itself
    own = low in _ITSELF or bool(beside & _OWN) or low in _BODIES and bool(beside & _THEY)
    behind = any(tree.lower[case] == "behind" for case in tree.children_by(deed, "case"))
    unsaid = tree.lower[deed] in _UNSAID and deed < _BRIEF and len(tree) <= deed + 3
    return own and (behind or unsaid or tree.lower[deed] in _DOING | _ANSWERING)


def _is_by_others(tree: Tree, deed: int, subject: str, around: Set[str], beside: Set[str]) -> bool:
    """Whether it is said of arms or armed men that they did not do something, or of a blow that it was not theirs:
    "officers had not opened fire", "no plane took part", "the shell had not come from its positions"; not "had not
    fired until they were shot at", "not the base but a school"."""
    if not _UNLESS.isdisjoint(tree.lower[deed:]):
        return False
    none, denied = "no" in beside, bool(_NOT & around) and not _HABIT & around
    if denied and subject in _BLOWS and tree.lower[deed] in _COMING:
        return _is_by_own(tree, deed)
    done = tree.lower[deed] in _DOING or none and bool(_SHARING & {tree.lower[deed], *around})
    return (none or denied) and subject in _MEN and done and tree.child(deed, "aux:pass") is None


def _is_by_own(tree: Tree, deed: int) -> bool:
    """Whether something came from the speaker's own: "from its positions", "by its men"."""
    whose = (child for by in tree.children_by(deed, "obl") for child in tree.children[by])
    return any(tree.lower[child] in _OWN for child in whose)
