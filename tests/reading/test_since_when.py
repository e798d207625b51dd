"""What a clause tells since which others are counted is an incident of its own, with the weights that ship."""

import pytest

from tests.reading.making import hung_tree, report
from tollbook.pipeline.read import reader
from tollbook.reading.clauses import told_aside


def told(text: str) -> list[tuple[int | None, str, str | None, str]]:
    """Lower bound, event, actor and scope of each count, in the report's order."""
    return [
        (count.low, str(claim.event), claim.actor.name if claim.actor else None, str(claim.scope))
        for claim in reader().read(report(text)).claims
        for count in claim.counts
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Israeli strikes killed 12 people in Tarn on Saturday. More than 3,000 have died since Hamas attacked"
            " Oskel in May.",
            [(12, "air-drone-strike", "Israel", "incident"), (3001, "conflict", None, "running")],
        ),
        (
            "Shells killed nine people in Tarn on Friday. It was the deadliest attack since a suicide bomber killed 43"
            " worshippers in Oskel in March.",
            [(9, "shelling-artillery-missile", None, "incident"), (43, "suicide-bomb", None, "incident")],
        ),
        (
            "Twelve people were killed in clashes in Tarn since a suicide bombing in Oskel in December.",
            [(12, "armed-clash", None, "running")],
        ),
        (
            "Three peacekeepers were killed when their car hit a mine near Tarn. It was the third such attack since"
            " gunmen killed five peacekeepers in Oskel in March.",
            [(3, "remote-explosive-landmine-ied", None, "incident"), (5, "armed-clash", "gunmen", "incident")],
        ),
    ],
)
def test_since_when(text: str, found: list[tuple[int | None, str, str | None, str]]) -> None:
    assert told(text) == found


def test_what_has_gone_on_since_is_told_itself() -> None:
    said = "NOUN>nsubj>3 AUX>aux>3 ADV>advmod>3 VERB>root>-1 NUM>nummod>5 NOUN>obj>3"
    assert not told_aside(hung_tree("Observers have since recorded nine deaths", said), 5)
