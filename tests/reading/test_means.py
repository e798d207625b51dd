"""Who had the means to do it, and who did not: with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def actors(text: str) -> list[str | None]:
    """The actor of each claim, in the report's order."""
    return [claim.actor.name if claim.actor else None for claim in reader().read(report(text)).claims]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Rebels attacked an army post near Tarn on Friday, killing two soldiers. Warplanes then bombed the village"
            " of Oskel, killing nine.",
            ["Rebels", None],
        ),
        ("Rebels attacked an army post near Tarn. Warplanes then bombed the village, killing nine people.", [None]),
        ("Rebels shot down an army helicopter near Tarn on Friday, killing nine soldiers.", ["Rebels"]),
        (
            "Rebels attacked an army post near Tarn, killing two soldiers. Army jets then bombed the village, killing"
            " nine.",
            ["Rebels", "army"],
        ),
        ("Troops shot dead a suicide bomber near Tarn on Friday.", ["Troops"]),
    ],
)
def test_who_has_the_means(text: str, found: list[str | None]) -> None:
    assert actors(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gunmen raided a police station in Tarn on Friday. Two of the attackers were killed.", [None]),
        (
            "Suspected militants stormed a checkpoint near Tarn on Friday, killing a guard. Two assailants died in the"
            " exchange of fire.",
            ["Suspected militants", None],
        ),
        ("Gunmen shot dead nine worshippers in Tarn. All four gunmen were killed by police.", ["gunmen", "police"]),
        ("Rebels killed three gunmen near Tarn on Friday.", ["Rebels"]),
    ],
)
def test_attackers_do_not_kill_themselves(text: str, found: list[str | None]) -> None:
    assert actors(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The coalition said its aircraft hit a training camp in Tarn on Monday, killing 40 Houthi fighters. The"
            " Houthis said the strike killed 12 civilians.",
            ["coalition", None],
        ),
        ("The army acknowledged that its shells killed 12 civilians in Tarn.", ["army"]),
        ("IS still holds the town of Tarn. Shelling killed nine civilians in Oskel on Friday.", [None]),
        ("The rebels hold the town of Tarn. They shelled Oskel on Friday, the rebels said, killing nine.", ["rebels"]),
        (
            "Government jets hit a hospital in Tarn on Sunday, killing five people. Rebels responded with rocket fire"
            " on the town of Oskel, wounding three.",
            ["Government jets", "Rebels"],
        ),
    ],
)
def test_who_only_speaks_or_stays_did_nothing(text: str, found: list[str | None]) -> None:
    assert actors(text) == found


def test_a_separate_attack_is_not_of_who_attacked_before() -> None:
    text = (
        "At least 20 soldiers were killed when fighters of the Northern Front overran their base in Tarn on Saturday."
        " In a separate attack, a mine killed two herders near Oskel."
    )
    assert actors(text) == ["Northern Front", None]
