"""Listed: people who are said to be those to whom harm came, or among them."""

from collections.abc import Sequence

from tollbook.reading.counts.harmed import Harmed, Lexemes
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm

_VERBS = frozenset({"VERB", "AUX"})
_INCLUDING = frozenset("include includes included including".split())
_SOME = (("of",), ("among",))
BEING = frozenset("was were is are".split())
_ARTICLES = frozenset({"a", "an"})
_AMONG = 5
"""How many words behind "among" those come to whom it came."""
_LISTED = 6
"""How many words behind the verb they may stand: the first of a list, who are followed by who tells it."""
_VICTIMS = "victims"
"""Who came to the harm that was told last, or died where none was."""
THEY = frozenset({"they", "these"})
"""Who came to what was told last."""
_PLACED = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "PART"})
_APART = frozenset({"ADP", "VERB", "PRON", "SCONJ"})
"""Parts of speech that a list of people has not between its members."""


def among(tree: Tree, words: tuple[int, int], head: int, known: Lexemes) -> Harmed | None:
    """They are said to be some of those to whom it came: "Among the wounded were 14 children", "was among the dead".

    Not whoever tells it: "Among the dead were children, a doctor said"."""
    first, last = words
    opened = tree.lower[:1] == ("among",)
    before = range(max(2, first - _LISTED), first) if opened else ()
    verb = next((at for at in before if tree.lower[at] in BEING), None)
    if verb is not None:
        if tells(tree, head) or any(tree.tag(at) in _APART and tree.lower[at] != "of" for at in range(verb + 1, first)):
            return None
        told: Sequence[int] = range(1, min(_AMONG, verb))
    elif BEING & set(tree.lower[last : last + 1]) and "among" in tree.lower[last : last + 3]:
        begin = tree.lower.index("among", last)
        told = range(begin + 1, min(begin + _AMONG, len(tree)))
    elif tree.relation(head) == "nsubj" and any(tree.lower[at] == "among" for at in tree.children[tree.head(head)]):
        others = tree.head(head)  # "A woman and a child were among seven people killed"
        told = (others, *tree.children_by(others, "acl", "amod"))
    else:
        return None
    for at in told:
        for word in known.get(at, ()):
            again = tree.lower[at] == _VICTIMS
            harm = Harm.KILLED if again else Harm(word.harm)
            return Harmed(harm, at, at, word.people_only, inherited=True, sure=True, again=again)
    return None


def included(tree: Tree, words: tuple[int, int], head: int, known: Lexemes) -> Harmed | None:
    """They are said to be those to whom it came, or some of them: "The injured include three policemen", "The dead were
    two women and a child"."""
    first = words[0]
    if tree.lower[first] == "all":
        return None  # "the seven dead were all policemen"
    bare = tree.lower[first] not in _ARTICLES and tree.tag(first) != "NUM"
    verb = next((at for at in range(first - 1, max(1, first - _LISTED) - 1, -1) if tree.tag(at) in _VERBS), None)
    if verb is None or tree.lower[verb] not in _INCLUDING | BEING:
        return None
    if tree.lower[verb] in _INCLUDING and tree.lower[verb - 1] in THEY:
        return Harmed(Harm.KILLED, verb, verb - 1, False, inherited=True, sure=True, again=True)
    told = _told(tree, verb, known)
    numbered = told > 1 and tree.tag(told - 1) == "NUM"  # "the seven dead were"
    if numbered and bare and tree.lower[verb] in BEING:
        return None  # "the seven dead were policemen"
    if told - numbered < 1 or tree.lower[told - 1 - numbered] != "the":
        return None
    if (
        tells(tree, head)
        or tree.lower[told - 2 : told - 1] in _SOME
        or any(tree.tag(at) in _APART for at in range(verb + 1, first))
    ):
        return None  # "five of the dead were soldiers"
    some, again = tree.lower[verb] in _INCLUDING or numbered, tree.lower[told] == _VICTIMS
    for word in known.get(told, ()):
        harm = Harm.KILLED if again and some else Harm(word.harm)
        if "itself" in word.victims and word.kind != "verb" and harm is not Harm.CASUALTIES:
            return Harmed(harm, verb, told, word.people_only, inherited=some, sure=True, again=again)
    return None


def _told(tree: Tree, verb: int, known: Lexemes) -> int:
    """The word of harm that is the subject of a verb, whatever says where and when: "the dead in Dorin were"."""
    at = verb - 1
    while at > 0 and at not in known and tree.tag(at) in _PLACED:
        at -= 1
    return at if at + 1 == verb or tree.tag(at + 1) == "ADP" else verb - 1  # not "the dead man was"


def tells(tree: Tree, head: int) -> bool:
    """Whether somebody is the subject of a verb behind: of several, where the parse errs, the last."""
    verb = tree.head(head)
    return tree.relation(head) == "nsubj" and verb > head and head == max(tree.children_by(verb, "nsubj"), default=head)
