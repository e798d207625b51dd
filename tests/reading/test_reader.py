"""The reader with the weights that ship, on sentences that say one thing each, and on texts that are no reports."""

import random

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Count, Harm, Report, Responsibility, Scope, Stance, Status

SUNDAY = "2018-11-04"


def claims(text: str, **fields: str) -> tuple[Claim, ...]:
    return reader().read(report(text, **fields)).claims


def only(text: str, harm: Harm) -> tuple[Claim, Count]:
    """The one count of a harm, with its claim."""
    found = [(claim, count) for claim in claims(text) for count in claim.counts if count.harm is harm]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "harm", "low", "high"),
    [
        ("Four people were killed in a bombing in Mosul on Sunday, police said.", Harm.KILLED, 4, 4),
        ("An air strike on the town killed at least 12 civilians, residents said.", Harm.KILLED, 12, None),
        ("Twelve fighters were killed and 20 wounded in the clashes, the ministry said.", Harm.INJURED, 20, 20),
        ("The blast left more than 30 people wounded, a doctor said.", Harm.INJURED, 31, None),
        ("Gunmen abducted 17 schoolgirls from the village on Friday, the governor said.", Harm.ABDUCTED, 17, 17),
    ],
)
def test_a_count_has_its_harm_and_its_bounds(text: str, harm: Harm, low: int, high: int | None) -> None:
    _, count = only(text, harm)
    assert (count.low, count.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Four people were killed in the raid, the interior ministry said.", "interior ministry"),
        ("According to the United Nations, four people were killed in the raid.", "United Nations"),
        ('"Four people were killed in the raid," said a spokesman for the Taliban.', "Taliban"),
        ("Four people were killed in the raid.", None),
        ("Four people were killed in the raid, the Karun Valley Rights Centre said.", "Karun Valley Rights Centre"),
        ("Four people were killed in the raid, the district's deputy governor, Tomas Bere, told Reuters.",
         "district's deputy governor"),
        ("Tomas Bere, a spokesman for the Kell Border Command, said four people were killed in the raid.",
         "Kell Border Command"),
        ("The charity Bread for Lotharia said four people were killed in the raid.", "Bread for Lotharia"),
        ("Four people were killed in the raid, according to a statement by the Kell Border Command.",
         "Kell Border Command"),
        ("Four people were killed in the raid, ANDA reported, quoting a police source.", "police source"),
        ("The Free Doctors of Mtkara, a charity, counted four people killed in the raid.", "Free Doctors of Mtkara"),
        ("Four people were killed in the raid, an army colonel, Ahmed Ali, told a news conference.", "army"),
        ("Four people were killed in the raid, the United Nations mission said.", "United Nations mission"),
        ("Four people were killed in the raid, police and emergency services said.", "police and emergency services"),
        ("Four people were killed in the raid, the data project CaboWatch reckons.", "CaboWatch"),
    ],
)  # fmt: skip
def test_a_count_has_the_speaker_who_vouches_for_it(text: str, speaker: str | None) -> None:
    claim, _ = only(text, Harm.KILLED)
    assert (claim.speaker.name or "").removeprefix("the ") == (speaker or "")


def test_a_weekday_that_is_the_day_of_publication_is_that_day() -> None:
    claim, _ = only("Four people were killed in a bombing in Mosul on Sunday, police said.", Harm.KILLED)
    assert claim.when is not None and claim.when.isoformat() == (SUNDAY, SUNDAY)


def test_a_total_since_a_year_is_running_and_of_no_incident() -> None:
    claim, count = only("More than 360,000 people have been killed in Syria since the war began in 2011.", Harm.KILLED)
    assert (claim.scope, count.low, count.high) == (Scope.RUNNING, 360_001, None)


def test_a_denial_that_none_was_killed_says_zero() -> None:
    text = "An army spokesman, however, denied that any soldier had been killed in the attack on Saturday."
    claim, count = only(text, Harm.KILLED)
    assert (claim.stance, count.low, count.high) == (Stance.DENIES, 0, 0)


def test_children_among_the_dead_are_a_part_of_them() -> None:
    said = claims("Shelling killed 20 people, including five children, in the town on Sunday, a monitor said.")
    counts = [count for claim in said for count in claim.counts if count.harm is Harm.KILLED]
    assert [(count.low, count.part_of) for count in counts] == [(20, None), (5, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "A bus fell into a ravine.",
        "The minister said talks would go on next week in Geneva.",
        "The army could kill many people if it attacked the town, the envoy warned.",
    ],
)
def test_what_did_not_happen_counts_nobody(text: str) -> None:
    assert [count for claim in claims(text) for count in claim.counts] == []


