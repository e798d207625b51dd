"""Spoiled treebank sentences are still trees, and spoiled as meant."""

import random

import pytest

from train.reader.spoil import drop_apostrophes, drop_commas, drop_that, spoil
from train.reader.treebank import Word


def tree(*rows):
    """Words from (form, tag, head, relation), heads counted from 1, 0 the root."""
    return [Word(form, form.lower(), tag, head - 1, relation) for form, tag, head, relation in rows]


DENIAL = tree(
    ("He", "PRON", 2, "nsubj"),
    ("denied", "VERB", 0, "root"),
    ("that", "SCONJ", 6, "mark"),
    ("Syria", "PROPN", 6, "nsubj"),
    ("'s", "PART", 4, "case"),
    ("fell", "VERB", 2, "ccomp"),
    (",", "PUNCT", 2, "punct"),
    (".", "PUNCT", 2, "punct"),
)


def forms(sentence):
    return " ".join(word.form for word in sentence)


def test_that_is_left_out_of_a_told_clause():
    assert forms(drop_that(DENIAL, random.Random(0), 1.0)) == "He denied Syria 's fell , ."


def test_commas_go_and_heads_follow():
    found = drop_commas(DENIAL)
    assert forms(found) == "He denied that Syria 's fell ."
    heads = [found[word.head].form for word in found if word.head >= 0]
    assert heads == ["denied", "fell", "fell", "Syria", "denied", "denied"]


def test_a_possessive_grows_onto_its_noun():
    assert forms(drop_apostrophes(DENIAL)) == "He denied that Syrias fell , ."


@pytest.mark.parametrize("seed", range(20))
def test_what_is_left_is_one_tree(seed):
    found = spoil(DENIAL, random.Random(seed), lost=seed % 2 == 0)
    assert sum(word.head < 0 for word in found) == 1
    assert all(-1 <= word.head < len(found) for word in found)
