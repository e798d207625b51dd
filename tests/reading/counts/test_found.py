"""Which numbers of a sentence are counts of people who came to harm, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def counted(text: str) -> list[tuple[str, int | None]]:
    """Harm and lower bound of each count, in the report's order."""
    return [(count.harm.value, count.low) for claim in reader().read(report(text)).claims for count in claim.counts]


@pytest.mark.parametrize(
    ("text", "harm", "low"),
    [
        ("The ministry put the death toll from the siege of Ostrel at 311 people.", "killed", 311),
        ("In the village of Beldun 53 people had their throats cut on Saturday night, officials said.", "killed", 53),
        ("Rescuers in Karsk were still looking for eight people under the flats that a missile hit.", "missing", 8),
        ("The attackers looted the bank and marched off with 14 villagers, locals said.", "abducted", 14),
    ],
)
def test_a_phrase_of_harm_makes_the_count(text: str, harm: str, low: int) -> None:
    assert counted(text) == [(harm, low)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Only six men of the company survived the ambush, the colonel said.", id="who came through"),
        pytest.param("Nine pilgrims from Ostrel died on Sunday when their bus left the road.", id="an accident"),
        pytest.param("An outbreak of measles has killed three children in Karsk.", id="a disease"),
        pytest.param("A strong earthquake killed two children in Beldun on Friday.", id="a disaster"),
        pytest.param("A court in Oskel sentenced six rebels to death on Friday.", id="who is sentenced"),
        pytest.param("Eleven miners died when a shaft collapsed near Tarn on Sunday.", id="a mine"),
        pytest.param("The army did not say how many rebels were killed in Tarn on Sunday.", id="how many"),
        pytest.param("It was not immediately clear if anyone was hurt in Oskel on Friday.", id="whether anyone"),
        pytest.param("The rebels' dead in the battle of Tarn on Sunday are not known.", id="not known"),
        pytest.param("The shells killed five goats and a cow near Tarn on Sunday.", id="animals"),
        pytest.param("Scores might have been killed had police not found the bomb in Tarn.", id="what did not come"),
        pytest.param("The refugees lost the lives they had built in Tarn.", id="the lives they had"),
    ],
)
def test_what_is_not_told_of_violence_to_people_is_no_count(text: str) -> None:
    assert counted(text) == []


def test_hours_are_no_counts() -> None:
    text = "Gunmen killed 20 people in Beldun between eleven on Monday night and five in the morning, survivors said."
    assert counted(text) == [("killed", 20)]


def test_a_toll_put_at_a_number_on_a_day_is_no_hour() -> None:
    assert counted("The ministry put the death toll at 16 on Saturday, up from 11 the day before.") == [
        ("killed", 16),
        ("killed", 11),
    ]


def test_how_old_the_youngest_was_is_no_count() -> None:
    assert counted("Gunmen killed 20 people in Tarn on Sunday. The youngest of the dead was nine.") == [("killed", 20)]


def test_ages_are_no_counts() -> None:
    assert 34 not in [
        low for _, low in counted("The driver and the woman, 34, were wounded by a grenade, police said.")
    ]


