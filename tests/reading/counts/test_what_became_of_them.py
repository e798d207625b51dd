"""What became of those who were taken or hurt, and shares of a sum, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def counted(text: str) -> list[tuple[str, int | None]]:
    """Harm and lower bound of each count, in the report's order."""
    return [(count.harm.value, count.low) for claim in reader().read(report(text)).claims for count in claim.counts]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Gunmen abducted 16 people in Tarn, of whom four were killed.", [("abducted", 16), ("killed", 4)]),
        ("The army arrested 45 men in Tarn, five of whom died.", [("captured", 45), ("killed", 5)]),
        ("The rebels rounded up 200 men near Tarn and executed them.", [("killed", 200)]),
        ("Gunmen captured nine soldiers near Tarn and shot them.", [("killed", 9)]),
        ("Gunmen kidnapped two engineers in Tarn before killing them.", [("killed", 2)]),
        ("Gunmen kidnapped two engineers in Tarn and later released them.", [("abducted", 2)]),
        ("The shelling of Tarn claimed the lives of a teacher and her son.", [("killed", 1), ("killed", 1)]),
        ("A fourth policeman died of his wounds in Tarn on Friday.", [("killed", 1)]),
    ],
)
def test_what_became_of_them(text: str, counts: list[tuple[str, int | None]]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "A man, his wife and their two sons were burned to death in their hut.",
            [("killed", 1), ("killed", 1), ("killed", 2)],
        ),
        (
            "Also missing are three Japanese, two aid workers and a photographer.",
            [("missing", 3), ("missing", 2), ("missing", 1)],
        ),
        ("Two soldiers were killed, six wounded in an ambush near Tarn.", [("killed", 2), ("injured", 6)]),
        (
            "The monitor documented 96 arbitrary arrests and 27 enforced disappearances in October.",
            [("captured", 96), ("abducted", 27)],
        ),
    ],
)
def test_each_of_a_list_is_counted_as_what_came_to_them(text: str, counts: list[tuple[str, int | None]]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The commission counted 2,500 dead, three out of five of them civilians.", 1500),
        ("Rockets killed six people in Tarn. The victims included two children.", 2),
        (
            "230 people were killed in October, down from 290 in September. The dead included 41 children.",
            41,
        ),
        ("37 of the dead were soldiers, most of them conscripts; the rest were civilians.", 19),
    ],
)
def test_some_of_them_are_part_of_the_sum(text: str, low: int) -> None:
    found = [
        count.part_of for claim in reader().read(report(text)).claims for count in claim.counts if count.low == low
    ]
    assert found == [0]


def test_those_included_are_hurt_as_those_who_include_them() -> None:
    text = "The toll is 11 soldiers killed and 28 wounded, including 20 soldiers, the statement says."
    assert counted(text) == [("killed", 11), ("injured", 28), ("injured", 20)]


def test_a_share_at_the_end_of_a_text_is_read() -> None:
    assert counted("Five were killed in Tarn, four out of five of")[0] == ("killed", 5)
