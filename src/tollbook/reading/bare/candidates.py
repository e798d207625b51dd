"""Candidates: for each sentence the kinds of events that it may claim without a count, with what speaks for each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from tollbook.reading.accord import agree_on_control
from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import kinds, shares
from tollbook.reading.bare.weights import Evidence, at_most, length, likely, odds
from tollbook.reading.camps import of_party
from tollbook.reading.drafts import Draft, when_agree, where_agree
from tollbook.reading.events import Trigger
from tollbook.reading.losing import OWN
from tollbook.reading.mood import is_unreal
from tollbook.reading.phrase import subject_of
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Stance

_ACT, _WEAPON = 40, 60
"""From these weights on, triggers are acts that have names of their own, and weapons and acts on people."""
_POSSIBLE = 0.02
"""What the heads think less likely than this is no candidate."""
_ARSENAL = frozenset({"weapon", "weapons", "agents", "warhead", "warheads"})
_HAVING = frozenset(
    "have has had possess possesses possessed hold holds own owns keep keeps kept give gave given surrender surrendered"
    " destroy destroyed declare declared remove removed ban banned dismantle dismantled eliminate stockpile stockpiled"
    " prohibition destruction".split()
)
_FEW = frozenset({"few", "little", "hardly"})
_OUTLOOK = frozenset(
    "will would plan plans planned threatened vowed pledged intends aims expected warned fear feared called urged"
    " demanded".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A kind of event that a sentence may claim, the word that tells it, and the draft that it would be.

    named: whether its words name the kind; otherwise it is told at the sentence's root.
    """

    kind: str
    word: int
    named: bool
    draft: Draft
    evidence: Evidence
    likely: float


_TOLD = ("same day and place", "same event", "same speaker", "actor")
"""The evidence that only the draft of an event gives."""


def possible(scene: Scene, tree: Tree, counts: Sequence[Draft], least: float = 0.0) -> dict[str, Evidence]:
    """The kinds of events that a sentence may claim, with what is seen of each before it is drafted.

    counts: the report's drafts with counts. Kinds that no draft could make as likely as `least` are left out.
    """
    found: dict[str, Evidence] = {}
    codes = scene.scales.analysis.bare(tree.index)
    claimed = sum(codes.values())
    if claimed < _POSSIBLE:
        return found
    for kind, share in shares(codes).items():
        if share < _POSSIBLE:
            continue
        own = _named(scene, tree, kind)
        heads = _claimed(kind, claimed, share, bool(own))
        seen = {**heads, **_words(scene, tree, own), **_before(tree, kind, counts)}
        if at_most("event", seen, _TOLD) >= least:
            found[kind] = seen
    return found


def candidates(
    scene: Scene, tree: Tree, counts: Sequence[Draft], kinds_seen: Mapping[str, Evidence]
) -> Iterator[Candidate]:
    """The kinds of events that a sentence may claim (see `possible`), drafted; those told by one word are one draft but
    for their code."""
    drafts: dict[int, Draft] = {}
    for kind, seen in kinds_seen.items():
        trigger = _trigger(scene, tree, kind)
        if trigger is not None and (_is_scarce(tree, trigger.word) or _is_arsenal(tree, trigger)):
            continue
        word = trigger.word if trigger else tree.root
        event = _event(scene, tree, kind, trigger)
        if word not in drafts:
            drafts[word] = bare_draft(scene, tree, word, event, Stance.ASSERTS)
        draft = replace(drafts[word], event=agree_on_control(event, _taker(tree, word, drafts[word])))
        evidence = {**seen, **_beside(draft, kind, counts)}
        yield Candidate(kind, word, trigger is not None, draft, evidence, likely("event", evidence))


def _taker(tree: Tree, word: int, draft: Draft) -> str | None:
    """Whose forces took a place, where they are only called whose they are: "the government said its forces"."""
    _, subject = subject_of(tree, word)
    own = subject is not None and any(tree.lower[child] in OWN for child in tree.children_by(subject, "nmod:poss"))
    told = own and draft.actor is not None and of_party(draft.actor) is None and draft.stance is Stance.ASSERTS
    return draft.speaker.name if told and draft.speaker.name is not None else draft.actor


