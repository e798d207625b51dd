"""Clauses: which words of a sentence tell of one thing, and which of another that is only told beside it."""

from collections.abc import Iterator, Sequence

from tollbook.reading.camps import ARMS
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.knowledge.speech import speech_phrases
from tollbook.reading.tree import Tree
from tollbook.vocabulary.analysis import Parse
from tollbook.vocabulary.codes import Status

_BESIDE = frozenset({"conj", "parataxis", "list"})
_CLAUSES = _BESIDE | {"advcl"}
_WHILE = frozenset({"while", "whereas", "whilst"})
_CAME = frozenset("came come comes followed began".split())
_RULING = frozenset({"junta", "government", "regime"})
_AFTER, _WHEN = frozenset({"after"}), frozenset({"when"})
_LONG = frozenset("hour hours day days week weeks month months year years".split())
_WHOM = frozenset({"him", "her", "them", "it"})
_THEN = frozenset({"after", "before"})
_CHANGING_HANDS = frozenset(
    "captured seized took taken retook retaken recaptured overran overrun liberated regained conquered occupied won"
    " lost fell".split()
)
"""What is said of a place in a clause of its own: "in Dorin, which the army retook in May"."""
ANSWERED = frozenset(
    "retaliation revenge reprisal response vengeance anger outrage marched march protested protest protests protesting"
    " demonstrated rallied rally avenge avenged avenging".split()
)
"""What is an answer to something else, which is told with it."""
_TOLD_ASIDE = _CHANGING_HANDS | {"since"} | ANSWERED | _THEN
"""Words of which every sentence has one that tells something aside."""
_DEEDS = frozenset(
    "killing killings murder murders death deaths assassination attack attacks bombing bombings abduction kidnapping"
    " massacre shooting shootings raid raids strike strikes shelling execution executions ambush".split()
)
_DYING = frozenset("die dies died dying perish perished fall fell lost lose".split())
"""Verbs whose subject came to harm by what the clause before tells: "a bomb exploded and 12 people died"."""


_COMING_UPON = frozenset("saw counted received pulled found believe believed treated buried".split())
"""What those do who tell of it, or come upon the dead."""
_OWNED = frozenset({"their", "its", "his", "her"})
_PLACE_OR_PART = frozenset({"place", "part"})
_OF_PEOPLE = frozenset({"who", "whom"})
_THAT = frozenset({"who", "that", "which"})
_DONE_TO = frozenset({"obj", "obl", "nmod"})
_IN, _ANOTHER = frozenset({"in", "by"}), frozenset({"a", "an", "another"})
_DEFINITE = frozenset({"the", "one"})
_FORCES = ARMS | {"police", "coalition"}
_MAY_FIGHT = _FORCES | _RULING

_TURNS = frozenset({"separately", "elsewhere", "meanwhile"})
_LEADING = frozenset({"in", "on", "near"})
_AGAIN = frozenset({"more", "another", "further", "protesters", "demonstrators"})
"""What goes on with the sentence before, or tells itself what it was."""


def apart(tree: Tree, one: int, other: int) -> bool:
    """Whether two words stand in clauses beside each other, of which each has who or what did it.

    "Gunmen shot two men in Tarn, and a mine killed a boy in Varn": not so where the second only tells what came of the
    first. Nor need anybody act where others were harmed in a new event ("… and two farmers died in an air strike").
    """
    if one == other:
        return False
    asides = _asides(tree)
    if _is_within(asides, one) != _is_within(asides, other):
        return True
    between = {one, *tree.up(one)} ^ {other, *tree.up(other)}
    return any(_is_of_its_own(tree, word) for word in between)


def words_apart(tree: Tree, word: int) -> frozenset[int]:
    """The words of a sentence, numbered as in its report, that stand apart from one."""
    clauses = frozenset(at for at, plain in enumerate(tree.plain) if plain in _CLAUSES and _is_of_its_own(tree, at))
    asides = _asides(tree)
    if not clauses and not asides:
        return frozenset()
    aside, over = _is_within(asides, word), clauses.intersection((word, *tree.up(word)))
    return frozenset(
        tree.first + at
        for at in range(len(tree))
        if _is_within(asides, at) != aside or clauses.intersection((at, *tree.up(at))) != over
    )


def _is_of_its_own(tree: Tree, verb: int) -> bool:
    """Whether a verb heads a clause beside another, with a subject that acts."""
    if tree.relation(verb) not in _CLAUSES or tree.tag(verb) != "VERB":
        return False
    if _went_before(tree, verb):
        return True
    plain = tree.relation(verb)
    beside = (
        plain in _BESIDE
        or plain == "advcl"
        and any(tree.lower[mark] in _WHILE for mark in tree.children_by(verb, "mark", "advmod"))
    )
    subject = tree.child(verb, "nsubj")
    if not beside or subject is None:
        return False
    if _in_another(tree, verb, subject):
        return True
    if tree.lower[verb] in _DYING:
        return False
    if (
        tree.child(verb, "aux:pass") is not None
        or speech_phrases().get(tree.words[verb])
        or tree.lower[verb] in _COMING_UPON
    ):
        return False
    if tree.parse.relations[subject] != "nsubj" or tree.tag(subject) not in ("NOUN", "PROPN"):
        return False
    return tree.tag(subject) == "PROPN" or not is_known(tree, subject)


