"""Whether the words of a count, and those that stand right after it, say civilians or combatants."""

import pytest

from tests.reading.counts.making import counted, tagged_tree
from tollbook.reading.counts.status import stated_status
from tollbook.reading.names import Names
from tollbook.vocabulary.codes import Status

NOBODY = Names(((),), {}, {})


@pytest.mark.parametrize(
    ("text", "last", "people", "expected"),
    [
        ("Twelve farmers died.", 2, 1, Status.CIVILIAN),
        ("Twelve riflemen died.", 2, 1, Status.COMBATANT),
        ("Twelve people died.", 2, 1, None),
        ("Twelve people, both soldiers and farmers, died.", 2, 1, Status.MIXED),
        ("Twelve people, soldiers and farmers alike, died.", 2, 1, Status.MIXED),
        ("Twelve people including farmers died.", 2, 1, None),
        ("Seven of them farmers.", 1, None, Status.CIVILIAN),
        ("Seven of the dead were soldiers.", 4, 3, Status.COMBATANT),
        ("Twenty died, the soldiers said.", 1, None, None),
        ("No losses among villagers.", 2, 1, Status.CIVILIAN),
        ("Twelve losses, among them villagers.", 2, 1, None),
        ("Six members of one family died.", 2, 1, Status.CIVILIAN),
        ("Three men in uniform died.", 2, 1, Status.COMBATANT),
    ],
)
def test_words_say_who_the_victims_are(text: str, last: int, people: int | None, expected: Status | None) -> None:
    tree = tagged_tree(text)

    assert stated_status(tree, NOBODY, counted(tree, last, people)) is expected
