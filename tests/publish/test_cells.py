"""Cells: what goes into a spreadsheet comes back as it was, and nothing of it is run."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publish.books import WORDS
from tollbook.publish.cells import defused, joined, parted, restored


@given(WORDS)
def test_a_cell_comes_back_as_it_was(text: str) -> None:
    stream = StringIO(newline="")
    csv.writer(stream).writerow([defused(text), "x"])
    stream.seek(0)
    (row,) = csv.reader(stream)
    assert restored(row[0]) == text


@given(WORDS)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert defused(text)[:1] not in ("=", "+", "-", "@", "\t", "\r")


@pytest.mark.parametrize("formula", ["=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "\t=1", "\r=1"])
def test_formulas_are_shown_as_text(formula: str) -> None:
    assert defused(formula) == f"'{formula}"


@given(st.lists(WORDS.map(lambda word: word.strip(" ")).filter(bool), max_size=4))
def test_several_names_in_one_cell_come_back_as_they_were(names: list[str]) -> None:
    assert parted(joined(tuple(names))) == tuple(names)
