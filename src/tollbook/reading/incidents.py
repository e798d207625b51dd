"""Incidents: which sentences around a count tell of another incident, and so nothing of what happened in its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tollbook.reading.agents import acts, agents
from tollbook.reading.camps import ARMS
from tollbook.reading.clauses import is_known, turns
from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.freed import HELD
from tollbook.reading.events import BLOODLESS, VAGUE, Trigger
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.knowledge.speech import speech_phrases
from tollbook.reading.scene import Scene
from tollbook.reading.setting import is_set, strangers_of
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm, Status

_KNOWN = frozenset({"the", "that", "this", "its", "their", "those", "these"})
_GOING_ON = frozenset(
    "more another also again further other others similar same they them their it its he his she her who both".split()
)
"""Words by which a sentence goes on from others, and tells of those whom they named."""
_BACK = 2
"""Sentences behind one that say when and where something was in which it may go on."""
_BEGINNING = 4
_GROUP = frozenset({"group", "group's", "attackers", "assailants", "movement", "organisation", "organization"})
_ALIKE = (
    frozenset({"suicide-bomb", "remote-explosive-landmine-ied"}),
    frozenset({"government-regains-territory", "non-state-actor-overtakes-territory"}),
)
"""Events that are taken for each other."""
_TAKING = frozenset({"abduction-forced-disappearance", "arrests"})
"""Events that people are taken by, which need no word."""
_FORCE = frozenset({"attack", "armed-clash"})
_HARMED = frozenset({Harm.KILLED, Harm.INJURED, Harm.CASUALTIES})


@dataclass(frozen=True, slots=True)
class Turns:
    """The sentences of a report that turn to another incident (`away`), and those that do or open one (`anew`).
    strangers: for each sentence those that say themselves that what they tell was elsewhere on another day. home: for
    each itself, or the one before that it goes on from: "Another three were hurt"."""

    away: frozenset[int]
    anew: frozenset[int]
    strangers: tuple[frozenset[int], ...]
    home: tuple[int, ...]


def turns_of(scene: Scene) -> Turns:
    """Where a report turns from one incident to another."""
    trees = scene.document.trees
    away = frozenset(n for n in range(len(trees)) if len(trees[n]) and _turns_away(trees, n))
    strangers = strangers_of(scene)
    away |= {n for n, others in enumerate(strangers) if min(others, default=n) < n}
    opens = (tree.index for tree in trees if tree.index not in away and _opens_its_own(scene, tree))
    home: list[int] = []
    for tree in trees:
        before = home[-1] if home else tree.index
        follows = (
            tree.index - before <= _BACK
            and strangers[before]
            and _opens_going_on(tree)
            and not is_set(scene, tree.index)
        )
        home.append(before if follows else tree.index)
    return Turns(away, away.union(opens), strangers, tuple(home))


def told_around(scene: Scene, turning: Turns, counted: Counted) -> tuple[tuple[Trigger, ...], ...]:
    """The triggers of a report, without those of the sentences that tell of another incident than a count's: what
    stands before its own sentence where that turns to something else, and what follows from the next that does."""
    at, trees = turning.home[counted.sentence], scene.document.trees
    first = at if at in turning.away else 0
    last = min((n for n in turning.anew if n > counted.sentence), default=len(trees))
    if first == 0 and last == len(trees):
        return scene.triggers
    others = turning.strangers[at]
    return tuple(
        own if first <= index < last and index not in others else () for index, own in enumerate(scene.triggers)
    )


def foreign(scene: Scene, turning: Turns, counted: Counted) -> frozenset[str]:
    """The events that none of the words around a count tell of but those of another incident, on another day and
    elsewhere, where its own say who or what did it: "A suicide bomber killed nine in Dorin on Monday. Gunmen killed a
    teacher in Sorin on Tuesday"; not force or a fight, which need no word, nor what goes on ("another 14 were killed
    in Sorin on Tuesday")."""
    at = turning.home[counted.sentence]
    strangers = turning.strangers[at]
    if not strangers or not any(_says_by_what(scene, one) for one in scene.counts if one.sentence == at):
        return frozenset()
    others = {event for at in strangers for one in scene.triggers[at] if one.weight > VAGUE for event in one.events}
    own = {event for some in told_around(scene, turning, counted) for one in some for event in one.events}
    alike = {event for kinds in _ALIKE if not others.isdisjoint(kinds) for event in kinds}
    return frozenset((others | alike) - own - _FORCE - (_TAKING if counted.harm in HELD else frozenset()))


