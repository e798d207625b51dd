"""Numbers side by side, and parts beside their wholes, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim


def claims(text: str) -> list[Claim]:
    return list(reader().read(report(text)).claims)


def counted(text: str) -> list[tuple[str, int | None, str]]:
    """Words, lower bound and harm of each count, in the report's order."""
    return [(count.text, count.low, count.harm.value) for claim in claims(text) for count in claim.counts]


def parts(text: str) -> dict[str, int | None]:
    """The lower bound of the whole of each count that is a part, by its words."""
    return {
        count.text: claim.counts[count.part_of].low
        for claim in claims(text)
        for count in claim.counts
        if count.part_of is not None
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Three Nigerian and five Chadian soldiers were killed in Dorin on Friday.",
            [("Three Nigerian", 3), ("five Chadian soldiers", 5)],
        ),
        (
            "Gunmen shot dead two Kenyan, one Somali and three Ugandan engineers in Dorin on Friday.",
            [("two Kenyan", 2), ("one Somali", 1), ("three Ugandan engineers", 3)],
        ),
        (
            "Clashes in Dorin on Friday killed 12 government and nine rebel fighters.",
            [("12 government", 12), ("nine rebel fighters", 9)],
        ),
        (
            "Two Israelis and three Palestinian gunmen were killed in Dorin on Friday.",
            [("Two Israelis", 2), ("three Palestinian gunmen", 3)],
        ),
    ],
)
def test_people_whose_word_a_later_number_has(text: str, found: list[tuple[str, int]]) -> None:
    assert [(words, low) for words, low, _ in counted(text)] == found


def test_the_side_of_those_whose_word_a_later_number_has() -> None:
    (claim,) = claims("Three Nigerian and five Chadian soldiers were killed in Dorin on Friday.")
    assert [count.side and count.side.name for count in claim.counts] == ["Nigerian soldiers", "Chadian soldiers"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Five of the nine people killed in Dorin on Friday were children.",
            [("Five", 5, "killed"), ("the nine people", 9, "killed")],
        ),
        (
            "Three of the seven wounded in Dorin on Friday were women, a doctor said.",
            [("Three", 3, "injured"), ("the seven wounded", 7, "injured")],
        ),
        (
            "Most of the 40 people killed in Dorin on Friday were pilgrims.",
            [("Most", 21, "killed"), ("the 40 people", 40, "killed")],
        ),
        (
            "The two dead in Dorin on Friday were a nurse and a driver, police said.",
            [("The two dead", 2, "killed"), ("a nurse", 1, "killed"), ("a driver", 1, "killed")],
        ),
        (
            "Half the 40 people wounded in Dorin on Friday were pilgrims.",
            [("Half", 20, "injured"), ("40 people", 40, "injured")],
        ),
        (
            "Six of the 11 teachers kidnapped in Dorin in October were found dead on Friday.",
            [("Six", 6, "killed"), ("the 11 teachers", 11, "abducted")],
        ),
        (
            "Police said on Friday that 12 of the 40 people arrested in Dorin were Syrians.",
            [("12", 12, "captured"), ("the 40 people", 40, "captured")],
        ),
        (
            "More than 40 of the 200 people arrested in Dorin on Friday have been freed.",
            [("the 200 people", 200, "captured")],
        ),
        ("Upwards of 30 people killed in Dorin on Friday were named.", [("Upwards of 30 people", 31, "killed")]),
        ("Four of the six gunmen were killed in Dorin on Friday.", [("Four of the six gunmen", 4, "killed")]),
    ],
)
def test_some_of_others_and_the_others(text: str, found: list[tuple[str, int, str]]) -> None:
    assert counted(text) == found


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("At least 12 of the 31 villagers killed in Dorin on Friday were children.", {"At least 12": 31}),
        ("The two dead in Dorin on Friday were a nurse and a driver.", {"a nurse": 2, "a driver": 2}),
    ],
)
def test_some_of_others_are_their_part(text: str, wholes: dict[str, int]) -> None:
    assert parts(text) == wholes


