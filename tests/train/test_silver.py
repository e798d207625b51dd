"""Trees go with the words of a report, however it is varied."""

import random

import pytest

from tollbook.vocabulary.analysis import Parse
from train.claims.marked import Marked, Name, Token
from train.claims.punctuate import remove, restore
from train.claims.rename import rename
from train.claims.silver import silver
from train.reader.treebank import UNKNOWN

FORMS = ("Fighters", ",", "Kelmar", "'s", "army", "said", ",", "fled")
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
        ("Kelmars", "army", "nmod:poss"),
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


def test_the_trees_stay_while_names_change_and_commas_are_put_in(report):
    """Commas are taken out, then put in as the tree asks for, and Kelmar gets another name."""
    bare = remove(report)
    again = Parse((4, 2, 4, 4, -1), ("nsubj", "nmod:poss", "nsubj", "parataxis", "root"), ("NOUN",) * 5)
    wanted = dict(zip(("Fighters", "army", "said", "fled"), ("fled", "said", "fled", ""), strict=True))
    sizes = set()
    for seed in range(60):
        rng = random.Random(seed)
        named = Marked("r1", restore(bare, [again], rng).sentences, (), (), (Name("Kelmar", "place"),))
        found = edges(rename(named, rng))
        sizes.add(tuple(form == "," for form, _, _ in found))
        assert {form: governor for form, governor, _ in found if form in wanted} == wanted
        assert [governor for form, governor, _ in found if form == ","] == [None] * sum(f == "," for f, _, _ in found)
    assert any(sum(one) for one in sizes)
    assert len({len(one) - sum(one) for one in sizes}) > 1, "no name of several words"
