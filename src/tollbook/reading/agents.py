"""Agents: the words of a sentence that may name who acted in an event, by the grammar around the event's words."""

from collections.abc import Iterator, Sequence

from tollbook.reading.clauses import apart
from tollbook.reading.events import Trigger, distance
from tollbook.reading.knowledge.speech import speech_phrases
from tollbook.reading.tree import Tree

_BY = frozenset({"by", "from"})
_DYING = frozenset(
    "die dies died dying perish perished fall fell fallen succumbed drowned starved bled suffer suffers suffered lose"
    " loses lost has have had".split()
)
"""Verbs whose subject came to harm, or only has something, and did nothing."""
_WHEN = frozenset({"when", "as", "after"})
_BEFORE = frozenset({"after", "following", "since", "because", "over"})
FINDING = frozenset(
    "find finds found finding discover discovers discovered discovering recover recovers recovered recovering retrieve"
    " retrieves retrieved retrieving treat treats treated treating receive receives received receiving evacuate"
    " evacuates evacuated evacuating rescue rescues rescued rescuing collect collects collected collecting exhume"
    " exhumes exhumed exhuming unearth unearths unearthed unearthing".split()
)
"""Verbs of those who come upon people after the event, or look after them."""
_NO_DEEDS = _DYING | FINDING
_TELLING = frozenset({"assert", "announce", "estimate"})
_NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
_FIRE = frozenset("fire gunfire shelling bombardment bullet bullets shells".split())
_SHOTS = _FIRE | frozenset("rockets missiles mortars artillery strikes airstrikes attacks grenades raids".split())
_WITH = frozenset({"with", "by"})
_FIRED = frozenset({"fired", "launched", "lobbed"})
_FAR = 9
"""Words from a passive verb in which its "by" stands."""


def agents(tree: Tree, triggers: Sequence[Trigger], word: int) -> Iterator[tuple[int, bool]]:
    """The words that may name the actor, the surest first, each with whether the event's own words govern it."""
    seen = [word, *(above for above in tree.up(word) if tree.tag(above) == "VERB")]
    for verb in seen[:3]:
        yield from ((each, True) for each in tree.children_by(verb, "obl:agent"))
        if verb == word:
            yield from ((each, True) for each in _by(tree, verb))
        subject = tree.child(verb, "nsubj")
        if verb == word and subject is not None and _is_of_those(tree, verb, subject):
            yield tree.head(verb), True
            break
        if subject is not None and tree.parse.relations[subject] == "nsubj" and acts(tree, verb, verb == word):
            yield subject, True
            yield from ((each, True) for each in _around(tree, subject))
        elif subject is None and _active(tree, verb):
            yield from ((each, True) for each in _joined(tree, verb))
        if verb == word and subject is not None and acts(tree, verb, True) and _is_told_beside(tree, verb):
            break
        bound = tree.relation(verb) in ("advcl", "conj", "xcomp", "acl", "ccomp")
        if not bound or verb != word or went_before(tree, verb):
            break
    near = ((distance(tree, trigger.word, word), trigger) for trigger in triggers)
    for away, trigger in sorted(near, key=lambda one: one[0]):
        if away <= 4 and not apart(tree, trigger.word, word):
            yield from ((each, away <= 2) for each in _around(tree, trigger.word))
    for child in tree.children_by(word, "obl"):
        if any(tree.lower[c] in _BY for c in tree.children[child]):
            yield child, True
    for clause in tree.children_by(word, "advcl"):
        subject = tree.child(clause, "nsubj")
        marks = {tree.lower[c] for c in tree.children_by(clause, "mark", "advmod", "case")}
        if subject is not None and _active(tree, clause) and marks & _WHEN and not _meanwhile(tree, clause):
            yield subject, True
    for trigger in triggers:
        if tree.relation(trigger.word) == "obl" and tree.head(trigger.word) == word:
            yield from ((each, True) for each in _around(tree, trigger.word))


def _is_of_those(tree: Tree, verb: int, subject: int) -> bool:
    """Whether a clause tells what those did whom it describes: "arrested four rebels who killed two policemen"."""
    aside = tree.parse.relations[verb] == "acl:relcl" and tree.parse.relations[subject] == "nsubj"
    return aside and tree.lower[subject] == "who" and acts(tree, verb, True)


