"""UCDP GED: every invariant that its released rows hold to (and the column order), on books of all sorts."""

import csv
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from tests.making import count, report, told
from tests.publish.books import METHOD, MadeUp, editions
from tollbook.ledger import Counting, account
from tollbook.linking.summary import summarise
from tollbook.publish.cells import restored
from tollbook.publish.edition import Edition, Imprint, Sheet
from tollbook.publish.ged import COLUMNS, write
from tollbook.publish.ged.where import priogrid
from tollbook.vocabulary import Told, When
from tollbook.vocabulary.location import COUNTRY, Location

NUMBERS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")


def rows(edition: Edition) -> list[dict[str, str]]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ged.csv"
        written = write(edition, path).files[0]
        with path.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream)
            found = list(reader)
            assert tuple(reader.fieldnames or ()) == COLUMNS
    assert written.rows == len(found)
    return found


def edition(*members: Told, place: Location | None = None) -> Edition:
    incident = summarise(members)
    sheet = Sheet(incident, account(incident, members, Counting()), members, place)
    title = "A strike; two “sides”"
    imprints = {each.report: Imprint(each.report, "r", "Eastgate Wire", each.published, title) for each in members}
    return Edition((sheet,), METHOD, (), imprints, world=MadeUp())


def only(*members: Told, place: Location | None = None) -> dict[str, str]:
    (found,) = rows(edition(*members, place=place))
    return found


@settings(deadline=None, max_examples=40)
@given(editions())
def test_rows_hold_to_what_released_rows_hold_to(edition: Edition) -> None:
    found = rows(edition)
    assert len({row["id"] for row in found}) == len(found)
    for row in found:
        number = {name: int(row[name]) for name in (*NUMBERS, "best", "high", "low", "date_prec", "type_of_violence")}
        assert number["best"] == sum(number[name] for name in NUMBERS)
        assert number["high"] >= 1 and number["low"] <= number["best"] <= number["high"]
        assert all(number[name] >= 0 for name in NUMBERS)
        assert row["year"] == row["date_start"][:4] and row["date_start"] <= row["date_end"]
        assert (number["date_prec"] == 1) == (row["date_start"] == row["date_end"])
        assert restored(row["dyad_name"]) == f"{restored(row['side_a'])} - {restored(row['side_b'])}"
        assert re.fullmatch(r"[A-Z]{3}-\d{4}-[123]-\d+-\d+(\.\d+)?", row["relid"])
        assert row["source_article"] and row["side_a_dset_id"] == row["side_a_new_id"]
        assert row["code_status"] in ("Clear", "Unreviewed") and row["event_clarity"] in ("1", "2")
        _point(row)
        _kind(row)


def _point(row: dict[str, str]) -> None:
    assert 1 <= int(row["where_prec"]) <= 7
    if not row["latitude"]:
        assert (row["longitude"], row["geom_wkt"], row["priogrid_gid"]) == ("", "", "")
        return
    assert row["geom_wkt"] == f"POINT ({row['longitude']} {row['latitude']})"
    assert 1 <= int(row["priogrid_gid"]) <= 360 * 720
    assert row["where_prec"] != str(COUNTRY)


def _kind(row: dict[str, str]) -> None:
    if row["type_of_violence"] == "1":
        assert row["side_a"].startswith("Government")
        assert row["conflict_dset_id"] == row["conflict_new_id"] and row["dyad_dset_id"] == row["dyad_new_id"]
    elif row["type_of_violence"] == "2":
        assert row["conflict_dset_id"] == row["dyad_dset_id"] == row["dyad_new_id"] != row["conflict_new_id"]
        assert row["gwnoa"] == row["gwnob"] == ""
    else:
        assert (row["side_b"], row["side_b_new_id"]) == ("Civilians", "1")
        assert row["deaths_a"] == row["deaths_b"] == "0" and row["gwnob"] == ""
        assert row["conflict_dset_id"] == row["dyad_dset_id"] == row["side_a_dset_id"]
        assert row["conflict_name"] == row["dyad_name"]


