"""Harm: what came to the people of a noun phrase, by the word of harm that governs it, names it or stands beside it."""

from dataclasses import replace

from tollbook.reading.clauses import ANSWERED
from tollbook.reading.counts.apart import harm_of_others, harm_of_some
from tollbook.reading.counts.fates import end_of
from tollbook.reading.counts.freed import taken_together
from tollbook.reading.counts.harmed import Harmed, Lexemes, predicate_of
from tollbook.reading.counts.idioms import both, idiom
from tollbook.reading.counts.listed import BEING, among, included, tells
from tollbook.reading.counts.losses import untold_losses
from tollbook.reading.knowledge.harms import HarmWord
from tollbook.reading.punished import punished
from tollbook.reading.tree import Tree
from tollbook.reading.weighing import TAKEN
from tollbook.vocabulary.codes import Harm

_PASSIVE = frozenset({"nsubj:pass", "nsubj:outer", "obl:unmarked"})
_TITLING = frozenset({"nmod:desc", "amod"})
_CHAINED = frozenset({"conj", "appos", "list", "parataxis", "dep", "orphan"})
_OPENING = frozenset({"-", "–", "—", ":"})
_MEMBERS = frozenset({"including", "include", "includes", "included", "like", "among", "amongst", "of"})
_POSSESSED = (("'s",), ("’s",))
_LEAVING = frozenset({"left", "leaving", "leave", "leaves", "found"})
_LOSING = frozenset("lose loses lost losing".split())
_LINKING = frozenset(
    "was were been being is are be got had have has also reportedly allegedly and - others more".split()
)
_BECAUSE = frozenset({"over", "for", "about", "against"})


def harmed(tree: Tree, whole: str, words: tuple[int, int], head: int, known: Lexemes) -> Harmed | None:
    """What came to the people on `words`, whose head word is `head`; None if the sentence does not say."""
    return (
        both(tree, words, head)
        or harm_of_others(tree, words[0], known)
        or untold_losses(tree, head)
        or taken_together(tree, head, known)
        or _direct(_fate(tree, head, known))
        or _direct(end_of(tree, head, known))
        or _direct(_named(tree, head, known))
        or idiom(tree, whole, words, head)
        or _direct(among(tree, words, head, known))
        or _direct(included(tree, words, head, known))
        or _direct(_fronted(tree, words, head, known))
        or _by_name(tree, head, known)
        or _direct(_governed(tree, head, known))
        or _followed(tree, words, known)
        or _chained(tree, head, known, depth=0)
        or _preceded(tree, words, known)
        or harm_of_some(tree, words[1], head, known)
    )


def _direct(found: Harmed | None) -> Harmed | None:
    return replace(found, direct=True) if found else None


def _named(tree: Tree, head: int, known: Lexemes) -> Harmed | None:
    """The head is itself a word of harm: "12 deaths", "20 wounded", "three dead"."""
    for word in known.get(head, ()):
        if "itself" in word.victims:
            return Harmed(Harm(word.harm), predicate_of(tree, head), head, word.people_only)
    return None


def _fate(tree: Tree, head: int, known: Lexemes) -> Harmed | None:
    """What came in the end to people whose word says that they had been taken: "a hostage was killed"."""
    named = _named(tree, head, known)
    if named is None or named.harm not in TAKEN:
        return None
    found = _told_of(tree, head, known)
    return found if found is not None and found.harm not in TAKEN else None


def _governed(tree: Tree, head: int, known: Lexemes) -> Harmed | None:
    """By the parse: object of kill, subject of die, complement of "the death of", modified by wounded, and so on; whom
    a clause calls wounded and the sentence dead is dead ("three who were hurt on Sunday died")."""
    left = tree.head(head) >= 0 and tree.lower[tree.head(head)] in _LEAVING
    told = (_outcome(tree, head, known) if left else None) or _told_of(tree, head, known)
    if told is not None and told.harm is Harm.KILLED:
        return told
    for child in tree.children[head]:
        for word in known.get(child, ()):
            if told is not None and Harm(word.harm) in TAKEN or _is_of_others(tree, child, word):
                continue
            if tree.relation(child) in ("amod", "acl", "xcomp", "compound") and _fits_modifier(tree, child, word):
                own = tree.parse.relations[child] == "acl:relcl" and tree.tag(child) == "VERB"
                return Harmed(Harm(word.harm), child if own else predicate_of(tree, head), child, word.people_only)
    return told or _outcome(tree, head, known)


