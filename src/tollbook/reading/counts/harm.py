"""Harm: what came to the people of a noun phrase, by the word of harm that governs it, names it or stands beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from tollbook.reading.knowledge.harms import HarmWord, harm_idioms, harm_phrases
from tollbook.reading.lexicon import runs
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm

_REACH = 70
_PASSIVE = frozenset({"nsubj:pass", "nsubj:outer", "obl:unmarked"})
_CHAINED = frozenset({"conj", "appos", "list", "parataxis", "dep", "orphan"})
_MEMBERS = frozenset({"including", "include", "includes", "included", "like", "among", "amongst", "of"})
_VERBS = frozenset({"VERB", "AUX"})
_INCLUDING = frozenset("include includes included including".split())
_SOME = (("of",), ("among",))
_LOSING = frozenset("lose loses lost losing".split())
BOTH = frozenset(
    (dead, joint, hurt) for dead in ("dead", "killed") for joint in ("and", "or") for hurt in ("wounded", "injured")
)
"""The dead and the hurt as one."""
BEING = frozenset("was were is are".split())
_AMONG = 5
"""How many words behind "among" those come to whom it came."""
_LISTED = 6
"""How many words behind the verb they may stand: the first of a list, who are followed by who tells it."""
_APART = frozenset({"ADP", "VERB", "PRON", "SCONJ"})
"""Parts of speech that a list of people has not between its members."""
_LINKING = frozenset(
    "was were been being is are be got had have has also reportedly allegedly and - others more".split()
)


@dataclass(frozen=True, slots=True)
class Harmed:
    """What came to some people, and the word that the event hangs on. inherited: by way of a larger group of people;
    chained: by way of others beside them. direct: the grammar ties them to the word of harm. sure: the words can
    mean no other harm. alike: it is what others who were taken with them are counted for. again: it is the harm that
    was told last."""

    harm: Harm
    predicate: int
    word: int
    people_only: bool
    inherited: bool = False
    chained: bool = False
    direct: bool = False
    sure: bool = False
    alike: bool = False
    again: bool = False


Lexemes = dict[int, tuple[HarmWord, ...]]
"""The words of harm of a sentence, by the word that the parse knows them by."""


def lexemes(tree: Tree, whole: str) -> Lexemes:
    """Where a sentence says harm."""
    found: Lexemes = {}
    for run in runs(harm_phrases(), tree, whole):
        anchor = run.first
        for word in range(run.first, run.last):
            if run.first <= tree.head(word) < run.last:
                continue
            anchor = word
            break
        found[anchor] = run.values
    return found


def harmed(tree: Tree, whole: str, words: tuple[int, int], head: int, known: Lexemes) -> Harmed | None:
    """What came to the people on `words`, whose head word is `head`; None if the sentence does not say."""
    return (
        _both(tree, words, head)
        or _direct(_named(tree, head, known))
        or _idiom(tree, whole, words, head)
        or _direct(_among(tree, words, head, known))
        or _direct(_included(tree, words, head, known))
        or _direct(_governed(tree, head, known))
        or _followed(tree, words, known)
        or _chained(tree, head, known, depth=0)
        or _preceded(tree, words, known)
    )


def _both(tree: Tree, words: tuple[int, int], head: int) -> Harmed | None:
    """Dead and hurt are counted together: "30 killed and wounded"."""
    if tree.lower[max(0, words[1] - 3) : words[1]] not in BOTH:
        return None
    return Harmed(Harm.CASUALTIES, predicate_of(tree, head), head, False, direct=True, sure=True)


def _direct(found: Harmed | None) -> Harmed | None:
    return replace(found, direct=True) if found else None


def _named(tree: Tree, head: int, known: Lexemes) -> Harmed | None:
    """The head is itself a word of harm: "12 deaths", "20 wounded", "three dead"."""
    for word in known.get(head, ()):
        if "itself" in word.victims:
            return Harmed(Harm(word.harm), predicate_of(tree, head), head, word.people_only)
    return None


@dataclass(frozen=True, slots=True)
class _Pattern:
    """An idiom of harm: what stands right before and right after the people's words."""

    harm: Harm
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    sure: bool
    again: bool


