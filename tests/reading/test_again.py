"""A word that takes a side is said again of the group that it was said of, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def actors(text: str) -> dict[int | None, str | None]:
    """Who acted, by the lower bound of each count."""
    claims = reader().read(report(text)).claims
    return {count.low: claim.actor.name if claim.actor else None for claim in claims for count in claim.counts}


@pytest.mark.parametrize(
    ("text", "low", "actor"),
    [
        (
            "ISIS terrorists shelled Tarn, killing two. The terrorists also fired on Oskel, killing six people.",
            6,
            "ISIS",
        ),
        ("ISIS militants shelled Tarn, killing two. Terrorists in Oskel killed six people.", 6, "Terrorists"),
        (
            "ISIS terrorists shelled Tarn, killing two. Three people were hurt in a fire. It was put out at noon."
            " Terrorists fired rockets on Oskel, killing six people.",
            6,
            "Terrorists",
        ),
    ],
)
def test_the_terrorists_are_the_group_named_just_before(text: str, low: int, actor: str) -> None:
    assert actors(text)[low] == actor
