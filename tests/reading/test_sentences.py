"""Sentences end at stops and line breaks, and at no abbreviation, initial or figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.reading.sentences import sentences


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two died. Ten fled.", ["Two died.", "Ten fled."]),
        ("Gen. Aoun said so. Others fled.", ["Gen. Aoun said so.", "Others fled."]),
        ("Some 3.5 million fled. All left.", ["Some 3.5 million fled.", "All left."]),
        ("The U.S. Army denied it.", ["The U.S. Army denied it."]),
        ('"No one died." He left.', ['"No one died."', "He left."]),
        ("HEADLINE\nTwo died", ["HEADLINE", "Two died"]),
        ("Did it? It did! Yes…", ["Did it?", "It did!", "Yes…"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@given(st.text(max_size=300))
def test_no_character_is_lost(text: str) -> None:
    assert "".join("".join(split(text)).split()) == "".join(text.split())