def test_what_came_to_others_in_a_list_is_not_what_killed_the_first() -> None:
    assert counted("The network has a list of 59 people killed and seven women raped.") == [("killed", 59)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Seventy-nine people were injured in Tarn on Sunday, sixteen of them children, the mayor said.",
            [("injured", 79), ("injured", 16)],
        ),
        (
            "The shelling on Sunday killed eight people and injured 53 in Oskel most of them women and children.",
            [("killed", 8), ("injured", 53), ("injured", 27)],
        ),
        (
            "Twelve people were wounded in Oskel on Friday, three of whom died in hospital.",
            [("injured", 12), ("killed", 3)],
        ),
        (
            "Twelve people were hurt in Oskel on Friday. Among the wounded were four children and a nurse.",
            [("injured", 12), ("injured", 4), ("injured", 1)],
        ),
        (
            "Gunmen killed nine people in Oskel on Friday. Among the dead were children, a doctor said.",
            [("killed", 9), ("killed", 2)],
        ),
        ("The strike wounded 14 people, one of them a nurse, in Oskel on Friday.", [("injured", 14), ("injured", 1)]),
        ("Among killed militants is a commander, the army said on Sunday in Tarn.", [("killed", 1)]),
        ("Among those arrested in Tarn on Sunday were two journalists.", [("captured", 2)]),
        ("The strike on Tarn wounded 30 people. Ten of them were children.", [("injured", 30), ("injured", 10)]),
        ("The gunmen abducted 40 people in Tarn. Most of them were women.", [("abducted", 40), ("abducted", 21)]),
        ("Twenty people were wounded in Tarn. Medics put the number at 35.", [("injured", 20), ("injured", 35)]),
        ("The injured include three policemen and a journalist.", [("injured", 3), ("injured", 1)]),
        ("The dead were three women and two children, police said.", [("killed", 3), ("killed", 2)]),
        ("Five of the dead in Tarn were soldiers and two were civilians.", [("killed", 5), ("killed", 2)]),
        (
            "Armed men abducted a Catholic priest and five parishioners in Tarn, the diocese said.",
            [("abducted", 1), ("abducted", 5)],
        ),
        (
            "Police detained more than 200 people, including two journalists, after the riots in Tarn.",
            [("captured", 201), ("captured", 2)],
        ),
    ],
)
def test_what_came_to_some_of_others_came_to_them(text: str, counts: list[tuple[str, int]]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    "text",
    [
        "The army said on Monday that it had retaken the town of Oskel without losses.",
        "Warplanes bombed a valley west of Dalen without causing casualties, residents said on Sunday.",
        "Rebels shelled the port of Dalen on Sunday without any casualties among civilians, the police said.",
        "Rockets landed near Tarn on Sunday, causing no damage or casualties.",
    ],
)
def test_without_losses_is_none(text: str) -> None:
    assert counted(text) == [("casualties", 0)]


