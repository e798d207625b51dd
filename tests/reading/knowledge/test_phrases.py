"""Known phrases are found whole, leftmost and longest, with the characters where they stand."""

import pytest

from tollbook.reading.knowledge import PhraseBook, key


def found(book: PhraseBook[str], text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[hit.start : hit.end], hit.values) for hit in book.search(text)]


def test_the_longest_phrase_wins() -> None:
    """Of two phrases that begin at one word the longer is found."""
    book = PhraseBook([("army", "a"), ("army of the north", "b")])
    assert found(book, "The army of the north beat the army.") == [("army of the north", ("b",)), ("army", ("a",))]


def test_hits_do_not_overlap() -> None:
    """The words of a hit are not the beginning of another."""
    book = PhraseBook([("red army", "a"), ("army group", "b")])
    assert found(book, "red army group") == [("red army", ("a",))]


def test_a_shared_phrase_gives_all_its_values() -> None:
    """A name that several parties hold gives each of them once, in the order given."""
    book = PhraseBook([("NLA", "x"), ("NLA", "y"), ("NLA", "x")])
    assert book.get("NLA") == ("x", "y")


@pytest.mark.parametrize("text", ["the Da'esh camp", "a daesh camp", "DAESH camp", "Dáesh camp", "Da’esh's camp"])
def test_case_accents_and_apostrophes_do_not_count(text: str) -> None:
    """Spellings that differ by case, accents or apostrophes alone are one phrase."""
    assert len(found(PhraseBook([("daesh", "d")]), text)) == 1


def test_a_short_acronym_needs_its_capitals() -> None:
    """`is` and `us` are no parties."""
    book = PhraseBook([("IS", "i"), ("US", "u")])
    assert found(book, "It is for us: IS and U.S. men") == [("IS", ("i",)), ("U.S.", ("u",))]


def test_a_name_of_one_word_needs_its_capital() -> None:
    """`at dawn` is no newspaper, and yet the exact name is known in any case."""
    book = PhraseBook([("Dawn", "paper")], names=True)
    assert found(book, "At dawn, Dawn wrote") == [("Dawn", ("paper",))]
    assert book.get("dawn") == ("paper",)


def test_an_article_that_makes_the_name_must_stand() -> None:
    """The bare word after `The` is no name."""
    book = PhraseBook([("The Times", "paper"), ("The Evening Post", "other")], names=True)
    assert found(book, "Times change, the times said, The Times said") == [("The Times", ("paper",))]
    assert found(book, "an Evening Post report") == [("Evening Post", ("other",))]
    assert book.get("the Times") == ("paper",)


def test_a_lost_apostrophe_is_forgiven() -> None:
    """Names are met with a possessive s whose apostrophe was lost, and with an apostrophe inside."""
    book = PhraseBook([("Freedonia", "f"), ("People's Front", "p")], names=True)
    assert found(book, "Freedonias army") == [("Freedonias", ("f",))]
    assert found(book, "the Peoples Front, the People's Front's men") == [
        ("Peoples Front", ("p",)),
        ("People's Front", ("p",)),
    ]


def test_words_that_are_no_names_keep_their_s() -> None:
    """Only names may end in a stray s."""
    assert found(PhraseBook([("rebel", "r")]), "rebels") == []


def test_key_joins_hyphens_and_drops_the_article() -> None:
    """One key for the spellings of one phrase."""
    assert key("the US-led Coalition") == key("U.S.-led coalition") == "us led coalition"


def test_a_phrase_without_words_is_refused() -> None:
    """An empty phrase is an error of ours."""
    with pytest.raises(ValueError, match="no word"):
        PhraseBook([("--", 1)])
