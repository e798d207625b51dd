"""Status: whether the words of a count, and those that stand with it, say civilians or combatants."""

from collections.abc import Iterator
from itertools import takewhile

from tollbook.reading.counts.counted import Counted
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.names import NameKind, Names
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Status

_CIVIL = frozenset({"civilian", "civilians", "innocent", "unarmed"})
_ARMED = frozenset(
    {"armed", "pro-government", "rebel", "militant", "jihadist", "insurgent", "paramilitary", "regime", "loyalist"}
)
_SERVING = frozenset({"military", "army", "navy", "police"})
_TRADES = frozenset("doctor nurse medic engineer driver clerk chaplain surgeon pilot cook mechanic".split())
"""What those who serve may be beside: "an army doctor"."""
_PAST = frozenset({"former", "ex"})
_CLOTHES = frozenset({"uniform", "uniforms", "fatigues", "camouflage"})
_MEMBER = frozenset({"member", "members"})
_PEACEFUL = frozenset(
    "family families household parliament assembly senate congress council committee commission government cabinet"
    " parties court jury tribe clan congregation church choir club union staff public community delegation"
    " mission".split()
)
_APART = frozenset("including includes included among mostly most mainly largely some many".split())
_CLAUSE = frozenset({"when", "where", "while", "how", "why", "after", "before", "as"})
_LINKS = frozenset(
    "of them whom those these which the dead wounded injured victims killed were was are is being to be said".split()
)
_ALL = frozenset((word,) for word in ("all", "both"))
_BE = frozenset({"were", "was", "are", "is", "being", "be"})
_REFERRING = frozenset({"them", "whom", "those", "these", "which", "dead", "wounded", "injured", "victims", "killed"})
_DESCRIBING = frozenset({"ADJ", "ADV", "DET", "PROPN", "NOUN", "PART"})
_DOUBTED = frozenset("not n't no never neither nor either hardly among mostly largely partly some many".split())
_NEAR = 6


def stated_status(tree: Tree, names: Names, counted: Counted) -> Status | None:
    """What the words say; None where they do not say it."""
    if counted.people is not None and _PAST & {tree.lower[child] for child in tree.children_by(counted.people, "amod")}:
        return Status.UNKNOWN
    if _are_both(tree, counted.last):
        return Status.MIXED
    if counted.people is None and counted.person is not None:
        return Status(counted.person.status)  # they are told of again: "his body"
    found: set[Status] = {status for status in _by_words(tree, names, counted) if status is not Status.UNKNOWN}
    if not found:
        beside = _said_to_be(tree, counted) or _apposed(tree, counted) or _said_of_all(tree, counted)
        beside = beside or _called(tree, counted)
        found = {beside} if beside is not None else set()
    if found >= {Status.CIVILIAN, Status.COMBATANT}:
        return Status.MIXED
    return next(iter(found), None)


def _by_words(tree: Tree, names: Names, counted: Counted) -> Iterator[Status]:
    if counted.people is None:
        return
    yield _of_people(tree, names, counted)
    for child in tree.children_by(counted.people, "conj"):
        if _counted_together(tree, counted, child):
            yield _plain(tree, child)


def _of_people(tree: Tree, names: Names, counted: Counted) -> Status:
    """The status by the word for the people and by what stands before it."""
    people = counted.people
    assert people is not None
    before = [child for child in tree.children_by(people, "amod", "compound", "nmod") if child < people]
    before = [child for child in before if tree.parse.relations[child] != "nmod:poss"]  # "a policeman's wife"
    words = {tree.lower[child] for child in before}
    status = Status(counted.person.status) if counted.person else Status.UNKNOWN
    if tree.lower[people] in _MEMBER:
        status = _of_members(tree, names, people)
    if status is Status.COMBATANT:
        return Status.CIVILIAN if "retired" in words else status
    if words & _CIVIL:
        return Status.CIVILIAN
    if words & _SERVING and tree.lower[people].rstrip("s") in _TRADES:
        return Status.COMBATANT
    if counted.person is not None and " " in counted.person.singular:
        return status
    if words & _ARMED or any(_plain(tree, child) is Status.COMBATANT for child in before):
        return Status.COMBATANT
    if status is Status.UNKNOWN and any(_plain(tree, child) is Status.CIVILIAN for child in before):
        return Status.CIVILIAN
    return status


def _of_members(tree: Tree, names: Names, people: int) -> Status:
    """Members of an armed group are combatants, of a family or a council civilians; of others the word says nothing."""
    bodies = [*tree.children_by(people, "compound"), *range(people + 1, min(people + _NEAR, len(tree)))]
    stop = next((word for word in bodies if word > people and tree.tag(word) in ("PUNCT", "VERB", "AUX")), len(tree))
    bodies = [word for word in bodies if word < stop]
    if any(tree.lower[body] in _PEACEFUL for body in bodies):
        return Status.CIVILIAN
    known = [names.touching(tree.index, body) for body in bodies]
    armed = any(name is not None and name.kind in (NameKind.GROUP, NameKind.PARTY) for name in known)
    return Status.COMBATANT if armed else Status.UNKNOWN


