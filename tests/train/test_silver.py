"""Trees go with the words of a report, however it is varied."""

import random

import pytest

from tollbook.vocabulary.analysis import Parse
from train.claims.marked import Marked, Token
from train.claims.punctuate import remove, restore
from train.claims.rename import rename
from train.claims.silver import silver
from train.reader.treebank import UNKNOWN

FORMS = ("Fighters", ",", "Syria", "'s", "army", "said", ",", "fled")
PARSE = Parse(
    (7, 0, 4, 2, 5, 7, 5, -1),
    ("nsubj", "punct", "nmod:poss", "case", "nsubj", "parataxis", "punct", "root"),
    ("NOUN", "PUNCT", "PROPN", "PART", "NOUN", "VERB", "PUNCT", "VERB"),
)


@pytest.fixture
def report():
    tokens = (Token(form, tag, frozenset(), at) for at, (form, tag) in enumerate(zip(FORMS, PARSE.tags, strict=True)))
    return Marked("r1", (tuple(tokens),), (), (), ())


def edges(report):
    """Each word with its governor and relation; None where nothing is known."""
    (tree,) = silver(report, [PARSE])
    governors = [None if w.head == UNKNOWN else "" if w.head < 0 else tree[w.head].form for w in tree]
    return list(zip((w.form for w in tree), governors, (w.relation for w in tree), strict=True))


def test_an_unvaried_report_has_its_own_trees(report):
    (tree,) = silver(report, [PARSE])
    assert [(w.form, w.tag, w.head, w.relation) for w in tree] == list(
        zip(FORMS, PARSE.tags, PARSE.heads, PARSE.relations, strict=True)
    )


def test_without_commas_the_tree_is_that_of_the_sentence_with_them(report):
    assert edges(remove(report)) == [
        ("Fighters", "fled", "nsubj"),
        ("Syrias", "army", "nmod:poss"),
        ("army", "said", "nsubj"),
        ("said", "fled", "parataxis"),
        ("fled", "", "root"),
    ]


def test_of_what_is_put_in_and_hangs_on_what_is_out_nothing_is_known(report):
    kept = tuple(token for token in report.sentences[0] if token.form != "said")
    comma = Token(",", "PUNCT", frozenset())
    assert edges(report.with_sentences(((comma, *kept),)))[-3:] == [
        ("army", None, ""),
        (",", None, ""),
        ("fled", "", "root"),
    ]


@pytest.mark.parametrize("seed", range(20))
def test_however_words_are_renamed_and_commas_put_in_the_root_is_the_same(report, seed):
    rng = random.Random(seed)
    changed = rename(restore(remove(report), [Parse((4, 2, 3, 4, -1), ("nsubj",) * 5, ("NOUN",) * 5)], rng), rng)
    assert [form for form, governor, _ in edges(changed) if governor == ""] == ["fled"]
