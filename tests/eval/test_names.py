"""Names mean the same if the words that tell do."""

import pytest

from eval.names import same_name, same_places


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Syrian Observatory for Human Rights", "SOHR"),
        ("the Army", "military"),
        ("Dan Na Ambassagou", "Dan Na Ambassagou militia"),
        ("People's Protection Units", "YPG"),
        ("Al-Qaïm", "al Qaim"),
        ("health officials", "health official"),
        (None, None),
        (None, ""),
    ],
)
def test_other_spellings_and_shorter_forms_are_the_same(one: str | None, other: str | None) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Free Syrian Army", "Syrian Democratic Forces"),
        ("rebels", None),
        ("Arden", "Corvel"),
        ("local fighters", "government forces"),
    ],
)
def test_names_that_share_only_words_that_do_not_tell_differ(one: str | None, other: str | None) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


def test_half_of_all_places_on_either_side_have_to_be_named_on_both() -> None:
    assert same_places(("Arden", "Corvel"), ("Arden",))
    assert not same_places(("Arden", "Corvel", "Miro"), ("Arden",))
    assert not same_places(("Arden",), ())
