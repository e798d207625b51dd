"""Words are split as the treebanks split them, and every character that is not white space is in one of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.reading.words import words


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US-backed men's car", ["The", "US", "-", "backed", "men", "'s", "car"]),
        ("They didn't say", ["They", "did", "n't", "say"]),
        ("1,200 people at 7:15 p.m.", ["1,200", "people", "at", "7:15", "p.m."]),
        ("U.S. Gen. Smith", ["U.S.", "Gen.", "Smith"]),
        ("Forces (SDF) were", ["Forces", "(", "SDF", ")", "were"]),
        ("the 21st century", ["the", "21st", "century"]),
        ("the army’s men", ["the", "army", "’s", "men"]),
    ],
)
def test_words_are_split_like_the_treebanks(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@given(st.text(max_size=200))
def test_no_character_is_lost_or_doubled(text: str) -> None:
    assert "".join(split(text)) == "".join(text.split())


def test_only_the_part_asked_for_is_split() -> None:
    assert words("one two three", 4, 7) == [(4, 7)]