def test_those_told_of_again_keep_the_event_of_the_first() -> None:
    (claim,) = claims(
        "Nine people were killed in an air strike on Dorin on Friday, the mayor said. Five of the nine people killed"
        " were children, he said."
    )
    assert claim.event == "air-drone-strike"
    assert [(count.text, count.part_of) for count in claim.counts] == [("Nine people", None), ("Five", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "At least 40 people were killed in shelling on Monday, 30 of them in Waren and 10 in Sorin.",
        "Forty people, 12 of them soldiers, were killed on Monday, 30 in the town of Waren and 10 near Sorin.",
        "Forty people were killed on Monday, including 30 in Waren and 10 in Sorin.",
    ],
)
def test_a_sum_over_places_is_a_claim_beside_those_of_each(text: str) -> None:
    found = [(claim.where.places, claim.counts[0].low, claim.scope.value) for claim in claims(text)]
    assert found == [
        (("Waren", "Sorin"), 40, "running"),
        (("Waren",), 30, "incident"),
        (("Sorin",), 10, "incident"),
    ]
    assert not parts(text).keys() & {"30 of them", "30", "10"}


def test_a_part_with_a_place_alone_stays_a_part() -> None:
    text = "Nine people, including a child in Melk, were killed on Friday."
    assert parts(text) == {"a child": 9}


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "A bomb exploded in Dorin on Friday. The toll, first put at nine, has climbed to 14, officials said.",
            [9, 14],
        ),
        ("The death toll from Friday's blast in Dorin rose to 19 from 14, the ministry said.", [19, 14]),
        ("The toll from Friday's attack in Dorin rose to 14, from nine earlier, police said.", [14, 9]),
        ("The mayor raised the death toll from Friday's blast in Dorin from 17 to 21.", [17, 21]),
        (
            "The number of dead in Friday's blast in Dorin jumped to 31 from an earlier figure of 22, police said.",
            [31, 22],
        ),
        ("The toll of Friday's attack in Dorin, initially given as seven, stood at 11, the army said.", [7, 11]),
    ],
)
def test_an_earlier_toll_is_a_claim_of_its_own(text: str, tolls: list[int]) -> None:
    assert [[count.low for count in claim.counts] for claim in claims(text)] == [[toll] for toll in tolls]


def test_blasts_are_no_dead() -> None:
    text = "Police raised the toll from three blasts in Dorin on Friday to 14."
    assert [low for _, low, _ in counted(text)] == [14]


def test_a_number_named_as_the_wrong_one_is_denied() -> None:
    found = claims("The attack in Dorin on Friday killed four people, not six as earlier reported, police said.")
    assert [(claim.stance.value, claim.counts[0].low) for claim in found] == [("asserts", 4), ("denies", 6)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Bombs exploded in three towns on Friday. Waren, 12 dead; Sorin, four dead, six wounded; Melk, 30 wounded.",
            {12: "Waren", 4: "Sorin", 6: "Sorin", 30: "Melk"},
        ),
        (
            "In Waren, 12 people were killed on Friday; in Sorin, nine; and in Melk, a policeman was shot dead.",
            {12: "Waren", 9: "Sorin", 1: "Melk"},
        ),
        (
            "Gunmen killed five people in Waren, three soldiers in Sorin and a judge in Melk on Friday.",
            {5: "Waren", 3: "Sorin", 1: "Melk"},
        ),
    ],
)
def test_each_count_of_a_row_has_its_place(text: str, places: dict[int, str]) -> None:
    assert {count.low: claim.where.places[0] for claim in claims(text) for count in claim.counts} == places
    assert not parts(text)


