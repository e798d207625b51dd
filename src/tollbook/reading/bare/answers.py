"""Answers: a denial or doubt that only points back at what was told has its deed: "the army denied the claim"."""

from collections.abc import Sequence
from dataclasses import replace

from tollbook.reading.bare.beside import deed_of
from tollbook.reading.bare.candidates import Candidate
from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import kinds
from tollbook.reading.bare.plainly import is_open
from tollbook.reading.drafts import Draft
from tollbook.reading.scene import Scene
from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.refuted import denies_loss, points_back, rejects_figure
from tollbook.reading.speech.voices import stance_of
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker
from tollbook.vocabulary.codes import Stance

_AGAINST = {Stance.DENIES: "deny", Stance.QUESTIONS: "question"}
_SAYING = frozenset({"assert", "announce", "estimate", "blame", "attribute", "responsibility"})
_ITSELF = frozenset("it they he she we".split())
_JOINING = frozenset({"and", "but", "yet"})
_NEAR = 2
"""Sentences before in which what is answered may be told."""


def answering(scene: Scene, bare: Sequence[Draft], counts: Sequence[Draft]) -> list[Draft]:
    """The drafts without counts, those that only answer a claim with who is said there to have done what to whom."""
    told = sorted([*bare, *counts], key=lambda draft: (draft.sentence, draft.start))
    found: list[Draft] = []
    for draft in bare:
        claim = next((one for one in reversed(told) if _may_answer(draft, one)), None)
        if not _points_back(scene, draft):
            found.append(_owned_up(scene, draft, counts))
        elif claim is not None:
            found.append(_answer(scene, draft, claim))
        else:
            before = _told_before(scene, draft)
            found += (
                [before, _answer(scene, draft, before)] if before is not None else [draft] * _near_deed(scene, draft)
            )
    return found


def _owned_up(scene: Scene, draft: Draft, counts: Sequence[Draft]) -> Draft:
    """A draft, with the day and the target of what was counted before where its sentence says that it was: "claimed
    the Dorin bombing"."""
    frames = scene.utterances[draft.sentence].frames
    if not any(one.kind == "responsibility" for one in frames) or scene.dated[draft.sentence].dates:
        return draft
    here = {scene.survey.mentions[at].name for at in scene.survey.named_in(draft.sentence)}
    before = (one for one in reversed(counts) if one.sentence < draft.sentence and here & {*one.where.places})
    claim = next(before, None) if here & {*draft.where.places} else None
    if claim is None or claim.when is None:
        return draft
    return replace(draft, when=claim.when, target=claim.target or draft.target)


def _points_back(scene: Scene, draft: Draft) -> bool:
    """Whether a draft denies or doubts what was told before."""
    tree, frame = scene.document.trees[draft.sentence], _frame(scene, draft)
    return frame is not None and (points_back(tree, frame.word) or denies_loss(tree, frame.word))


def _told_before(scene: Scene, draft: Draft) -> Draft | None:
    """What somebody else says in the sentence before, which is a claim because it is answered."""
    tree = scene.document.trees[draft.sentence - 1]
    utterance = scene.utterances[tree.index]
    for frame, speaker in zip(utterance.frames, utterance.speakers, strict=True) if draft.sentence else ():
        deed = deed_of(scene, tree, frame) if speaker.name not in (None, draft.speaker.name) else None
        if deed is not None:
            return bare_draft(scene, tree, deed.word, deed.event, Stance.ASSERTS)
    return None


def _near_deed(scene: Scene, draft: Draft) -> bool:
    """Whether a deed is spoken of that may be denied: not where "the minister said taxes would rise"."""
    tree, frame = scene.document.trees[draft.sentence], _frame(scene, draft)
    loss = frame is not None and denies_loss(tree, frame.word)
    return loss or any(scene.triggers[max(0, draft.sentence - _NEAR) : draft.sentence + 2])


