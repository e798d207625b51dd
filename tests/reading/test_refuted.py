"""What is called false, where a denial ends and goes on, and what it takes for granted, with the weights that ship."""

import pytest

from tests.reading.making import flat_tree, report
from tollbook.pipeline.read import reader
from tollbook.reading.speech.refuted import is_false, is_told
from tollbook.vocabulary import Claim, Stance

ASSERTS, DENIES = Stance.ASSERTS, Stance.DENIES


def claims(text: str) -> tuple[Claim, ...]:
    return reader().read(report(text)).claims


def counted(text: str) -> list[tuple[Stance, str | None, int | None, int | None]]:
    """Stance, speaker and bounds of each count, in the report's order."""
    return [
        (claim.stance, claim.speaker.name, count.low, count.high) for claim in claims(text) for count in claim.counts
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "number"),
    [
        ("Reports that the army shot 31 herders are untrue, the interior ministry said.", "interior ministry", 31),
        ("The claim by the rebels that 18 inhabitants were killed is false, the governor said.", "governor", 18),
        (
            "Rumours spread by foreign stations that 50 people were shot are without foundation, a mayor said.",
            "mayor",
            50,
        ),
        ("The ministry said that reports of 16 dead officers were fabricated.", "ministry", 16),
        ('The rebels\' statement that "14 soldiers were killed" in Tarn is a lie, the army said.', "army", 14),
        ("The coalition rejected claims that its jets had killed 16 villagers.", "coalition", 16),
    ],
)
def test_what_is_called_false_is_denied_by_whoever_calls_it_so(text: str, speaker: str, number: int) -> None:
    assert counted(text) == [(DENIES, speaker, number, number)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "The army denied losing any men and put rebel losses at more than 40.",
            [(DENIES, "army", 0, 0), (ASSERTS, "army", 41, None)],
        ),
        (
            "A spokesman for the army denied that any of his men had died and put rebel losses at more than 25.",
            [(DENIES, "army", 0, 0), (ASSERTS, "army", 26, None)],
        ),
        ("The army denied the report and put its own losses at five.", [(ASSERTS, "army", 5, 5)]),
    ],
)
def test_a_denial_ends_where_its_speaker_gives_a_figure(
    text: str, counts: list[tuple[Stance, str | None, int | None, int | None]]
) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "speaker", "killed"),
    [
        ("Rebels denied they were behind Friday's bombing in Oskel, in which 15 people died.", "Rebels", 15),
        ("The movement denied it was behind Sunday's blast in Oskel, in which nine pupils died.", "movement", 9),
        (
            "The foreign minister denied that jets had struck the market in Oskel, where 30 traders died.",
            "foreign minister",
            30,
        ),
    ],
)
def test_who_denies_the_deed_does_not_deny_the_dead(text: str, speaker: str, killed: int) -> None:
    denied, told = claims(text)
    assert (denied.stance, denied.speaker.name, denied.counts) == (DENIES, speaker, ())
    assert (told.stance, told.speaker.name, told.counts[0].low) == (ASSERTS, None, killed)


@pytest.mark.parametrize(
    ("text", "false", "covers"),
    [
        ("Reports of twelve dead are false", 5, {1, 2, 3, 4}),
        ("The army said that claims of defeat were lies", 8, {5, 6, 7}),
        ("Rumours of deaths are all completely untrue", 6, {1, 2, 3, 4, 5}),
    ],
)
def test_what_was_told_is_all_that_is_false(text: str, false: int, covers: set[int]) -> None:
    frame = is_false(flat_tree(text), false, false + 1)
    assert frame is not None and frame.covers == covers


@pytest.mark.parametrize(
    ("text", "false"),
    [
        pytest.param("The passports of the men were false", 6, id="nothing that was told"),
        pytest.param("Reports are false", 2, id="told of nothing"),
        pytest.param("Reports of deaths called false", 4, id="no verb of being"),
    ],
)
def test_what_was_not_told_is_not_denied(text: str, false: int) -> None:
    assert is_false(flat_tree(text), false, false + 1) is None


def test_a_clause_says_what_was_told_only_behind_that() -> None:
    assert is_told(flat_tree("claims that men died"), 0)
    assert not is_told(flat_tree("claims by rebels"), 0)


def test_what_is_denied_aside_is_not_what_the_denier_says() -> None:
    assert counted("The strike, which the army denies, killed 12 people in Oskel.") == [(ASSERTS, None, 12, 12)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("There is no truth in reports that the army shelled Dorin, the spokesman said.", "spokesman"),
        ("The army said there was no truth in reports that it had shelled Dorin.", "army"),
        ('"There is no truth in the claim that the army shelled Dorin," the governor said.', "governor"),
    ],
)
def test_who_sees_no_truth_in_a_report_denies_it(text: str, speaker: str) -> None:
    (claim,) = reader().read(report(text)).claims
    assert claim.actor is not None
    assert (claim.speaker.name, claim.stance, claim.actor.name) == (speaker, Stance.DENIES, "army")


def test_who_rules_out_that_somebody_did_it_denies_it() -> None:
    ruled = "A bomb killed four people in Dorin. The minister ruled out that the Vard Front was behind the blast."
    told, denial = reader().read(report(ruled)).claims
    assert (told.speaker.name, denial.speaker.name, denial.stance) == (None, "minister", Stance.DENIES)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry disputed the toll and said 20 had died.",
        "The ministry rejected that figure, putting the toll at 20.",
        "The ministry denied the figure and put the toll at 20.",
        "The ministry rejected the figure, insisting that only 20 people were killed.",
    ],
)
def test_who_rejects_a_figure_denies_that_and_gives_his_own(text: str) -> None:
    _, *own = reader().read(report("Residents said 200 people died in Dorin. " + text)).claims
    assert {claim.speaker.name for claim in own} == {"ministry"}
    assert [[count.low for count in claim.counts] for claim in own if claim.stance is Stance.DENIES] == [[]]
    assert [[count.low for count in claim.counts] for claim in own if claim.stance is Stance.ASSERTS] == [[20]]


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda, accused by experts of backing the M23, denied that its troops had attacked Goma.",
        "Rwanda said its troops had shelled Goma on Friday.",
    ],
)
def test_whose_troops_are_called_its_is_who_speaks(text: str) -> None:
    (claim,) = reader().read(report(text)).claims
    assert claim.actor is not None
    assert (claim.speaker.name, claim.actor.name) == ("Rwanda", "Rwanda")


def test_what_is_denied_is_not_told_as_well() -> None:
    claims = reader().read(report("Police said they had not ruled out that the Vard Front bombed Dorin.")).claims
    assert Stance.DENIES not in {claim.stance for claim in claims}


@pytest.mark.parametrize(
    "text",
    [
        "The army denied any involvement in the killing of nine herders in Dorin on Friday.",
        "The army denied responsibility for an attack that killed nine herders in Dorin on Friday.",
    ],
)
def test_in_what_somebody_denies_a_part_is_not_denied(text: str) -> None:
    denial, told = reader().read(report(text)).claims
    assert denial.actor is not None
    assert (denial.speaker.name, denial.stance, denial.actor.name) == ("army", Stance.DENIES, "army")
    assert (told.speaker.name, told.stance, told.actor) == (None, Stance.ASSERTS, None)
    assert [count.low for count in told.counts] == [9]
