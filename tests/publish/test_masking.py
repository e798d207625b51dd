"""Names of private persons do not go out; those of parties, places, bodies and their speakers do."""

import random
import re
from collections.abc import Iterator

import pytest

from tests.making import count, report, told
from tollbook.pipeline.world import Tables
from tollbook.publish import masking
from tollbook.publish.masking import MASK, headline, mask, masked_claim, masked_text, person, speaker
from tollbook.publish.world import NoWorld, Party, World

WORLD = Tables()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Mariam Haddad was killed with her two sons.", "[name] was killed with her two sons."),
        ("Among the dead was Salem al-Karim, a baker.", "Among the dead was [name], a baker."),
        ("Lina, 34, died of her wounds.", "[name], 34, died of her wounds."),
        ("The driver, J. M. Sorel, was hurt.", "The driver, [name], was hurt."),
        ("Twelve fighters were killed on Sunday.", "Twelve fighters were killed on Sunday."),
        ("US-backed Syrian Democratic Forces.", "US-backed Syrian Democratic Forces."),
        ("The Syrian Observatory for Human Rights said so.", "The Syrian Observatory for Human Rights said so."),
        ("President Omar Sarel denied it.", "President Omar Sarel denied it."),
        ("قُتلت مريم حداد", "قُتلت مريم حداد"),
    ],
)
def test_names_are_masked_unless_they_are_public(text: str, masked: str) -> None:
    assert mask(text, WORLD) == masked


def test_names_that_the_claim_codes_are_kept() -> None:
    said = told(
        report("In Wadi Sarel, Mariam Haddad died, Petr Savin of the Upland Front said."),
        count(1, text="In"), places=("Wadi Sarel",), speaker="Upland Front", person="Petr Savin",
    )  # fmt: skip
    assert masked_claim(said.claim, WORLD) == "In Wadi Sarel, [name] died, Petr Savin of the Upland Front said."


def test_a_victim_is_masked_in_the_words_of_a_count() -> None:
    said = told(report("Colonel Petr Savin was killed."), count(1, text="Colonel"), speaker="Upland Front")
    assert masked_text(said, "Colonel Petr Savin", WORLD) == f"Colonel {MASK}"


@pytest.mark.parametrize(
    ("name", "who", "shown"),
    [
        ("Upland Front", "Petr Savin", "Petr Savin"),
        ("a local resident", "Lina Sarel", MASK),
        (None, "Lina Sarel", MASK),
    ],
)
def test_who_speaks_for_a_body_is_named_and_a_witness_is_not(name: str | None, who: str, shown: str) -> None:
    said = told(report("It was loud, they said."), speaker=name, person=who)
    assert person(said.claim, WORLD) == shown


def test_a_witness_is_not_named_in_his_description() -> None:
    said = told(report("It was loud, he said."), speaker="local resident Karim Sarel")
    assert speaker(said.claim, WORLD) == f"local resident {MASK}"


def test_a_headline_in_title_case_goes_out_only_with_the_quotes() -> None:
    title = "Blast Kills Lina Sarel And Two Others"
    assert headline(title, WORLD, quotes=False) == ""
    assert headline("Blast kills Lina Sarel and two others", WORLD, quotes=False) == "Blast kills [name] and two others"


def test_without_knowledge_of_the_world_every_name_is_taken_to_be_private() -> None:
    assert mask("Fighters of the Upland Front died.", NoWorld()) == "Fighters of the [name] died."


class Nobody:
    """A World whose public names lie across others."""

    def party(self, name: str) -> Party:
        return Party(name)

    def public(self, text: str) -> Iterator[tuple[int, int]]:
        at = text.find("Upper Vale")
        return iter([(at, at + 5), (at + 3, at + 9)] if at >= 0 else [])

    def private_role(self, speaker: str) -> bool:
        return False


def test_public_names_may_overlap() -> None:
    assert mask("Upper Vale saw Lina Sarel die", Nobody()) == "Upper Vale saw [name] die"


def _runs(text: str, words: list[re.Match[str]]) -> list[tuple[int, int]]:
    runs: list[list[re.Match[str]]] = []
    for word in words:
        before = runs[-1][-1] if runs else None
        between = text[before.end() : word.start()] if before else ""
        stop = before is not None and before.group().endswith(".") and len(before.group()) > 4
        if masking._LINK.fullmatch(between) and not stop:
            runs[-1].append(word)
        else:
            runs.append([word])
    named = [run for run in runs if len(run) > 1 or masking._AGE.match(text, run[-1].end())]
    return [(run[0].start(), run[-1].end() - run[-1].group().endswith(".")) for run in named]


def _word_by_word(text: str, world: World, kept: tuple[str, ...]) -> str:
    """The rule as it reads, word by word, without anything that makes it fast."""
    words = [word for word in masking._WORD.finditer(text) if word.group()[0].isupper()]
    words = [word for word in words if masking._may_be_name(word.group())]
    if all(masking._is_public(text[start:end], world) for start, end in _runs(text, words)):
        return text
    public = [span for span in world.public(text) if span[1] - span[0] > 1]
    for name in kept:
        public += [found.span() for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    left = [word for word in words if not any(a <= word.start() and word.end() <= b + 1 for a, b in public)]
    for start, end in reversed(_runs(text, left)):
        text = text[:start] + MASK + text[end:]
    return text


_PIECES = (
    *("Lina", "Sarel", "J.", "Ö.", "al", "bin", "of", "The", "President", "said", "Prof.", "’Neil", "O’Neil", "iPhone"),
    *("34", "3Days", "_Sara", "aged 40", "(34)", "US-backed", "SDF", "Syria", "Syrian", "Monday", "Hajin", "ǅem", "ß"),
    *("Islamic State", "Mariam-Rose", "it's", "NATO.", "Corp.", "McKay", "أحمد Omar", "l'Abbé", "étude", "Élodie"),
    *("مريم", "Ἀθήνη", "x’Y"),
)


@pytest.mark.parametrize("world", [WORLD, NoWorld()])
def test_masking_is_as_word_by_word(world: World) -> None:
    chance = random.Random(5)
    for _ in range(4_000):
        pieces = chance.choices(_PIECES, k=chance.randrange(1, 12))
        text = "".join(piece + chance.choice((*"   -’", ", ", ". ", "")) for piece in pieces)
        kept = ("Sarel",) if chance.random() < 0.2 else ()
        assert mask(text, world, kept) == _word_by_word(text, world, kept), text
