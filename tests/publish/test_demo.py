"""From the bundled reports to what goes out: exports, an edited table, a bulletin, two releases."""

import csv
import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest

from tests.publish.books import installed
from tollbook.intake import receive
from tollbook.ledger import Book
from tollbook.pipeline.add import add
from tollbook.pipeline.bulletin import bulletin
from tollbook.pipeline.compare import compare
from tollbook.pipeline.publish import Wanted, edition, publish
from tollbook.pipeline.release import release
from tollbook.pipeline.settings import Settings, settings
from tollbook.pipeline.taking import take_back
from tollbook.pipeline.tell import Selection, day
from tollbook.publish.formats import FORMATS
from tollbook.vocabulary import RulingKind, UsageError

WEEK = Wanted(Selection(day("2018-10-20"), day("2018-11-10")))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of the bundled reports with the claims that people coded in them."""
    folder = tmp_path_factory.mktemp("demo")
    bundled = files("tollbook.demo")
    coded = {row["id"]: row["claims"] for row in map(json.loads, bundled.joinpath("gold.jsonl").open(encoding="utf-8"))}
    lines = []
    for row in map(json.loads, bundled.joinpath("reports.jsonl").open(encoding="utf-8")):
        lines.append(json.dumps(row | {"claims": coded[row["id"]]}))
    (folder / "reports.jsonl").write_text("\n".join(lines), encoding="utf-8")
    add(receive([str(folder / "reports.jsonl")]), Settings(str(folder / "demo.db")), coded=True)
    return folder / "demo.db"


@pytest.fixture
def book(made: Path, tmp_path: Path) -> Settings:
    (tmp_path / "demo.db").write_bytes(made.read_bytes())
    return settings(str(tmp_path / "demo.db"))


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_demo_goes_out_in_every_format(name: str, book: Settings, tmp_path: Path) -> None:
    made = publish(book, Wanted(), installed(name), tmp_path / f"out{FORMATS[name].suffix}")
    assert sum(file.rows for file in made.output.files) > 0


def test_hajin_lies_where_it_lies(book: Settings, tmp_path: Path) -> None:
    publish(book, WEEK, "geojson", tmp_path / "out.geojson")
    found = json.loads((tmp_path / "out.geojson").read_text(encoding="utf-8"))
    points = {feature["properties"]["place_name"]: feature["geometry"] for feature in found["features"]}
    lon, lat = points["Hajin"]["coordinates"]
    assert abs(lat - 34.69) < 0.05 and abs(lon - 40.83) < 0.05


def test_a_table_that_was_not_edited_rules_nothing(book: Settings, tmp_path: Path) -> None:
    publish(book, Wanted(quotes=True), "claims", tmp_path / "claims.csv")
    taken = take_back(book, tmp_path / "claims.csv", "Amal")
    assert taken.rows > 90 and taken.rulings == () and taken.problems == ()


def test_an_edited_table_rules_on_what_was_edited(book: Settings, tmp_path: Path) -> None:
    def edit(rows: list[dict[str, str]]) -> None:
        figure = next(row for row in rows if row["low"] == "68")
        figure |= {"low": "70", "reason": "counted again"}
        next(row for row in rows if row["claim"] != figure["claim"])["ruling"] = "reject"

    edited = _edited(book, tmp_path, edit)
    trial = take_back(book, edited, "Amal", trial=True)
    with Book.open(book.book) as kept:
        assert kept.rulings() == ()
    taken = take_back(book, edited, "Amal")
    assert [r.kind for r in trial.rulings] == [r.kind for r in taken.rulings]
    assert {r.kind for r in taken.rulings} == {RulingKind.CORRECT, RulingKind.REJECT}
    corrected = next(r for r in taken.rulings if r.correction)
    assert corrected.correction and corrected.correction.counts[0].low == 70 and corrected.reason == "counted again"
    with Book.open(book.book) as kept:
        claims = {told.id for told in kept.claims()}
    assert corrected.correction.id in claims and not claims & {r.claims[0] for r in taken.rulings}


def test_words_that_the_report_does_not_have_are_not_taken(book: Settings, tmp_path: Path) -> None:
    edited = _edited(book, tmp_path, lambda rows: rows[0].update(quote="Nobody said this."), quotes=True)
    taken = take_back(book, edited, "Amal")
    assert taken.rulings == () and [problem.code for problem in taken.problems] == ["correction-does-not-fit"]


def test_a_table_saved_with_semicolons_is_read(book: Settings, tmp_path: Path) -> None:
    edited = _edited(book, tmp_path, lambda rows: rows[0].update(ruling="accept"), delimiter=";")
    assert [ruling.kind for ruling in take_back(book, edited, "Amal").rulings] == [RulingKind.ACCEPT]


def test_what_is_no_table_of_claims_is_not_taken(book: Settings, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no column `claim`"):
        take_back(book, tmp_path / "x.csv", "Amal")


def test_the_bulletin_of_a_day_says_who_denies_it(book: Settings) -> None:
    fourth = Wanted(Selection(day("2018-11-04"), day("2018-11-04")))
    words = " ".join(bulletin(book, fourth, "text").words.split())
    assert "Killed: between 0 and 12 (best count 12). Low: Syrian Democratic Forces" in words
    assert "Syrian Democratic Forces says that none were killed" in words
    assert words.index("Injured: 20") < words.index("RUNNING TOTALS") < words.index("360,001")
    with pytest.raises(UsageError, match="text, markdown, html"):
        bulletin(book, fourth, "pdf")


def test_two_releases_differ_by_what_was_ruled_between(book: Settings, tmp_path: Path) -> None:
    first = release(book, Wanted(), tmp_path / "releases")
    take_back(book, _edited(book, tmp_path, lambda rows: rows[0].update(ruling="reject")), "Amal")
    second = release(book, Wanted(), tmp_path / "releases")
    assert {change.change.value for change in first.changes} == {"new"} and second.number == 2
    assert len(second.changes) == 1 and second.changes[0].change.value in ("withdrawn", "revised")


def test_events_without_deaths_are_not_said_to_be_lacking(book: Settings, tmp_path: Path) -> None:
    header = "event_id_cnty,event_date,location,latitude,longitude,geo_precision,fatalities,actor1,actor2,country"
    rows = (
        "SYR1,2018-11-20,Hajin,34.69,40.83,1,0,Islamic State,,Syria\nSYR2,2018-11-21,Hajin,34.69,40.83,1,3,ISIS,,Syria"
    )
    (tmp_path / "acled.csv").write_text(
        f"{header}\n{rows}\nSYR3,2018-11-22,Hajin,34,40,1,4,X,,Syria\n", encoding="utf-8"
    )
    lacking = compare(book, Wanted(Selection(actor="Islamic State")), tmp_path / "acled.csv").compared.there
    assert [event.id for event in lacking] == ["SYR2"]


def test_the_book_agrees_with_its_own_export(book: Settings, tmp_path: Path) -> None:
    publish(book, Wanted(), "ged", tmp_path / "ged.csv")
    found = compare(book, WEEK, tmp_path / "ged.csv")
    assert found.compared.pairs and not found.compared.there and found.problems == ()
    assert all(pair.differs == () for pair in found.compared.pairs)


def _edited(
    book: Settings,
    folder: Path,
    change: Callable[[list[dict[str, str]]], object],
    quotes: bool = False,
    delimiter: str = ",",
) -> Path:
    """The table of claims, exported, changed, and saved as a spreadsheet saves it."""
    path = folder / "claims.csv"
    publish(book, Wanted(quotes=quotes), "claims", path)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    change(rows)
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_a_bulletin_of_a_party_has_what_it_did_and_suffered_by_any_of_its_names(book: Settings) -> None:
    by_name, by_alias = (edition(book, Wanted(Selection(actor=name))) for name in ("Islamic State", "ISIS"))
    assert {each.incident.id for each in by_name.sheets} == {each.incident.id for each in by_alias.sheets} != set()
    assert len(tuple(by_name.sheets)) < len(tuple(edition(book, Wanted()).sheets))
    assert by_alias.asked.actor == "ISIS"


def test_places_are_found_without_their_accents(book: Settings) -> None:
    with_accents, without = (edition(book, Wanted(Selection(where=name))) for name in ("hajīn", "Hajin"))
    assert with_accents.sheets == without.sheets != ()


def test_days_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(UsageError, match="is before"):
        Selection(day("2018-11-07"), day("2018-11-01"))
