"""Wars: what is told of a whole war is neither of the day nor of the place of the incident beside it."""

from dataclasses import replace
from datetime import timedelta

from tollbook.reading.counts.counted import Counted
from tollbook.reading.dates import Choice
from tollbook.reading.phrase import subject_of
from tollbook.reading.scene import Scene
from tollbook.reading.speech.voices import Voice
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker, Where

_WARS = frozenset({"war", "conflict", "insurgency", "uprising", "rebellion", "revolt", "rising"})
_DURING = frozenset({"in", "during", "since", "from"})
_MANY = 1000
_RECENT = timedelta(days=14)
"""How long before the report no war began of which it does not say so."""


def is_of_war(scene: Scene, counted: Counted) -> bool:
    """Whether a war is what very many came to harm by, of which the sentence gives no day: "The war has claimed 20,000
    lives", "20,000 people have been killed in the insurgency"; "the conflict" of fewer may be that told before."""
    if (counted.low or 0) < _MANY:
        return False
    tree = scene.document.trees[counted.sentence]
    dated = any(one.mention.when is not None for one in scene.dated[counted.sentence].dates)
    return not dated and any(tree.lower[word] in _WARS for word in _told_by(tree, counted))


def _told_by(tree: Tree, counted: Counted) -> list[int]:
    """The words for what did it, and in what or since when it was done."""
    verb, subject = subject_of(tree, counted.predicate)
    during = (
        word
        for word in tree.children_by(verb, "obl", "nmod")
        if any(tree.lower[case] in _DURING for case in tree.children_by(word, "case"))
    )
    began = (tree.child(clause, "nsubj") for clause in tree.children_by(verb, "advcl"))
    return [word for word in (subject, *during, *began) if word is not None]


def is_doer(tree: Tree, counted: Counted) -> bool:
    """Whether the war itself is told to have done it, and nobody else: "The insurgency has killed 20,000 people"."""
    _, subject = subject_of(tree, counted.predicate)
    return subject is not None and tree.lower[subject] in _WARS


def without_speaker(voice: Voice) -> Voice:
    """Whoever spoke before does not vouch for it."""
    return voice if voice.frame is not None else replace(voice, speaker=Speaker(), carried=False, reported=True)


def without_day(scene: Scene, choice: Choice) -> Choice:
    """The choice, without a day of the last weeks."""
    published, when = scene.document.report.published, choice.when
    if when is None or published is None or when.first is None or published - when.first > _RECENT:
        return choice
    return replace(choice, when=None, mention=None)


def without_place(scene: Scene, sentence: int, where: Where) -> Where:
    """The places, if the sentence itself names them."""
    tree = scene.document.trees[sentence]
    told = scene.document.whole[tree.start : tree.end]
    named = tuple(name for name in where.places if name in told)
    return where if named or not where.places else Where(country=where.country)
