"""The quotes of claims without counts, read with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader

DENIED = "The army denied that it had shelled the hospital in Sorvik on Sunday."


def quotes(text: str) -> list[str]:
    """Of the claims of a report that count nobody."""
    return [claim.quote for claim in reader().read(report(text)).claims if not claim.counts]


@pytest.mark.parametrize(
    "speech",
    [
        '"We know nothing of it," its spokesman said.',
        "“We know nothing of it. Ask somebody else,” its spokesman said.",
    ],
)
def test_direct_speech_that_goes_on_with_a_claim_is_part_of_its_quote(speech: str) -> None:
    assert quotes(f"{DENIED} {speech} Rain fell on the town.") == [f"{DENIED} {speech}"]


@pytest.mark.parametrize(
    "after",
    [
        "The spokesman took no questions.",
        '"Three people were killed in it," a doctor said.',
        f'"We know nothing of it, {"and we say so again, " * 20}" its spokesman said.',
    ],
)
def test_no_other_sentence_is(after: str) -> None:
    assert quotes(f"{DENIED} {after}") == [DENIED]
