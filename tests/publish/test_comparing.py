"""Comparing: one to one, by day, place and figures; what our own export holds is found again."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from tests.making import count, report, told
from tests.publish.books import METHOD, MadeUp, editions
from tollbook.ledger import Counting, account
from tollbook.linking.summary import summarise
from tollbook.publish import ged
from tollbook.publish.comparing import Foreign, compare, read
from tollbook.publish.edition import Edition, Sheet
from tollbook.vocabulary import Problem, Told, UsageError, When
from tollbook.vocabulary.location import EXACT, FIRST_AREA, Location

DAY = When.parse("2021-06-12")


def ours(low: int = 12, high: int = 12, place: Location | None = None) -> Sheet:
    members: tuple[Told, ...] = (told(report("Many died."), count(low, high, text="Many"), speaker="police"),)
    incident = summarise(members)
    return Sheet(incident, account(incident, members, Counting()), members, place)


def theirs(best: int = 12, place: str = "Kelmar", when: When = DAY, at: tuple[float, float] | None = None) -> Foreign:
    lat, lon = at or (None, None)
    return Foreign("e1", when, place, "Syria", lat, lon, True, best, best, best, ())


def at(lat: float, lon: float, precision: int = EXACT) -> Location:
    return Location("Kelmar", "geonames:1", "Kelmar", lat, lon, "SY", None, None, precision)


def test_the_same_place_day_and_figure_agree() -> None:
    (pair,) = compare([ours()], [theirs()]).pairs
    assert pair.differs == ()


def test_figures_without_one_in_common_are_said() -> None:
    (pair,) = compare([ours(10, 12)], [theirs(40)]).pairs
    assert pair.differs == ("killed 10–12 here, 40–40 there: no figure in common",)


def test_another_day_is_said() -> None:
    (pair,) = compare([ours()], [theirs(when=When.parse("2021-06-13"))]).pairs
    assert pair.differs == ("2021-06-12 to 2021-06-12 here, 2021-06-13 to 2021-06-13 there",)


@pytest.mark.parametrize(
    ("event", "sheet"),
    [
        (theirs(when=When.parse("2021-06-15")), ours()),
        (theirs(place="Sorvik"), ours()),
        (theirs(place="Sorvik", at=(35.5, 40.0)), ours(place=at(35.0, 40.0))),
    ],
)
def test_other_days_and_places_are_other_events(event: Foreign, sheet: Sheet) -> None:
    found = compare([sheet], [event])
    assert (len(found.pairs), len(found.here), len(found.there)) == (0, 1, 1)


def test_an_area_reaches_further_than_a_place() -> None:
    found = compare([ours(place=at(35.0, 40.0, FIRST_AREA))], [theirs(place="Sorvik", at=(35.5, 40.0))])
    assert len(found.pairs) == 1


def test_nothing_is_taken_twice_and_the_nearer_goes_first() -> None:
    found = compare([ours(12, 12)], [theirs(30), theirs(12)])
    assert [pair.event.best for pair in found.pairs] == [12] and [event.best for event in found.there] == [30]


@settings(deadline=None, max_examples=25)
@given(editions())
def test_what_our_own_ged_file_holds_is_in_both(edition: Edition) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ged.csv"
        written = ged.write(edition, path).files[0]
        whose, rows = read(path)
        events = [row for row in rows if isinstance(row, Foreign)]
    assert whose == "UCDP GED" and len(events) == written.rows


def test_rows_that_cannot_be_read_are_problems(tmp_path: Path) -> None:
    path = tmp_path / "acled.csv"
    header = "event_id_cnty,event_date,location,latitude,longitude,geo_precision,fatalities,actor1,actor2,country"
    path.write_text(f"{header}\nSYR1,2021-06-12,Kelmar,35,40,1,12,A,B,Syria\nSYR2,soon,K,35,40,1,x,A,B,Syria\n")
    whose, rows = read(path)
    good, bad = list(rows)
    assert whose == "ACLED" and isinstance(good, Foreign) and (good.low, good.best, good.high) == (12, 12, 12)
    assert isinstance(bad, Problem) and bad.line == 3


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_table_may_be_parted_by_other_signs_than_commas(separator: str, tmp_path: Path) -> None:
    header = "event_id_cnty,event_date,location,latitude,longitude,geo_precision,fatalities,actor1,actor2,country"
    rows = f"{header}\nSYR1,2021-06-12,Kelmar,35,40,1,12,A,B,Syria\n".replace(",", separator)
    (tmp_path / "acled.csv").write_text(rows, encoding="utf-8")
    (event,) = read(tmp_path / "acled.csv")[1]
    assert isinstance(event, Foreign) and (event.place, event.best) == ("Kelmar", 12)


def test_a_file_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        read(tmp_path / "none.csv")


def test_a_file_of_neither_project_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(UsageError, match="neither of GED nor of ACLED"):
        read(tmp_path / "x.csv")


def test_a_book_is_held_against_itself(tmp_path: Path) -> None:
    sheet = ours(place=at(35.0, 40.0))
    with_country = Sheet(summarise(_syrian()), sheet.account, _syrian(), sheet.place)
    book = Edition((with_country,), METHOD, world=MadeUp())
    ged.write(book, tmp_path / "ged.csv")
    found = compare(book.sheets, [row for row in read(tmp_path / "ged.csv")[1] if isinstance(row, Foreign)])
    assert [pair.differs for pair in found.pairs] == [()] and not found.here and not found.there


def _syrian() -> tuple[Told, ...]:
    said = told(report("Many died."), count(12, text="Many"), speaker="police", country="SY", actor="Islamic State")
    return (said,)
