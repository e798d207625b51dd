"""What one sentence leaves out another says, as far as it may."""

from dataclasses import replace

import pytest

from tollbook.reading.carry import carry_actors
from tollbook.reading.drafts import Draft
from tollbook.vocabulary.claim import Speaker, Where
from tollbook.vocabulary.codes import Responsibility, Scope, Stance

SHELLED = Draft(
    sentence=0,
    start=0,
    end=10,
    event="shelling-artillery-missile",
    stance=Stance.ASSERTS,
    scope=Scope.INCIDENT,
    speaker=Speaker("Harbour Council"),
    when=None,
    where=Where(places=("Ostrel",)),
    actor="Vantian army",
    certain=0.9,
    target=None,
    blames={None: None, Responsibility.BLAMED: Responsibility.BLAMED, Responsibility.CLAIMED: None},
    count=None,
    grounds={},
)
TOLL = replace(SHELLED, sentence=1, actor=None, certain=0.3)


def test_a_claim_that_may_name_an_actor_takes_that_of_the_same_event() -> None:
    assert [draft.actor for draft in carry_actors([SHELLED, TOLL])] == ["Vantian army", "Vantian army"]


def test_whoever_is_carried_is_blamed_as_the_heads_think_it_of_that_claim() -> None:
    doubted = replace(TOLL, blames={**TOLL.blames, Responsibility.BLAMED: None})
    carried = carry_actors([SHELLED, TOLL, doubted])
    assert [draft.responsibility for draft in carried[1:]] == [Responsibility.BLAMED, None]


def test_where_nobody_acted_nobody_is_blamed() -> None:
    assert TOLL.responsibility is None


@pytest.mark.parametrize(
    ("said", "told"),
    [
        pytest.param(SHELLED, replace(TOLL, certain=0.8), id="it surely names nobody"),
        pytest.param(replace(SHELLED, stance=Stance.DENIES), TOLL, id="the other is a denial"),
        pytest.param(SHELLED, replace(TOLL, event="attack"), id="it is another kind of event"),
        pytest.param(SHELLED, replace(TOLL, where=Where(places=("Karsk",))), id="it happened elsewhere"),
        pytest.param(SHELLED, replace(TOLL, sentence=9), id="it stands too far away"),
    ],
)
def test_nobody_is_carried_where(said: Draft, told: Draft) -> None:
    assert carry_actors([said, told])[1].actor is None