def _meanwhile(tree: Tree, clause: int) -> bool:
    """Whether a clause behind a comma tells what went on meanwhile: "a blast killed ten, as rebels advanced"."""
    return any(tree.lower[c] == "as" and tree.words[c - 1] == "," for c in tree.children[clause] if c > 0)


def _is_told_beside(tree: Tree, verb: int) -> bool:
    """Whether the clause above a verb tells of something else: "gunmen shot two men and a mine killed a boy"."""
    above = tree.head(verb)
    return above >= 0 and apart(tree, verb, above)


def went_before(tree: Tree, verb: int) -> bool:
    """Whether what a clause tells went before what the main one tells, and is nobody's there: "Police arrested five men
    after a bomb killed three", "following an attack that killed three"."""
    if tree.relation(verb) == "advcl":
        marks = {tree.lower[child] for child in tree.children_by(verb, "mark", "case", "advmod")}
        subject = tree.child(verb, "nsubj")
        return bool(marks & _BEFORE) and subject is not None and tree.tag(subject) != "PRON"
    if tree.relation(verb) == "acl":
        return any(tree.lower[case] in _BEFORE for case in tree.children_by(tree.head(verb), "case"))
    return False


def _joined(tree: Tree, verb: int) -> Iterator[int]:
    """The subject of the verb to which "and" joins one without, where the parse hangs both on a verb of telling.

    "Rebels stormed a post and killed nine, officials said."
    """
    if not any(tree.relation(child) == "cc" for child in tree.children[verb] if child < verb):
        return
    for before in range(verb - 1, -1, -1):
        subject = tree.child(before, "nsubj") if tree.tag(before) == "VERB" else None
        if subject is not None and tree.head(before) == tree.head(verb):
            if _active(tree, before) and acts(tree, before, False):
                yield subject
            return


def _by(tree: Tree, verb: int) -> Iterator[int]:
    """The last noun of those after the "by" that follows a passive verb, wherever the parse hangs it."""
    if _active(tree, verb):
        return
    for word in range(verb + 1, min(len(tree), verb + _FAR)):
        if tree.tag(word) in ("PUNCT", "VERB", "SCONJ"):
            return
        if tree.lower[word] == "by":
            end = word + 1
            while end < len(tree) and tree.tag(end) in _NAMING:
                end += 1
            if end > word + 1 and tree.lower[end - 1] in _FIRE and tree.lower[end : end + 1] == ("of",):
                whose = (child for child in tree.children_by(end - 1, "nmod") if child > end)
                yield from whose
            if end > word + 1:
                yield end - 1
            return


def _around(tree: Tree, noun: int) -> Iterator[int]:
    """Who stands before or after the noun of an event: "coalition strikes", "the army's attack", "strikes by …"."""
    yield from tree.children_by(noun, "obl:agent")
    for child in tree.children_by(noun, "nmod:poss", "compound", "amod"):
        yield child
    for child in tree.children_by(noun, "nmod"):
        if any(tree.lower[c] in _BY for c in tree.children[child]):
            yield child
    for child in tree.children_by(noun, "acl"):
        yield from tree.children_by(child, "obl:agent", "nsubj")
        marks = _BY if tree.lower[child] in _FIRED else frozenset({"by"})
        for inner in tree.children_by(child, "obl"):
            if any(tree.lower[c] in marks for c in tree.children[inner]):
                yield inner


def acts(tree: Tree, verb: int, itself: bool) -> bool:
    """Whether the subject of a verb may have done what it says; itself: the verb is the predicate of the count."""
    if tree.lower[verb] in _NO_DEEDS:
        return False
    told = any(word.kind in _TELLING for word in speech_phrases().get(tree.words[verb]))
    if told and not _with_fire(tree, verb):
        return False
    return not itself or _active(tree, verb)


def _with_fire(tree: Tree, verb: int) -> bool:
    """Whether what may be said is done with arms: "responded with rocket fire"; where it is told after what, either
    may have done it."""
    if any(tree.lower[mark] == "after" for told in tree.children_by(verb, "advcl") for mark in tree.children[told]):
        return False
    return any(
        tree.lower[noun] in _SHOTS and any(tree.lower[case] in _WITH for case in tree.children_by(noun, "case"))
        for noun in tree.children_by(verb, "obl")
    )


def _active(tree: Tree, verb: int) -> bool:
    return tree.child(verb, "aux:pass", "nsubj:pass") is None