def is_answered(tree: Tree, word: int) -> bool:
    """Whether a word stands in a clause after which others did something else."""
    return any(_went_before(tree, verb) for verb in (word, *tree.up(word)))


def _went_before(tree: Tree, verb: int) -> bool:
    """Whether a clause tells of a deed after which others did something else: "After a bomb wounded two, troops opened
    fire"; not "the men died after a bomb exploded"."""
    main = tree.head(verb)
    if tree.relation(verb) != "advcl" or main < 0 or tree.tag(main) != "VERB" or speech_phrases().get(tree.words[main]):
        return False
    marks = {tree.lower[mark] for mark in tree.children_by(verb, "mark", "advmod")}
    done, answering = tree.child(verb, "nsubj"), tree.child(main, "nsubj")
    if not (marks & _AFTER or verb < main and marks & _WHEN) or done is None or answering is None:
        return False
    active = tree.parse.relations[done] == tree.parse.relations[answering] == "nsubj" and tree.lower[main] not in _DYING
    came = tree.lower[main] in _CAME and tree.lower[answering] in _DEEDS
    return active and tree.tag(done) == "NOUN" and (came or _may_fight(tree, answering))


def _may_fight(tree: Tree, word: int) -> bool:
    person = person_word(tree.words[word])
    armed = person is not None and person.status == Status.COMBATANT
    return armed or tree.tag(word) == "PROPN" or tree.lower[word] in _MAY_FIGHT


def _in_another(tree: Tree, verb: int, subject: int) -> bool:
    """Whether a clause tells of others who came to harm in a new event: "…, and two soldiers died in a bombing"."""
    others = tree.tag(subject) in ("NOUN", "NUM", "PROPN") and not any(
        tree.lower[of] in _WHOM for of in tree.children_by(subject, "nmod", "obl")
    )
    suffers = tree.lower[verb] in _DYING or tree.parse.relations[subject] == "nsubj:pass"
    return suffers and others and any(_is_new(tree, at) for at in tree.children_by(verb, "obl"))


def _is_new(tree: Tree, noun: int) -> bool:
    """Whether a noun for a deed is one that was not told of before: "in a roadside bombing"."""
    told = {tree.lower[child] for child in tree.children_by(noun, "det", "case")}
    return tree.lower[noun] in _DEEDS and not told.isdisjoint(_IN) and not told.isdisjoint(_ANOTHER)


def told_aside(tree: Tree, word: int) -> bool:
    """Whether a word stands in what a sentence tells beside its own event: what went before or came later ("a day after
    a bomb killed nine"; not "after a bomb exploded", which tells the cause), or what that answers."""
    return _is_within(_asides(tree), word)


def _is_within(asides: Sequence[frozenset[int]], word: int) -> bool:
    return any(word in words for words in asides)


def _asides(tree: Tree) -> list[frozenset[int]]:
    """The words of each clause told aside, its subject among them though the parse may hang it elsewhere, and of what
    people take revenge for, or protest against: "shelled the town in retaliation for the killing of three"; and how a
    place changed hands before, and since when something has gone on. Most sentences have no word of any of these."""
    found: list[frozenset[int]] = []
    if _TOLD_ASIDE.isdisjoint(tree.lower):
        return found
    if not _CHANGING_HANDS.isdisjoint(tree.lower):
        found += (
            frozenset(tree.under(verb))
            for verb in range(len(tree))
            if tree.lower[verb] in _CHANGING_HANDS
            and (_says_who_took(tree, verb) or says_what_they_took(tree.lower, tree.parse, verb))
        )
    if "since" in tree.lower:
        found += (frozenset(tree.under(begun)) for begun in _begun_since(tree))
    if not ANSWERED.isdisjoint(tree.lower):
        found += (frozenset(tree.under(noun)) for noun in range(1, len(tree)) if _is_answered_deed(tree, noun))
    if not (_THEN.isdisjoint(tree.lower) or _LONG.isdisjoint(tree.lower)):
        found += _long_before(tree)
    return found


def _is_answered_deed(tree: Tree, noun: int) -> bool:
    """Whether a noun for a deed is what people take revenge for, or protest against."""
    answered = tree.lower[noun] in _DEEDS and tree.head(noun) >= 0 and tree.lower[tree.head(noun)] in ANSWERED
    return answered and tree.tag(noun) == "NOUN"


