"""Who says it, sentence after sentence, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Stance


def claims(text: str) -> tuple[Claim, ...]:
    return tuple(claim for claim in reader().read(report(text)).claims if claim.counts)


def said_by(text: str) -> list[tuple[str | None, str | None]]:
    """Speaker and person of each claim that counts somebody, in order."""
    return [(claim.speaker.name, claim.speaker.person) for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Army spokesman Sani Usman said 12 insurgents were killed. Officials said one soldier died."
            " He said three others were wounded.",
            ["Army", "Officials", "Army"],
        ),
        (
            "A police colonel said three were killed in Tarn. The colonel said seven were wounded.",
            ["police colonel", "police colonel"],
        ),
        (
            '"There were two blasts," said Yusuf Bello, a trader. "I saw 12 bodies on the ground."',
            ["trader"],
        ),
        (
            '"We lost three soldiers," Hassan Omar said. "Five others are hurt."',
            ["Hassan Omar", "Hassan Omar"],
        ),
        (
            '"We found nine bodies in the river. Three women are still missing," the mayor said.',
            ["mayor", "mayor"],
        ),
        ("Two reporters who got into the quarter on Sunday saw 90 charred bodies in two lanes.", ["Two reporters"]),
        ("At least 98 people were killed in Rais on Sunday, official figures show.", ["official figures"]),
        ("Confirmed losses of the rebels in Tarn totaled 304 killed, the general said.", ["general"]),
        ("Initial reports from Sirte said 12 rebels were killed on Friday.", [None]),
        ("Police said 12 died in the clashes in Tarn. The opposition's figure is 50.", ["Police", "opposition"]),
        (
            "Police said 12 died in the blast in Tarn on Friday; the local mayor said it was 15.",
            ["Police", "local mayor"],
        ),
    ],
)
def test_who_goes_on_and_who_speaks_next(text: str, speakers: list[str | None]) -> None:
    assert [name for name, _ in said_by(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speaker", "person"),
    [
        ("The pastor, Stephen Mboru, maintains that 35 people died in Mara.", "pastor", "Stephen Mboru"),
        ("The parish priest, Father Anselm Kohn, said 12 people were killed.", "parish priest", "Anselm Kohn"),
        ("The town's doctor, Ana Ruel, said 35 people died in the raid.", "town's doctor", "Ana Ruel"),
        (
            "Chief District Officer Tanka Ghartel said seven soldiers were killed.",
            "Chief District Officer",
            "Tanka Ghartel",
        ),
        ("A resident, Amina Sule, said 12 people were killed in Tarn.", "Amina Sule", "Amina Sule"),
        ("The police chief, Munir Khan, said nine people were killed in Tarn.", "police", "Munir Khan"),
        ("Police officer Mohamed Hussein told Reuters 12 rebels were killed.", "Police", "Mohamed Hussein"),
        ("Army captain Abdi Nur said 12 rebels were killed in Tarn.", "Army", "Abdi Nur"),
        ("Malian army captain Oumar Diarra said 12 rebels were killed.", "Malian army", "Oumar Diarra"),
        ("Friday's toll is 12 people killed, police said.", "police", None),
        ("The observatory published a list of 29 people killed in Tarn.", "observatory", None),
        ("Keysane, in the north, reported 31 people killed on Sunday.", "Keysane", None),
        ("Turkey's army said 12 rebels were killed near Tarn on Friday.", "Turkey's army", None),
        ("The army denied it. Chad's army said it killed 12 rebels in Tarn.", "Chad's army", None),
    ],
)
def test_how_a_speaker_is_called(text: str, speaker: str, person: str | None) -> None:
    ((name, called),) = said_by(text)
    assert name == speaker
    assert person is None or called == person


def test_a_capital_is_no_person() -> None:
    assert said_by("Moscow said six Georgian soldiers were killed in Tarn on Friday.") == [("Moscow", None)]


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("RIA quoted the defence ministry as saying 12 rebels were killed.", "defence ministry", "RIA"),
        ("Two policemen died in Tarn, RIA quoted a military source as saying.", "military source", "RIA"),
    ],
)
def test_who_is_quoted_as_saying_it_speaks_through_who_quotes(text: str, speaker: str, via: str) -> None:
    (claim,) = claims(text)
    assert (claim.speaker.name, claim.speaker.via) == (speaker, via)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Lord's Resistance Army killed 15 people in Fode on Friday, the army said.", "army"),
        ("Al-Shabaab fighters attacked an African Union base, killing dozens, the group said.", "Al-Shabaab"),
        ("Government forces are accused by residents of killing 12 people in Tarn.", "residents"),
        ("An attack blamed on the ELN killed nine policemen in Tarn on Friday.", None),
        ("Three soldiers died on Monday, military sources in the capital said.", "military sources in the capital"),
    ],
)
def test_who_is_told_of_does_not_speak(text: str, speaker: str | None) -> None:
    assert [name for name, _ in said_by(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "low", "stance"),
    [
        ("Three people were killed in Oskel on Friday, not seven, the governor said.", 7, Stance.DENIES),
        ("The army called reports that 200 civilians had been killed in Tarn lies.", 200, Stance.DENIES),
        ("The army described reports that 200 civilians had been killed as false.", 200, Stance.DENIES),
        ("Contrary to reports that 40 civilians died, the army said only rebels were.", 40, Stance.DENIES),
        ("The rebels' claim to have killed 200 soldiers was dismissed by the army.", 200, Stance.DENIES),
        ("The claim that 40 civilians had died could not be independently verified.", 40, Stance.QUESTIONS),
        ("The army would neither confirm nor deny that 12 soldiers were killed in Tarn.", 12, Stance.QUESTIONS),
        ("At least 12 people may have been killed in Oskel, officials said.", 12, Stance.ASSERTS),
    ],
)
def test_what_is_denied_and_what_is_doubted(text: str, low: int, stance: Stance) -> None:
    assert [claim.stance for claim in claims(text) if claim.counts[0].low == low] == [stance]


def test_where_nobody_speaks_nobody_is_blamed() -> None:
    said = claims("Rebels shelled the town of Tarn on Friday, killing eight people. The market burnt down.")
    assert [(claim.speaker.name, claim.responsibility) for claim in said] == [(None, None)]
