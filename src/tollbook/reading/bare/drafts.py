"""Drafts without counts: the events that are likely enough claimed, and the denials and doubts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tollbook.reading.bare.accused import accused
from tollbook.reading.bare.alone import told_alone
from tollbook.reading.bare.answers import answer_beside, answering, contested
from tollbook.reading.bare.background import is_background
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
    """What is denied or doubted is the event that the sentence is likeliest about."""
    mutual = each_accused(scene, asked.tree, counts)
    if mutual:
        yield from mutual
        return
    found = candidates(scene, asked.tree, counts, asked.seen)
    likeliest = sorted(found, key=lambda one: one.likely, reverse=True)
    doubt = asked.doubted if likeliest else None
    fall = find_fall(scene, asked.tree) if likeliest else None
    if doubt is not None:
        first = likeliest[0]
        denial = bare_draft(scene, asked.tree, doubt.word, first.draft.event, doubt.stance)
        denial = of_his_own(scene, asked.tree, doubt.word, denial)
        answers = [turned(one, fall) for one in contested(scene, denial, first, counts)]
        yield from (each for one in answers for each in each_denies(scene, asked.tree, doubt.word, one))
    told = [one for each in _enough(scene, likeliest, doubt) for one in _as_told(scene, asked.tree, each, doubt)]
    apart = (one for one in told if not _is_counted(one, counts))
    news = (one for one in apart if not is_background(scene, asked.tree, one))
    likely = _by_event(left(scene, asked.tree, one) for one in news)
    yield from (turned(one, fall) for one in likely)
    for plain in (
        *plain_drafts(scene, asked.tree, counts),
        *accused(scene, asked.tree, counts),
        *blamed(scene, asked.tree, counts),
        *rumoured(scene, asked.tree, counts),
        *fallen(scene, asked.tree),
        *struck(scene, asked.tree, counts),
        *tallied(scene, asked.tree, counts),
        *told_beside(scene, asked.tree, counts),
    ):
        if not (doubt and plain.stance is doubt.stance or any(_is_told(plain, other) for other in likely)):
            yield plain


def _enough(scene: Scene, likeliest: Sequence[Candidate], doubt: Doubt | None) -> list[Candidate]:
    """What is likely enough claimed: the likeliest, but where it is what is doubted, and another that a word names."""
    first = likeliest[:1] if doubt is None else []
    others = (one for one in likeliest[1:_MOST] if one.named)
    return [one for one in (*first, *others) if one.likely >= scene.scales.trust.bare]


def _as_told(scene: Scene, tree: Tree, told: Candidate, doubt: Doubt | None) -> Iterator[Draft]:
    """The draft of an event: none where its word stands in what somebody denies, a doubt in what nobody confirms."""
    stance = scene.voice(tree.index, told.word).stance if told.named else Stance.ASSERTS
    rumour = find_rumour(scene, tree)
    stance = Stance.QUESTIONS if rumour is not None and rumour.word == told.word else stance
    if stance is Stance.ASSERTS or stance is Stance.QUESTIONS and doubt is None:
        yield replace(told.draft, stance=stance)


def _by_event(drafts: Iterable[Draft]) -> list[Draft]:
    """The first draft of each event."""
    found: dict[str | None, Draft] = {}
    for draft in drafts:
        found.setdefault(draft.event, draft)
    return list(found.values())


def _is_counted(draft: Draft, counts: Sequence[Draft]) -> bool:
    """Whether its sentence counts people of the same event by the same speaker, which is one claim."""
    of_it = (one for one in counts if one.sentence == draft.sentence and one.speaker == draft.speaker)
    return any(kinds().get(one.event) == kinds().get(draft.event) and one.stance is draft.stance for one in of_it)


def _is_told(plain: Draft, likely: Draft) -> bool:
    """Whether a sentence likely claims already what it plainly claims."""
    same = kinds().get(plain.event) == kinds().get(likely.event) or plain.speaker == likely.speaker
    return same and plain.stance is likely.stance