def _outcome(tree: Tree, head: int, known: Lexemes) -> Harmed | None:
    """How they are found or left: "was found dead", "left five wounded"."""
    above, relation = tree.head(head), tree.parse.relations[head]
    if relation == "obj" or relation in _PASSIVE:
        for child in tree.children_by(above, "xcomp", "advcl", "ccomp"):
            for word in known.get(child, ()):
                if word.kind == "adjective" or tree.lower[above] == "found" and word.kind == "verb":
                    return Harmed(Harm(word.harm), above, child, word.people_only)
    return None


def _is_of_others(tree: Tree, clause: int, word: HarmWord) -> bool:
    """Whether a relative clause tells what came to some of them: "14 people, of whom three were killed"."""
    subject = tree.child(clause, "nsubj") if tree.parse.relations[clause] == "acl:relcl" else None
    if subject is None or tree.tag(subject) == "PRON":  # "who were killed", "whom they had captured"
        return False
    return tree.parse.relations[subject] == "nsubj:pass" or "subject" in word.victims


def _by_name(tree: Tree, head: int, known: Lexemes) -> Harmed | None:
    """What came to somebody who is named: by rank or title ("Sergeant Tom Fisher was shot"), with what he is behind the
    name ("killed Tom Fisher, a judge") or before it ("the journalist Mona Khalil was killed")."""
    named = name_of(tree, head)
    if named is None and any(_is_name_behind(tree, head, child) for child in tree.children_by(head, "appos", "flat")):
        named = head
    if named is None or named != head and tree.lower[head].endswith("s") or _acts(tree, named):
        return None
    found = _told_of(tree, named, known)
    if found is None:
        return None
    hit = found.harm is Harm.INJURED and tree.lower[found.word] == "shot"  # who is shot may be dead as well
    return replace(found, direct=True, sure=not hit)


def _is_name_behind(tree: Tree, head: int, child: int) -> bool:
    """Whether a name follows what somebody is: "the journalist Mona Khalil", and is no possessor."""
    last = max(tree.under(child)) + 1
    return child == head + 1 and tree.tag(child) == "PROPN" and tree.lower[last : last + 1] not in _POSSESSED


def _acts(tree: Tree, named: int) -> bool:
    """Whether somebody does it himself: "Colonel Khan killed three rebels"."""
    return tree.parse.relations[named] == "nsubj" and tree.child(tree.head(named), "obj") is not None


def name_of(tree: Tree, head: int) -> int | None:
    """The name of somebody whose title, before it, or description, behind it, a word is."""
    above, relation = tree.head(head), tree.parse.relations[head]
    titled = relation in _TITLING and above > head and tree.words[head][0].isupper()
    described = relation == "appos" and 0 <= above < head and tree.child(head, "nummod") is None
    return above if (titled or described) and tree.tag(above) == "PROPN" else None


def _fronted(tree: Tree, words: tuple[int, int], head: int, known: Lexemes) -> Harmed | None:
    """What the sentence begins with: "Also missing are three aid workers and a photographer"."""
    for at in range(min(2, len(tree) - 1)):
        if tree.lower[at + 1] not in BEING or words[0] < at + 2 or tells(tree, head):
            continue
        if any(tree.tag(word) in ("VERB", "ADP", "PRON", "SCONJ") for word in range(at + 2, words[0])):
            continue
        for word in known.get(at, ()):
            if word.kind == "adjective":
                return Harmed(Harm(word.harm), at, at, word.people_only, sure=True)
    return None


def _told_of(tree: Tree, head: int, known: Lexemes) -> Harmed | None:
    """By the word that the people's word hangs on."""
    above, relation = tree.head(head), tree.parse.relations[head]
    if relation == "nsubj" and _loses_life(tree, above):
        return Harmed(Harm.KILLED, above, above, False, sure=True)
    for word in known.get(above, ()) if above >= 0 else ():
        if _fits(tree, head, relation, above, word):
            itself = word.kind == "verb" or _is_cause(tree, above)
            return Harmed(Harm(word.harm), above if itself else predicate_of(tree, above), above, word.people_only)
    return None


def _is_cause(tree: Tree, noun: int) -> bool:
    """Whether a killing is told of as why something else happened: "marched over the killing of two students"."""
    cases = {tree.lower[case] for case in tree.children_by(noun, "case")}
    answered = tree.head(noun) >= 0 and tree.lower[tree.head(noun)] in ANSWERED
    answered = answered or any(one.deed == noun for one in punished(tree.lower, tree.parse))
    return tree.tag(noun) == "NOUN" and (answered or not cases.isdisjoint(_BECAUSE))


