"""Blows that somebody numbers, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim


def told(text: str) -> list[Claim]:
    return list(reader().read(report(text)).claims)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The World Care Organisation recorded 44 attacks on medical facilities in July.", "attack"),
        ("The ministry said the air force had flown 39 sorties over the past 24 hours.", "air-drone-strike"),
        ("The monitoring centre registered 60 breaches by both sides since Monday.", "conflict"),
    ],
)
def test_numbered_blows_are_claimed(text: str, event: str) -> None:
    (claim,) = told("The talks ended in Oskel on Monday. " + text)
    assert (claim.event, claim.counts) == (event, ())


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said the air force could fly 39 sorties a day.",
        "One attack on a clinic was recorded, the agency said, but it gave no day.",
        "The army beat off three attacks.",
    ],
)
def test_what_may_be_or_is_one_or_is_beaten_off_is_not_numbered(text: str) -> None:
    assert told("The talks ended in Oskel on Monday. " + text) == []
