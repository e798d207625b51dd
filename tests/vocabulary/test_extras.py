"""A library that is not installed is an error that says what to install; a mistake of ours stays one."""

from pathlib import Path

import pytest

from tollbook.vocabulary.extras import MissingExtraError, late


def test_a_library_that_is_there_is_imported() -> None:
    assert late("json", "web", "Reading").loads("[1]") == [1]


def test_a_library_that_is_not_there_is_an_error_that_names_the_extra() -> None:
    with pytest.raises(MissingExtraError) as caught:
        late("no_such_library.part", "web", "Reading web pages")
    assert caught.value.exit_code == 2
    assert str(caught.value) == (
        "Reading web pages needs no_such_library, which is not installed. Install it with: pip install 'tollbook[web]'"
    )


def test_a_module_of_ours_that_needs_it_is_the_same_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "wants_a_library.py").write_text("import no_such_library\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(MissingExtraError, match="no_such_library"):
        late("wants_a_library", "web", "Reading")


def test_a_module_of_ours_that_is_missing_is_no_matter_of_installing() -> None:
    with pytest.raises(ModuleNotFoundError):
        late("tollbook.no_such_room", "web", "Reading")