def _long_before(tree: Tree) -> Iterator[frozenset[int]]:
    """The words of what went before, or came later: "a day after a bomb killed nine", "two years before the raid"."""
    for opening in range(1, len(tree)):
        if tree.lower[opening] not in _THEN or tree.lower[opening - 1] not in _LONG:
            continue
        if _opens_a_deed(tree, opening):
            yield frozenset(range(opening, tree.head(opening))).union(tree.under(tree.head(opening)))
            continue
        verb = next((at for at in range(opening + 1, len(tree)) if tree.tag(at) == "VERB" or tree.words[at] == ","), 0)
        subject = any(tree.tag(at) in ("NOUN", "PROPN") for at in range(opening + 1, verb))
        same = not _WHOM.isdisjoint(tree.lower[verb : verb + 3])  # "died two days after police shot them"
        if subject and not same and tree.tag(verb) == "VERB" and tree.head(verb) >= 0:
            yield frozenset(range(opening, verb)).union(tree.under(verb))


def _opens_a_deed(tree: Tree, after: int) -> bool:
    """Whether a noun for a deed follows, which does nothing more itself: "three days after the shelling of Dorin"."""
    noun = tree.head(after)
    plain = noun > after and tree.relation(after) == "case" and tree.relation(noun) != "nsubj"
    return plain and tree.tag(noun) == "NOUN" and tree.lower[noun] in _DEEDS


def _begun_since(tree: Tree) -> Iterator[int]:
    """The deeds since which something else is counted: "has killed 40 since rebels attacked", "the first blast since a
    bombing in May"; not "since it began", which is the same."""
    for since in range(1, len(tree)):
        if tree.lower[since] != "since" or tree.relation(since) not in ("mark", "case"):
            continue
        if "missing" in tree.lower[:since]:
            continue  # "have been missing since gunmen raided the village" by them
        deed = tree.head(since)
        subject = tree.child(deed, "nsubj") if deed > since else None
        told = subject is not None and tree.tag(subject) in ("NOUN", "PROPN") and tree.tag(deed) == "VERB"
        if told or deed > since and tree.tag(deed) == "NOUN" and tree.lower[deed] in _DEEDS:
            yield deed


def _says_who_took(tree: Tree, verb: int) -> bool:
    """Whether a clause only says how a place changed hands."""
    taken = tree.lower[verb] in _CHANGING_HANDS and tree.relation(verb) == "acl"
    return taken and says_who_took(tree.lower, tree.parse, verb)


def says_what_they_took(words: Sequence[str], parse: Parse, verb: int) -> bool:
    """Whether a clause only says what those had taken before to whom something is done now: "Troops attacked the rebels
    who overran Dorin in March"."""
    if words[verb] not in _CHANGING_HANDS or parse.relations[verb] != "acl:relcl":
        return False
    if not _PLACE_OR_PART.isdisjoint(words[verb + 1 : verb + 2]):
        return False
    told = {parse.relations[at]: words[at] for at, head in enumerate(parse.heads) if head == verb}
    does = "obj" in told and parse.relations[parse.heads[verb]] in _DONE_TO
    return does and told.get("nsubj") in _THAT


def says_who_took(words: Sequence[str], parse: Parse, verb: int) -> bool:
    """Whether a verb says of a place how it changed hands: "Dorin, which the army retook in May"; not "the men whom it
    captured", "attacks that took place", "those who took part"."""
    if words[verb] not in _CHANGING_HANDS or not _PLACE_OR_PART.isdisjoint(words[verb + 1 : verb + 2]):
        return False
    place = parse.heads[verb]
    told = {words[at] for at, head in enumerate(parse.heads) if head == verb}
    if place < 0 or not told.isdisjoint(_OF_PEOPLE):
        return False
    if "which" in told:
        return True
    return (
        person_word(words[place]) is None and parse.tags[place] in ("PROPN", "NOUN") and not words[place].endswith("s")
    )


def is_known(tree: Tree, subject: int) -> bool:
    """Whether a thing or men are known from before: "the shells", "their bullets", "one rocket", "its fighters"."""
    known = {tree.lower[child] for child in tree.children_by(subject, "det", "nmod:poss", "nummod")}
    if known & _OWNED:
        return True
    return bool(known & _DEFINITE) and person_word(tree.words[subject]) is None and tree.lower[subject] not in _FORCES


def turns(tree: Tree) -> bool:
    """Whether a sentence turns to something new: "In a separate raid", "In Varn", "On Monday"; not "In one of them"."""
    leads = tree.lower[0] in _LEADING and tree.index > 0 and len(tree) > 1
    opens = tree.index > 0 and (tree.lower[0] in _TURNS or tree.lower[0] == "in" and "separate" in tree.lower[1:3])
    return opens or leads and tree.tag(1) == "PROPN" and _AGAIN.isdisjoint(tree.lower)
