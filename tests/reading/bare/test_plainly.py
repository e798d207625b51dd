"""What a sentence plainly claims or denies without counting anybody, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Responsibility, Stance


def claims(text: str) -> tuple[Claim, ...]:
    return reader().read(report(text)).claims


def bare(text: str) -> list[Claim]:
    return [claim for claim in claims(text) if not claim.counts]


def counted(text: str) -> Claim:
    return next(claim for claim in claims(text) if claim.counts)


@pytest.mark.parametrize(
    ("text", "denier", "teller"),
    [
        (
            "Witnesses said soldiers killed seven herders in Oskel on Monday, which the army denies.",
            "army",
            "Witnesses",
        ),
        ("The rebels said they had killed 30 soldiers in Oskel on Friday, a figure the army denied.", "army", "rebels"),
        ("The rebels said they had killed 30 soldiers in Oskel, a claim denied by the army.", "army", "rebels"),
        (
            "Residents said soldiers shot eight traders in Oskel on Friday, an account the ministry disputes.",
            "ministry",
            "Residents",
        ),
    ],
)
def test_what_is_denied_behind_a_comma_is_denied_by_whoever_does(text: str, denier: str, teller: str) -> None:
    (denial,) = bare(text)
    assert (denial.stance, denial.speaker.name, denial.responsibility) == (Stance.DENIES, denier, None)
    assert (counted(text).stance, counted(text).speaker.name) == (Stance.ASSERTS, teller)


def test_a_part_in_a_deed_is_denied_beside_something_else() -> None:
    *_, denial = bare(
        "A bomb damaged a ship off Oskel last week. No injuries were reported, and the Brigades denied involvement."
    )
    assert (denial.stance, denial.speaker.name) == (Stance.DENIES, "Brigades")


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed five people in Oskel on Friday. The National Front claimed the attack.",
        "A bomb killed five people in Oskel on Friday; the National Front claimed the attack.",
        "Five people were killed in Oskel on Friday in an attack claimed by the National Front.",
        "Five people were killed in a bombing in Oskel on Friday. The attack was claimed by the National Front.",
        "Five people were killed in a bombing in Oskel on Friday, which was claimed by the National Front.",
    ],
)
def test_who_claims_a_deed_does_not_tell_its_toll(text: str) -> None:
    (claim,) = bare(text)
    assert (claim.speaker.name, claim.responsibility) == ("National Front", Responsibility.CLAIMED)
    assert claim.actor is not None and claim.actor.name == "National Front"
    assert counted(text).speaker.name is None


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed the attack, which killed five people in Oskel on Friday.",
        "The fighting has claimed 40 lives in Oskel since May.",
        "The council accused the government of neglecting the province.",
    ],
)
def test_what_nobody_claims_is_no_claim(text: str) -> None:
    assert not bare(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vardania and Orzhan accused each other on Friday of shelling the village of Kesk.",
        "Both sides accused each other of shelling Oskel on Sunday.",
        "The army and the rebels blamed each other for an attack that killed nine people in Oskel on Sunday.",
    ],
)
def test_of_those_who_accuse_each_other_none_is_the_actor(text: str) -> None:
    (claim,) = claims(text)
    assert claim.speaker.name is not None
    assert (claim.actor, claim.responsibility) == (None, None)


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        ("Vardania accused Orzhan of shelling the village of Kesk on Tuesday.", "Vardania", "Orzhan"),
        ("The rebels accused the army of bombing a clinic in Oskel on Sunday.", "rebels", "army"),
    ],
)
def test_of_what_somebody_accuses_another_that_one_is_blamed(text: str, speaker: str, actor: str) -> None:
    (claim,) = claims(text)
    assert claim.actor is not None
    assert (claim.speaker.name, claim.actor.name, claim.responsibility) == (speaker, actor, Responsibility.BLAMED)


def test_who_denies_a_deed_does_not_claim_it() -> None:
    (claim,) = claims("The army denies activists' claims that soldiers killed 11 villagers in Oskel on Monday.")
    assert (claim.stance, claim.speaker.name, claim.responsibility) == (Stance.DENIES, "army", None)


@pytest.mark.parametrize(
    "text",
    [
        "The army blamed the Abu Sayyaf. The Moro Islamic Liberation Front denied any role in the attack.",
        "The Moro Islamic Liberation Front denied involvement and said the army had carried out the attack.",
    ],
)
def test_who_denies_a_part_denies_his_own(text: str) -> None:
    lead = "A bomb killed three people in Cotabato on Saturday. "
    denials = [claim for claim in reader().read(report(lead + text)).claims if claim.stance.value == "denies"]
    assert [claim.actor.name for claim in denials if claim.actor] == ["Moro Islamic Liberation Front"]


@pytest.mark.parametrize(
    ("text", "denier", "actor"),
    [
        (
            'The foreign ministry rejected as "baseless" a UN report which said guards had executed 40 men in Dorin.',
            "foreign ministry",
            "guards",
        ),
        ('The ministry said claims of a massacre of villagers by guards in Dorin were "lies".', "ministry", "guards"),
        (
            "A bomb killed four in Dorin. The Vard Front denied that it was behind the attack.",
            "Vard Front",
            "Vard Front",
        ),
        ("The Vard Front said it had shot down a jet. The army denied losing any aircraft.", "army", "Vard Front"),
    ],
)
def test_what_is_plainly_denied_is_so_whoever_is_accused(text: str, denier: str, actor: str) -> None:
    (denial,) = [claim for claim in claims(text) if claim.stance is Stance.DENIES]
    assert denial.actor is not None
    assert (denial.speaker.name, denial.actor.name) == (denier, actor)


@pytest.mark.parametrize(
    "asks",
    [
        "The army said it was looking into the report.",
        "The army said it was investigating the incident.",
        "The army was checking the reports of an air strike.",
        "Officials were verifying claims that a drone had hit the house.",
        "The coalition said it was checking reports that its jets had hit the village.",
    ],
)
def test_who_looks_into_something_claims_nothing(asks: str) -> None:
    claims = (
        reader().read(report("An air strike killed four people in Dorin on Monday, the ministry said. " + asks)).claims
    )
    assert [claim.speaker.name for claim in claims] == ["ministry"]


@pytest.mark.parametrize(
    "text",
    [
        "Russian troops pulled out of Kherson on Friday after months of fighting.",
        "Government troops withdrew from Dorin on Wednesday after weeks of heavy fighting, the army said.",
    ],
)
def test_who_leaves_a_place_does_not_take_it(text: str) -> None:
    assert [claim.event for claim in reader().read(report(text)).claims] == ["non-violent-transfer-of-territory"]
