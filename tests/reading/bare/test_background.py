"""What is no claim of its own: how wars began, history, appeals, what the same sentence counts; with the weights that
ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader

_LEAD = "Shells killed nine people in a market in Oskel on Monday, residents said.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "The country has been locked in civil war since early 2011, when the regime cracked down on protests.",
        "The conflict began when forces loyal to the president launched a brutal crackdown on protesters.",
        "Torland seized the heights from Marland in the 1967 Six-Day War.",
        "The council called on the powers to take immediate action in order to stop crimes carried out by the army.",
        "The council urged both sides to halt the shelling of Oskel.",
    ],
)
def test_background_and_appeals_are_no_claims(text: str) -> None:
    assert [claim for claim in reader().read(report(_LEAD + text)).claims if not claim.counts] == []


def test_an_event_whose_dead_its_sentence_counts_is_one_claim() -> None:
    text = "The air force has carried out near-daily strikes on rebel areas since May killing several hundred people."
    claims = reader().read(report(text)).claims
    assert len(claims) == 1
    assert claims[0].counts
