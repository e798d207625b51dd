"""A report claims the events that it plainly tells where it counts nobody, or nobody of them; with the weights that
ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def events(text: str) -> list[str | None]:
    return [claim.event for claim in reader().read(report(text)).claims]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Rebels attacked an army post near Dorin.", "armed-clash"),
        ("The army shelled Waren.", "shelling-artillery-missile"),
        ("Clashes broke out in Waren.", "armed-clash"),
        ("Rebels withdrew from Dorin.", "non-violent-transfer-of-territory"),
        ("A suicide bomber blew himself up outside a mosque in Dorin, police said.", "suicide-bomb"),
    ],
)
def test_a_single_sentence_claims_what_it_tells(text: str, event: str) -> None:
    assert events(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "The army has not shelled Waren.",
        "Rebels may attack an army post near Dorin.",
        "The rebels plan to attack an army post near Dorin.",
        "The company captured the market and fired its chairman on Monday.",
        "A fire destroyed a warehouse in Leeds on Monday.",
        "Liverpool attacked from the start and beat Arsenal on Sunday.",
        "The concert took place in the town of Waren.",
        "The army captured Waren in 1944. The museum opened in May.",
    ],
)
def test_what_did_not_happen_and_what_is_no_violence_is_not_claimed(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The army shelled the village of Sorin on Tuesday.", "shelling-artillery-missile"),
        ("Warplanes bombed the village of Sorin on Tuesday.", "air-drone-strike"),
        ("In Sorin, a bomb exploded outside a bank on Tuesday.", "remote-explosive-landmine-ied"),
        ("Clashes broke out in Sorin on Tuesday.", "armed-clash"),
    ],
)
def test_a_blow_of_another_place_and_day_than_what_is_counted_is_claimed(text: str, event: str) -> None:
    assert events("Gunmen shot dead a judge in Dorin on Monday. " + text) == ["attack", event]
