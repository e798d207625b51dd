"""Blamed: who is said to have done the deed that the report tells of: "The mayor blamed the rebels", "The rebels
carried out the attack, witnesses said"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.reading.bare.accused import ACCUSING, DOING, charge, charged, whom_it_accuses
from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import deeds
from tollbook.reading.blame import AS_SAID
from tollbook.reading.drafts import Draft, where_agree
from tollbook.reading.losing import OWN
from tollbook.reading.mood import is_unreal
from tollbook.reading.origins import COMING, origin
from tollbook.reading.parties import party_at
from tollbook.reading.scene import Scene
from tollbook.reading.speech.frame import Frame, is_mutual
from tollbook.reading.speech.owned_up import DEEDS
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Stance

BLAMING = frozenset("blame blames blamed blaming".split())
_POINTING = frozenset("point points pointed pointing".split())
_FINGER = frozenset({"finger", "fingers"})
_OBJECT = frozenset({"obj", "nsubj"})
"""What the parse may hold a blamed party for, behind the verb."""
_TO_ANSWER = frozenset({"behind", "responsible"})
_CARRIED_OUT = frozenset("carried perpetrated staged mounted committed fired planted laid".split())
_STAGING = frozenset({"staging", "planting", "laying"})
_DEEDS = DEEDS | frozenset(
    "bomb bombs device shell shells mortar mortars rocket rockets missile missiles mine mines shelling airstrike"
    " airstrikes deaths violence incident crime".split()
)
_HITTING = frozenset("hit shelled bombed bombarded struck attacked targeted".split())
"""What others are said to have done by whoever denies a part in it: "and said the army had shelled the town"."""
_WHERE = frozenset("area camp city hospital house market mosque neighbourhood school site town village".split())
_GOING_ON = frozenset("saying adding insisting claiming alleging".split())
_DONE = _TO_ANSWER | _CARRIED_OUT | _HITTING | COMING
_KNOWN = frozenset({"the", "this", "that", "these", "those", "both"})
_IT = frozenset({"it", "this", "that", "them"})
_ITSELF = frozenset({"it", "they", "he", "she", "we"})
_DENYING = frozenset("deny denies denied denying rejected rejects dismissed dismisses".split())
_NOT = frozenset({"not", "n't", "never", "no", "neither"})
_REFUSING = frozenset(
    "refuse refused refuses refusing decline declined declines declining rule ruled rules stop stopped fail failed"
    " doubt doubted doubts deny denied denies".split()
)
_NEAR = 2
"""Sentences before in which the deed may be told."""


def blamed(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> Iterator[Draft]:
    """The draft of whoever is blamed for a deed that was told. counts: the drafts with counts, among which it is."""
    deed = told_before(tree, counts)
    if deed is None:
        return
    utterance = scene.utterances[tree.index]
    for frame, speaker in zip(utterance.frames, utterance.speakers, strict=True):
        if frame.kind == "blame" and speaker.name is not None and not is_mutual(tree, frame):
            accused = _accused(tree, frame) if charge(scene, tree, frame.word) is None else None
            if accused is not None and not _is_open(tree, frame.word):
                yield from _done_by(scene, tree, frame.word, accused, deed, counts)
    if _DONE.isdisjoint(tree.lower):
        return
    for verb in range(len(tree)):
        word = _doer(tree, verb)
        doer = word if word is not None else _from_whose_ground(scene, tree, verb)
        if doer is not None and not _is_open(tree, verb):
            yield from _done_by(scene, tree, verb, doer, deed, counts)


def told_before(tree: Tree, counts: Sequence[Draft]) -> Draft | None:
    """What was told last, here or shortly before, and somebody may be blamed for."""
    near = (one for one in reversed(counts) if 0 <= tree.index - one.sentence <= _NEAR and one.event in deeds())
    return next((one for one in near if one.stance is Stance.ASSERTS), None)


def _done_by(
    scene: Scene, tree: Tree, verb: int, doer: int | str, deed: Draft, counts: Sequence[Draft]
) -> Iterator[Draft]:
    """The draft of a deed told before by whoever is said to have done it: a word, or the name of a party."""
    voice = scene.voice(tree.index, verb)
    if voice.speaker.name is None or voice.stance is not Stance.ASSERTS:
        return
    claim = bare_draft(scene, tree, verb, deed.event, Stance.ASSERTS)
    claim = claim if claim.speaker.name is not None else replace(claim, speaker=voice.speaker)
    party = doer if isinstance(doer, str) else _party(scene, tree, doer, claim)
    if party is None or any(one.sentence == tree.index and one.speaker == claim.speaker for one in counts):
        return
    when, where = claim.when or deed.when, claim.where if where_agree(claim, deed) else deed.where
    target = deed.target if deed.actor in (None, party) else None
    yield replace(claim, actor=party, certain=0.0, blames=AS_SAID, target=target, when=when, where=where)


def _party(scene: Scene, tree: Tree, doer: int, claim: Draft) -> str | None:
    """The party that a word names; that of who speaks, where the word is for himself or his own."""
    own = tree.lower[doer] in _ITSELF or any(tree.lower[c] in OWN for c in tree.children[doer])
    return claim.speaker.name if own else scene.cast.fullest(party_at(scene.names, tree, doer, frozenset()))


def _from_whose_ground(scene: Scene, tree: Tree, verb: int) -> str | None:
    """Whose ground what killed people is said to have come from: "the shell was fired from a rebel-held area"."""
    thing = tree.child(verb, "nsubj")
    known = thing is not None and is_deed(tree, thing)
    return scene.cast.fullest(origin(scene.names, tree, verb)) if known else None


def _accused(tree: Tree, frame: Frame) -> int | None:
    """Whom somebody blames for what was told: "blamed the rebels for the attack", "pointed the finger at them"."""
    verb = frame.word
    behind = [child for child in tree.children[verb] if child > verb]
    if tree.lower[verb] in BLAMING:
        by = frame.speaker is not None and frame.speaker > verb
        accused = next((w for w in behind if tree.relation(w) in _OBJECT), None) if not by else None
        if accused is not None and is_deed(tree, accused):  # "blamed the blast on the rebels"
            accused = next((w for w in tree.under(verb) if w > verb and "on" in _cases(tree, w)), None)
    elif tree.lower[verb] in ACCUSING:
        accused = whom_it_accuses(tree, verb) if _of_it(tree, verb) else None
    elif tree.lower[verb] in _POINTING and not _FINGER.isdisjoint(tree.lower[verb : verb + 4]):
        accused = next((w for w in tree.under(verb) if "at" in _cases(tree, w)), None)
    else:
        return None
    if accused is None or tree.tag(accused) not in ("NOUN", "PROPN"):
        return None
    charges = [w for w in range(accused + 1, len(tree)) if "for" in _cases(tree, w) and tree.head(w) in (verb, accused)]
    return accused if all(is_deed(tree, charge) for charge in charges) and not _of_doing(tree, verb) else None


def _of_it(tree: Tree, verb: int) -> bool:
    """Whether somebody is accused of nothing but what was told: "accused the rebels", "of staging it"."""
    first = charged(tree, verb)
    if first is None:
        return "of" not in tree.lower[verb:]
    deed = tree.child(first, "obj") if tree.lower[first] in DOING | _STAGING else first
    return deed is not None and is_deed(tree, deed)


def _of_doing(tree: Tree, verb: int) -> bool:
    """Whether it is said what for by a verb: "blamed the rebels for failing to keep the truce"."""
    return any(tree.lower[w].endswith("ing") and "for" in tree.lower[w - 1 : w] for w in range(verb + 1, len(tree)))


def _doer(tree: Tree, verb: int) -> int | None:
    """Who is said to have done what was told: "the army carried out the attack", "the army was behind the blast"."""
    if tree.lower[verb] in _TO_ANSWER:
        return _answering(tree, verb)
    if tree.lower[verb] in _HITTING:
        return _hitting(tree, verb)
    if tree.lower[verb] not in _CARRIED_OUT or tree.tag(verb) != "VERB":
        return None
    if tree.lower[verb] == "carried" and "out" not in tree.lower[verb + 1 : verb + 2]:
        return None  # "carried it away"
    agent, patient = tree.child(verb, "obl:agent"), tree.child(verb, "nsubj:pass")
    if patient is not None:
        return agent if agent is not None and is_deed(tree, patient) else None
    subject, thing = tree.child(verb, "nsubj"), tree.child(verb, "obj")
    subject = tree.head(verb) if _is_cleft(tree, verb) else subject
    return subject if subject is not None and thing is not None and is_deed(tree, thing) else None


def _is_cleft(tree: Tree, verb: int) -> bool:
    """Whether a clause says who it was: "it was rebels who fired the shell"."""
    who = tree.head(verb) if tree.parse.relations[verb] == "acl:relcl" else -1
    it = tree.child(who, "nsubj") if who >= 0 else None
    return it is not None and tree.lower[it] == "it" and tree.child(who, "cop") is not None


def _hitting(tree: Tree, verb: int) -> int | None:
    """Who is said, by one who denies a part, to have hit what was hit: "denied responsibility and said the army had
    shelled its own people", "denied shelling the town, saying the rebels had hit it"."""
    subject, thing = tree.child(verb, "nsubj"), tree.child(verb, "obj")
    if tree.child(verb, "nsubj:pass") is not None:  # "the school had been hit by rebels"
        subject, thing = tree.child(verb, "obl:agent"), tree.child(verb, "nsubj:pass")
    if subject is None or thing is None or tree.tag(subject) == "PRON" or not _is_said_behind_denial(tree, verb):
        return None
    around = {tree.lower[child] for child in tree.children[thing]}
    own = "own" in around and not OWN.isdisjoint(around)
    known = tree.lower[thing] in _WHERE and not _KNOWN.isdisjoint(around)
    return subject if own or known or tree.lower[thing] in _IT else None


