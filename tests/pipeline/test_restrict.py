"""What is published counts restricted reports and tells none of their words."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from pyarrow import parquet

from tests.secret import WORDS, book_with_a_secret
from tollbook.pipeline.bulletin import bulletin
from tollbook.pipeline.publish import Wanted, publish
from tollbook.pipeline.release import release
from tollbook.pipeline.restrict import restrict
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.taking import take_back
from tollbook.publish.formats import FORMATS
from tollbook.vocabulary import NotFoundError

SPARE = {"acled", "annotations", "claimreview", "hapi"}
"""Formats that name no place of their own, or take nothing of so small a book."""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return book_with_a_secret(tmp_path)


def everything(folder: Path) -> str:
    """What all files of a folder say; Parquet is packed, and has to be read."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    assert files
    return "\n".join(
        str(parquet.read_table(path).to_pylist())
        if path.suffix == ".parquet"
        else path.read_bytes().decode("utf-8", "replace")
        for path in files
    )


@pytest.mark.parametrize("quotes", [True, False])
@pytest.mark.parametrize("form", sorted(FORMATS))
def test_no_export_has_a_word_of_a_restricted_report(
    form: str, quotes: bool, settings: Settings, tmp_path: Path
) -> None:
    if form == "followthemoney" and not find_spec("followthemoney"):
        pytest.skip("needs followthemoney")
    out = tmp_path / "out"
    out.mkdir()
    publish(settings, Wanted(quotes=quotes), form, out / f"export.{'jsonl' if form == 'claims' else form}")
    text = everything(out)
    assert [word for word in WORDS if word in text] == []
    assert form in SPARE or "Hajin" in text


def test_its_figure_goes_on_counting(settings: Settings, tmp_path: Path) -> None:
    publish(settings, Wanted(), "geojson", tmp_path / "out.geojson")
    text = (tmp_path / "out.geojson").read_text(encoding="utf-8")
    assert '"killed_high": 14' in text and "a source that is withheld" in text


@pytest.mark.parametrize("shape", ["text", "markdown", "html"])
def test_no_bulletin_has_a_word_of_it(shape: str, settings: Settings) -> None:
    words = bulletin(settings, Wanted(quotes=True), shape).words
    assert [word for word in WORDS if word in words] == [] and "Oskel Monitor" in words


def test_no_release_has_a_word_of_it(settings: Settings, tmp_path: Path) -> None:
    release(settings, Wanted(quotes=True), tmp_path / "shelf")
    text = everything(tmp_path / "shelf")
    assert [word for word in WORDS if word in text] == []


def test_an_exported_table_comes_back_as_nothing_and_a_restricted_claim_is_not_corrected_by_it(
    settings: Settings, tmp_path: Path
) -> None:
    table = tmp_path / "claims.csv"
    publish(settings, Wanted(quotes=True), "claims", table)
    taken = take_back(settings, table, "bea", trial=True)
    assert (taken.rulings, taken.problems) == ((), ())
    changed = tmp_path / "changed.csv"
    changed.write_text(table.read_text(encoding="utf-8-sig").replace(",14,14,", ",15,15,"), encoding="utf-8")
    taken = take_back(settings, changed, "bea", trial=True)
    assert taken.rulings == () and "restricted" in taken.problems[0].message


def test_lifted_it_goes_out_again(settings: Settings, tmp_path: Path) -> None:
    restrict(settings, "notes-12", False, "bea", "she has left")
    publish(settings, Wanted(quotes=True), "claims", tmp_path / "claims.csv")
    assert "Interview 12" in (tmp_path / "claims.csv").read_text(encoding="utf-8-sig")


def test_what_is_not_in_the_book_cannot_be_restricted(settings: Settings) -> None:
    with pytest.raises(NotFoundError):
        restrict(settings, "notes-13", True, "ana", "")