def _plain(tree: Tree, word: int) -> Status:
    person = person_word(tree.lower[word])
    return Status(person.status) if person else Status.UNKNOWN


def _counted_together(tree: Tree, counted: Counted, other: int) -> bool:
    """Whether others share the number: not "12 soldiers and two farmers", nor "12 people, among them farmers"."""
    people = counted.people
    if people is None or not people < other < counted.last + 4:
        return False
    if tree.child(other, "nummod", "det") is not None or "NUM" in map(tree.tag, range(people + 1, other)):
        return False
    return not _APART & set(tree.lower[people + 1 : other])


def _said_to_be(tree: Tree, counted: Counted) -> Status | None:
    """Who some are said to be right after: "12 of them women", "nine of the dead were boys", "none among civilians"."""
    start = counted.last
    if _CLOTHES & set(tree.lower[counted.first : min(start + 3, len(tree))]):
        return Status.COMBATANT
    every = tree.lower[start : start + 1] == (",",) and tree.lower[start + 1 : start + 2] in _ALL
    start += 2 * every
    one = counted.high == 1 and tree.lower[start : start + 2] in ((",", "a"), (",", "an"))
    start += 2 * (one and tree.lower[start - 1] in _REFERRING)
    tied = every or tree.lower[start - 1] == "of" or bool(_REFERRING & set(tree.lower[counted.first : start]))
    for word in range(start, min(start + _NEAR, len(tree))):
        low = tree.lower[word]
        if low == "among" and word <= start + 1:
            tied = word + 1 < len(tree) and tree.lower[word + 1] not in _REFERRING
        elif low in _REFERRING or low in _BE:
            tied = True
        elif _plain(tree, word) is not Status.UNKNOWN and _is_complement(tree, word, start):
            return _plain(tree, word) if tied else None
        elif low in _APART or low in _CLAUSE or low not in _LINKS and (not tied or tree.tag(word) not in _DESCRIBING):
            return None
    return None


def _said_of_all(tree: Tree, counted: Counted) -> Status | None:
    """Who all of them are said to be further on: "Ten people were killed in Varn, all of them civilians"."""
    for at in range(counted.last, len(tree) - 2):
        if _plain(tree, at) is not Status.UNKNOWN or person_word(tree.lower[at]) is not None:
            return None
        if tree.lower[at] in (",", "-", "–", "—") and tree.lower[at + 1 : at + 2] in _ALL:
            behind = takewhile(lambda word: tree.tag(word) not in ("PUNCT", "VERB"), range(at + 2, len(tree)))
            known = [_plain(tree, word) for word in behind]
            return next((status for status in known if status is not Status.UNKNOWN), None)
    return None


def _called(tree: Tree, counted: Counted) -> Status | None:
    """What the whole sentence says that they were: "the 40 people killed in the strike were militants"."""
    above = tree.head(counted.head)
    if tree.relation(counted.head) != "nsubj" or above < counted.last or tree.child(above, "cop") is None:
        return None
    near = {tree.lower[child] for child in tree.children[above]} | set(tree.lower[counted.last : above])
    some = not _DOUBTED.isdisjoint(near) or tree.child(above, "conj") is not None
    status = _plain(tree, above)
    return None if some or status is Status.UNKNOWN or tree.tag(above) != "NOUN" else status


def _apposed(tree: Tree, counted: Counted) -> Status | None:
    """Who one is said to be behind a comma: "one person was killed, a girl of nine", "one dead, a policeman"."""
    behind = tree.children_by(counted.head, "appos") if counted.high == 1 else ()
    known = (_plain(tree, word) for word in behind)
    return next((status for status in known if status is not Status.UNKNOWN), None)


def _is_complement(tree: Tree, word: int, start: int) -> bool:
    """Whether a word for people tells of those just counted: it is no other noun's, nor who did or said something."""
    relation = tree.relation(word)
    own = tree.lower[start - 1] == "of" and not _BE & set(tree.lower[start:word])
    return relation not in ("compound", "amod") and (own or relation != "nsubj")


def _are_both(tree: Tree, start: int) -> bool:
    """Whether the next words name both: "12 people, soldiers and farmers alike"."""
    words = [w for w in range(start, min(start + _NEAR, len(tree))) if tree.lower[w] not in (",", "both")]
    if len(words) < 3 or tree.lower[words[1]] != "and":
        return False
    return {_plain(tree, words[0]), _plain(tree, words[2])} == {Status.CIVILIAN, Status.COMBATANT}
