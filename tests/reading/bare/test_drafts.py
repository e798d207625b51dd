"""Claims without counts, read with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.reading.bare.kinds import kinds
from tollbook.vocabulary import Claim, Stance


def bare(text: str) -> list[Claim]:
    """The claims of a report that count nobody."""
    return [claim for claim in reader().read(report(text)).claims if not claim.counts]


def kinds_of(text: str) -> set[str]:
    return {kinds()[claim.event] for claim in bare(text)}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Warplanes bombed the market of Sorvik on Sunday, residents said.", "air-drone-strike"),
        ("Government forces recaptured the town of Dalen on Saturday, the army said.", "government-regains-territory"),
        ("The rebels and the army agreed on a ceasefire in Sorvik on Friday.", "agreement"),
        ("Clashes broke out between the two militias near the port of Dalen on Friday.", "armed-clash"),
    ],
)
def test_an_event_is_claimed_though_nobody_is_counted(text: str, event: str) -> None:
    assert [claim.event for claim in bare(text)] == [event]


def test_a_sentence_may_claim_two_events_of_different_kinds() -> None:
    text = "Fighters of the Front attacked a checkpoint at Tarn, then looted the market of Oskel, residents said."
    assert {kinds()["armed-clash"], kinds()["looting-property-destruction"]} <= kinds_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The governor thanked the teachers of Sorvik for their patience.",
        "The minister said that he would meet the envoy in Dalen on Monday.",
    ],
)
def test_what_is_no_event_is_not_claimed(text: str) -> None:
    assert bare(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army denied that it had shelled the hospital in Sorvik on Sunday.", Stance.DENIES),
        ("The United Nations could not confirm the reports of shelling in Sorvik on Sunday.", Stance.QUESTIONS),
    ],
)
def test_what_is_denied_or_doubted_is_claimed_as_that(text: str, stance: Stance) -> None:
    assert [claim.stance for claim in bare(text)] == [stance]


def test_what_nobody_confirms_is_doubted_and_not_claimed() -> None:
    (claim,) = (
        reader().read(report("The Front neither confirmed nor denied that it had bombed Dorin on Friday.")).claims
    )
    assert (claim.speaker.name, claim.stance, claim.responsibility) == ("Front", Stance.QUESTIONS, None)


@pytest.mark.parametrize(
    "text",
    [
        "The army has not commented on the killing of nine villagers in Dorin on Friday.",
        "The police declined to comment on the attack in Dorin on Friday, in which nine people were killed.",
    ],
)
def test_who_does_not_comment_on_a_killing_does_not_tell_it(text: str) -> None:
    (claim,) = reader().read(report(text)).claims
    assert (claim.speaker.name, claim.stance) == (None, Stance.ASSERTS)
