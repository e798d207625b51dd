"""Counts, their parts and what is told again, with the weights that ship."""

import pytest

from tests.reading.making import hung_tree, report
from tollbook.pipeline.read import reader
from tollbook.reading.counts.extent import core
from tollbook.vocabulary import Count


def counts(text: str) -> list[Count]:
    return [count for claim in reader().read(report(text)).claims for count in claim.counts]


def killed(text: str) -> list[tuple[str, int | None]]:
    """Words and lower bound of each count of people killed, in the report's order."""
    return [(count.text, count.low) for count in counts(text) if count.harm.value == "killed"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Gunmen killed two policemen in Tarn on Friday. Two militants were shot dead by troops.",
            [("two policemen", 2), ("Two militants", 2)],
        ),
        (
            "A soldier was killed in Tarn on Friday. A rebel was also killed.",
            [("A soldier", 1), ("A rebel", 1)],
        ),
        (
            "Gunmen killed seven villagers in Tarn on Friday. Seven people were also killed in Oskel.",
            [("seven villagers", 7), ("Seven people", 7)],
        ),
        (
            "Gunmen killed two policemen in Tarn on Friday. The two officers were shot at a checkpoint.",
            [("two policemen", 2)],
        ),
        (
            "A man was shot dead in Tarn on Friday. A farmer was shot dead as he walked home, police said.",
            [("A farmer", 1)],
        ),
    ],
)
def test_as_many_others_are_not_the_same_people_again(text: str, found: list[tuple[str, int]]) -> None:
    assert killed(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bishop's brother was shot dead in Tarn on Friday.", [("The bishop's brother", 1)]),
        (
            "A soldier's wife and their three children were killed in Tarn on Friday.",
            [("A soldier's wife", 1), ("their three children", 3)],
        ),
        ("An off-duty policeman was gunned down in Tarn on Friday.", [("An off-duty policeman", 1)]),
        ("The soldier's body was found in Tarn on Friday.", []),
    ],
)
def test_who_is_told_of_by_somebody_else_is_counted_alone(text: str, found: list[tuple[str, int]]) -> None:
    assert killed(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A bomb killed 14 soldiers and police officers in Tarn on Friday.",
            [("14 soldiers and police officers", 14)],
        ),
        (
            "Nine soldiers and paramilitary fighters were killed in Tarn on Friday.",
            [("Nine soldiers and paramilitary fighters", 9)],
        ),
        (
            "Nine soldiers and a police officer were killed in Tarn on Friday.",
            [("Nine soldiers", 9), ("a police officer", 1)],
        ),
    ],
)
def test_people_of_two_kinds_share_their_number(text: str, found: list[tuple[str, int]]) -> None:
    assert killed(text) == found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Two children were among nine people killed in Tarn on Friday, the mayor said.", [True, False]),
        ("A guard and two clerks were among 12 people killed in Tarn on Friday.", [True, True, False]),
        ("The office recorded 214 casualties (61 dead and 153 wounded) in Tarn in April.", [False, True, True]),
        ("Nine soldiers and two clerks were killed in Tarn on Friday.", [False, False]),
    ],
)
def test_parts_of_a_sum_told_before_or_behind(text: str, parts: list[bool]) -> None:
    assert [count.part_of is not None for count in counts(text)] == parts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A shell hit a bus in Tarn on Friday, killing and wounding 14 people.", [("casualties", 14)]),
        ("Gunmen pulled nine passengers off a bus in Tarn on Monday and shot them dead.", [("killed", 9)]),
        ("Gunmen ordered nine men out of a bus in Tarn on Monday and shot them one by one.", [("killed", 9)]),
        ("Gunmen ordered nine men out of a car in Tarn on Friday and shot them in the legs.", []),
        ("Troops are hunting six rebels who killed a judge in Tarn on Friday.", [("killed", 1)]),
        ("Many were wounded in the blast in Tarn on Friday.", [("injured", 3)]),
        ("Police hunted down and killed six rebels in Tarn on Friday.", [("killed", 6)]),
        ("The charity said it had lost contact with three of its drivers near Tarn on Sunday.", [("missing", 3)]),
        (
            "A clerk was shot dead in Tarn on Friday, bringing the number of clerks killed this year to 12.",
            [("killed", 1), ("killed", 12)],
        ),
    ],
)
def test_what_came_to_them(text: str, found: list[tuple[str, int]]) -> None:
    assert [(count.harm.value, count.low) for count in counts(text)] == found


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Gunmen shot dead a 14-year-old boy in Tarn on Friday.", "boy"),
        ("A 16-year-old soldier was shot dead in Tarn on Friday.", "soldier"),
        ("An off-duty policeman was gunned down in Tarn on Friday.", "policeman"),
        ("The mayor's son was shot dead in Tarn on Friday.", None),
        ("The Vard Front admitted losing six fighters in Tarn on Friday.", "Vard Front"),
        ("The army claimed to have lost only nine men in Tarn on Friday.", "army"),
    ],
)
def test_to_whom_it_was_done(text: str, target: str | None) -> None:
    claim = reader().read(report(text)).claims[0]
    assert (claim.target.name if claim.target else None) == target


def test_whose_son_he_is_stands_before_him() -> None:
    text = "the spokesman rejected the army's figures"
    said = "DET>det>1 NOUN>nsubj>2 VERB>root>-1 DET>det>4 NOUN>nmod:poss>{} PART>case>4 NOUN>obj>2"
    assert core(hung_tree(text, said.format(6)), 1) == core(hung_tree(text, said.format(1)), 1) == (0, 2)
