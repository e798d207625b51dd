"""Confidence is a probability that grows with what speaks for a claim."""

from itertools import pairwise

import pytest

from tollbook.reading.confidence import confidence, evidence


@pytest.mark.parametrize("likely", [0.0, 0.3, 1.0])
def test_it_lies_between_nothing_and_certainty(likely: float) -> None:
    grounds = {"harm": likely, "speaker": likely, "scope": likely, "stance": likely}
    assert 0 < confidence("count", grounds) < 1


def test_a_count_is_surer_the_likelier_the_heads_find_its_harm() -> None:
    found = [confidence("count", {"harm": likely, "speaker": 0.8}) for likely in (0.1, 0.5, 0.9)]
    assert all(less < more for less, more in pairwise(found))


def test_an_event_is_surer_the_likelier_its_sentence_claims_anything() -> None:
    assert confidence("event", {"claimed": 0.2}) < confidence("event", {"claimed": 0.9})


def test_probabilities_are_weighed_as_odds_and_the_rest_as_it_is() -> None:
    assert evidence({"harm": 0.5, "numbered": 1.0}) == {"always": 1.0, "harm": 0.0, "numbered": 1.0}