def _is_said_behind_denial(tree: Tree, verb: int) -> bool:
    """Whether a verb tells what somebody goes on to say who denies something before: "denied it and said …"."""
    said = tree.head(verb)
    if tree.relation(verb) != "ccomp" or said < 0 or tree.relation(said) not in ("conj", "advcl"):
        return False
    over = tree.up(said)
    return any(tree.lower[up] in _DENYING for up in over)


def _answering(tree: Tree, word: int) -> int | None:
    """Who is behind a deed or responsible for it."""
    over = word if tree.lower[word] == "responsible" else tree.head(word)
    if over < 0 or tree.child(over, "cop") is None:
        return None
    subject = tree.child(over, "nsubj")
    if over != word:
        return subject if is_deed(tree, over) else None
    charges = [w for w in range(word + 1, len(tree)) if "for" in _cases(tree, w) and tree.head(w) == word]
    closes = charges or not any(tree.relation(child) in ("obl", "advmod") for child in tree.children[word])
    return subject if closes and all(is_deed(tree, charge) for charge in charges) else None


def is_deed(tree: Tree, word: int) -> bool:
    """Whether words point at a deed that was told: "the attack", "Friday's bombing", "it"."""
    if tree.lower[word] in _IT:
        return True
    of_it = any(
        tree.lower[child] in _KNOWN or tree.relation(child) == "nmod" and tree.parse.relations[child] == "nmod:poss"
        for child in tree.children[word]
    )
    return tree.lower[word] in _DEEDS and of_it


def _cases(tree: Tree, word: int) -> set[str]:
    return {tree.lower[case] for case in tree.children_by(word, "case")}


def _is_open(tree: Tree, verb: int) -> bool:
    """Whether it is denied, or only possible, that somebody did it or blames another."""
    over = tree.head(verb) if tree.lower[verb] == "behind" else verb
    told = [over]
    while not _begins(tree, told[-1]):
        told.append(tree.head(told[-1]))
    if any(tree.lower[child] in _NOT for word in told for child in tree.children[word]):
        return True
    return any(tree.lower[word] in _REFUSING or is_unreal(tree, word) for word in told)


def _begins(tree: Tree, verb: int) -> bool:
    """Whether what is said at a verb is no part of what is said before it: "denied responsibility and blamed the
    rebels", "denied it, saying …"."""
    goes_on = tree.relation(verb) == "advcl" and tree.lower[verb] in _GOING_ON
    return goes_on or tree.relation(verb) in ("conj", "root")
