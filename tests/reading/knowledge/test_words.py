"""The tables know what a reader of war reports has to know, with the values that the codebook gives."""

import pytest

from tollbook.reading import knowledge


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ("residents", "civilian"), ("worshippers", "civilian"), ("medics", "civilian"), ("children", "civilian"),
        ("fighters", "combatant"), ("policemen", "combatant"), ("suicide bomber", "combatant"), ("gunmen", "combatant"),
        ("people", "unknown"), ("persons", "unknown"), ("bodies", "unknown"), ("men", "unknown"), ("others", "unknown"),
    ],
)  # fmt: skip
def test_words_for_people_have_their_status(form: str, status: str) -> None:
    """The status that the codebook gives to the word alone."""
    word = knowledge.person_word(form)
    assert word is not None
    assert word.status == status


def test_a_word_for_people_has_one_status() -> None:
    """No form is civilian in one row and combatant in another."""
    book = knowledge.person_phrases()
    forms = {form for word in knowledge.person_words() for form in (word.singular, word.plural) if form}
    assert [form for form in sorted(forms) if len({word.status for word in book.get(form)}) > 1] == []


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("dozens", 24, None), ("tens of", 20, None), ("scores of", 40, None), ("hundreds", 200, None),
        ("thousands of", 2000, None), ("tens of thousands", 20000, None), ("hundreds of thousands", 200000, None),
        ("millions", 2000000, None), ("several dozen", 36, None), ("several hundred", 300, None),
        ("several thousand", 3000, None), ("a few", 3, None), ("a handful of", 3, None), ("a couple of", 2, 2),
        ("many", 3, None), ("a large number of", 3, None), ("nobody", 0, 0), ("casualties", 1, None),
    ],
)  # fmt: skip
def test_vague_words_have_their_bounds(words: str, low: int, high: int | None) -> None:
    """The bounds of the codebook's table."""
    assert [(value.low, value.high) for value in knowledge.vague_numbers().get(words)] == [(low, high)]


@pytest.mark.parametrize(
    ("words", "side", "effect"),
    [
        ("at least", "before", "at-least"), ("or more", "after", "at-least"), ("more than", "before", "more-than"),
        ("upwards of", "before", "more-than"), ("as many as", "before", "at-most"), ("under", "before", "fewer-than"),
        ("nearly", "before", "about"), ("some", "before", "about"), ("between", "before", "between"),
    ],
)  # fmt: skip
def test_modifiers_have_their_effect(words: str, side: str, effect: str) -> None:
    """What the words beside a number make of it."""
    assert effect in {found.effect for found in knowledge.number_modifiers().get(words) if found.side == side}


@pytest.mark.parametrize(
    ("form", "harm", "place"),
    [
        ("killed", "killed", "object"), ("died", "killed", "subject"), ("deaths", "killed", "itself"),
        ("death", "killed", "of"), ("wounded", "injured", "object"), ("dead", "killed", "modified"),
        ("kidnapped", "abducted", "object"), ("arrested", "captured", "object"), ("fled", "displaced", "subject"),
        ("casualties", "casualties", "itself"), ("disappeared", "missing", "subject"),
        ("numbering", "strength", "subject"),
    ],
)  # fmt: skip
def test_words_of_harm_know_where_the_victims_stand(form: str, harm: str, place: str) -> None:
    """Harm and syntax of the commonest words."""
    assert any(word.harm == harm and place in word.victims for word in knowledge.harm_phrases().get(form))


def test_idioms_stand_around_their_victims() -> None:
    """An idiom has words before or after the victims, or both."""
    assert all(idiom.before or idiom.after for idiom in knowledge.harm_idioms())
    assert any("the (lives|life) of" in idiom.before for idiom in knowledge.harm_idioms())


@pytest.mark.parametrize(
    ("heavy", "light"),
    [
        ("sarin", "shelling"), ("suicide bomber", "car bomb"), ("drone", "missile"), ("barrel bombs", "explosion"),
        ("car bomb", "clashes"), ("air strike", "attack"), ("clashes", "offensive"), ("offensive", "war"),
    ],
)  # fmt: skip
def test_the_better_trigger_is_heavier(heavy: str, light: str) -> None:
    """Where two triggers stand together the one that names the means decides."""
    book = knowledge.event_phrases()
    assert max(word.weight for word in book.get(heavy)) > max(word.weight for word in book.get(light))


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("said", "assert"), ("denied", "deny"), ("could not be verified", "question"), ("according to", "attribute"),
        ("claimed responsibility", "responsibility"), ("blamed", "blame"), ("announced", "announce"),
        ("reportedly", "hedge"), ("estimated", "estimate"),
    ],
)  # fmt: skip
def test_words_of_saying_have_their_kind(form: str, kind: str) -> None:
    """Assertion, denial, doubt and blame are told apart."""
    assert kind in {word.kind for word in knowledge.speech_phrases().get(form)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daesh", "Islamic State"),
        ("Tamil Tigers", "LTTE"),
        ("Shining Path", "Sendero Luminoso"),
        ("FMLN", "FMLN guerrillas"),
    ],
)
def test_names_of_one_group_are_one(one: str, other: str) -> None:
    """A derogatory name, an acronym, a translation."""
    assert knowledge.same_group(one, other)


def test_names_of_two_groups_are_two() -> None:
    """Two groups that share a word, and a name nobody knows."""
    assert not knowledge.same_group("Islamic State", "Islamic Jihad")
    assert not knowledge.same_group("Islamic State", "Ruritanian Guard")


def test_roles_say_whose_voice_they_are() -> None:
    """A spokesman speaks for the body named with him, a witness for himself."""
    book = knowledge.role_phrases()
    assert [role.organisation for role in book.get("spokeswoman")] == [True]
    assert [role.organisation for role in book.get("witnesses")] == [False]


def test_shared_demonyms_put_the_likelier_country_first() -> None:
    """Congolese may be of either Congo."""
    assert [country.alpha2 for country in knowledge.demonym_phrases().get("Congolese")] == ["CD", "CG"]