def _says_by_what(scene: Scene, counted: Counted) -> bool:
    """Whether the sentence of a count names what harmed people, or others than are known who did it."""
    tree = scene.document.trees[counted.sentence]
    if any(one.weight > VAGUE and one.event not in BLOODLESS for one in scene.triggers[tree.index]):
        return True
    doers = [one for one, governed in agents(tree, scene.triggers[tree.index], counted.predicate) if governed]
    return bool(doers) and not any(tree.tag(one) == "PRON" or is_known(tree, one) for one in doers)


def words_elsewhere(scene: Scene, turning: Turns, counted: Counted) -> frozenset[int]:
    """The report's words of the sentences that tell of another incident, on another day and elsewhere; none where a
    count's own sentence goes on from them: "They killed four more in Sorin on Tuesday"."""
    own = scene.document.trees[counted.sentence]
    if not turning.strangers[counted.sentence] or goes_on(own):
        return frozenset()
    named = {word.rstrip("s") for word in own.words[1:] if word[:1].isupper()}  # "three Guards"
    trees = (scene.document.trees[at] for at in turning.strangers[counted.sentence])
    return frozenset(
        tree.first + at for tree in trees for at, word in enumerate(tree.words) if word.rstrip("s") not in named
    )


def are_like_strangers(scene: Scene, turning: Turns, counted: Counted) -> bool:
    """Whether what people are called in another incident may be taken for what they are in this, where nothing tells:
    "Three policemen were shot in Sorin on Tuesday. A bomb in Dorin on Monday killed nine"."""
    others = {one.sentence: one.person for one in scene.counts if one.sentence in turning.strangers[counted.sentence]}
    lent = {one.status for one in others.values() if one is not None} - {None, Status.UNKNOWN}
    tree = scene.document.trees[counted.sentence]
    if not lent or counted.quantity is None or goes_on(tree):
        return False
    own = {person.status for word in tree.words if (person := person_word(word)) is not None}
    return lent.isdisjoint(own)


def goes_on(tree: Tree) -> bool:
    """Whether a sentence may tell of those whom others named: "they", "another two", "the militants"."""
    return not _GOING_ON.isdisjoint(tree.lower) or any(
        the in _KNOWN and word not in ARMS and (word in _GROUP or _fights(word)) for the, word in pairwise(tree.lower)
    )


def _opens_going_on(tree: Tree) -> bool:
    """Whether a sentence begins as one that goes on: "Three others were hurt", "His driver died"."""
    return not _GOING_ON.isdisjoint(tree.lower[:_BEGINNING])


def _fights(word: str) -> bool:
    person = person_word(word)
    return person is not None and person.status == Status.COMBATANT and word != "police"


def _turns_away(trees: Sequence[Tree], index: int) -> bool:
    """Whether a sentence turns to another incident: not to a place that was just named, nor to when somebody spoke."""
    tree = trees[index]
    if not turns(tree) or tree.words[1] in trees[index - 1].words:
        return False
    verb = next((word for word in range(len(tree)) if tree.tag(word) == "VERB"), None)
    return verb is None or tree.lower[0] != "on" or not speech_phrases().get(tree.words[verb])


def _opens_its_own(scene: Scene, tree: Tree) -> bool:
    """Whether a sentence names a new blow that harmed people of its own: "Rebel rockets killed two"."""
    harmed = [one for one in scene.counts if one.sentence == tree.index and one.harm in _HARMED]
    if not harmed:
        return False
    doers = {tree.child(one.predicate, "nsubj") for one in harmed if acts(tree, one.predicate, True)}
    return any(
        one.word in doers
        and one.weight > VAGUE
        and one.event not in BLOODLESS
        and _KNOWN.isdisjoint(tree.lower[child] for child in tree.children_by(one.word, "det", "nmod:poss"))
        for one in scene.triggers[tree.index]
    )
