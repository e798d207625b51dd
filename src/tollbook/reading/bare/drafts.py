"""Drafts without counts: the events that are likely enough claimed, and the denials and doubts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tollbook.reading.bare.accused import accused
from tollbook.reading.bare.alone import told_alone, told_elsewhere
from tollbook.reading.bare.answers import answer_beside, answering, contested
from tollbook.reading.bare.background import is_asked_for, is_background
from tollbook.reading.bare.beside import told_beside
from tollbook.reading.bare.blamed import blamed
from tollbook.reading.bare.blows import struck
from tollbook.reading.bare.candidates import Candidate, candidates, possible
from tollbook.reading.bare.doubts import Doubt, find_doubt, is_idle
from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.each import each_accused, each_denies
from tollbook.reading.bare.falls import fallen, find_fall, turned
from tollbook.reading.bare.kinds import kinds
from tollbook.reading.bare.leaving import left
from tollbook.reading.bare.plainly import of_his_own, plain_drafts
from tollbook.reading.bare.rumours import find_rumour, rumoured
from tollbook.reading.bare.tallied import tallied
from tollbook.reading.bare.weights import Evidence
from tollbook.reading.drafts import Draft
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Stance

_MOST = 2
"""Claims without counts of one sentence."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A sentence before anything is drafted. seen: the kinds of events that it may claim, with what speaks for them.

    doubted: what it may deny or doubt, None where that is not likely enough.
    """

    tree: Tree
    seen: Mapping[str, Evidence]
    doubted: Doubt | None


def bare_drafts(scene: Scene, counts: Sequence[Draft]) -> Iterator[Draft]:
    """A draft for each event that a sentence likely claims without counting anybody, and for each denial and doubt; of
    a report that has nothing of all that, for each event that it plainly tells.

    counts: the drafts with counts; what they deny or question already is not denied or questioned again.
    """
    asked = [_asked(scene, tree, counts) for tree in scene.document.trees if len(tree)]
    scene.document.analysis.expect([one.tree.range(0, len(one.tree)) for one in asked if one.seen], "points")
    found = [draft for one in asked for draft in _of_sentence(scene, one, counts)]
    yield from answering(scene, found, counts) if found or counts else told_alone(scene)


def _asked(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> _Asked:
    trust = scene.scales.trust
    doubt = find_doubt(scene, tree, counts)
    answer = answer_beside(scene, tree, doubt.frame)
    doubt = replace(doubt, stance=answer) if answer is not None else doubt
    stated = any((draft.sentence, draft.stance) == (tree.index, doubt.stance) for draft in counts)
    may_doubt = not stated and (answer is not None or doubt.likely >= trust.doubt)
    seen = {} if is_idle(scene, tree) else possible(scene, tree, counts, 0.0 if may_doubt else trust.bare)
    return _Asked(tree, seen, doubt if may_doubt else None)


def _of_sentence(scene: Scene, asked: _Asked, counts: Sequence[Draft]) -> Iterator[Draft]:
    """What a sentence denies or doubts, which is the event that it is likeliest about; what somebody is
    accused of in it; what it likely claims; what it plainly claims beside."""
    tree = asked.tree
    likeliest = sorted(candidates(scene, tree, counts, asked.seen), key=lambda one: one.likely, reverse=True)
    doubt = asked.doubted if likeliest else None
    fall = find_fall(scene, tree) if likeliest else None
    if doubt is not None:
        answers = [turned(one, fall) for one in _answers(scene, tree, doubt, likeliest[0], counts)]
        yield from (each for one in answers for each in each_denies(scene, tree, doubt.word, one))
    charges = each_accused(scene, tree, counts) or list(accused(scene, tree, counts))
    yield from charges
    told = (one for each in _enough(scene, likeliest, doubt) for one in _as_told(scene, tree, each, doubt))
    others = (*counts, *charges)
    apart = [one for one in told if not (_is_counted(one, others) or is_background(scene, tree, one))]
    if any(frame.kind == "deny" for frame in scene.utterances[tree.index].frames):
        apart = [one for one in apart if not _is_reported(one, counts)]
    likely = _by_event(left(scene, tree, one) for one in apart)
    yield from (turned(one, fall) for one in likely)
    for plain in _plainly(scene, tree, counts):
        known = doubt and plain.stance is doubt.stance or any(_is_told(plain, other) for other in (*likely, *charges))
        if not (known or is_background(scene, tree, plain)):
            yield plain


def _answers(scene: Scene, tree: Tree, doubt: Doubt, likeliest: Candidate, counts: Sequence[Draft]) -> Iterable[Draft]:
    """The draft of a denial or doubt, with what it answers in its sentence."""
    denial = bare_draft(scene, tree, doubt.word, likeliest.draft.event, doubt.stance)
    return contested(scene, of_his_own(scene, tree, doubt.word, denial), likeliest, counts)


def _plainly(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> Iterator[Draft]:
    """What the words of a sentence claim or deny, whatever the heads think of it."""
    yield from plain_drafts(scene, tree, counts)
    yield from blamed(scene, tree, counts)
    yield from fallen(scene, tree)
    yield from list(rumoured(scene, tree, counts)) or struck(scene, tree, counts)
    yield from tallied(scene, tree, counts)
    yield from told_beside(scene, tree, counts)
    yield from told_elsewhere(scene, tree, counts)


def _enough(scene: Scene, likeliest: Sequence[Candidate], doubt: Doubt | None) -> list[Candidate]:
    """What is likely enough claimed: the likeliest, but where it is what is doubted, and another that a word names."""
    first = likeliest[:1] if doubt is None else []
    others = (one for one in likeliest[1:_MOST] if one.named)
    return [one for one in (*first, *others) if one.likely >= scene.scales.trust.bare]


def _as_told(scene: Scene, tree: Tree, told: Candidate, doubt: Doubt | None) -> Iterator[Draft]:
    """The draft of an event: none where its word stands in what somebody denies, a doubt in what nobody confirms."""
    stance = scene.voice(tree.index, told.word).stance if told.named else Stance.ASSERTS
    rumour = find_rumour(scene, tree)
    stance = Stance.QUESTIONS if rumour is not None and kinds().get(rumour.event) == told.kind else stance
    frames = scene.utterances[tree.index].frames
    unsaid = any(one.unsaid and one.kind != "responsibility" and told.word in one.covers for one in frames)
    if unsaid and scene.voice(tree.index, told.word).reported or is_asked_for(tree, told.word):
        return
    if stance is Stance.ASSERTS or stance is Stance.QUESTIONS and doubt is None:
        yield replace(told.draft, stance=stance)


def _by_event(drafts: Iterable[Draft]) -> list[Draft]:
    """The first draft of each event."""
    found: dict[str | None, Draft] = {}
    for draft in drafts:
        found.setdefault(draft.event, draft)
    return list(found.values())


def _is_counted(draft: Draft, others: Iterable[Draft]) -> bool:
    """Whether the same sentence counts people of the event by the same speaker, or somebody is accused of it there,
    which is the claim. others: the drafts with counts, and what somebody is accused of."""
    here = [one for one in others if (one.sentence, one.stance) == (draft.sentence, draft.stance)]
    return any(_is_same(draft, one) for one in here)


def _is_reported(draft: Draft, counts: Iterable[Draft]) -> bool:
    """Whether a sentence in which somebody denies a part in an event counts its victims by nobody's word."""
    here = (one for one in counts if one.sentence == draft.sentence and one.speaker.name is None)
    return any(kinds().get(one.event) == kinds().get(draft.event) for one in here)


def _is_same(draft: Draft, other: Draft) -> bool:
    """Whether a sentence tells one event twice: by one speaker, or also as what somebody is accused of."""
    alike = kinds().get(other.event) == kinds().get(draft.event)
    same = other.speaker == draft.speaker
    return alike and same if other.count is not None else alike or same


def _is_told(plain: Draft, likely: Draft) -> bool:
    """Whether a sentence likely claims already what it plainly claims."""
    same = kinds().get(plain.event) == kinds().get(likely.event) or plain.speaker == likely.speaker
    return same and plain.stance is likely.stance
