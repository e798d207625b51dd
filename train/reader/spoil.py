"""Treebank sentences spoiled in the ways in which reports come: *that* left out, commas and apostrophes lost."""

import random
from collections.abc import Callable

from train.reader.treebank import Sentence, Word

APOSTROPHES = "'’`"


def without(sentence: Sentence, drop: Callable[[int, Word], bool]) -> Sentence:
    """The sentence without some words; only words that nothing hangs on and that are no root can go."""
    held = {word.head for word in sentence}
    gone = {i for i, word in enumerate(sentence) if drop(i, word) and i not in held and word.head >= 0}
    if len(gone) == 0 or len(gone) >= len(sentence) - 1:
        return sentence
    kept = [i for i in range(len(sentence)) if i not in gone]
    place = {old: new for new, old in enumerate(kept)} | {-1: -1}
    return [Word(w.form, w.lemma, w.tag, place[w.head], w.relation) for w in (sentence[i] for i in kept)]


def drop_that(sentence: Sentence, rng: random.Random, share: float) -> Sentence:
    """Complementisers left out: "denied that any member was killed" becomes "denied any member was killed"."""

    def drop(_: int, word: Word) -> bool:
        told = word.lemma == "that" and word.relation == "mark" and sentence[word.head].relation == "ccomp"
        return told and rng.random() < share

    return without(sentence, drop)


def drop_commas(sentence: Sentence) -> Sentence:
    """All commas lost."""
    return without(sentence, lambda _, word: word.form == ",")


def drop_stop(sentence: Sentence) -> Sentence:
    """The last full stop lost."""
    return without(sentence, lambda i, word: i == len(sentence) - 1 and word.form == ".")


def drop_apostrophes(sentence: Sentence) -> Sentence:
    """ "Syria 's" becomes "Syrias", one word; "did n't" becomes "did nt"."""
    taken = {i for i, w in enumerate(sentence) if i and w.form in ("'s", "’s") and w.tag == "PART"}
    changed = []
    for i, word in enumerate(sentence):
        form = word.form + ("s" if i + 1 in taken and sentence[i + 1].head == i else "")
        changed.append(Word(_bare(form), word.lemma, word.tag, word.head, word.relation))
    return without(changed, lambda i, word: i in taken and word.head == i - 1)


def _bare(form: str) -> str:
    bare = "".join(c for c in form if c not in APOSTROPHES)
    return bare or form


def spoil(sentence: Sentence, rng: random.Random, lost: bool) -> Sentence:
    """One sentence as a report might have it; `lost` is drawn for a whole window: punctuation is lost file by file."""
    sentence = drop_that(sentence, rng, 0.4)
    if lost:
        sentence = drop_apostrophes(drop_commas(sentence))
    return drop_stop(sentence) if rng.random() < 0.08 else sentence
