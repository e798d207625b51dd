"""Who may have acted, by the grammar."""

from tests.reading.making import hung_tree
from tollbook.reading.agents import agents


def first(text: str, said: str, word: int) -> str | None:
    tree = hung_tree(text, said)
    return next((tree.words[head] for head, _ in agents(tree, [], word)), None)


def test_a_verb_joined_by_and_has_the_subject_of_the_one_before() -> None:
    said = "NOUN>nsubj>1 VERB>ccomp>7 NOUN>obj>1 CCONJ>cc>4 VERB>ccomp>7 NUM>obj>4 NOUN>nsubj>7 VERB>root>-1"
    assert first("Raiders stormed Orsk and killed nine officials said", said, 4) == "Raiders"


def test_who_is_only_said_to_have_died_before_killed_nobody() -> None:
    said = "NOUN>nsubj>1 VERB>ccomp>7 NOUN>obj>1 CCONJ>cc>4 VERB>ccomp>7 NUM>obj>4 NOUN>nsubj>7 VERB>root>-1"
    assert first("Raiders lost men and killed nine officials said", said, 4) is None


def test_by_after_a_passive_verb_names_who_did_it_though_the_parse_hangs_it_elsewhere() -> None:
    said = "NUM>nsubj:pass>2 AUX>aux:pass>2 VERB>root>-1 ADP>case>4 NOUN>compound>5 NOUN>conj>2"
    assert first("Nine were killed by police fire", said, 2) == "fire"
