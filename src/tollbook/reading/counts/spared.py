"""Spares those whom the heads take for harmed: they live, come through, are freed, bound, abused, asked or
sentenced, or no people at all."""

from tollbook.reading.counts.bounds import is_negated
from tollbook.reading.counts.candidates import REMAINS, Candidate
from tollbook.reading.counts.freed import FREED
from tollbook.reading.knowledge.harms import harm_phrases
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm

_STAYING = frozenset(
    "trapped besieged stranded encircled living live lives population inhabitants residing home".split()
)
_ROUND = frozenset("tens dozens scores hundreds thousands millions number majority".split())
_SHUT_IN = frozenset({"siege", "blockade", "lockdown", "curfew"})
_MEANT = frozenset({"set", "due", "slated", "scheduled", "expected"})
"""What people are who have not left yet: "set for evacuation"."""
_SURVIVORS = frozenset({"survivor", "survivors"})
_WHOLE = frozenset("unhurt unharmed uninjured unscathed".split())
_CONDEMNED = frozenset("sentence sentences sentenced condemn condemns condemned convict convicts convicted".split())
_BOUND = frozenset("disarm disarms disarmed disarming tie ties tied tying rob robs robbed robbing".split())
_ABUSED = frozenset("rape rapes raped raping torture tortures tortured torturing".split())
"""What is done to people without killing or taking them."""
_ASKED = frozenset("interview interviews interviewed interviewing".split())
_SOUGHT = frozenset("hunt hunts hunted hunting pursue pursues pursued pursuing chase chases chased chasing".split())
_SPOKEN_TO = frozenset("speak speaks spoke spoken talk talks talked".split())
_SEIZED = frozenset({"kidnapped", "abducted", "captured", "seized", "arrested", "detained"})
_DEATHS = frozenset({"death", "deaths", "died"})
_ESCAPING = frozenset("escape escapes escaped escaping".split())
_HELD = frozenset({"prisoner", "detainee", "inmate", "hostage", "captive"})
_DEEDS = frozenset(
    "attack attacks strike strikes airstrike airstrikes raid raids event events incident incidents bombing"
    " bombings explosion explosions blast blasts shooting shootings ambush ambushes massacre massacres assault"
    " assaults clash clashes battle battles sortie sorties operation operations".split()
)
_BURNT = frozenset("burnt burned buried".split())
"""What is done to people alive."""
_SAVED = {Harm.INJURED: _WHOLE, Harm.KILLED: _WHOLE | {"survive", "survives", "survived", "surviving", "alive"}}


def stays(tree: Tree, candidate: Candidate, harm: str) -> bool:
    """Whether people whom the heads take for displaced are said to live, or to be shut in, where they are, or have yet
    to leave: "tens of thousands are trapped in X", "put 9,000 people under siege", "are set for evacuation"."""
    if harm != Harm.DISPLACED.value:
        return False
    head = candidate.head
    while tree.relation(head) == "nmod" and tree.lower[tree.head(head)] in _ROUND:
        head = tree.head(head)
    above = tree.head(head)
    near = {candidate.head, head, above, *tree.children[candidate.head], *tree.children[head]} - {-1}
    words = {tree.lower[word] for word in near} | set(tree.lower[max(0, candidate.first - 3) : candidate.first])
    if words & _STAYING or above < 0:
        return bool(words & _STAYING)
    beside = {tree.lower[word] for word in tree.children_by(above, "obl", "xcomp", "advcl")}
    return bool(beside & _SHUT_IN) or tree.lower[above] in _MEANT


def spared(tree: Tree, candidate: Candidate, predicate: int, harm: Harm) -> bool:
    """Whether people come through whom the heads take for killed, or are unhurt whom they take for hurt."""
    if _are_deeds(tree, candidate) or _is_let_be(tree, candidate, predicate, harm):
        return True
    if (
        tree.lower[predicate] in _BURNT
        or harm not in _SAVED
        or not tree.parse.relations[candidate.head].startswith("nsubj")
    ):
        return harm is Harm.KILLED and tree.lower[candidate.head] in _SURVIVORS
    told = (predicate, *tree.children_by(predicate, "xcomp", "advcl", "advmod", "obl", "amod"))
    return any(tree.lower[word] in _SAVED[harm] for word in told) and not is_negated(tree, predicate)


