"""Numbers that somebody gives without a verb of their own."""

from tests.reading.making import tagged_tree
from tollbook.reading.speech.tolls import echoes


def test_whoever_gives_another_number_after_a_verb_of_saying_speaks_for_it() -> None:
    tree = tagged_tree(
        "A nurse spoke of 16 dead , the police of about 14 .",
        "DET NOUN VERB ADP NUM ADJ PUNCT DET NOUN ADP ADP NUM PUNCT",
    )
    (frame,) = echoes(tree, [2])
    assert frame.speaker is not None
    assert tree.words[frame.speaker] == "police"
    assert {tree.words[word] for word in frame.covers} == {"of", "about", "14"}


def test_people_that_are_counted_in_a_list_give_no_number() -> None:
    tree = tagged_tree(
        "He said that four soldiers , a guard and two boys died .",
        "PRON VERB SCONJ NUM NOUN PUNCT DET NOUN CCONJ NUM NOUN VERB PUNCT",
    )
    assert list(echoes(tree, [1])) == []
