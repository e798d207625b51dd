"""Falls: places lost, by whom and to whom, where a sentence tells it from the loser's side."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tollbook.reading.accord import agree_on_control, camp_of
from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.camps import Camp, of_party
from tollbook.reading.drafts import Draft
from tollbook.reading.mood import is_unreal
from tollbook.reading.parties import party_at
from tollbook.reading.phrase import subject_of
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Stance

_LOSING = frozenset("lose loses lost losing".split())
_FALLING = frozenset("fell fallen".split())
_DRIVEN = frozenset("driven expelled ousted forced pushed".split())
_FROM = frozenset({"from", "out", "of"})
_DROVE = _DRIVEN | {"drove", "drive", "push", "force", "oust", "expel", "driving", "pushing"}
_LOSSES = _LOSING | _FALLING | _DROVE
"""Verbs by which a place may be lost."""
_HELPLESS = frozenset("prisoner prisoners captive captives hostage hostages wounded injured bus buses".split())
"""Who, or in what, is driven out of a place that does not fall by that."""
_TOLD = frozenset({"lost", "fell", "fallen", *_DROVE})
_SITES = frozenset("city town village base stronghold control district area hill post airport crossing border".split())
"""What is lost as a place is, though it has no name."""
_PRONOUNS = frozenset({"it", "they", "we"})
_OWN = frozenset({"its", "their", "our"})
_BY_REBELS, _BY_STATE = "non-state-actor-overtakes-territory", "government-regains-territory"
_TAKING = frozenset({_BY_REBELS, _BY_STATE})
_MAIN = frozenset({"root", "ccomp", "conj", "parataxis"})
_LOST_BY = {
    Camp.REBEL: _BY_STATE,
    Camp.ARMY: _BY_REBELS,
    Camp.POLICE: _BY_REBELS,
    Camp.STATE: _BY_REBELS,
}
"""What the loss of a place is by who loses it."""


@dataclass(frozen=True, slots=True)
class Fall:
    """A place lost. word: the verb that says so. winner, loser: the parties, where the sentence names them."""

    word: int
    winner: str | None
    loser: str | None

    @property
    def event(self) -> str | None:
        """What it is by who took it, else by who lost it; None where neither tells."""
        if self.winner is not None and of_party(self.winner) is not None:
            return agree_on_control(_BY_REBELS, self.winner)
        camp = camp_of(self.loser) if self.loser is not None else None
        return _LOST_BY.get(camp) if camp is not None else None


def find_fall(scene: Scene, tree: Tree) -> Fall | None:
    """The place that a sentence says is lost, or denies to be."""
    for verb, word in enumerate(tree.lower):
        if word not in _LOSSES:
            continue
        if tree.tag(verb) != "VERB" or tree.relation(verb) not in _MAIN or is_unreal(tree, verb):
            continue
        if any(
            one.event in _TAKING and tree.tag(one.word) == "VERB"
            for one in scene.triggers[tree.index]
            if one.word != verb
        ):
            continue  # "retook the town, which it had lost in May"
        if word in _LOSING and _is_place(scene, tree, tree.child(verb, "obj")):
            return Fall(verb, _party(scene, tree, verb, "to"), _subject(scene, tree, verb))
        if word in _FALLING and _is_place(scene, tree, tree.child(verb, "nsubj")):
            return Fall(verb, _party(scene, tree, verb, "to"), _owner(scene, tree, verb))
        if word in _DRIVEN and tree.child(verb, "nsubj:pass") is not None and _leaves(scene, tree, verb):
            loser = _subject(scene, tree, verb)
            if loser is not None and of_party(loser) is not None:  # not refugees
                return Fall(verb, _party(scene, tree, verb, "by"), loser)
        if word in _DROVE and tree.child(verb, "nsubj") is not None and _leaves(scene, tree, verb):
            loser = _object(scene, tree, verb)
            if loser is not None and of_party(loser) is not None:
                return Fall(verb, _subject(scene, tree, verb), loser)
    return None


def fallen(scene: Scene, tree: Tree) -> Iterator[Draft]:
    """The draft of a place that a sentence says was lost: "Dorin has fallen to the army", "rebels lost the town"."""
    fall = find_fall(scene, tree)
    if fall is None or fall.event is None or tree.lower[fall.word] not in _TOLD:
        return
    above = [fall.word, *tree.up(fall.word)]
    told = tree.relation(fall.word) in ("root", "ccomp") and not any(is_unreal(tree, word) for word in above)
    denied = scene.voice(tree.index, fall.word).stance is not Stance.ASSERTS
    if told and not denied and not any(tree.lower[c] in ("not", "n't", "never") for c in tree.children[fall.word]):
        yield turned(bare_draft(scene, tree, fall.word, fall.event, Stance.ASSERTS), fall)


def turned(draft: Draft, fall: Fall | None) -> Draft:
    """A draft of a place lost, with who took it for its actor and who lost it for its target."""
    control = draft.event in (_BY_REBELS, _BY_STATE)
    if fall is None or fall.event is None or not control:
        return draft
    certain = 0.0 if fall.winner is None else 1.0
    return replace(draft, event=fall.event, actor=fall.winner, target=fall.loser, certain=certain)


def _is_place(scene: Scene, tree: Tree, word: int | None) -> bool:
    """Whether a word is for a place, and not for a post or people in it."""
    if word is None:
        return False
    named = any(one.sentence == tree.index and one.first <= word < one.last for one in scene.survey.mentions)
    return named or tree.lower[word] in _SITES


def _leaves(scene: Scene, tree: Tree, verb: int) -> bool:
    """Whether somebody is made to leave a place: "driven out of Dorin"."""
    for child in tree.children_by(verb, "obl"):
        if any(tree.lower[case] in _FROM for case in tree.children_by(child, "case")) and _is_place(scene, tree, child):
            return True
    return False


def _party(scene: Scene, tree: Tree, verb: int, case: str) -> str | None:
    """The party behind "to" or "by"."""
    for word in range(verb + 1, len(tree)):
        marks = (tree.lower[child] for child in tree.children_by(word, "case"))
        if case in marks:
            party = party_at(scene.names, tree, word, frozenset())
            if party is not None:
                return scene.cast.fullest(party)
    return None


def _subject(scene: Scene, tree: Tree, verb: int) -> str | None:
    """Whoever loses or drives out: the subject, or who says it of himself: "denied losing the town"."""
    _, subject = subject_of(tree, verb)
    if subject is None or tree.lower[subject] in _PRONOUNS:
        return _speaking(scene, tree, verb)
    return scene.cast.fullest(party_at(scene.names, tree, subject, frozenset()))


def _object(scene: Scene, tree: Tree, verb: int) -> str | None:
    """The party that is driven out: "pushed Islamic State fighters out of Dorin"."""
    word = tree.child(verb, "obj")
    helpless = word is not None and not _HELPLESS.isdisjoint(tree.lower[at] for at in tree.under(word))
    return None if word is None or helpless else scene.cast.fullest(party_at(scene.names, tree, word, frozenset()))


def _owner(scene: Scene, tree: Tree, verb: int) -> str | None:
    """Whose the place was that fell: who denies that it fell, or calls it his own."""
    subject = tree.child(verb, "nsubj")
    own = subject is not None and any(tree.lower[c] in _OWN for c in tree.children_by(subject, "nmod:poss"))
    denied = scene.voice(tree.index, verb).stance is Stance.DENIES
    return _speaking(scene, tree, verb) if own or denied else None


def _speaking(scene: Scene, tree: Tree, verb: int) -> str | None:
    """The party that speaks, or that its spokesman speaks for."""
    frame = scene.voice(tree.index, verb).frame
    if frame is None or frame.speaker is None:
        return None
    party = scene.cast.fullest(party_at(scene.names, tree, frame.speaker, frozenset()))
    speaker = scene.voice(tree.index, verb).speaker.name
    return speaker if party is None and speaker is not None and camp_of(speaker) is not None else party