def test_a_place_taken_for_the_first_word_of_a_count_still_opens_its_row() -> None:
    found = claims("Friday's toll: Dorin two dead, five wounded; Waren one dead; Melk nil.")
    assert {claim.where.places[:1] for claim in found if claim.counts} == {("Dorin",), ("Waren",)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A grenade killed a girl in Dorin on Friday. A second victim died in hospital, a doctor said.",
            [("a girl", 1, "killed"), ("A second victim", 1, "killed")],
        ),
        (
            "Three people were wounded in Dorin on Friday. One later died of his injuries.",
            [("Three people", 3, "injured"), ("One", 1, "killed")],
        ),
        (
            "Two of the victims of Friday's attack died on the spot; the third died in hospital.",
            [("Two of the victims of Friday's attack", 2, "killed"), ("the third", 1, "killed")],
        ),
        (
            "The army lost nine men and the rebels 14 in Friday's battle for Dorin.",
            [("nine men", 9, "killed"), ("14", 14, "killed")],
        ),
        ("The strikes on Friday caused casualties among civilians in Dorin.", [("casualties", 1, "casualties")]),
    ],
)
def test_others_who_died_are_counted_each_once(text: str, found: list[tuple[str, int, str]]) -> None:
    assert counted(text) == found


def test_those_of_whom_a_sentence_opens() -> None:
    text = "Of the 20 killed in Dorin on Friday, 12 were women and the rest were children, the mayor said."
    assert parts(text) == {"12 were women": 20, "the rest were children": 20}


def test_a_dash_is_no_part_of_a_side() -> None:
    (claim,) = claims("At least nine people - six soldiers and three policemen - were killed in Dorin on Friday.")
    assert [count.side and count.side.name for count in claim.counts] == [None, "soldiers", "policemen"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The militia confirmed the death of its commander Ali Nasser in a strike on Dorin on Friday.",
            "its commander",
        ),
        (
            "The militia confirmed the death of their leader Mullah Karim in a strike on Dorin on Friday.",
            "their leader",
        ),
    ],
)
def test_whose_death_is_confirmed_is_one(text: str, found: str) -> None:
    assert counted(text) == [(found, 1, "killed")]


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        (
            "Police said on Sunday that 26 people were killed in Friday's attack in Dorin. The dead included 13 nurses,"
            " three Britons and a priest.",
            {"13 nurses": 26, "three Britons": 26, "a priest": 26},
        ),
        (
            "Shelling on Friday killed 21 people in Waren and 14 in Sorin. Among the dead in Waren were nine children.",
            {"nine children": 21},
        ),
    ],
)
def test_the_whole_of_those_among_the_dead(text: str, wholes: dict[str, int]) -> None:
    assert parts(text) == wholes


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        (
            "Seven people died in Dorin on Friday - three men, two women and two children.",
            {"three men": 7, "two women": 7, "two children": 7},
        ),
        (
            "Police said 12 people had been arrested in Dorin on Friday - nine men and three women.",
            {"nine men": 12, "three women": 12},
        ),
        (
            "The toll from Friday's attack in Dorin rose to 57, a spokesman said. Twenty-two women and eight children"
            " were among the dead.",
            {"Twenty-two women": 57, "eight children": 57},
        ),
        ("The army attacked Dorin on Friday - two soldiers were killed.", {}),
        (
            "Two men have died since Friday: a soldier was killed as troops entered Dorin, and a corporal was shot dead"
            " in Waren.",
            {},
        ),
    ],
)
def test_a_list_of_those_who_were_counted(text: str, wholes: dict[str, int]) -> None:
    assert parts(text) == wholes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The mayor said the number killed in Dorin on Friday was thirteen, not fourteen.",
            [("thirteen", 13, "killed"), ("fourteen", 14, "killed")],
        ),
        (
            "Twelve people died where they fell in Dorin on Friday, two on the way to hospital and one this morning.",
            [("Twelve people", 12, "killed"), ("two", 2, "killed"), ("one", 1, "killed")],
        ),
        ("Medics found 33 bodies in Dorin on Friday, 11 more than the army's count.", [("33 bodies", 33, "killed")]),
        ("Rebels hacked a schoolteacher to death in Dorin on Friday.", [("a schoolteacher", 1, "killed")]),
        (
            "Nine people were killed in Dorin on Friday and two nurses in Waren spoke of it.",
            [("Nine people", 9, "killed")],
        ),
    ],
)
def test_more_people_of_whom_the_harm_is_left_out(text: str, found: list[tuple[str, int, str]]) -> None:
    assert counted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The army said 12 rebels were killed in Dorin on Friday, five in an air strike and seven in an ambush.",
        "Twelve were killed in Dorin on Friday - five by snipers and seven by shelling.",
    ],
)
def test_numbers_behind_a_verb_that_come_to_as_many(text: str) -> None:
    assert parts(text) == {"five": 12, "seven": 12}


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        (
            "Twenty people were killed in Dorin on Friday, 12 of them soldiers and the rest civilians.",
            {"12 of them soldiers": 20, "the rest civilians": 20},
        ),
        ("Twenty people were killed in Dorin on Friday. They included five children.", {"five children": 20}),
        (
            "Twenty people were killed in Dorin on Friday. Eight of the victims were from one family.",
            {"Eight of the victims": 20},
        ),
        (
            "Nine soldiers, two of whom were officers, and a policeman were killed in Dorin on Friday.",
            {"two of whom were officers": 9},
        ),
        (
            "Three Lebanese and two Palestinians were among the nine killed in Dorin on Friday.",
            {"Three Lebanese": 9, "two Palestinians": 9},
        ),
        ("The prisoners wore masks. They included five children who had died.", {}),
    ],
)
def test_those_who_are_told_to_be_some_of_the_others(text: str, wholes: dict[str, int]) -> None:
    assert parts(text) == wholes


