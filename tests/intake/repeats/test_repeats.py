"""Copies are found though they were changed or cut; reports of one event that were written apart are not copies."""

import random

import pytest

from bench.pages import story
from tollbook.intake.repeats import Kind, Repeats, likeness
from tollbook.vocabulary import Report

WIRE = story(4, length=25).text


def edited(text: str, share: float, seed: int = 1) -> str:
    """The text with a share of its words replaced."""
    luck = random.Random(seed)
    return " ".join(f"w{luck.random()}" if luck.random() < share else word for word in text.split())


def cut(text: str, share: float) -> str:
    words = text.split()
    return " ".join(words[: int(len(words) * share)])


def other(length: int) -> str:
    luck = random.Random(length)
    return " ".join(
        f"{luck.choice('bdfgklmnprst')}{luck.choice('aeiou')}{luck.choice('lmnrst')}" for _ in range(length)
    )


def found(*texts: str) -> list[tuple[int, int, Kind]]:
    """Which text repeats which earlier one, when they come in this order."""
    ids = [Report(text).text_id for text in texts]
    words = dict(zip(ids, texts, strict=True))
    with Repeats.open(":memory:", words.get) as repeats, repeats.batch():
        return [
            (at, ids.index(repeat.earlier), repeat.likeness.kind)
            for at, text in enumerate(texts)
            for repeat in repeats.add(ids[at], text)
        ]


@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        (edited(WIRE, 0.03), Kind.NEAR),
        (WIRE.replace("said", "told us").replace("Sunday", "November 4"), Kind.NEAR),
        ("Our own correspondent\n\n" + WIRE.upper(), Kind.NEAR),
        (cut(WIRE, 0.25), Kind.PART),
        (cut(WIRE, 0.25) + "\n\n" + other(20), Kind.PART),
        (other(100) + "\n\n" + WIRE + "\n\n" + other(400), Kind.PART),
    ],
    ids=["edited", "house style", "capitals", "first quarter", "a quarter and more", "in a round-up"],
)
def test_a_copy_is_found(copy: str, kind: Kind) -> None:
    assert found(WIRE, copy) == [(1, 0, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve fighters of the front died on Sunday in Varsk, the monitor said. A car bomb began it.",
        WIRE.split("\n\n")[0],
        edited(WIRE, 0.6),
    ],
    ids=["another report", "one shared sentence", "the same facts in other words"],
)
def test_what_is_no_copy_is_not(text: str) -> None:
    assert [each for each in found(WIRE, text) if each[2] is Kind.NEAR] == []


def test_bulletins_of_one_form_with_other_figures_are_no_copies() -> None:
    assert likeness(story(4).text, story(9).text).kind is Kind.FORM
    assert found(story(4).text, story(9).text) == []


def test_likeness_does_not_depend_on_the_order() -> None:
    assert likeness(WIRE, cut(WIRE, 0.3)) == likeness(cut(WIRE, 0.3), WIRE)


def test_a_text_that_is_known_repeats_nothing_new() -> None:
    assert found(WIRE, WIRE) == []


@pytest.mark.parametrize("text", ["", "Two died.", "خبر"])
def test_very_short_texts_are_no_copies(text: str) -> None:
    assert found(text, text + "!") == []


def test_a_copy_is_found_among_many_and_nothing_else_is() -> None:
    luck = random.Random(5)
    names = [f"{luck.choice('bdfgklmnprstvz')}{luck.choice('aeiou')}{at}" for at in range(4_000)]
    others = [" ".join(luck.choices(names, k=200)) for _ in range(400)]
    assert found(WIRE, *others, cut(WIRE, 0.25)) == [(401, 0, Kind.PART)]
