"""Only prose is read: no repeated headline, date line, dateline, credit or mark-up."""

from tests.reading.making import report
from tollbook.reading.layout import blanked, passages, with_slugs


def read(text: str, title: str = "") -> list[str]:
    made = report(text, title)
    return [made.whole[p.start : p.end] for p in passages(made)]


def test_a_headline_that_the_text_repeats_is_left_out() -> None:
    assert read("Blast kills four in Kelmar. A blast killed four.", "Blast kills four in Kelmar") == [
        "A blast killed four."
    ]


def test_a_date_line_before_the_headline_is_left_out() -> None:
    text = "Thu Aug 1 2013 Blast kills four in Kelmar. A blast killed four."
    assert read(text, "Blast kills four in Kelmar.") == ["A blast killed four."]


def test_the_dateline_says_where_it_was_written_and_is_left_out() -> None:
    assert read("KELMAR (Meridian) — Four people died.") == ["Four people died."]


def test_the_places_that_open_the_items_of_a_bulletin_are_kept() -> None:
    text = "KELMAR - The day's events:\nOSKEL - Two men died.\n* NEAR TARN -- A judge was shot."
    assert read(text)[1:] == ["OSKEL - Two men died.", "* NEAR TARN -- A judge was shot."]
    assert with_slugs(text, 0).split("\n")[1:] == ["OSKEL : Two men died.", "  NEAR TARN :  A judge was shot."]


def test_one_line_with_a_dash_is_no_bulletin() -> None:
    text = "KELMAR - Two men died.\nOSKEL - A judge was shot."
    assert read(text) == ["Two men died.", "A judge was shot."]
    assert with_slugs(text, 0) == text


def test_a_sentence_may_begin_with_capitals_and_a_dash_within() -> None:
    assert read("The army — as ever — denied it.") == ["The army — as ever — denied it."]


def test_a_photo_credit_is_no_sentence_of_the_report() -> None:
    assert read("Soldiers stand guard in Kelmar (Meridian photo)\nFour people died.") == ["Four people died."]


def test_markup_is_blanked_and_every_character_keeps_its_place() -> None:
    text = "Four <b>people</b> died &amp; fled"
    assert blanked(text) == "Four    people     died       fled"
    assert len(blanked(text)) == len(text)


def test_paragraphs_are_numbered() -> None:
    made = report("One died. Two fled.\n\nThree left.")
    assert [p.paragraph for p in passages(made)] == [0, 0, 1]
