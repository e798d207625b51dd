"""Whose the losses are that a side tells of as its own, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def losses(text: str) -> list[tuple[str, int | None, str | None]]:
    """Harm, lower bound and side of each count, in the report's order."""
    return [
        (count.harm.value, count.low, count.side.name if count.side else None)
        for claim in reader().read(report(text)).claims
        for count in claim.counts
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The army killed nine rebels in Oskel on Sunday. The army's own losses amounted to four soldiers killed.",
            [("killed", 9, "rebels"), ("killed", 4, "army")],
        ),
        (
            "The rebels attacked a base in Oskel. Army losses amounted to seven dead, the ministry said.",
            [("killed", 7, "Army")],
        ),
        (
            "The army said it had killed 16 rebels in Oskel. Its own losses stood at three dead.",
            [("killed", 16, "rebels"), ("killed", 3, "army")],
        ),
        ("The army put its own losses in Tarn at 13.", [("killed", 13, "army")]),
        (
            "Troops killed eight rebels in Tarn on Sunday without losses of their own.",
            [("killed", 8, "rebels"), ("killed", 0, "Troops")],
        ),
        (
            "Troops killed eight rebels in Tarn on Sunday, suffering no losses.",
            [("killed", 8, "rebels"), ("casualties", 0, "Troops")],
        ),
        ("The army killed 26 rebels in Tarn; it lost six men.", [("killed", 26, "rebels"), ("killed", 6, "army")]),
        (
            "Rebels killed six soldiers in Tarn; they lost eight fighters.",
            [("killed", 6, "soldiers"), ("killed", 8, "Rebels")],
        ),
        ("One policeman was killed when police raided a warehouse of the Blue Column.", [("killed", 1, "police")]),
        (
            "The army said the rebels fled Tarn, leaving behind the bodies of 18 of their men.",
            [("killed", 18, "rebels")],
        ),
        ("Police said the gang buried four of its members.", [("killed", 4, "gang")]),
        (
            "The army said it lost six men while the rebels left 17 of their dead.",
            [("killed", 6, "army"), ("killed", 17, "rebels")],
        ),
        ("The army said it had suffered no losses in Tarn.", [("casualties", 0, "army")]),
        ("The army said it suffered four casualties in Tarn.", [("casualties", 4, "army")]),
        (
            "Two people, a teacher and his wife, were shot dead in Tarn, police said.",
            [("killed", 2, None), ("killed", 1, None), ("killed", 1, None)],
        ),
        ("The rebels lost an officer, who died of his injuries in Tarn.", [("killed", 1, "rebels")]),
    ],
)
def test_own_losses_are_of_the_side_that_tells_them(text: str, found: list[tuple[str, int | None, str | None]]) -> None:
    assert losses(text) == found


@pytest.mark.parametrize(
    ("text", "harm", "side"),
    [
        ("The army denied that any of its men had been captured in Tarn.", "captured", "army"),
        ("The police denied that any of their officers had been taken prisoner.", "captured", "police"),
        ("The army denied that there had been any casualties among its men in Tarn.", "casualties", "army"),
        ("The rebels denied that any of their fighters had been wounded in Tarn.", "injured", "rebels"),
    ],
)
def test_who_denies_a_loss_of_its_own_has_lost_nobody(text: str, harm: str, side: str) -> None:
    assert losses(text) == [(harm, 0, side)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Varn Guard executed tens of its own fighters in Orsk on Sunday.", [("killed", 20, "Varn Guard")]),
        ("The army shot dead three of its own soldiers in Orsk on Sunday.", [("killed", 3, "army")]),
    ],
    ids=["fighters", "soldiers"],
)
def test_whom_a_side_kills_of_its_own_are_its_men(text: str, found: list[tuple[str, int | None, str | None]]) -> None:
    assert losses(text) == found
