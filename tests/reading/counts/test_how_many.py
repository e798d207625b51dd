"""How many people the words of a count mean, and which words they are, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def counted(text: str) -> list[tuple[str, int | None, int | None]]:
    """The words and bounds of each count, in the report's order."""
    claims = reader().read(report(text)).claims
    return [(count.text, count.low, count.high) for claim in claims for count in claim.counts]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Two passers-by were wounded in Tarn on Sunday.", [("Two passers-by", 2, 2)]),
        ("A bomb killed a soldier and a passer-by in Tarn.", [("a soldier", 1, 1), ("a passer-by", 1, 1)]),
        ("Two night watchmen were killed in Tarn on Sunday.", [("Two night watchmen", 2, 2)]),
        (
            "A father of three and his brother were killed in Tarn on Sunday.",
            [("A father of three", 1, 1), ("his brother", 1, 1)],
        ),
        ("All but three of the 20 passengers were killed in Tarn.", [("All but three of the 20 passengers", 17, 17)]),
        (
            "The seven dead were three soldiers and four policemen.",
            [("The seven dead", 7, 7), ("three soldiers", 3, 3), ("four policemen", 4, 4)],
        ),
        (
            "A bomb killed two people in Tarn, one of them a 15-year-old boy.",
            [("two people", 2, 2), ("one of them a 15-year-old boy", 1, 1)],
        ),
        ("Rebels shelled the town of Tarn on Friday, with no reports of casualties.", [("casualties", 0, 0)]),
        ("The attack left 14 dead and as many injured.", [("14 dead", 14, 14), ("as many injured", 14, 14)]),
        ("A bomb killed 14 people on 30 October and hurt as many.", [("14 people", 14, 14), ("as many", 14, 14)]),
        (
            "Nine people were killed and 12 houses burned in Dorin; as many people were injured.",
            [("Nine people", 9, 9), ("as many people", 9, 9)],
        ),
        (
            "A clash killed six soldiers and twice as many rebels.",
            [("six soldiers", 6, 6), ("twice as many rebels", 12, 12)],
        ),
        (
            "The blast killed as many as 12 people and wounded as many as 30.",
            [("as many as 12 people", None, 12), ("as many as 30", None, 30)],
        ),
    ],
)
def test_so_many_are_meant(text: str, counts: list[tuple[str, int, int]]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "harm", "low"),
    [
        ("Seven soldiers suffered shrapnel wounds in Tarn on Sunday.", "injured", 7),
        ("The driver escaped with minor injuries when a mine blew up his truck in Tarn.", "injured", 1),
        ("Two men were found with their throats slit in Tarn on Sunday.", "killed", 2),
        ("Dozens of people remain trapped under the rubble in Tarn after an air strike.", "missing", 24),
        ("An activist was bundled into an unmarked car by masked men in Tarn.", "abducted", 1),
        ("Hundreds fled their homes in Tarn on Sunday.", "displaced", 200),
    ],
)
def test_this_came_to_them(text: str, harm: str, low: int) -> None:
    claims = reader().read(report(text)).claims
    assert [(count.harm.value, count.low) for claim in claims for count in claim.counts] == [(harm, low)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Rebels seized the mayor and two of his sons in Tarn.", [("abducted", 1), ("abducted", 2)]),
        ("Rebels took a doctor and two teachers hostage in Tarn.", [("abducted", 1), ("abducted", 2)]),
        ("Gunmen shot dead a judge and the policeman guarding him in Tarn.", [("killed", 1), ("killed", 1)]),
        ("Gunmen shot dead a nurse and the soldier guarding her in Tarn.", [("killed", 1), ("killed", 1)]),
        (
            "A pastor was killed with his wife and three children in Tarn.",
            [("killed", 1), ("killed", 1), ("killed", 3)],
        ),
        ("Two tourists and their guide were kidnapped in Tarn.", [("abducted", 2), ("abducted", 1)]),
        ("Nine people were wounded in Tarn. One, a child, later died.", [("injured", 9), ("killed", 1)]),
        ("The bodies of four rebels were found in Tarn on Sunday, the army said.", [("killed", 4)]),
        ("Ninety people were killed in Tarn on Sunday. Most were civilians.", [("killed", 90), ("killed", 46)]),
        ("Ninety people were killed in Tarn on Sunday; half were civilians.", [("killed", 90), ("killed", 45)]),
        ("Four attackers were shot dead in Tarn. A fifth was arrested.", [("killed", 4), ("captured", 1)]),
        ("The monitor recorded 310 deaths in Tarn in April, up from 250 in March.", [("killed", 310), ("killed", 250)]),
    ],
)
def test_each_of_them_is_counted_once(text: str, counts: list[tuple[str, int]]) -> None:
    claims = reader().read(report(text)).claims
    assert [(count.harm.value, count.low) for claim in claims for count in claim.counts] == counts


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were wounded in Tarn on Monday, two of whom later died.",
        "A doctor had counted 78 bodies in Tarn on Sunday, of which 38 were those of soldiers.",
    ],
)
def test_some_of_whom_are_a_part(text: str) -> None:
    found = [count.part_of for claim in reader().read(report(text)).claims for count in claim.counts]
    assert found == [None, 0]


def test_what_all_of_them_were_is_what_they_are() -> None:
    claims = reader().read(report("Ten people were killed in Tarn on Sunday, all of them civilians.")).claims
    assert [count.status.value for claim in claims for count in claim.counts] == ["civilian"]
