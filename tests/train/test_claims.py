"""Coded reports become marked words, and what is changed around the marks leaves them on the right words."""

import random

import pytest

from tollbook.vocabulary.analysis import POINTERS, Parse
from train.claims.frames import frame
from train.claims.gold import CODERS, REFERENCE, coder, mark
from train.claims.marked import Mark, Name
from train.claims.names import mentions
from train.claims.punctuate import remove
from train.claims.rename import rename
from train.claims.renumber import number, renumber
from train.claims.targets import targets

HARMS = ("none", "killed", "injured")
REPORT = {
    "id": "r1",
    "title": "Blast",
    "text": "At least 12 people were killed in Tel Maraq, the Lowland Rights Observatory said. "
    "Observatory staff counted 3 children. The army took the hill.",
}
COUNT = {
    "text": "At least 12 people",
    "harm": "killed",
    "low": 12,
    "high": None,
    "side": None,
    "status": "unknown",
    "of": None,
}
CLAIM = {
    "quote": "At least 12 people were killed in Tel Maraq, the Lowland Rights Observatory said.",
    "speaker": "Lowland Rights Observatory", "person": None, "via": None, "stance": "asserts", "event": "attack",
    "date": None, "places": ["Tel Maraq"], "region": None, "actor": None, "target": None, "scope": "incident",
    "responsibility": None, "counts": [COUNT],
}  # fmt: skip
BARE = CLAIM | {"quote": "The army took the hill.", "speaker": None, "actor": "army", "counts": [], "places": []}


def parse(sentences):
    return [Parse((-1,) * len(words), ("root",) * len(words), ("PROPN",) * len(words)) for words in sentences]


@pytest.fixture
def report():
    return mark(REPORT, [CLAIM, BARE], parse)


def carrying(report, one):
    return [token.form for token in report.tokens() if one in token.marks]


def test_the_words_of_a_count_are_marked(report):
    assert carrying(report, Mark("count", 0)) == ["At", "least", "12", "people"]


def test_a_speaker_is_found_in_full_and_by_its_own_word(report):
    number = report.counts[0].points[POINTERS.index("speaker")][0]
    assert carrying(report, Mark("name", number)) == ["Lowland", "Rights", "Observatory", "Observatory"]


@pytest.mark.parametrize(
    ("date", "told"),
    [
        (["2024-03-03", "2024-03-03"], ["Sunday", "Sunday"]),
        (["2024-03-02", "2024-03-02"], None),
        (["2024-03-02", "2024-03-04"], ["Saturday"]),
        (["2024-03-01", "2024-03-04"], ["Friday"]),
        (["2024-03-01", "2024-03-03"], None),
        (["2024-02-01", "2024-02-01"], None),
        (None, []),
    ],
)
def test_the_day_of_a_claim_is_told_by_what_means_it_or_that_from_which_it_counts(date, told):
    text = "A bomb killed 12 people on Sunday. Since Saturday 3 children died. It began on Friday. Sunday was worst."
    quote = {"quote": "A bomb killed 12 people on Sunday.", "counts": [COUNT | {"text": "12 people"}], "date": date}
    claim = CLAIM | quote | {"speaker": None, "places": []}
    held = mark({"id": "r2", "title": "", "text": text, "published": "2024-03-04"}, [claim], parse)
    numbers = held.counts[0].points[POINTERS.index("date")]
    assert told == (None if numbers is None else [w for n in numbers for w in carrying(held, Mark("name", n))])


def test_a_claim_without_counts_belongs_to_its_sentence(report):
    goal = targets(report, HARMS, None)
    assert goal.bare == (frozenset(), frozenset(), frozenset({"attack"}))


def test_tags_begin_and_go_on(report):
    assert targets(report, HARMS, None).tags[:5] == (1, 2, 2, 2, 0)


@pytest.mark.parametrize("seed", range(10))
def test_renaming_leaves_as_many_marked_counts_and_one_name_for_one_name(report, seed):
    changed = renumber(rename(report, random.Random(seed)), random.Random(seed))
    assert len(carrying(changed, Mark("count", 0))) == 4
    full, alias = carrying(changed, Mark("name", 0))[-2:]
    assert full == alias


def test_removing_commas_keeps_the_marks(report):
    assert carrying(remove(report), Mark("count", 0)) == ["At", "least", "12", "people"]


@pytest.mark.parametrize("form", ["2018", "1st", "Monday", "0815", "people"])
def test_years_times_and_words_are_no_numbers(form):
    assert number(form, random.Random(0)) == form


@pytest.mark.parametrize(
    ("name", "kind", "text", "found"),
    [
        ("Rami Haddad", "person", "rami haddad spoke . haddad left", [(0, 2), (4, 5)]),
        ("Northern Relief Front", "party", "the nrf and the northern relief front", [(4, 7), (1, 2)]),
        ("rebels and army", "party", "army fought rebels", [(2, 3), (0, 1)]),
    ],
)
def test_names_are_mentioned_in_full_or_short(name, kind, text, found):
    assert sorted(mentions(Name(name, kind), text.split())) == sorted(found)


@pytest.mark.parametrize("seed", range(50))
def test_made_up_sentences_are_trees(seed):
    made = frame(random.Random(seed))
    assert sum(word.head < 0 for word in made) == 1
    for at in range(len(made)):
        steps = 0
        while at >= 0:
            at, steps = made[at].head, steps + 1
            assert steps <= len(made)


@pytest.mark.parametrize("id, who", [("own-a-012", "a"), ("made-7-0001", "composed"), ("fakes-1924058155", REFERENCE)])
def test_who_coded_a_report_is_told_by_its_id(id, who):
    assert coder(id) == who
    assert who in CODERS
