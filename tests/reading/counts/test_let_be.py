"""People whom a sentence counts without saying that they were killed or taken, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def counted(text: str) -> list[tuple[str, int | None, int | None]]:
    """Harm and bounds of each count, in the report's order."""
    claims = reader().read(report(text)).claims
    return [(count.harm.value, count.low, count.high) for claim in claims for count in claim.counts]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The army freed 35 hostages in a raid near Tarn on Sunday.", id="freed"),
        pytest.param("The rebels released 14 soldiers near Tarn on Sunday, the governor said.", id="released"),
        pytest.param("About 158 inmates escaped in the attack on the jail in Tarn on Sunday.", id="escaped"),
        pytest.param("The gunmen disarmed four guards and fled, police said.", id="disarmed"),
        pytest.param("The attackers tied up two guards and set fire to the station, police said.", id="tied up"),
        pytest.param("Soldiers raped at least nine women in Tarn on Sunday, survivors said.", id="raped"),
        pytest.param("Researchers spoke to 12 former detainees and nine women who had been raped.", id="spoke to"),
        pytest.param("Investigators interviewed 30 men in Tarn about the raids.", id="interviewed"),
        pytest.param("The gunmen fled their homes in Tarn when police came.", id="fighters who run away"),
        pytest.param("Tens of thousands of civilians are still trapped in Oskel, which the rebels hold.", id="trapped"),
        pytest.param("The fighting has put hundreds of thousands of people in Oskel under siege.", id="besieged"),
        pytest.param("More than 30,000 people are set for evacuation under the deal.", id="yet to leave"),
        pytest.param("The army did not confirm any casualties in the raid on Tarn.", id="not confirmed"),
    ],
)
def test_people_who_are_let_live_or_asked_are_not_counted(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Gunmen tied up and killed two guards in Tarn on Sunday.", [("killed", 2, 2)]),
        ("Soldiers raped and killed nine women in Tarn on Sunday, survivors said.", [("killed", 9, 9)]),
        ("Twelve detainees were tortured to death in Tarn in August.", [("killed", 12, 12)]),
        ("The rebels released 14 soldiers whom they had captured near Tarn in May.", [("captured", 14, 14)]),
        ("A court convicted four men of the murder of two priests in Tarn.", [("killed", 2, 2)]),
        ("A hostage was killed in Tarn on Sunday.", [("killed", 1, 1)]),
        ("Investigators interviewed 30 people who were wounded in the raids on Tarn.", [("injured", 30, 30)]),
        ("Two engineers kidnapped by gunmen on Monday near Tarn had been freed.", [("abducted", 2, 2)]),
        ("The attackers tied up three priests before killing them in Tarn.", [("killed", 3, 3)]),
        ("Four men were taken from their homes and shot dead in Tarn on Sunday.", [("killed", 4, 4)]),
        ("Twenty people were buried under the rubble and died in Tarn.", [("killed", 20, 20)]),
        ("Three of the seven dead were soldiers, police said.", [("killed", 3, 3), ("killed", 7, 7)]),
        ("The seven dead were all policemen.", [("killed", 7, 7)]),
        ("Nearly half of the country's population have fled their homes.", [("displaced", 1, None)]),
        ("More than 3,000 people living in the valley fled to Oskel.", [("displaced", 3001, None)]),
        ("The two sides swapped 15 bodies of soldiers near Tarn.", [("killed", 15, 15)]),
        ("Twelve teachers were seized in Tarn on Monday.", [("abducted", 12, 12)]),
    ],
)
def test_what_came_to_them_as_well_is_counted(text: str, counts: list[tuple[str, int, int]]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The monitor recorded 120 events and 310 fatalities in Tarn in April.", [("killed", 310, 310)]),
        ("The number of attacks in Tarn has risen to 54, leaving 61 people dead.", [("killed", 61, 61)]),
        ("Jets executed more than 75 airstrikes near Tarn on Sunday, killing seven rebels.", [("killed", 7, 7)]),
        ("The office documented 112 extrajudicial killings in Tarn in May.", [("killed", 112, 112)]),
    ],
)
def test_attacks_are_no_people(text: str, counts: list[tuple[str, int, int]]) -> None:
    assert counted(text) == counts
