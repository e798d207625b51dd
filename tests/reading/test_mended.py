"""Sentences whose commas got lost, and others that a parse takes for one clause too few."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def read(text: str) -> list[tuple[str | None, str]]:
    """Speaker and words of each count, in order."""
    claims = reader().read(report(text)).claims
    return [(claim.speaker.name, count.text) for claim in claims for count in claim.counts]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Shelling of Morva killed five people and injured 17 residents said.",
         [("residents", "five people"), ("residents", "17")]),
        ("A bomb went off in Morva on Friday, wounding more than 40 a monitoring group said.",
         [("monitoring group", "more than 40")]),
        ("Rockets hit Morva on Friday, injuring nine a police source said.", [("police source", "nine")]),
        ("Shelling killed four people in Daret Morva doctors said.", [("doctors", "four people")]),
        ("Shelling killed four people, residents of Morva said.", [("residents of Morva", "four people")]),
        ("About 30 witnesses said the guards shot dead two men.", [("About 30 witnesses", "two men")]),
    ],
)  # fmt: skip
def test_who_closes_a_sentence_is_not_counted(text: str, counts: list[tuple[str, str]]) -> None:
    assert read(text) == counts


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A bomb hit a bus near Morva on Friday, killing 18 people, hospital and police officials said.",
         "hospital and police officials"),
        ("The attorney general, Petr Varo, said gunmen killed three people in Morva on Friday.", "attorney general"),
        ("An attack claimed by the Dawn Front killed 12 people in Morva on Monday.", None),
        ("A suicide attack claimed by the Dawn Front killed 12 people in Morva on Monday, a doctor said.", "doctor"),
        ("Gunmen fired on a bus near Morva on Friday, wounding one Palestinian, police said.", "police"),
    ],
)  # fmt: skip
def test_whoever_tells_it_is_the_speaker(text: str, speaker: str | None) -> None:
    assert [name for name, _ in read(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Four people died in Friday's riot in Morva according to the ministry, nine according to the opposition.",
         ["ministry", "opposition"]),
        ("At least 12 people died in clashes in Morva on Friday, police said. A doctor said 19.",
         ["police", "doctor"]),
        ("At least 12 people died in clashes in Morva on Friday, police said, but a hospital source gave a figure"
         " of 19.", ["police", "hospital source"]),
        ("A blast in Morva on Friday killed 120 people, the health minister said, up from the 100 announced by the"
         " president.", ["health minister", "president"]),
        ("The governor told state television that, according to the police, four gunmen had been killed in Morva.",
         ["police"]),
        ("Rebels killed four soldiers in Morva and wounded nine, according to the army.", ["army", "army"]),
    ],
)  # fmt: skip
def test_each_number_is_told_by_its_own_source(text: str, speakers: list[str]) -> None:
    assert [name for name, _ in read(text)] == speakers
