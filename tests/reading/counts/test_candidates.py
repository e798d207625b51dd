"""The phrases that may count people, on trees made by hand."""

from tests.reading.making import hung_tree
from tollbook.reading.counts.candidates import candidates


def test_a_number_counts_the_people_behind_a_groups_name_though_the_parse_counts_the_group() -> None:
    text = "12 SDF fighters were killed"
    tree = hung_tree(text, "NUM>nummod>1 NOUN>nsubj:pass>4 NOUN>nsubj:pass>4 AUX>aux:pass>4 VERB>root>-1")
    (one,) = candidates(tree, text, frozenset(), {})
    assert (one.first, one.last, one.people) == (0, 3, 2)


def test_a_number_behind_a_noun_names_the_thing_though_the_parse_has_the_noun_for_a_verb() -> None:
    text = "police said in report 18"
    tree = hung_tree(text, "NOUN>nsubj>1 VERB>root>-1 ADP>case>3 VERB>obl>1 NUM>nummod>3")
    assert [one.quantity for one in candidates(tree, text, frozenset(), {})] == [None]