def test_every_quote_stands_where_its_offsets_say() -> None:
    read = report("Bombing kills four.\n\nFour people were killed & “ten” hurt in Mosul, police said.", "A headline")
    for claim in reader().read(read).claims:
        assert read.whole[claim.span.start : claim.span.end] == claim.quote
        for count in claim.counts:
            assert read.whole[count.span.start : count.span.end] == count.text


def test_reading_twice_gives_the_same_claims_with_the_same_ids() -> None:
    text = "Four people were killed in a bombing in Mosul on Sunday, police said."
    assert [claim.id for claim in claims(text)] == [claim.id for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not say how many soldiers died. Local journalists counted 31 bodies.",
        "Pro-government forces shelled rebel positions in Taiz on Friday, killing eight fighters.",
        "Rebel fighters ambushed troops near Menaka Thursday, killing seven soldiers, military sources said.",
    ],
)
def test_a_short_report_is_known_for_english(text: str) -> None:
    assert reader().read(report(text)).problems == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "nothing-to-read"),
        (
            "Am Sonntag wurden bei einem Angriff auf die Stadt mindestens zwölf Menschen getötet, sagte die Polizei.",
            "not-english",
        ),
        (
            "قتل اثنا عشر شخصا على الأقل في هجوم على المدينة يوم الأحد بحسب ما قالت الشرطة في بيان لها اليوم",
            "not-english",
        ),
    ],
)
def test_what_cannot_be_read_is_told_and_claims_nothing(text: str, code: str) -> None:
    reading = reader().read(Report(text))
    assert [problem.code for problem in reading.problems] == [code]
    assert reading.claims == ()


def test_random_bytes_make_no_claim_that_is_not_in_the_text() -> None:
    rng = random.Random(20181104)
    texts = [
        bytes(rng.randrange(256) for _ in range(rng.randrange(200))).decode("utf-8", "replace") for _ in range(200)
    ]
    for reading in reader().read_all(map(Report, texts)):
        assert all(claim.quote in reading.report.whole for claim in reading.claims)


def test_a_dateline_before_the_first_sentence_is_no_place_of_it() -> None:
    said = claims("SAN SALVADOR, LA TERCERA DE LA HORA -- Two soldiers were killed in an ambush.\n\n[PASSAGE OMITTED]")
    assert all(claim.quote for claim in said)


def test_civilians_of_one_kind_are_whom_it_was_done_to() -> None:
    claim, _ = only("An air strike on Ostrel killed 12 villagers on Sunday, the district hospital said.", Harm.KILLED)
    assert claim.target is not None
    assert claim.target.name == "villagers"


def test_a_report_that_is_dismissed_is_denied() -> None:
    claim, _ = only(
        "A spokesman for the Harbour Brigades has dismissed a report that raiders killed 12 of its fighters.",
        Harm.KILLED,
    )
    assert claim.stance is Stance.DENIES


def test_fighting_that_went_on_says_nothing() -> None:
    text = "The raiders struck back daily and the fighting went on, Colonel Arn Velk of the Harbour Brigades said."
    assert {claim.speaker.name for claim in claims(text)} <= {"Harbour Brigades"}


def test_who_says_that_it_killed_has_acted() -> None:
    claim, _ = only("The Harbour Brigades say they killed twelve raiders near Ostrel on Sunday.", Harm.KILLED)
    assert claim.actor is not None and claim.actor.name == "Harbour Brigades"


def test_a_count_told_twice_is_kept_where_more_is_counted() -> None:
    said = claims(
        "The Dawn Front killed 12 soldiers in an attack on Sunday, the Brenn Observatory said.\n\n"
        "Twelve soldiers of the Tarsenian army were killed and 20 wounded in a bombing in Orsk, it said."
    )
    told = [[count.text for count in claim.counts] for claim in said if claim.counts]
    assert [len(counts) for counts in told] == [2]
    assert told[0][0].startswith("Twelve")


def test_a_victim_who_is_named_is_no_target_by_name() -> None:
    said = claims("A sniper killed Tavrik Osman and his two children in Varn on Friday, neighbours said.")
    assert said
    assert all(claim.target is None or "Osman" not in claim.target.name for claim in said)


