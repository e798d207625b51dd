"""Tolls: where somebody puts a number of dead or hurt at a figure, gives or revises it."""

from collections.abc import Iterable, Iterator

from tollbook.reading.echo import echo_at, may_speak
from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.owners import PAPERS
from tollbook.reading.speech.subjects import before, following, speaker_of, top_noun
from tollbook.reading.tree import Tree

_PUTTING = frozenset(
    "put puts putting gave give gives giving raised raises revised sets lowered lowers reduced cut corrected increased"
    " upped downgraded".split()
)
_PUBLISHING = frozenset("published publishes issued released".split())
_COUNTS = frozenset({"toll", "figures", "count", "tally", "list"})
_GIVEN = frozenset("announced given reported released issued provided cited".split())
_COMPARED = frozenset({"from", "than"})
_SEEING = frozenset({"saw", "seen"})
_SHOWING = frozenset("show shows showed list lists listed".split())
_FOUND = frozenset("body bodies corpse corpses coffin coffins grave graves".split())
_HURT = frozenset("dead wounded injured killed casualties people civilians".split())
_FIGURES = frozenset({"figure", "toll", "count", "tally", "estimate"})
_TOLLS = frozenset(
    "toll tolls number figure figures count total losses dead deaths fatalities casualties injured wounded"
    " missing".split()
)
_TELLING = _PUTTING | _PUBLISHING
_PERCEIVING = _SEEING | _SHOWING


def echoes(tree: Tree, spoken: Iterable[int]) -> Iterator[Frame]:
    """Whoever gives another number without a verb of his own: "the mayor makes it 38, the army 41".

    spoken: the verbs of saying in the sentence; an echo follows one.
    """
    first = min(spoken, default=len(tree))
    for word in range(first + 2, len(tree)):
        who = echo_at(tree, word)
        if who is not None and who[0] > first + 1:
            begin, end = who
            head = min(top_noun(tree, end - 1, begin), end - 1)
            yield Frame(tree.index, "estimate", head, head, None, frozenset(range(end, word + 1)), beside=False)


def _standing(tree: Tree, words: frozenset[str]) -> list[tuple[int, str]]:
    """Where some words stand in a sentence; most have none of them."""
    return [] if words.isdisjoint(tree.lower) else [one for one in enumerate(tree.lower) if one[1] in words]


def _seen(tree: Tree) -> Iterator[Frame]:
    """Somebody saw so many bodies or wounded, or his records show them."""
    for verb, form in _standing(tree, _PERCEIVING):
        thing = tree.child(verb, "obj")
        if thing is None or not any(tree.tag(word) == "NUM" for word in tree.under(thing)):
            continue
        speaker = speaker_of(tree, verb)
        fits = _FOUND if form in _SEEING else _FOUND | _HURT
        if speaker is None or not any(tree.lower[word] in fits for word in tree.under(thing)):
            continue
        if form in _SEEING or tree.lower[speaker] in PAPERS:
            covers = frozenset(range(verb + 1, len(tree)))
            yield Frame(tree.index, "estimate", verb, speaker, None, covers, beside=False)


def announced_by(tree: Tree) -> Iterator[Frame]:
    """Whoever gave another number, with which one is compared: "up from the 100 announced by the president"."""
    for at, _ in _standing(tree, _GIVEN):
        if at + 2 >= len(tree) or tree.lower[at + 1] != "by":
            continue
        first = at - 1
        while first > 0 and (tree.tag(first) in ("NUM", "DET", "NOUN", "ADJ") or tree.lower[first] == "of"):
            first -= 1
        numbered = any(tree.tag(word) == "NUM" for word in range(first + 1, at))
        speaker = following(tree, at + 1, at + 2)
        if numbered and speaker is not None and first > 0 and tree.lower[first] in _COMPARED:
            covers = frozenset(range(first + 1, at))
            yield Frame(tree.index, "estimate", at, speaker, None, covers, beside=False)


def tolls(tree: Tree) -> Iterator[Frame]:
    """Somebody puts a toll at, gives or revises one, has a figure of his own, or saw the bodies."""
    yield from _seen(tree)
    for noun, _ in _standing(tree, _FIGURES):
        owner = tree.child(noun, "nmod:poss")
        if (
            owner is not None
            and may_speak(tree, owner)
            and tree.lower[noun + 1 : noun + 2] in (("is",), ("was",), ("stands",))
        ):
            yield Frame(tree.index, "estimate", noun, owner, None, frozenset(range(noun + 1, len(tree))), beside=False)
    for verb, form in _standing(tree, _TELLING):
        thing = tree.child(verb, "obj")
        if thing is None or tree.lower[thing] not in (_TOLLS if form in _PUTTING else _COUNTS):
            continue
        told = speaker_of(tree, verb)
        speaker = before(tree, verb) if told is None else told
        if speaker is not None:
            covers = frozenset(range(verb + 1, len(tree)))
            yield Frame(tree.index, "estimate", verb, speaker, None, covers, beside=False)