def test_tolls_of_two_days_are_two_claims_and_the_dead_of_two_days_are_not() -> None:
    assert len(claims("The clinic in Dorin spoke of at least 19 dead on Saturday and of 27 on Sunday.")) == 2
    assert len(claims("Police counted nine dead and 12 wounded on Sunday in Dorin.")) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Forty people were killed in Dorin, most of them women, children and old men.",
            [("Forty people", 40), ("most of them women, children and old men", 21)],
        ),
        (
            "Forty people, mostly women, children and the elderly, were killed in Dorin.",
            [("Forty people", 40), ("mostly women, children and the elderly", 21)],
        ),
        (
            "Eight people were hurt in Dorin; one of them, a nurse, later died.",
            [("Eight people", 8), ("one of them", 1)],
        ),
        (
            "Eight people were hurt in Dorin; two of them, both children, died.",
            [("Eight people", 8), ("two of them", 2)],
        ),
        (
            "Twenty people were killed in Dorin, most of them civilians, doctors and residents said.",
            [("Twenty people", 20), ("most of them civilians", 11)],
        ),
        ("A judge was shot dead in Dorin. A boy was hit by a bullet and died.", [("A judge", 1), ("A boy", 1)]),
        ("A teacher was shot dead in Dorin. A stray bullet killed a boy.", [("A teacher", 1), ("a boy", 1)]),
        ("A soldier was killed in Dorin. A policeman was killed by a grenade.", [("A soldier", 1), ("A policeman", 1)]),
        ("A reporter was killed in Dorin. A cameraman was hit and died, his editor said.", [("A cameraman", 1)]),
        ("A man was shot dead in Dorin. A farmer was hit by three bullets and died, police said.", [("A farmer", 1)]),
        ("A judge was killed in Dorin. The judge was shot dead, police said.", [("The judge", 1)]),
    ],
)
def test_everybody_is_counted_once(text: str, found: list[tuple[str, int]]) -> None:
    assert [(words, low) for words, low, _ in counted(text)] == found