def test_who_denies_what_another_claims_speaks_of_his_own_losses() -> None:
    text = "A spokesman for the rebels dismissed the army's claim that it killed 50 of their men in Tarn on Sunday."
    claim, count = only(text, Harm.KILLED)
    assert (claim.stance, claim.speaker.name, count.low) == (Stance.DENIES, "rebels", 50)
    assert claim.actor is not None and claim.actor.name == "army"
    assert count.side is not None and count.side.name == "rebels"


def test_a_report_that_is_called_false_is_denied_by_nobody_named() -> None:
    claim, count = only("Reports that eleven policemen were abducted in Tarn are false.", Harm.CAPTURED)
    assert (claim.stance, claim.speaker.name, count.low) == (Stance.DENIES, None, 11)


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("Gunmen took 17 guards hostage at the mine near Tarn on Sunday.", Harm.CAPTURED),
        ("Rebels captured nine farmers in Tarn on Sunday.", Harm.ABDUCTED),
    ],
)
def test_combatants_are_captured_and_civilians_whom_rebels_take_abducted(text: str, harm: Harm) -> None:
    assert [count.harm for claim in claims(text) for count in claim.counts] == [harm]


def test_each_of_two_counts_of_a_sentence_has_the_day_right_behind_it() -> None:
    said = claims("Fighting killed 30 people on Friday and another 25 on Saturday in Tarn, a hospital official said.")
    days = {claim.counts[0].low: claim.when.isoformat()[0] for claim in said if claim.when}
    assert days == {30: "2018-11-02", 25: "2018-11-03"}


def test_all_of_them_civilians_says_what_they_are() -> None:
    _, count = only("Thirty people, all of them civilians, were killed in Oskel on Friday.", Harm.KILLED)
    assert count.status is Status.CIVILIAN


def test_attackers_are_not_of_the_police_who_died_with_them() -> None:
    said = claims("The blast killed the bomber and two policemen in Oskel on Friday.")
    sides = [count.side.name for claim in said for count in claim.counts if count.side]
    assert sides == ["bomber", "policemen"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Twelve farmers were killed in an ambush near Tarn on Friday, police said.", "attack"),
        ("Twelve soldiers were killed in an ambush near Tarn on Friday, police said.", "armed-clash"),
        ("The army took control of the village of Brenn on Sunday, a doctor said.", "government-regains-territory"),
        (
            "Rebels took control of the village of Brenn on Sunday, a doctor said.",
            "non-state-actor-overtakes-territory",
        ),
    ],
)
def test_who_takes_a_place_or_is_ambushed_settles_what_it_is(text: str, event: str) -> None:
    assert [claim.event for claim in claims(text)] == [event]


def test_a_party_that_says_it_killed_their_fighters_killed_those_of_others() -> None:
    text = (
        "The Sudanese army said on Sunday it had repelled an attack by the Rapid Support Forces on Babanusa and killed"
        " hundreds of their fighters."
    )
    claim, count = only(text, Harm.KILLED)
    assert claim.actor is not None and claim.actor.name == "Sudanese army"
    assert count.side is not None and count.side.name == "Rapid Support Forces"


def test_who_denies_doing_something_is_whom_it_is_laid_to() -> None:
    (claim,) = claims("The police denied using live ammunition against the protesters in Oskel on Friday.")
    assert claim.stance is Stance.DENIES and claim.actor is not None and claim.actor.name == "police"


def test_whoever_admits_what_he_did_claims_it() -> None:
    text = "The coalition admitted that it had killed 11 civilians by mistake near Tarn on Sunday."
    claim, _ = only(text, Harm.KILLED)
    assert claim.responsibility is Responsibility.CLAIMED


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("On Saturday the air force bombed a camp at Ak Tube. It has said that 20 fighters died.", "air force"),
        ("The rebels attacked two posts near Tarn on Sunday. They claimed to have killed 23 soldiers.", "rebels"),
        ("Rebels ambushed a train near Tarn on Sunday and killed 67 soldiers, their radio said.", "rebels"),
        (
            "Colonel Bertin Ngassa, the army's spokesman, gave a toll of 45 dead and attributed the massacre to the"
            " Army of the Covenant.",
            "army's spokesman",
        ),
    ],
)
def test_whom_a_pronoun_or_a_short_name_means(text: str, speaker: str) -> None:
    claim, _ = only(text, Harm.KILLED)
    assert (claim.speaker.name or "").lower() == speaker
