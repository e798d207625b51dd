"""Whether a speaker and a party are of one side."""

import pytest

from tollbook.reading.belonging import of_one_side


@pytest.mark.parametrize(
    ("speaker", "party"),
    [
        ("Harbour Brigades", "Harbour Brigades"),
        ("ISIL", "Islamic State"),
        ("command of the Harbour Brigades", "Harbour Brigades"),
        ("defence ministry", "army"),
        ("Turkish general staff", "Turkish troops"),
        ("Syrian Arab News Agency", "Syrian army"),
        ("police chief", "riot police"),
    ],
)
def test_a_group_and_its_parts_and_the_arms_of_one_state_are_of_one_side(speaker: str, party: str) -> None:
    assert of_one_side(speaker, party)


@pytest.mark.parametrize(
    ("speaker", "party"),
    [
        pytest.param("district hospital", "Harbour Brigades", id="a bystander"),
        pytest.param("Turkish general staff", "Syrian army", id="another state"),
        pytest.param("civil defence", "Syrian army", id="rescuers"),
        pytest.param("defence ministry", "Kell Liberation Army", id="an army against the state"),
        pytest.param("Kell Liberation Army", "army", id="the state against such an army"),
        pytest.param("defence ministry", "rebels", id="rebels"),
        pytest.param("government", "France", id="a state that is named"),
        pytest.param("general staff in Kyiv", "Russian troops", id="another state's capital"),
        pytest.param("army", "Kell National Army", id="an army of a name that no table knows"),
        pytest.param("separatist commander", "government forces", id="who fights the state"),
        pytest.param("harbour police", "soldiers", id="the police of the army"),
    ],
)
def test_bystanders_other_states_and_rebels_are_not(speaker: str, party: str) -> None:
    assert not of_one_side(speaker, party)
