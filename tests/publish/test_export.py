"""An export is whole or not there, and its manifest says what it is: counts, digests, method, and what is left out."""

import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from tests.making import count, report, told
from tests.publish.books import METHOD, installed
from tollbook.ledger import Counting, account
from tollbook.linking.summary import summarise
from tollbook.publish.edition import Asked, Edition, Sheet
from tollbook.publish.export import export
from tollbook.publish.files import text
from tollbook.publish.formats import FORMATS
from tollbook.vocabulary import UsageError
from tollbook.vocabulary.extras import MissingExtraError


def one() -> Edition:
    said = told(
        report("Mariam Haddad was among twelve dead."), count(12, text="Mariam"), country="SY", actor="Islamic State"
    )
    incident = summarise([said])
    sheet = Sheet(incident, account(incident, (said,), Counting()), (said,))
    return Edition((sheet,), METHOD, asked=Asked(where="Kelmar"))


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_manifest_names_every_file_with_its_digest(name: str, tmp_path: Path) -> None:
    made = export(one(), installed(name), tmp_path / f"out{FORMATS[name].suffix}")
    manifest = json.loads(made.manifest.read_text(encoding="utf-8"))
    assert manifest["format"] == name and manifest["asked"]["where"] == "Kelmar"
    assert manifest["counts"] == {"incidents": 1, "claims": 1, "claims_accepted_by_a_person": 0, "reports": 1}
    assert manifest["method"]["profile"] == "tollbook" and manifest["method"]["linking_weights"] == "weights-0"
    assert manifest["files"]
    for file in manifest["files"]:
        content = (tmp_path / file["name"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(content), sha256(content).hexdigest())
    listed = {(tmp_path / file["name"]).resolve() for file in manifest["files"]} | {made.manifest.resolve()}
    assert {path.resolve() for path in tmp_path.rglob("*") if path.is_file()} == listed


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_reports_own_words_stay_out_unless_asked_for(name: str, tmp_path: Path) -> None:
    export(one(), installed(name), tmp_path / f"out{FORMATS[name].suffix}")
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or b"Haddad" not in path.read_bytes() and b"among twelve" not in path.read_bytes()


def test_an_unknown_format_says_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There are: claims, ged"):
        export(one(), "excel", tmp_path / "out")


def test_a_file_that_cannot_be_finished_is_not_there(tmp_path: Path) -> None:
    def rows() -> Iterator[str]:
        yield "one\n"
        raise KeyboardInterrupt

    path = tmp_path / "out.csv"
    path.write_text("from before", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt), text(path) as stream:
        stream.writelines(rows())
    assert path.read_text(encoding="utf-8") == "from before" and list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be written"):
        export(one(), "claims", tmp_path / "file" / "out.csv")


@pytest.mark.parametrize(
    ("name", "library", "extra"),
    [("parquet", "pyarrow", "parquet"), ("followthemoney", "followthemoney", "followthemoney")],
)
def test_a_format_whose_library_is_missing_names_its_extra_and_leaves_nothing(
    name: str, library: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=rf"needs {library}.*tollbook\[{extra}\]"):
        export(one(), name, tmp_path / "out")
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