def _is_let_be(tree: Tree, candidate: Candidate, predicate: int, harm: Harm) -> bool:
    """Whether what the verb says does not kill or take people: "sentenced six men to death", "freed nine hostages",
    "tied up two guards", "hunting six men", "raped nine women", "spoke to 12 men who had been wounded", "40 prisoners
    escaped"."""
    first = _first_of(tree, candidate.head)
    verb = tree.head(first)
    if verb < 0 or is_negated(tree, verb):
        return False
    said, relation = tree.lower[verb], tree.parse.relations[first]
    if tree.lower[verb] in _SOUGHT and _are_sought(tree, first, relation):
        return harm is not Harm.MISSING and not _is_caught(tree, verb)
    if relation == "obl":
        with_them = any(tree.lower[child] in ("to", "with") for child in tree.children[first])
        return harm is Harm.KILLED and said in _SPOKEN_TO and with_them and not _are_hurt(tree, candidate)
    if relation == "nsubj":
        held = candidate.person is not None and candidate.person.singular in _HELD
        return held and said in _ESCAPING
    if relation not in ("obj", "nsubj:pass"):
        return False
    if said in FREED:
        return harm is not Harm.INJURED and not _are_told_of(tree, candidate, predicate)
    if said in _CONDEMNED:
        return harm is Harm.KILLED
    if said in _ABUSED | _BOUND:
        return (said in _BOUND or harm is Harm.KILLED) and not _kills(tree, verb)
    return harm is Harm.KILLED and said in _ASKED and not _are_hurt(tree, candidate)


def _are_sought(tree: Tree, word: int, relation: str) -> bool:
    """Whether people are those who are hunted: "hunting six rebels", "hunting for four men"."""
    return relation == "obj" or relation == "obl" and any(tree.lower[at] == "for" for at in tree.children[word])


def _is_caught(tree: Tree, verb: int) -> bool:
    """Whether those who are hunted come to harm: "hunted down and killed six rebels"."""
    beside = [*tree.children_by(verb, "conj"), *([tree.head(verb)] if tree.relation(verb) == "conj" else [])]
    return any(harm_phrases().get(tree.lower[at]) for at in beside)


def _are_told_of(tree: Tree, candidate: Candidate, predicate: int) -> bool:
    """Whether it is told as well how they came to be held: "freed a priest who was abducted on Monday"; or it is the
    dead who are given back."""
    if tree.lower[candidate.head] in REMAINS or tree.parse.relations[predicate] == "acl:relcl":
        return True
    around = {predicate, *range(candidate.first, candidate.last), *tree.children_by(candidate.head, "acl")}
    return any(tree.lower[at] in _SEIZED for at in around)


def _are_hurt(tree: Tree, candidate: Candidate) -> bool:
    """Whether those who are asked are said to be hurt themselves: "spoke to nine wounded men"."""
    near = {*range(candidate.first, candidate.last), *tree.children[candidate.head]}
    return any(word.harm is Harm.INJURED for at in near for word in harm_phrases().get(tree.lower[at]))


def _are_deeds(tree: Tree, candidate: Candidate) -> bool:
    """Whether it is attacks that are counted, not people: "120 events", "the number of raids has risen to 54"."""
    if candidate.person is None and tree.lower[candidate.head] in _DEEDS:
        return True
    if candidate.quantity is None or candidate.head != candidate.quantity.word:
        return False
    subject = tree.child(max(tree.head(candidate.head), 0), "nsubj")
    counted = subject is not None and subject < candidate.first and tree.lower[subject] == "number"
    return counted and any(
        tree.lower[what] in _DEEDS and any(tree.lower[of] == "of" for of in tree.children[what])
        for what in tree.children_by(subject or 0, "nmod")
    )


def _kills(tree: Tree, verb: int) -> bool:
    """Whether it is said as well that they were killed: "raped and murdered two girls", "tortured to death", "tied up
    three before killing them"."""
    if any(tree.lower[at] in _DEATHS for at in tree.under(verb)):
        return True
    beside = [
        at for at in (tree.head(verb), *tree.children_by(verb, "conj", "advcl")) if at >= 0 and _is_of_same(tree, at)
    ]
    return any(word.harm in (Harm.KILLED, Harm.INJURED) for at in beside for word in harm_phrases().get(tree.lower[at]))


def _is_of_same(tree: Tree, verb: int) -> bool:
    """Whether a verb beside another tells of the same people: "tied up two guards and shot them"."""
    whom = tree.child(verb, "obj")
    return whom is None or tree.tag(whom) == "PRON" or tree.head(verb) < 0 or tree.relation(verb) != "conj"


def _first_of(tree: Tree, head: int) -> int:
    """The first of a list that somebody stands in."""
    while tree.relation(head) in ("conj", "appos"):
        head = tree.head(head)
    return head
