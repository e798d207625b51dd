"""Lines beside the report are told from lines of the report, which may begin with the same words."""

import pytest

from tollbook.intake.pages.furniture import is_boilerplate


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Bomb kills 40 at stadium",
        "ALSO READ | Seven soldiers die in ambush",
        "Related: Two killed in Varsk",
        "Watch: Smoke rises over the town",
        "Photo: Danis Orve/Meridian",
        "Image source, Getty Images",
        "A man walks past a burnt lorry. (AFP photo)",
        "Rescuers at the site on Monday [Danis Orve/Reuters]",
        "(Reporting by Mara Ilven; Editing by Tomas Reik)",
        "Our Standards: The Meridian Principles of Trust.",
        "Sign up to our newsletter",
        "Story continues below advertisement",
        "Facebook Twitter WhatsApp",
        "© 2018 The Ledger",
        "Tags: valley, market",
        "Updated on 5 November 2018 at 10:12",
        "اقرأ أيضا: مقتل سبعة جنود",
        "Читайте также: Семеро убитых",
        "Lire aussi : Sept morts",
    ],
)
def test_a_line_beside_the_report_is_known(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Related families said that twelve people were killed.",
        "Photographs show smoke over the town where two died.",
        "Watching from a roof, a resident counted five bodies.",
        "Read out in parliament, the list named 40 dead.",
        "Video footage from the scene showed three bodies.",
        "Twelve people were killed (two of them children) on Sunday.",
        "The bombing killed 12 people, the AP reported.",
        "Save the Children said that nine pupils died.",
        "Background noise was heard before the blast killed two.",
        "Share prices fell after the attack, which killed 12.",
        "Subscribers to the monitor's list were told of six deaths, it said in a long statement that was sent to all "
        "of them on Monday and that gave the names of the villages and the hospitals to which the wounded had been "
        "taken, with the hours at which they had arrived there and the kind of wounds that they had, it said.",
        "Updated figures from the hospital put the toll at 14.",
        "This article was amended on 5 November 2018: an earlier version said 12 had died.",
        "Explainer or not, 12 are dead.",
        "“See what they did,” she said.",
    ],
)
def test_a_line_of_the_report_is_left_alone(line: str) -> None:
    assert not is_boilerplate(line)
