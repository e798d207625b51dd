"""Whose bombs come from the air, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Three bombs were dropped on a market in Dorin on Saturday, killing nine people.", "air-drone-strike"),
        (
            "Two bombs fell on a camp near Oskel on Saturday, killing a girl and injuring four others.",
            "air-drone-strike",
        ),
        ("A bomb landed on a house in Dorin on Saturday, killing a girl.", "air-drone-strike"),
        ("A bomb dropped on a school in Dorin on Saturday killed 11 pupils.", "air-drone-strike"),
        ("Nine people died on Saturday when a bomb fell near a bakery in Dorin.", "air-drone-strike"),
        ("The army began to bomb the town of Dorin on Saturday, killing nine people.", "air-drone-strike"),
        (
            '"We did not bomb the hospital where 12 patients died on Friday," a coalition spokesman said.',
            "air-drone-strike",
        ),
        ("The army denied bombing a clinic in Dorin in which four nurses died on Saturday.", "air-drone-strike"),
        ("A bomb went off in a house in Dorin on Saturday, killing a girl.", "remote-explosive-landmine-ied"),
        (
            "A bomb fell from a lorry in Dorin on Saturday and exploded, killing two men.",
            "remote-explosive-landmine-ied",
        ),
        ("Rebels tried to bomb a bank in Dorin on Saturday, wounding two people.", "remote-explosive-landmine-ied"),
        ("Three mortar bombs fell on a market in Dorin on Saturday, killing a girl.", "shelling-artillery-missile"),
        (
            "Two bombs were dropped on a school from a passing motorcycle, wounding three.",
            "remote-explosive-landmine-ied",
        ),
        ("Artillery opened up on Tarn. Bombs fell on the market, killing four people.", "shelling-artillery-missile"),
    ],
)
def test_bombs_that_fall_and_those_of_states_come_from_the_air(text: str, event: str) -> None:
    claims = reader().read(report(text)).claims
    assert claims and {claim.event for claim in claims} == {event}


def test_who_arrests_people_for_a_bombing_did_not_bomb() -> None:
    text = "Police arrested four men for bombing a train that killed 190 people."
    assert "air-drone-strike" not in {claim.event for claim in reader().read(report(text)).claims}