def test_what_a_sentence_says_twice_is_counted_once() -> None:
    text = "Four civilians injured in Oskel Four civilians were injured by rockets in Oskel on Sunday the police said."
    assert counted(text) == [("injured", 4)]


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("The rebels lost 200 killed and wounded at Tarn, the army said.", "casualties"),
        ("The shelling of Tarn left 200 killed and wounded, the army said.", "casualties"),
        ("Some 200 men were shot and wounded in Tarn on Friday.", "injured"),
        ("Of the wounded in Tarn 200 are fighting for their lives, a doctor said.", "injured"),
        ("In Tarn 200 policemen guarding the gates lost their lives on Friday.", "killed"),
    ],
)
def test_the_harm_that_an_idiom_means(text: str, harm: str) -> None:
    assert counted(text) == [(harm, 200)]


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("The shells hit a market in Oskel on Friday without injuring anyone.", "injured"),
        ("The colonel denies that anyone was captured in Tarn on Sunday.", "captured"),
        ("The army denied that any bound man had been shot in Tarn on Sunday.", "killed"),
    ],
)
def test_nobody_is_counted_as_none(text: str, harm: str) -> None:
    assert counted(text) == [(harm, 0)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("A family of five was killed when a shell hit their house in Oskel on Friday.", [("killed", 5)]),
        ("An elderly couple was found dead in their home in Oskel on Friday.", [("killed", 2)]),
        ("A government patrol of nine has not been heard of since Wednesday, the ministry said.", [("missing", 9)]),
        ("The number of wounded in Oskel has risen to 88, a doctor said.", [("injured", 88)]),
        ("Officials in Oskel revised the toll down from 31 to 22 on Saturday.", [("killed", 31), ("killed", 22)]),
        ("The army lost up to 140 men killed and wounded in Tarn on Sunday.", [("casualties", None)]),
        ("Fifteen people were still in hospital in Oskel on Saturday.", [("injured", 15)]),
        ("More than half of the 60 dead in Oskel on Friday were women.", [("killed", 31), ("killed", 60)]),
        ("More than half of the victims in Oskel on Friday were children, the hospital said.", [("killed", 2)]),
        ("A grenade killed two and wounded eleven others in Oskel on Friday.", [("killed", 2), ("injured", 11)]),
        (
            "The attack killed a soldier and wounded two, one of whom later died, near Tarn on Sunday.",
            [("killed", 1), ("injured", 2), ("killed", 1)],
        ),
        ("Two children and their mother were burnt alive in Oskel on Friday.", [("killed", 2), ("killed", 1)]),
        ("The bodies of two observers missing since May were found near Tarn on Sunday.", [("killed", 2)]),
        ("Three people who were hurt in the bombing of Oskel on Friday died on Sunday.", [("killed", 3)]),
        ("Rebels released three soldiers they had captured in August near Tarn.", [("captured", 3)]),
        ("Gunmen killed 11 loggers and farmers near Tarn on Sunday.", [("killed", 11)]),
        ("Eleven soldiers and old men were killed in Tarn on Sunday.", [("killed", 11)]),
        (
            "A bomber killed eight people, including a member of parliament, in Oskel on Sunday.",
            [("killed", 8), ("killed", 1)],
        ),
        ("Half of the 240 passengers were killed when gunmen attacked the train, police said.", [("killed", 120)]),
        ("Two-thirds of the 90 people killed in Tarn were civilians, the UN said.", [("killed", 60), ("killed", 90)]),
        ("All of the 40 passengers were killed when gunmen attacked the bus near Tarn.", [("killed", 40)]),
        ("Two soldiers were killed and a third was wounded in Tarn.", [("killed", 2), ("injured", 1)]),
        ("One soldier was killed and another wounded when rebels attacked Tarn.", [("killed", 1), ("injured", 1)]),
        ("Gunmen killed nine of 14 hostages in Tarn on Friday.", [("killed", 9)]),
        ("A garrison of 2,600 was wiped out at Tarn.", [("killed", 2600)]),
        ("Two brothers aged 8 and 10 and their cousin were killed in Tarn.", [("killed", 2), ("killed", 1)]),
        ("American casualties were 12 dead and 40 wounded.", [("killed", 12), ("injured", 40)]),
        ("Soviet dead were put at several thousand.", [("killed", 3000)]),
        ("At least 10 and possibly as many as 30 villagers were killed in Tarn.", [("killed", 10)]),
        ("Of the 90 people killed in Tarn, a third were children.", [("killed", 90), ("killed", 30)]),
        ("The blast left 12 killed and injured 30 in Tarn.", [("killed", 12), ("injured", 30)]),
        ("A boy aged nine and two women were killed in Tarn.", [("killed", 1), ("killed", 2)]),
        ("A passer-by was killed in the crossfire in Tarn.", [("killed", 1)]),
        ("Eighty people were treated for tear gas inhalation in Tarn, medics said.", [("injured", 80)]),
        ("Five people were airlifted to the capital for treatment, medics in Tarn said.", [("injured", 5)]),
        ("The toll from the bombing rose to 53 on Sunday from 39 on Saturday.", [("killed", 53), ("killed", 39)]),
        ("The UN puts the number of displaced people at 12,000.", [("displaced", 12_000)]),
        ("The army denied that it had suffered any casualties in Tarn.", [("casualties", 0)]),
    ],
)
def test_so_many_came_to_this(text: str, counts: list[tuple[str, int | None]]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A 12-year-old boy was killed in Oskel on Friday.", "A 12-year-old boy"),
        ("Police killed a suspected militant in Oskel on Friday.", "a suspected militant"),
        ("The blast killed his wife in Oskel on Friday.", "his wife"),
        ("Unknown gunmen shot dead journalist Anton Reve outside his house in Oskel on Friday.", "journalist"),
        ("A journalist - Anton Reve - was killed in Tarn.", "A journalist"),
        ("A sub-inspector was killed by Maoists near Tarn on Friday.", "A sub-inspector"),
        ("A passer-by was killed in the crossfire in Tarn.", "A passer-by"),
        ("Four others, all policemen, were wounded in Tarn.", "Four others"),
    ],
)
def test_the_words_of_a_count_say_who_it_is_and_no_private_name(text: str, words: str) -> None:
    assert [count.text for claim in reader().read(report(text)).claims for count in claim.counts] == [words]


def test_a_least_above_a_most_is_no_range() -> None:
    bounds = [
        (count.low, count.high)
        for text in ("At least 10 and possibly as many as 30 villagers were killed.", "At least 40 and up to 10 died.")
        for claim in reader().read(report(text)).claims
        for count in claim.counts
    ]
    assert bounds[0] == (10, 30)
    assert (40, 10) not in bounds


def test_some_of_others_who_are_told_of_are_not_those_of_the_sentence_before() -> None:
    text = "The bomb in Tarn killed 30 people. Hundreds of protesters marched, many of them women."
    assert counted(text) == [("killed", 30)]