def _loses_life(tree: Tree, verb: int) -> bool:
    """Whether whoever is the subject of a verb loses his life."""
    lost = tree.child(verb, "obj") if tree.lower[verb] in _LOSING else None
    return lost is not None and tree.lower[lost] in ("life", "lives") and tree.child(lost, "nmod:poss") is not None


def _chained(tree: Tree, head: int, known: Lexemes, depth: int) -> Harmed | None:
    """By way of the people before: "14 civilians and nine fighters were killed", "20 people, five of them children"."""
    above = tree.head(head)
    if above < 0 or depth > 4:
        return None
    plain = tree.relation(head)
    member = plain == "nmod" and any(tree.lower[c] in _MEMBERS for c in tree.children[head])
    if plain not in _CHAINED and not member:
        return None
    above = _told_apart(tree, head) if plain == "parataxis" else above
    found = _governed(tree, above, known) or _named(tree, above, known) or _chained(tree, above, known, depth + 1)
    if found is None or _suffered_else(tree, head, known):
        return None
    inherited = found.inherited or member or plain in ("appos", "parataxis", "dep")
    return replace(found, inherited=inherited, chained=True)


def _told_apart(tree: Tree, head: int) -> int:
    """The people whom a list behind a dash tells apart, else what it hangs on: "seven died - three men and a boy"."""
    above = tree.head(head)
    subject = tree.child(above, "nsubj")
    opened = any(tree.lower[mark] in _OPENING for mark in tree.children_by(head, "punct") if mark < head)
    return subject if subject is not None and subject < head and opened else above


def _suffered_else(tree: Tree, head: int, known: Lexemes) -> bool:
    """Whether a participle of their own says what came to people in a list: "12 men killed and seven women raped"."""
    said = tree.child(head, "acl")
    return said is not None and said not in known and said == head + 1 and tree.lower[said].endswith("ed")


def _fits(tree: Tree, head: int, relation: str, above: int, word: HarmWord) -> bool:
    plain = relation.partition(":")[0]
    if word.kind == "verb":
        if "object" in word.victims:
            return plain == "obj" or relation in _PASSIVE or (plain == "nsubj" and _reads_passive(tree, above))
        return "subject" in word.victims and plain == "nsubj"
    if word.kind == "adjective":
        return plain == "nsubj" or relation in _PASSIVE
    if "of" in word.victims and plain == "nmod":
        return any(tree.lower[c] in ("of", "among", "to") for c in tree.children[head])
    if "possessor" in word.victims and relation == "nmod:poss":
        return True
    return "itself" in word.victims and plain == "nsubj"


def _fits_modifier(tree: Tree, child: int, word: HarmWord) -> bool:
    if word.kind == "adjective":
        does = tree.tag(child) == "VERB" and tree.child(child, "obj") is not None  # "rebels who killed two policemen"
        return "modified" in word.victims and not does
    if word.kind == "verb":
        active = tree.child(child, "obj") is not None or tree.lower[child].endswith("ing")
        return "subject" in word.victims if active else "object" in word.victims
    return False


def _reads_passive(tree: Tree, verb: int) -> bool:
    """Whether a participle with a plain subject must be passive ("18 killed in bombing")."""
    if not tree.lower[verb].endswith(("ed", "en", "n", "t", "ht")):
        return False
    auxiliaries = [tree.lower[c] for c in tree.children_by(verb, "aux")]
    active = tree.child(verb, "obj") is not None or any(a in ("has", "have", "had", "'ve") for a in auxiliaries)
    return not active


def _followed(tree: Tree, words: tuple[int, int], known: Lexemes) -> Harmed | None:
    """By the word right after: "… and 20 wounded", "leaving five people injured"."""
    after = words[1]
    while after < len(tree) and after - words[1] < 4 and tree.lower[after] in _LINKING:
        after += 1
    for word in known.get(after, ()):
        passive = word.kind == "adjective" or (word.kind == "verb" and _reads_passive(tree, after))
        if passive or (word.kind == "verb" and "subject" in word.victims):
            return Harmed(Harm(word.harm), predicate_of(tree, after), after, word.people_only)
    return None


def _preceded(tree: Tree, words: tuple[int, int], known: Lexemes) -> Harmed | None:
    """By the word right before: "wounding at least 30"."""
    for word in known.get(words[0] - 1, ()):
        if word.kind == "verb" and "object" in word.victims and not _passive_form(tree, words[0] - 1):
            return Harmed(Harm(word.harm), words[0] - 1, words[0] - 1, word.people_only)
    return None


def _passive_form(tree: Tree, verb: int) -> bool:
    return any(tree.parse.relations[c] in ("aux:pass", "nsubj:pass") for c in tree.children[verb])