def _trigger(scene: Scene, tree: Tree, kind: str) -> Trigger | None:
    """The heaviest trigger of a kind in a sentence, first among what is said to have happened."""
    own = [trigger for trigger in scene.triggers[tree.index] if kinds().get(trigger.event) == kind]
    return max(own, key=lambda trigger: (_happened(tree, trigger.word), trigger.weight), default=None)


def _event(scene: Scene, tree: Tree, kind: str, trigger: Trigger | None) -> str:
    """The code of a kind: what the trigger says weighed against the heads."""
    weighed = scene.scales.labels(tree.range(0, len(tree)), "event", trigger.event if trigger else None, "bare")
    return max((event for event in weighed if kinds().get(event) == kind), key=lambda event: weighed[event])


def _claimed(kind: str, claimed: float, share: float, named: bool) -> dict[str, float]:
    """What the heads think; where the words name the kind themselves, its share of what is claimed tells less."""
    heads = {"claimed": odds(claimed), "share": log(share / claimed + 0.02)}
    by_name = {f"named {name}": value if named else 0.0 for name, value in heads.items()}
    return {kind: 1.0, **heads, **by_name, "possible": odds(share)}


def _words(scene: Scene, tree: Tree, own: Sequence[Trigger]) -> dict[str, float]:
    """What the words of the sentence say, and whether it names another kind of event and not this one.

    own: the words that name this kind.
    """
    heaviest = max((trigger.weight for trigger in own), default=0)
    return {
        "act": float(_ACT <= heaviest < _WEAPON),
        "weapon": float(heaviest >= _WEAPON),
        "main": float(any(_happened(tree, one.word) and len(list(tree.up(one.word))) <= 1 for one in own)),
        "other": float(not own and any(trigger.weight >= _ACT for trigger in scene.triggers[tree.index])),
        "outlook": float(not _OUTLOOK.isdisjoint(tree.lower)),
        "length": length(tree),
    }


def _named(scene: Scene, tree: Tree, kind: str) -> list[Trigger]:
    """The words of a sentence that name a kind of event."""
    return [one for one in scene.triggers[tree.index] if one.weight >= _ACT and kinds().get(one.event) == kind]


def _before(tree: Tree, kind: str, counts: Sequence[Draft]) -> dict[str, float]:
    """What is counted in the sentence and in that before it."""
    before = {kinds().get(one.event) for one in counts if one.sentence == tree.index - 1}
    return {
        "counted": float(any(one.sentence == tree.index for one in counts)),
        "counted before": float(kind in before),
    }


def _beside(draft: Draft, kind: str, counts: Sequence[Draft]) -> dict[str, float]:
    """What the report's counts say of the event: all of `_TOLD`."""
    same = [one for one in counts if when_agree(draft, one) and where_agree(draft, one)]
    like = [one for one in same if one.stance is Stance.ASSERTS and kinds().get(one.event) == kind]
    told = (
        bool(same),
        bool(like),
        any(one.speaker == draft.speaker for one in like),
        draft.actor is not None,
    )
    return dict(zip(_TOLD, map(float, told), strict=True))


def _happened(tree: Tree, word: int) -> bool:
    """Whether something is said to have happened, not wished, feared or planned."""
    return not any(is_unreal(tree, above) or _is_meant(tree, above) for above in (word, *tree.up(word)))


def _is_arsenal(tree: Tree, trigger: Trigger) -> bool:
    """Whether chemical weapons are had or given up, and not used."""
    if trigger.event != "chemical-weapon" or tree.lower[trigger.word] not in _ARSENAL:
        return False
    verb = next((up for up in tree.up(trigger.word) if tree.tag(up) == "VERB" or tree.lower[up] in _HAVING), None)
    return verb is not None and tree.lower[verb] in _HAVING


def _is_scarce(tree: Tree, word: int) -> bool:
    """Whether something is hardly heard of: "few reports of clashes", but not "a few clashes"."""
    over = tree.head(word)
    heard = over if over >= 0 and tree.lower[over] == "reports" else word
    return any(tree.lower[few] in _FEW and tree.lower[few - 1 : few] != ("a",) for few in tree.children[heard])


def _is_meant(tree: Tree, word: int) -> bool:
    """Whether a word stands with "to": what is meant or asked for."""
    return any(tree.lower[child] == "to" for child in tree.children_by(word, "mark"))
