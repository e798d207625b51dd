"""The draft of an event without a count: who says it, when and where it was, who did it to whom."""

from tollbook.reading.acting import itself
from tollbook.reading.blame import AS_SAID, blames_on
from tollbook.reading.bombing import from_the_air
from tollbook.reading.counts.harmed import predicate_of
from tollbook.reading.dates import choose_when
from tollbook.reading.drafts import Draft
from tollbook.reading.origins import origin
from tollbook.reading.parties import Said, find_actor, find_target, party_at
from tollbook.reading.roles import Aside, actor_of, speaker_of, target_of
from tollbook.reading.scene import Scene
from tollbook.reading.scope import choose_scope
from tollbook.reading.speech.frame import is_mutual
from tollbook.reading.speech.voices import Voice
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Scope, Stance

_TELLING = frozenset({"assert", "announce", "blame"})
_WHO = frozenset({"who", "which", "that"})


def bare_draft(scene: Scene, tree: Tree, word: int, event: str, stance: Stance) -> Draft:
    """The draft of an event, or of its denial, at a word of a sentence."""
    words = tree.range(0, len(tree))
    voice = scene.voice(tree.index, word)
    speaker, surely = speaker_of(scene, words, voice)
    deed = _told_by(tree, word, voice)
    site = scene.sites.of(tree.index, deed, words)
    choice = choose_when(scene.asked(tree.index, deed, site.near, words))
    triggers = scene.triggers[tree.index]
    said_actor = itself(scene, tree, deed, word)
    said_actor = said_actor if said_actor.party is not None else _told_of(scene, tree, deed)
    others = _told_instead(scene, tree, voice) if stance is Stance.DENIES else frozenset()
    if said_actor.party is None:
        said_actor = find_actor(tree, scene.names, triggers, word, scene.speaking(tree.index) | others)
    whose = origin(scene.names, tree, deed) if said_actor.party is None and not others else None
    aside = Aside(apart=frozenset(tree.first + at for at in others))
    actor, certain = actor_of(scene, words, said_actor, aside) if whose is None else (scene.cast.fullest(whose), 1.0)
    if voice.frame is not None and is_mutual(tree, voice.frame):
        actor, certain = None, 1.0
    target = target_of(scene, words, find_target(tree, scene.names, triggers, word), actor)
    said = choose_scope(tree, None, choice, (word, word + 1), word, 1)
    return Draft(
        sentence=tree.index,
        start=tree.start,
        end=tree.end,
        event=from_the_air(scene, tree, event, word),
        stance=stance,
        scope=Scope(scene.scales.label(words, "scope", said).answer),
        speaker=speaker,
        when=choice.when,
        where=site.where,
        actor=actor,
        certain=certain,
        target=target,
        blames=blames_on(scene.scales, words) if whose is None else AS_SAID,
        count=None,
        grounds={
            "claimed": sum(scene.scales.analysis.bare(tree.index).values()),
            "speaker": surely,
            "said": float(voice.frame is not None),
            "doubted": float(stance is not Stance.ASSERTS),
        },
    )


def _told_instead(scene: Scene, tree: Tree, voice: Voice) -> frozenset[int]:
    """The words in which one who denies something goes on to say who did it: "denied it and said the rebels had"."""
    denial = voice.frame
    if denial is None or denial.kind != "deny":
        return frozenset()
    goes_on = (
        frame
        for frame in scene.utterances[tree.index].frames
        if frame.kind in _TELLING and frame.word > denial.word and not frame.beside
    )
    return frozenset(word for frame in goes_on for word in tree.under(frame.word) if word > frame.word)


def _told_of(scene: Scene, tree: Tree, deed: int) -> Said:
    """The party of which a clause tells what it did: "fought the rebels who seized Dorin"."""
    who = tree.child(deed, "nsubj") if tree.parse.relations[deed] == "acl:relcl" else None
    if who is None or tree.lower[who] not in _WHO or tree.parse.relations[who] != "nsubj":
        return Said(None)
    return Said(party_at(scene.names, tree, tree.head(deed), frozenset()), directly=True)


def _told_by(tree: Tree, word: int, voice: Voice) -> int:
    """The verb of what is told at a word: of "denied using live rounds" that which is denied."""
    verb = predicate_of(tree, word)
    speaks = voice.frame is not None and voice.frame.word == verb
    said = tree.child(verb, "xcomp", "ccomp") if speaks else None
    return verb if said is None else said