def _answer(scene: Scene, draft: Draft, claim: Draft) -> Draft:
    """A denial or doubt with the deed of the claim that it answers; who denies only its figure need not see it so."""
    tree, frame = scene.document.trees[draft.sentence], _frame(scene, draft)
    figure = frame is not None and rejects_figure(tree, frame.word)
    return replace(
        draft,
        event=draft.event if figure else claim.event,
        actor=claim.actor or draft.actor,
        certain=claim.certain if claim.actor else draft.certain,
        target=claim.target or draft.target,
        when=claim.when or draft.when,
        where=claim.where if claim.where.places else draft.where,
    )


def contested(scene: Scene, denial: Draft, told: Candidate, counts: Sequence[Draft]) -> list[Draft]:
    """A denial or doubt, with what another says in its sentence: "The Front said it had taken Dorin; the army denied
    it". told: what the sentence tells; counts: the drafts with counts."""
    sentence, word = denial.sentence, told.word
    against, voice = _frame(scene, denial), scene.voice(sentence, word)
    if against is None or word in against.covers or voice.frame is None or voice.frame.word > against.word:
        return [denial]
    if against.kind == "question" and all(one.word != word for one in scene.triggers[sentence]):
        return [denial]
    if voice.frame.kind not in _SAYING or not _is_another(scene, voice.frame, against):
        return [denial]
    if against.speaker is None:
        denial = replace(denial, speaker=Speaker(scene.author))  # "…, a claim that could not be verified"
    if any((one.sentence, one.stance) == (sentence, Stance.ASSERTS) for one in counts):
        return [denial]
    return [replace(told.draft, stance=Stance.ASSERTS, speaker=voice.speaker), denial]


def answer_beside(scene: Scene, tree: Tree, frame: Frame | None) -> Stance | None:
    """The stance of whoever denies or doubts in the sentence in which another says something: "The Front said it had
    taken Dorin, but the army denied losing the town", "…, a claim that could not be verified"."""
    if frame is None or is_open(tree, frame) and frame.kind == "deny":
        return None
    said = (one for one in scene.utterances[tree.index].frames if one.kind in _SAYING and one.word < frame.word)
    return stance_of(frame) if any(_is_another(scene, one, frame) for one in said) else None


def _is_another(scene: Scene, said: Frame, against: Frame) -> bool:
    """Whether it is another who says something than who denies or doubts it: nobody, where it is only called one."""
    if against.speaker is None:
        doubted = against.kind == "question" and points_back(scene.document.trees[against.sentence], against.word)
        return doubted and _named(scene, said).name is not None
    if _goes_on(scene.document.trees[against.sentence], said, against):
        return False
    doubter = _named(scene, against).name
    return said.speaker != against.speaker and doubter is not None and _named(scene, said).name not in (None, doubter)


def _goes_on(tree: Tree, said: Frame, against: Frame) -> bool:
    """Whether who says something is who denies: "conceded that … but denied", "said it had nothing to do with it"."""
    own = against.speaker is not None and against.speaker in said.covers and tree.lower[against.speaker] in _ITSELF
    return own and not points_back(tree, against.word) or tree.lower[against.word - 1] in _JOINING


def _named(scene: Scene, frame: Frame) -> Speaker:
    """The speaker of an act of speech."""
    utterance = scene.utterances[frame.sentence]
    return utterance.speakers[utterance.frames.index(frame)]


def _frame(scene: Scene, draft: Draft) -> Frame | None:
    """The act of speech by which a draft denies or doubts; None where it asserts."""
    kind = _AGAINST.get(draft.stance)
    return next((one for one in scene.utterances[draft.sentence].frames if one.kind == kind), None)


def _may_answer(draft: Draft, claim: Draft) -> bool:
    """Whether a draft may answer a claim: what another said here or shortly before."""
    near = 0 <= draft.sentence - claim.sentence <= _NEAR
    other = claim.speaker.name is None or claim.speaker != draft.speaker
    return near and claim.event in kinds() and other and claim.stance is Stance.ASSERTS
