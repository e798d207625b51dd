"""The fullest name of a party that a report also calls by a general word."""

from collections.abc import Mapping

import pytest

from tests.reading.making import report
from tollbook.engines.onnx.reader import OnnxReader
from tollbook.reading.aliases import aliases
from tollbook.reading.naming import find_names
from tollbook.reading.prepare import plant, prepare


def called(text: str) -> Mapping[str, str]:
    """The aliases of a report."""
    prepared = prepare(report(text))
    (analysis,) = OnnxReader().analyse([prepared.words])
    document = plant(prepared, analysis)
    return aliases(document.trees, find_names(document.trees, document.whole))


@pytest.mark.parametrize("name", ["regime", "regime forces", "regime jets"])
def test_those_who_rule_and_their_forces_have_the_name_that_the_report_gives_them(name: str) -> None:
    told = called(f"The Assad regime has besieged the town since May. On Friday {name} killed nine people there.")
    assert told[name] == "Assad regime"


def test_forces_are_named_as_forces_where_the_report_does_so() -> None:
    told = called("Syrian government forces took the hill. On Friday government troops shelled the town.")
    assert told["government troops"] == "Syrian government forces"


def test_which_of_two_governments_is_meant_is_not_guessed() -> None:
    told = called("The Sudanese government and the Ethiopian government met. Government forces killed nine people.")
    assert "government forces" not in told


def test_a_militia_for_a_government_is_not_the_government() -> None:
    assert not called("The Syrian government denied it. A pro-government militia killed nine people.")


def test_militants_are_those_of_the_only_group_that_the_word_follows() -> None:
    told = called("Boko Haram militants raided the village. The militants killed nine people.")
    assert told == {"militants": "Boko Haram"}


def test_militants_of_two_groups_are_nobodys() -> None:
    told = called("Boko Haram militants and Al-Shabaab militants raided villages. The militants killed nine people.")
    assert "militants" not in told


def test_terrorists_may_be_anybodys_whatever_group_the_word_once_follows() -> None:
    told = called("Al-Shabaab terrorists raided the village. The terrorists killed nine people in the town.")
    assert "terrorists" not in told


def test_soldiers_are_the_only_army_of_their_country() -> None:
    told = called("The Chadian army left the town on Friday. Chadian soldiers had killed nine people there.")
    assert told["chadian soldiers"] == "Chadian army"


def test_soldiers_are_no_other_countrys_army() -> None:
    told = called("The Chadian army left the town on Friday. Malian soldiers had killed nine people there.")
    assert "malian soldiers" not in told