def test_fighters_are_counted_on_their_side() -> None:
    dead = count(12, status="combatant", side="Upland Front")
    row = only(told(report(), dead, country="SY", actor="Islamic State", target="Upland Front"))
    assert (row["type_of_violence"], row["side_a"], row["side_b"]) == ("2", "Islamic State", "Upland Front")
    assert (row["deaths_a"], row["deaths_b"], row["best"]) == ("0", "12", "12")


def test_a_government_is_side_a_whoever_acted() -> None:
    dead = count(3, status="combatant", side="Syrian army")
    row = only(told(report(), dead, country="SY", actor="Islamic State", target="Syrian army"))
    assert (row["side_a"], row["side_b"], row["gwnoa"]) == ("Government of Syria", "Islamic State", "652")
    assert row["deaths_a"] == "3"


def test_forces_without_a_state_are_those_of_the_country() -> None:
    row = only(told(report(), count(3), country="SY", actor="government forces", target="Islamic State"))
    assert row["side_a"] == "Government of Syria"


def test_civilians_killed_by_a_party_alone_are_one_sided_violence() -> None:
    row = only(told(report(), count(12, status="civilian"), country="SY", actor="Islamic State"))
    assert (row["type_of_violence"], row["side_b"], row["deaths_civilians"]) == ("3", "Civilians", "12")


def test_who_the_dead_were_stays_unknown_where_sources_count_more_than_the_total() -> None:
    dead = count(12, status="civilian")
    civilians = told(report("Twelve civilians were killed."), dead, country="SY", actor="Islamic State")
    fighters = told(
        report("Twelve fighters died."), count(12, status="combatant", side="Upland Front"), country="SY",
        actor="Islamic State", target="Upland Front", speaker="Islamic State",
    )  # fmt: skip
    row = only(civilians, fighters)
    assert (row["best"], row["deaths_unknown"]) == ("12", "12")


def test_what_ged_has_no_place_for_is_left_out_and_counted(tmp_path: Path) -> None:
    nobody = told(report("Nobody was hurt."), country="SY", actor="Islamic State")
    nowhere = told(report("Twelve died somewhere."), count(12), actor="Islamic State")
    whenever = told(report("Twelve died once."), count(12), country="SY", actor="Islamic State", when=None)
    unnamed = told(report("Twelve died there."), count(12), country="SY")
    sheets = tuple(sheet for one in (nobody, nowhere, whenever, unnamed) for sheet in edition(one).sheets)
    output = write(Edition(sheets, METHOD, world=MadeUp()), tmp_path / "ged.csv")
    assert output.files[0].rows == 0
    assert dict(output.left_out) == {
        "incidents without deaths": 1,
        "incidents without a country": 1,
        "incidents without a day": 1,
        "incidents where no party is named": 1,
    }


def test_a_country_is_no_point() -> None:
    somewhere = Location("Syria", country="SY", where_prec=COUNTRY)
    row = only(told(report(), count(2), country="SY", actor="Islamic State"), place=somewhere)
    assert (row["where_prec"], row["latitude"], row["geom_wkt"]) == ("6", "", "")


def test_documents_are_quoted_triples() -> None:
    row = only(told(report(), count(2), country="SY", actor="Islamic State", speaker="Oskel Monitor"))
    assert row["source_article"] == '"Eastgate Wire,2021-06-13,A strike, two “sides”"'
    assert (row["number_of_sources"], row["source_original"]) == ("1", "Oskel Monitor")


def test_days_are_written_as_ged_writes_them() -> None:
    when = When.parse("2018-11-02", "2018-11-04")
    row = only(told(report(), count(2), country="SY", actor="Islamic State", when=when))
    assert (row["date_start"], row["date_end"]) == ("2018-11-02 00:00:00.000", "2018-11-04 00:00:00.000")
    assert row["date_prec"] == "2"


def test_a_dyad_with_25_deaths_in_a_year_is_active() -> None:
    row = only(told(report(), count(25), country="SY", actor="Islamic State", target="Upland Front"))
    assert row["active_year"] == "1"


def test_cells_of_prio_grid_are_numbered_from_the_south_west() -> None:
    assert priogrid(-90, -180) == 1
    assert priogrid(36.2, 37.16) == 252 * 720 + 434 + 1
    assert priogrid(90, 180) == 360 * 720