@dataclass(frozen=True, slots=True)
class _Patterns:
    """All idioms. before: what stands before the people in any of them; after: what stands after them in any of those
    that have nothing before; where neither is met, no idiom is."""

    each: tuple[_Pattern, ...]
    before: re.Pattern[str]
    after: re.Pattern[str]


def _before(idioms: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|\W)(?:{idioms})\W{{0,2}}$")


def _after(idioms: str) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,2}}(?:{idioms})\b")


@cache
def _patterns() -> _Patterns:
    """Of strength, only the idioms that begin before the people: "100 strong" is said of much else."""
    idioms = [one for one in harm_idioms() if one.before or Harm(one.harm) is not Harm.STRENGTH]
    each = (
        _Pattern(
            Harm(one.harm),
            _before(one.before) if one.before else None,
            _after(one.after) if one.after else None,
            one.sure,
            one.again,
        )
        for one in idioms
    )
    return _Patterns(
        tuple(each),
        _before("|".join(dict.fromkeys(one.before for one in idioms if one.before))),
        _after("|".join(one.after for one in idioms if not one.before)),
    )


def _idiom(tree: Tree, whole: str, words: tuple[int, int], head: int) -> Harmed | None:
    patterns = _patterns()
    start, end = tree.span(*words)
    before = whole[max(tree.start, start - _REACH) : start].lower().rstrip() + " "
    after = whole[end : min(tree.end, end + _REACH)].lower()
    if not patterns.after.match(after) and not patterns.before.search(before):
        return None
    for one in patterns.each:
        if (one.before is None or one.before.search(before)) and (one.after is None or one.after.match(after)):
            return Harmed(one.harm, predicate_of(tree, head), head, False, direct=True, sure=one.sure, again=one.again)
    return None


def _governed(tree: Tree, head: int, known: Lexemes) -> Harmed | None:
    """By the parse: object of kill, subject of die, complement of "the death of", modified by wounded, and so on; whom
    a clause calls wounded and the sentence dead is dead ("three who were hurt on Sunday died")."""
    told = _told_of(tree, head, known)
    if told is not None and told.harm is Harm.KILLED:
        return told
    for child in tree.children[head]:
        for word in known.get(child, ()):
            if tree.relation(child) in ("amod", "acl", "xcomp", "compound") and _fits_modifier(tree, child, word):
                return Harmed(Harm(word.harm), predicate_of(tree, head), child, word.people_only)
    if told is not None:
        return told
    above, relation = tree.head(head), tree.parse.relations[head]
    if relation == "obj" or relation in _PASSIVE:
        for child in tree.children_by(above, "xcomp", "advcl", "ccomp"):
            for word in known.get(child, ()):
                if word.kind == "adjective":
                    return Harmed(Harm(word.harm), above, child, word.people_only)
    return None


def _told_of(tree: Tree, head: int, known: Lexemes) -> Harmed | None:
    """By the word that the people's word hangs on."""
    above, relation = tree.head(head), tree.parse.relations[head]
    if relation == "nsubj" and _loses_life(tree, above):
        return Harmed(Harm.KILLED, above, above, False, sure=True)
    for word in known.get(above, ()) if above >= 0 else ():
        if _fits(tree, head, relation, above, word):
            return Harmed(
                Harm(word.harm), above if word.kind == "verb" else predicate_of(tree, above), above, word.people_only
            )
    return None


def _loses_life(tree: Tree, verb: int) -> bool:
    """Whether whoever is the subject of a verb loses his life."""
    lost = tree.child(verb, "obj") if tree.lower[verb] in _LOSING else None
    return lost is not None and tree.lower[lost] in ("life", "lives") and tree.child(lost, "nmod:poss") is not None


