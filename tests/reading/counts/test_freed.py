"""Those who were taken before and are freed, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Harm


def taken(text: str) -> list[Claim]:
    claims = reader().read(report(text, published="2014-06-03")).claims
    return [claim for claim in claims if claim.counts and claim.counts[0].harm in (Harm.ABDUCTED, Harm.CAPTURED)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Troops freed two Italian priests and a Canadian nun who were kidnapped in April.", [2, 1]),
        ("Two aid workers and a driver who were kidnapped in Dorin in April were released on Sunday.", [2, 1]),
        ("Soldiers rescued three fishermen, a cook and a boy who were kidnapped off Dorin in May.", [3, 1, 1]),
        ("Soldiers freed 40 hostages, including 12 children, who had been kidnapped in Dorin in May.", [40, 12]),
        ("Police on Monday rescued two engineers who were abducted in Dorin last week.", [2]),
        ("Two priests and a nun kidnapped in Dorin in April were freed on Sunday by troops.", [2, 1]),
    ],
)
def test_all_who_are_freed_were_taken_and_not_by_whoever_frees_them(text: str, numbers: list[int]) -> None:
    (claim,) = taken(text)
    assert ([count.low for count in claim.counts], claim.actor) == (numbers, None)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The kidnappers released two nuns whom they had abducted in Dorin in April.", "kidnappers"),
        ("Rebels released two priests and a nun who were abducted in Dorin in April.", "Rebels"),
        ("Soldiers rescued two teachers and a cook kidnapped by the Vard Front in Dorin in May.", "Vard Front"),
    ],
)
def test_whoever_is_said_to_have_taken_them_did(text: str, actor: str) -> None:
    assert {claim.actor and claim.actor.name for claim in taken(text)} == {actor}


def test_a_clause_of_one_says_nothing_of_others_who_are_killed() -> None:
    (claim,) = taken("Rebels killed two soldiers and a driver who was kidnapped in Dorin in April.")
    assert [count.low for count in claim.counts] == [1]
