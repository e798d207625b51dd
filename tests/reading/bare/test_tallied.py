"""Blows that somebody numbers, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim

_LEAD = "A bomb killed nine people in Oskel on Monday, police said. The talks ended on Tuesday. "


def told(text: str) -> list[Claim]:
    return [claim for claim in reader().read(report(_LEAD + text)).claims if not claim.counts]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The medical union recorded 61 attacks on ambulances in July.", "attack"),
        ("The ministry said the air force had flown 50 sorties since Friday.", "air-drone-strike"),
        ("Observers registered 16 breaches of the truce since Friday.", "conflict"),
    ],
)
def test_numbered_blows_are_claimed(text: str, event: str) -> None:
    assert event in [claim.event for claim in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said the air force could fly 50 sorties a day.",
        "The jets are able to fly 50 sorties a day, the ministry said.",
        "Police said they had foiled three bombings.",
        "The group planned 12 attacks on churches, prosecutors said.",
        "The 7 October attacks on villages changed the war.",
        "The court found 14 violations of the constitution.",
        "The guide recorded 12 attacks on anglers by bears.",
    ],
)
def test_what_may_be_or_is_foiled_or_is_no_blow_is_not_numbered(text: str) -> None:
    assert not {"attack", "air-drone-strike", "conflict", "suicide-bomb"} & {claim.event for claim in told(text)}
