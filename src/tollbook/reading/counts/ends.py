"""Ends: those who were taken and are then told to be dead, who are counted once as taken and once as killed: "A teacher
was kidnapped on Sunday and found dead on Monday", "His body was found by the road"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.reading.counts.bounds import is_negated
from tollbook.reading.counts.candidates import REMAINS
from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.freed import HELD
from tollbook.reading.mood import is_unreal
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm, Status

_KILLED = frozenset("killed murdered executed beheaded strangled".split())
_MADE = frozenset("found discovered shot left".split())
"""Verbs that say it with another word: "found dead", "shot dead"."""
_DEAD = frozenset("dead murdered killed strangled beheaded lifeless".split())
_TURNING_UP = frozenset("found discovered recovered dumped thrown left turned lay washed appeared seen".split())
"""How it is told of bodies that they came to light."""
_FEARING = frozenset(
    "fear fears feared believe believes believed think thinks thought suspect suspects suspected threaten threatens"
    " threatened vowed".split()
)
_HARDLY = frozenset({"nearly", "almost"})
_LIGHT = frozenset({"nsubj", "nsubj:pass", "obj"})
_ONE = frozenset({"he", "she", "his", "her"})
_MANY = frozenset({"they", "their"})


def ends(trees: Sequence[Tree], found: Sequence[Counted]) -> list[Counted]:
    """The counts of those who were taken as killed, in the order of `found`."""
    ended = [end for one in found if one.harm in HELD and one.high != 0 for end in _end_of(trees, found, one)]
    killed = {(one.sentence, word) for one in found for word in range(one.first, one.last) if one.harm not in HELD}
    return [one for one in ended if (one.sentence, one.head) not in killed]


def _end_of(trees: Sequence[Tree], found: Sequence[Counted], taken: Counted) -> Iterator[Counted]:
    """What is told first of the end of those who were taken: by the same words, else by words that mean them again."""
    tree = trees[taken.sentence]
    if tree.parse.relations[taken.head] == "nsubj:pass" and tree.head(taken.head) == taken.predicate:
        for later in tree.children_by(taken.predicate, "conj"):
            if tree.child(later, "nsubj") is None and _is_dead(tree, later):
                yield replace(taken, harm=Harm.KILLED, predicate=later)
                return
    if taken.person is not None and taken.person.status == Status.COMBATANT:
        return  # fighters may have fallen otherwise, and their enemies speak of them
    for there in trees[taken.sentence : taken.sentence + 2]:
        for word in range(taken.last if there is tree else 0, len(there)):
            verb = _tells(there, word, many=taken.high != 1)
            if verb is not None and _last_before(found, there, word, taken) is taken:
                first = word - 1 if there.lower[word] in REMAINS else word
                yield replace(
                    taken,
                    sentence=there.index,
                    first=first,
                    last=word + 1,
                    head=word,
                    people=None,
                    quantity=None,
                    harm=Harm.KILLED,
                    predicate=verb,
                    inherited=False,
                )
                return


def _last_before(found: Sequence[Counted], tree: Tree, word: int, like: Counted) -> Counted | None:
    """The last before a word of as many people, one or several, whom alone "he" or "they" can mean."""
    before = [one for one in found if (one.sentence, one.first) < (tree.index, word - 1)]
    return next((one for one in reversed(before) if (one.high == 1) == (like.high == 1)), None)


def _tells(tree: Tree, word: int, many: bool) -> int | None:
    """The verb that says that people who were told of before are dead: "he was found dead", "his body turned up"."""
    said, verb = tree.lower[word], tree.head(word)
    meant = _MANY if many else _ONE
    if verb < 0 or tree.parse.relations[word] not in _LIGHT:
        return None
    if said in meant:
        passive = tree.parse.relations[word] == "nsubj:pass"
        return verb if passive and _is_dead(tree, verb) else None
    if said not in REMAINS or tree.lower[word - 1] not in meant or word == 0:
        return None
    known = tree.lower[verb] in _TURNING_UP and not is_negated(tree, verb) and not is_unreal(tree, verb)
    return verb if known else None


def _is_only_feared(tree: Tree, verb: int) -> bool:
    """Whether it has not happened, or not for certain: "fear that he was killed", "to be killed", "nearly killed"."""
    meant = any(tree.lower[mark] == "to" for mark in tree.children_by(verb, "mark"))
    feared = tree.head(verb) >= 0 and tree.lower[tree.head(verb)] in _FEARING
    return meant or feared or any(tree.lower[at] in _HARDLY for at in tree.children[verb])


def _is_dead(tree: Tree, verb: int) -> bool:
    """Whether a passive verb says that somebody is dead, as a fact: "killed", "found dead", "found shot dead"."""
    if is_negated(tree, verb) or is_unreal(tree, verb) or _is_only_feared(tree, verb):
        return False
    behind = tree.lower[verb + 1 : verb + 3]
    return tree.lower[verb] in _KILLED or tree.lower[verb] in _MADE and not _DEAD.isdisjoint(behind)
