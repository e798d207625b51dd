"""One table of errors: each has an exit code and a status of its own kind."""

import tollbook.api
import tollbook.cli.verbs  # noqa: F401
from tollbook.vocabulary import TollbookError


def _kinds(of: type[TollbookError]) -> list[type[TollbookError]]:
    return [each for below in of.__subclasses__() for each in (below, *_kinds(below))]


def test_no_two_errors_of_the_table_share_an_exit_code() -> None:
    table = [each for each in TollbookError.__subclasses__() if each.__module__ == "tollbook.vocabulary.errors"]
    codes = [each.exit_code for each in table]
    assert len(codes) == len(set(codes)) and TollbookError.exit_code not in codes


def test_other_errors_take_their_code_from_the_table() -> None:
    table = {
        each.exit_code for each in TollbookError.__subclasses__() if each.__module__ == "tollbook.vocabulary.errors"
    }
    assert {each.exit_code for each in _kinds(TollbookError)} <= table | {TollbookError.exit_code}
