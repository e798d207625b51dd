"""The date of an event is the one that the report ties to it."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.reading.dates.making import WEDNESDAY, sentence
from tollbook.reading.dates import Asked, Choice, Pointed, Sentence, Why, choose_when, find_dates, place_dates
from tollbook.reading.dates.choose import weigh
from tollbook.reading.dates.distance import begun
from tollbook.reading.dates.evidence import mood_of
from tollbook.vocabulary.analysis import Parse

UNHEARD = Pointed()
KILLED_FRIDAY_SAID_SUNDAY = (
    "Police said on Sunday 12 people died on Friday",
    (1, "nsubj", "NOUN"),
    (-1, "root", "VERB"),
    (3, "case", "ADP"),
    (1, "obl", "PROPN"),
    (5, "nummod", "NUM"),
    (6, "nsubj", "NOUN"),
    (1, "ccomp", "VERB"),
    (8, "case", "ADP"),
    (6, "obl", "PROPN"),
)
SAID_SUNDAY = (
    "Police said on Sunday 12 people died",
    (1, "nsubj", "NOUN"),
    (-1, "root", "VERB"),
    (3, "case", "ADP"),
    (1, "obl", "PROPN"),
    (5, "nummod", "NUM"),
    (6, "nsubj", "NOUN"),
    (1, "ccomp", "VERB"),
)
SHELLS_FELL = (
    "Shells fell on Friday",
    (1, "nsubj", "NOUN"),
    (-1, "root", "VERB"),
    (3, "case", "ADP"),
    (1, "obl", "PROPN"),
)
THE_SHELLS_KILLED = (
    "The shells killed two",
    (1, "det", "DET"),
    (2, "nsubj", "NOUN"),
    (-1, "root", "VERB"),
    (2, "obj", "NUM"),
)
WAR = (
    "The war which began in 2011 killed thousands",
    (1, "det", "DET"),
    (6, "nsubj", "NOUN"),
    (3, "nsubj", "PRON"),
    (1, "acl:relcl", "VERB"),
    (5, "case", "ADP"),
    (3, "obl", "NUM"),
    (-1, "root", "VERB"),
    (6, "obj", "NOUN"),
)
WAR_MISPARSED = (
    "The war in Kellen which began with protests in 2011 has killed thousands",
    (1, "det", "DET"),
    (11, "nsubj", "NOUN"),
    (3, "case", "ADP"),
    (1, "nmod", "PROPN"),
    (7, "nsubj", "PRON"),
    (11, "advcl", "VERB"),
    (7, "case", "ADP"),
    (11, "obl", "NOUN"),
    (3, "case", "ADP"),
    (1, "nmod", "NUM"),
    (11, "aux", "AUX"),
    (-1, "root", "VERB"),
    (11, "obj", "NOUN"),
)
DAY_AFTER = (
    "Monday shelling comes a day after eight people died",
    (1, "compound", "PROPN"),
    (2, "nsubj", "NOUN"),
    (-1, "root", "VERB"),
    (4, "det", "DET"),
    (8, "obl", "NOUN"),
    (8, "mark", "SCONJ"),
    (7, "nummod", "NUM"),
    (8, "nsubj", "NOUN"),
    (2, "advcl", "VERB"),
)


def chosen(at: int, word: int, *told: tuple[Any, ...], pointed: Pointed = UNHEARD) -> Choice:
    text, sentences = "", []
    for words, *arcs in told:
        sentences.append(sentence(words, len(text), *arcs))
        text += words + ".\n"
    dated = place_dates(find_dates(text, WEDNESDAY), sentences)
    return choose_when(Asked(dated, at, word, WEDNESDAY, pointed=pointed))


def days(choice: Choice) -> tuple[str, str] | None:
    return choice.when.isoformat() if choice.when else None


def test_the_date_of_the_event_goes_before_the_date_of_the_saying() -> None:
    choice = chosen(0, 5, KILLED_FRIDAY_SAID_SUNDAY)
    assert (days(choice), choice.why) == (("2014-08-15", "2014-08-15"), Why.SENTENCE)


def test_the_date_of_the_saying_is_taken_where_there_is_no_other() -> None:
    choice = chosen(0, 5, SAID_SUNDAY)
    assert (days(choice), choice.why) == (("2014-08-17", "2014-08-17"), Why.SAID)


@pytest.mark.parametrize(
    ("likely", "none", "day"),
    [
        ({(0, 3): 0.98, (0, 8): 0.01}, 0.01, ("2014-08-17", "2014-08-17")),
        ({(0, 3): 0.01, (0, 8): 0.98}, 0.01, ("2014-08-15", "2014-08-15")),
        ({(0, 3): 0.0, (0, 8): 0.0}, 1.0, None),
    ],
)
def test_heads_that_are_trusted_enough_decide_the_day(likely, none, day) -> None:
    assert days(chosen(0, 5, KILLED_FRIDAY_SAID_SUNDAY, pointed=Pointed(likely, none, 3.0))) == day


def test_vague_words_elsewhere_are_no_reason_against_a_silent_report() -> None:
    silent = Pointed({(0, 3): 0.0, (0, 8): 0.0, (1, 4): 0.0}, 1.0, 3.0)
    vague = (
        "The army has moved in recent days",
        (1, "det", "DET"),
        (3, "nsubj", "NOUN"),
        (3, "aux", "AUX"),
        (-1, "root", "VERB"),
        (6, "case", "ADP"),
        (6, "amod", "ADJ"),
        (3, "obl", "NOUN"),
    )
    assert days(chosen(0, 5, KILLED_FRIDAY_SAID_SUNDAY, vague, pointed=silent)) is None


@pytest.mark.parametrize(
    ("told", "word", "day"),
    [
        (THE_SHELLS_KILLED, 3, None),
        (SAID_SUNDAY, 5, ("2014-08-15", "2014-08-15")),
    ],
)
def test_a_day_is_carried_against_silent_heads_only_where_the_event_has_but_a_saying_s_day(told, word, day) -> None:
    silent = Pointed({(0, 3): 0.0}, 1.0, 0.5)
    assert days(chosen(1, word, SHELLS_FELL, told, pointed=silent)) == day


def test_the_date_that_the_heads_mean_is_the_one_named() -> None:
    """Both sentences have the same day; the heads mean that of the first."""
    two = chosen(1, 3, SHELLS_FELL, SHELLS_FELL, pointed=Pointed({(0, 3): 0.98, (1, 3): 0.01}, 0.01, 4.0))
    assert two.why == Why.CARRIED


def test_heads_that_are_not_trusted_change_nothing() -> None:
    pointed = Pointed({(0, 3): 1.0}, 0.0, 0.0)
    assert chosen(0, 5, KILLED_FRIDAY_SAID_SUNDAY, pointed=pointed) == chosen(0, 5, KILLED_FRIDAY_SAID_SUNDAY)


def test_dates_that_mean_the_same_days_are_heard_together() -> None:
    pointed = Pointed({(0, 3): 0.2, (1, 3): 0.3}, 0.1, 1.0)
    assert pointed.odds([(0, 3), (1, 3)]) == pytest.approx(5.0, rel=0.01)


def test_a_date_is_carried_to_what_goes_on_about_the_same_event() -> None:
    choice = chosen(1, 3, SHELLS_FELL, THE_SHELLS_KILLED)
    assert (days(choice), choice.why) == (("2014-08-15", "2014-08-15"), Why.CARRIED)


def test_the_beginning_of_a_war_dates_what_it_has_cost_up_to_publication() -> None:
    assert days(chosen(0, 7, WAR)) == ("2011-01-01", "2014-08-20")


def test_a_war_began_then_however_its_long_sentence_is_parsed() -> None:
    assert days(chosen(0, 12, WAR_MISPARSED)) == ("2011-01-01", "2014-08-20")


@pytest.mark.parametrize(
    "told, word, head",
    [
        ("The battle which began with a raid that killed nine on Sunday goes on", 8, 11),
        ("Troops of the operation that entered Kelmar on Friday killed nine", 9, 8),
        ("Rising tensions in a town that broke out on Friday left nine dead", 11, 9),
    ],
)
def test_no_war_began_then(told: str, word: int, head: int) -> None:
    words = told.split()
    tags = ("VERB" if one == "Rising" else "NOUN" for one in words)
    flat = Parse((-1, *[0] * (len(words) - 1)), ("root", *["dep"] * (len(words) - 1)), tuple(tags))
    assert not begun(words, flat, word, head)


def test_a_day_after_moves_the_event_that_it_governs() -> None:
    assert days(chosen(0, 7, DAY_AFTER)) == ("2014-08-17", "2014-08-17")


def test_a_report_without_dates_gives_none() -> None:
    choice = chosen(0, 3, THE_SHELLS_KILLED)
    assert (choice.when, choice.mention) == (None, None)


def test_an_event_has_a_date_without_a_parse_too() -> None:
    text = "Shells fell on Friday"
    bare = Sentence(tuple(text.split()), tuple((text.find(word), text.find(word) + len(word)) for word in text.split()))
    dated = place_dates(find_dates(text, WEDNESDAY), [bare])
    assert days(choose_when(Asked(dated, 0, 1, WEDNESDAY))) == ("2014-08-15", "2014-08-15")


def test_probabilities_are_between_nothing_and_certainty() -> None:
    assert 0 < chosen(0, 5, KILLED_FRIDAY_SAID_SUNDAY).probability < 1


def test_what_a_since_clause_ends_in_is_a_beginning_even_where_the_parse_is_wrong() -> None:
    words = "Over 900 died since it took power in May".split()
    flat = Parse(
        (2, 0, -1, 2, 2, 2, 2, 2, 2), ("dep",) * 9, (*("NOUN",) * 2, "VERB", *("NOUN",) * 2, "VERB", *("NOUN",) * 3)
    )
    assert begun(words, flat, 2, 8)
    assert not begun([*words[:3], ",", *words[4:]], flat, 2, 8)


def evidence_there(places: dict[int, float]) -> Mapping[str, float]:
    """What speaks for Friday, the first sentence's, being the day of what the second tells."""
    sentences = [
        sentence(SHELLS_FELL[0], 0, *SHELLS_FELL[1:]),
        sentence(THE_SHELLS_KILLED[0], 23, *THE_SHELLS_KILLED[1:]),
    ]
    dated = place_dates(find_dates(SHELLS_FELL[0] + ".\n" + THE_SHELLS_KILLED[0], WEDNESDAY), sentences)
    asked = Asked(dated, 1, 3, WEDNESDAY, places)
    ((_, figures),) = weigh(asked, mood_of(asked))
    return figures


def test_a_day_counts_for_more_where_its_sentence_names_the_place_of_the_event() -> None:
    assert evidence_there({0: 0.75})["day there"] == 0.75


def test_a_sentence_that_does_not_name_the_place_of_the_event_lends_its_day_nothing() -> None:
    assert "day there" not in evidence_there({1: 0.75})
