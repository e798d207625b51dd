"""What those had taken before to whom something is done now, with the weights that ship."""

from datetime import date

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader

_REBELS = "non-state-actor-overtakes-territory"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "The army pressed on with an offensive against militants who seized the town of Dorin a year ago.",
            "militants",
        ),
        ("The army fought rebels who seized the town of Dorin in March.", "rebels"),
        ("The army attacked Islamists who captured Dorin in March, residents said.", "Islamists"),
    ],
)
def test_a_place_was_taken_by_those_of_whom_a_clause_tells_it(text: str, actor: str) -> None:
    claims = reader().read(report(text, published="2012-05-21")).claims
    assert [one.actor and one.actor.name for one in claims if one.event == _REBELS] == [actor]
    assert all(one.event != "government-regains-territory" for one in claims)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Troops attacked the rebels who overran the town of Dorin in March on Sunday, killing 12.", date(2012, 5, 20)),
        ("Rebels killed nine soldiers who had seized the town of Dorin in March.", None),
    ],
)
def test_the_dead_did_not_die_when_they_took_a_place(text: str, days: date | None) -> None:
    (claim,) = reader().read(report(text, published="2012-05-21")).claims
    assert (claim.event, claim.when and claim.when.first) == ("armed-clash", days)


def test_who_takes_a_place_from_others_took_it() -> None:
    (claim,) = reader().read(report("The army seized the town of Dorin from rebels on Sunday.")).claims
    assert (claim.event, claim.actor and claim.actor.name) == ("government-regains-territory", "army")
