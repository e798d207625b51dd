"""What one says in a sentence in which another counts people, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def speakers(text: str) -> list[tuple[str | None, int]]:
    """Who speaks in each claim, and of how many counts."""
    return [(claim.speaker.name, len(claim.counts)) for claim in reader().read(report(text)).claims]


@pytest.mark.parametrize(
    ("text", "teller", "counter"),
    [
        ("The coalition said it had bombed a base in Dorin, while medics said 12 died.", "coalition", "medics"),
        ("The army said it had shelled hills near Dorin, but residents said nine died.", "army", "residents"),
        ("The Vard Front said it had ambushed a convoy; the army said two men were hurt.", "Vard Front", "army"),
        ("Israel said it struck a depot in Dorin; state media said three men were killed.", "Israel", "state media"),
        ("The army said rebels had attacked Dorin, and a doctor said nine people were hurt.", "army", "doctor"),
    ],
)
def test_what_one_says_beside_the_count_of_another_is_his_claim(text: str, teller: str, counter: str) -> None:
    assert speakers(text) == [(teller, 0), (counter, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "The army said it killed nine rebels near Dorin, but residents said nobody had attacked the town.",
        "Mortar rounds, which police said they had fired at a factory, killed three people in Dorin, medics said.",
        "The army said its jets would bomb Dorin, while medics said 12 civilians were killed.",
    ],
)
def test_what_did_not_happen_or_is_said_aside_is_no_claim(text: str) -> None:
    assert [count for _, count in speakers(text)] == [1]
