"""Areas and times that open a sentence, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def places(text: str, low: int) -> tuple[str, ...]:
    claims = reader().read(report(text)).claims
    (found,) = (claim.where.places for claim in claims for count in claim.counts if count.low == low)
    return found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In the Kherson region, shelling killed two women on Thursday.", "Kherson"),
        ("In the southern province of Sindh, gunmen killed two women on Thursday.", "Sindh"),
    ],
)
def test_an_area_that_opens_a_sentence_is_where_that_was(text: str, place: str) -> None:
    assert places("A missile killed four people in Dnipro on Tuesday. " + text, 2) == (place,)


def test_a_place_of_another_month_is_not_that_of_what_was_before() -> None:
    text = (
        "Gunmen killed 14 people in the Libyan capital on Friday. In May, militants killed nine soldiers in Benghazi."
    )
    assert (places(text, 14), places(text, 9)) == ((), ("Benghazi",))


def test_the_head_of_a_body_in_a_place_is_no_area_around_it() -> None:
    text = (
        "Shells killed nine people in Oskel on Friday. The head of the clinic in Oskel, Ilda Maren, said 12 were hurt."
    )
    assert {claim.where.region for claim in reader().read(report(text)).claims} == {None}
