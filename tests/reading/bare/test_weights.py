"""Evidence for claims without counts is weighed by the table that ships."""

import pytest

from tollbook.reading.bare.kinds import kinds
from tollbook.reading.bare.weights import likely, odds


@pytest.mark.parametrize("section", ["event", "doubt"])
def test_what_the_heads_find_likelier_is_likelier(section: str) -> None:
    names = {"event": ("claimed", "share", "possible"), "doubt": ("claimed", "against", "claimed against")}[section]
    unlikely, even = (likely(section, dict.fromkeys(names, odds(p))) for p in (0.05, 0.5))
    assert 0 < unlikely < even < 1


def test_a_sentence_that_counts_people_less_likely_claims_an_event_without() -> None:
    assert likely("event", {"counted": 1.0}) < likely("event", {})


def test_every_kind_of_event_has_a_weight() -> None:
    assert all(likely("event", {kind: 1.0}) != 0.5 for kind in set(kinds().values()))


def test_odds_of_certainty_are_finite() -> None:
    assert odds(0.0) == pytest.approx(-odds(1.0))
    assert odds(0.0) < odds(0.5) == 0
