"""What is told of a whole war beside an incident, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Where

INCIDENT = "Two people were shot dead in Dorin on Sunday, police said. "


@pytest.mark.parametrize(
    "text",
    [
        "The war has claimed the lives of more than 20,000 people.",
        "The conflict has left more than 20,000 dead.",
        "The insurgency has killed some 20,000 people.",
        "At least 20,000 people have been killed in the five-year insurgency.",
        "More than 20,000 people have been killed since the war began.",
    ],
)
def test_a_war_has_neither_day_nor_place_nor_speaker_of_the_incident(text: str) -> None:
    first, war = reader().read(report(INCIDENT + text)).claims
    assert (war.event, war.when, war.where.places, war.speaker.name, war.actor) == ("conflict", None, (), None, None)
    assert first.speaker.name == "police" and first.where.places == ("Dorin",)


@pytest.mark.parametrize(
    "text",
    [
        "Two tribes clashed over a well in Dorin on Sunday. Police said seven people were killed in the conflict.",
        "Soldiers mutinied in Dorin on Sunday. Nine officers were killed during the revolt, the ministry said.",
    ],
)
def test_a_conflict_of_few_is_the_one_that_was_told(text: str) -> None:
    (claim,) = (claim for claim in reader().read(report(text)).claims if claim.counts)
    assert claim.when is not None and claim.where.places == ("Dorin",)


def test_what_the_sentence_says_itself_stays() -> None:
    text = "The war in Sorin has killed more than 20,000 people since 2009, the council said."
    _, war = reader().read(report(INCIDENT + text)).claims
    assert war.where == Where(("Sorin",)) and war.speaker.name == "council" and war.when is not None
