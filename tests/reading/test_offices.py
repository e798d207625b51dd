"""Who speaks by an office, for a house or for a party, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def said_by(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Speaker, person and medium of each claim that counts somebody, in order."""
    return [
        (claim.speaker.name, claim.speaker.person, claim.speaker.via)
        for claim in reader().read(report(text)).claims
        if claim.counts
    ]


@pytest.mark.parametrize(
    ("by", "speaker", "person"),
    [
        ("Deputy Commissioner Anwar Latif said", "Deputy Commissioner", "Anwar Latif"),
        ("Lieutenant Governor Peter Holm said", "Lieutenant Governor", "Peter Holm"),
        ("Tarn governor Pavel Orlik said", "Tarn governor", "Pavel Orlik"),
        ("the chief of Oskel said", "chief of Oskel", None),
        ("said Milan Grob, the republic's Health Minister", "republic's Health Minister", "Milan Grob"),
        ("navy commander Idris Hamo said", "navy", "Idris Hamo"),
        ("armed forces spokesman Idris Hamo said", "armed forces", "Idris Hamo"),
        ("security forces spokesman Idris Hamo said", "security forces", "Idris Hamo"),
        ("Chief Superintendent Martin Voss of the town police said", "town police", "Martin Voss"),
    ],
)
def test_an_office_speaks_and_whoever_commands_a_force_speaks_for_it(by: str, speaker: str, person: str | None) -> None:
    assert said_by(f"The shelling killed 12, {by}.") == [(speaker, person, None)]


@pytest.mark.parametrize(
    ("text", "speaker", "person"),
    [
        (
            "Dr. Samira Aziz, who runs the emergency ward at the Sailors' Hospital, said she had seen 21 bodies.",
            "Sailors' Hospital",
            "Samira Aziz",
        ),
        (
            "A shell hit the military hospital in Oskel. Its director, Karim Solh, said six people were killed.",
            "military hospital",
            "Karim Solh",
        ),
        ("Hospitals counted 55 injured, the interior ministry said.", "interior ministry", None),
        ("The head of the state hospital said six people were killed.", "state hospital", None),
    ],
)
def test_whoever_runs_a_house_speaks_for_it(text: str, speaker: str, person: str | None) -> None:
    assert said_by(text) == [(speaker, person, None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Miners' Front attacked a post in Tarn. The Front said it had killed 14 soldiers.", "Miners' Front"),
        (
            "The Southern Legion attacked a post in Tarn. The Legion's press office said 14 soldiers were killed.",
            "Southern Legion",
        ),
    ],
)
def test_a_party_keeps_its_full_name_where_the_report_shortens_it(text: str, speaker: str) -> None:
    assert said_by(text) == [(speaker, None, None)]


def test_who_speaks_for_a_party_on_the_telephone_is_the_party() -> None:
    text = "A caller who said he spoke for the Blue Column told the Herald that six soldiers had been killed."
    assert [speaker for speaker, _, _ in said_by(text)] == ["Blue Column"]


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("At least 50 people were killed, according to a report seen by AFP.", "report", "AFP"),
        ("Thirty soldiers died, according to an army document obtained by Reuters.", "army document", "Reuters"),
    ],
)
def test_a_paper_that_a_medium_has_seen_speaks_through_it(text: str, speaker: str, via: str) -> None:
    assert said_by(text) == [(speaker, None, via)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Tear gas injured 33 marchers, the union says; the police say eleven were hurt.", ["union", "police"]),
        ("The government gives the number of dead as nine, the opposition as 45.", ["government", "opposition"]),
        ("Police gave the toll as eight, the students as 60.", ["Police", "students"]),
        ("The police spoke of eight wounded; the hospital said 21 were hurt.", ["police", "hospital"]),
    ],
)
def test_each_of_two_figures_has_its_own_speaker(text: str, speakers: list[str]) -> None:
    assert [speaker for speaker, _, _ in said_by(text)] == speakers


def test_a_spokesman_of_whom_nothing_else_is_told_speaks_for_who_spoke_last() -> None:
    text = "The shelling killed 12, the defence ministry said. Spokesman Idris Hamo said nine soldiers were wounded."
    *_, last = reader().read(report(text)).claims
    assert (last.speaker.name, last.speaker.person) == ("defence ministry", "Idris Hamo")
