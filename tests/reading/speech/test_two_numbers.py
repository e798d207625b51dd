"""Two who give two numbers in one sentence, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def told(text: str) -> list[tuple[str | None, int | None]]:
    """Speaker and lower bound of each count, in the report's order."""
    claims = reader().read(report(text)).claims
    return [(claim.speaker.name, count.low) for claim in claims for count in claim.counts]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "The army put the toll of Friday's clash in Dorin at four and the rebels at nine.",
            [("army", 4), ("rebels", 9)],
        ),
        (
            "The government says 20 people died in Dorin on Friday, the opposition 200.",
            [("government", 20), ("opposition", 200)],
        ),
        (
            "According to police, four people died in Dorin on Friday; according to residents, nine.",
            [("police", 4), ("residents", 9)],
        ),
        (
            "Residents spoke of 12 dead in Friday's raid on Dorin, the army of five.",
            [("Residents", 12), ("army", 5)],
        ),
        (
            "Police put the number of dead in Friday's raid on Dorin as four, the mayor as nine.",
            [("Police", 4), ("mayor", 9)],
        ),
        (
            "The radio spoke of eight dead in Friday's raid on Dorin, and one newspaper of 14.",
            [("radio", 8), ("newspaper", 14)],
        ),
        (
            "The hospital received 20 wounded and the clinic 12 after Friday's blast in Dorin, a doctor said.",
            [("doctor", 20)],
        ),
    ],
)
def test_each_number_has_its_own_speaker(text: str, numbers: list[tuple[str, int]]) -> None:
    assert told(text) == numbers
