"""Whether an actor claims what it did, by who speaks."""

import pytest

from tollbook.reading.blame import blame_of
from tollbook.vocabulary.claim import Speaker
from tollbook.vocabulary.codes import Responsibility


@pytest.mark.parametrize(
    ("speaker", "actor", "blame"),
    [
        ("Harbour Brigades", "Harbour Brigades", Responsibility.CLAIMED),
        ("ISIL", "Islamic State", Responsibility.CLAIMED),
        ("district hospital", "Harbour Brigades", Responsibility.BLAMED),
        (None, "Harbour Brigades", None),
        ("district hospital", None, None),
    ],
)
def test_who_speaks_of_its_own_deed_claims_it(
    speaker: str | None, actor: str | None, blame: Responsibility | None
) -> None:
    assert blame_of(Speaker(speaker), actor) is blame