def _among(tree: Tree, words: tuple[int, int], head: int, known: Lexemes) -> Harmed | None:
    """They are said to be some of those to whom it came: "Among the wounded were 14 children", "was among the dead".

    Not whoever tells it: "Among the dead were children, a doctor said"."""
    first, last = words
    verb = next((at for at in range(max(2, first - _LISTED), first) if tree.lower[at] in BEING), None)
    if tree.lower[:1] == ("among",) and verb is not None:
        if _tells(tree, head) or any(
            tree.tag(at) in _APART and tree.lower[at] != "of" for at in range(verb + 1, first)
        ):
            return None
        told: Sequence[int] = range(1, min(_AMONG, verb))
    elif BEING & set(tree.lower[last : last + 1]) and "among" in tree.lower[last : last + 3]:
        among = tree.lower.index("among", last)
        told = range(among + 1, min(among + _AMONG, len(tree)))
    elif tree.relation(head) == "nsubj" and any(tree.lower[at] == "among" for at in tree.children[tree.head(head)]):
        others = tree.head(head)  # "A woman and a child were among seven people killed"
        told = (others, *tree.children_by(others, "acl", "amod"))
    else:
        return None
    for at in told:
        for word in known.get(at, ()):
            return Harmed(Harm(word.harm), at, at, word.people_only, inherited=True, sure=True)
    return None


def _included(tree: Tree, words: tuple[int, int], head: int, known: Lexemes) -> Harmed | None:
    """They are said to be those to whom it came, or some of them: "The injured include three policemen", "The dead were
    two women and a child"."""
    first = words[0]
    verb = next((at for at in range(first - 1, max(1, first - _LISTED) - 1, -1) if tree.tag(at) in _VERBS), None)
    if verb is None or tree.lower[verb] not in _INCLUDING | BEING or tree.lower[verb - 2 : verb - 1] != ("the",):
        return None
    if (
        _tells(tree, head)
        or tree.lower[verb - 3 : verb - 2] in _SOME
        or any(tree.tag(at) in _APART for at in range(verb + 1, first))
    ):
        return None  # "five of the dead were soldiers"
    for word in known.get(verb - 1, ()):
        if "itself" in word.victims and word.kind != "verb" and Harm(word.harm) is not Harm.CASUALTIES:
            some = tree.lower[verb] in _INCLUDING
            return Harmed(Harm(word.harm), verb, verb - 1, word.people_only, inherited=some, sure=True)
    return None


def _tells(tree: Tree, head: int) -> bool:
    """Whether somebody is the subject of a verb behind: of several, where the parse errs, the last."""
    verb = tree.head(head)
    return tree.relation(head) == "nsubj" and verb > head and head == max(tree.children_by(verb, "nsubj"), default=head)


def _chained(tree: Tree, head: int, known: Lexemes, depth: int) -> Harmed | None:
    """By way of the people before: "14 civilians and nine fighters were killed", "20 people, five of them children"."""
    above = tree.head(head)
    if above < 0 or depth > 4:
        return None
    plain = tree.relation(head)
    member = plain == "nmod" and any(tree.lower[c] in _MEMBERS for c in tree.children[head])
    if plain not in _CHAINED and not member:
        return None
    found = _governed(tree, above, known) or _named(tree, above, known) or _chained(tree, above, known, depth + 1)
    if found is None or _suffered_else(tree, head, known):
        return None
    inherited = found.inherited or member or plain in ("appos", "parataxis", "dep")
    return replace(found, inherited=inherited, chained=True)


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
        return "modified" in word.victims
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


def predicate_of(tree: Tree, word: int) -> int:
    """The nearest verb at or above a word, else the word itself: where dates, places and speech of the event hang."""
    if tree.tag(word) == "VERB":
        return word
    return next((above for above in tree.up(word) if tree.tag(above) == "VERB"), word)
