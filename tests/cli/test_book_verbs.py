"""The verbs on a book: what was added is listed, shown, explained and ruled on."""

from pathlib import Path

from tests.cli.conftest import Verb


def hajin(verb: Verb, book: str) -> dict[str, object]:
    """The contested attack of 4 November 2018."""
    rows = verb(
        "incidents", "--book", book, "--json", "--contested", "--from", "2018-11-04", "--until", "2018-11-04"
    ).rows
    assert len(rows) == 1
    return rows[0]


def test_the_contested_attack_has_both_ends_and_who_stands_behind_them(verb: Verb, book: str) -> None:
    killed = next(toll for toll in hajin(verb, book)["totals"] if toll["harm"] == "killed")  # type: ignore[attr-defined]
    assert (killed["low"], killed["best"], killed["high"], killed["contested"]) == (0, 12, 12, True)
    assert killed["low_by"] and killed["high_by"] and set(killed["low_by"]) != set(killed["high_by"])


def test_running_totals_are_in_no_incident(verb: Verb, book: str) -> None:
    best = [toll["best"] or 0 for row in verb("incidents", "--book", book, "--json").rows for toll in row["totals"]]  # type: ignore[attr-defined]
    assert best and max(best) < 1000
    assert "at least 360,001" in verb("incidents", "--book", book).answer


def test_adding_the_same_again_changes_nothing(verb: Verb, book: str, coded: Path) -> None:
    before = verb("incidents", "--book", book, "--json").answer
    again = verb("add", "--claims", str(coded), "--book", book, "--json").rows[0]
    assert again["new"] == 0
    assert verb("incidents", "--book", book, "--json").answer == before


def test_an_incident_is_shown_with_every_quote(verb: Verb, book: str) -> None:
    incident = hajin(verb, book)
    shown = verb("show", str(incident["id"])[:17], "--book", book, "--json").rows[0]
    assert [claim["id"] for claim in shown["said"]] == incident["claims"]  # type: ignore[attr-defined]
    assert all(claim["quote"] for claim in shown["said"])  # type: ignore[attr-defined]


def test_a_ruling_different_cuts_and_open_takes_it_back(verb: Verb, book: str) -> None:
    incident = hajin(verb, book)
    one, *others = incident["claims"]  # type: ignore[misc]
    for other in others:
        assert verb("rule", "different", str(one), str(other), "--by", "ana", "--book", book).code == 0
    ids = [row["claims"] for row in verb("incidents", "--book", book, "--json").rows]
    assert [one] in ids
    for other in others:
        assert verb("rule", "open", str(one), str(other), "--by", "ana", "--book", book).code == 0
    assert incident["claims"] in [row["claims"] for row in verb("incidents", "--book", book, "--json").rows]


def test_a_rejected_claim_no_longer_sets_an_end(verb: Verb, book: str) -> None:
    incident = hajin(verb, book)
    killed = next(toll for toll in incident["totals"] if toll["harm"] == "killed")  # type: ignore[attr-defined]
    for claim in killed["low_by"]:
        verb("rule", "reject", claim, "--by", "ana", "--reason", "not about this attack", "--book", book)
    rows = verb(
        "incidents", "--book", book, "--json", "--where", "Hajin", "--from", "2018-11-04", "--until", "2018-11-04"
    ).rows
    lows = [toll["low"] for row in rows for toll in row["totals"] if toll["harm"] == "killed"]  # type: ignore[attr-defined]
    assert 0 not in lows


def test_a_link_is_explained_feature_by_feature(verb: Verb, book: str) -> None:
    one, other, *_ = hajin(verb, book)["claims"]  # type: ignore[misc]
    told = verb("explain", str(one), str(other), "--book", book, "--json").rows[0]
    assert told["verdict"] in ("same", "unsure", "different")
    assert {"days", "places"} <= {each["feature"] for each in told["evidence"]}  # type: ignore[attr-defined]


def test_as_of_a_day_before_the_first_entry_the_book_was_empty(verb: Verb, book: str) -> None:
    assert verb("incidents", "--book", book, "--json", "--as-of", "2001-01-01").rows == []


def test_what_is_not_there_is_an_error_that_says_what_to_do(verb: Verb, book: str) -> None:
    said = verb("show", "ffffffffffff", "--book", book)
    assert (said.code, "tollbook incidents" in said.notes) == (3, True)
    assert verb("rule", "merge", "a", "b", "--book", book).code == 2
    assert verb("incidents", "--book", book, "--from", "yesterday").code == 2


def test_a_file_that_is_no_book_is_refused_and_left_alone(verb: Verb, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("these are my notes, not a book" * 50)
    assert verb("incidents", "--book", str(path)).code == 4
    assert path.read_text().startswith("these are my notes")


def test_asking_a_book_that_is_not_there_makes_none(verb: Verb, tmp_path: Path) -> None:
    path = tmp_path / "no.db"
    asked = (("incidents",), ("toll",), ("explain", "1a", "2b"), ("rule", "same", "1a", "2b", "--by", "Ana"))
    for words in (*asked, ("learn", str(tmp_path / "new.toml"))):
        said = verb(*words, "--book", str(path))
        assert (said.code, "tollbook add" in said.notes, path.exists()) == (3, True, False), words
