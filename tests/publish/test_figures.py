"""Figures draw what the accounts say, in every look, and need nothing but their library."""

import re
import sys
from datetime import date

import pytest

from tests.making import count, report, told
from tests.publish.books import METHOD, MadeUp
from tollbook.ledger import Counting, account
from tollbook.linking.summary import summarise
from tollbook.publish.edition import Edition, Sheet
from tollbook.publish.figures import Look, draw, inline, over_time, spread, where_map
from tollbook.publish.figures.outlines import countries_in, outlines
from tollbook.publish.figures.spread import bars
from tollbook.vocabulary import Harm, Told, When
from tollbook.vocabulary.extras import MissingExtraError
from tollbook.vocabulary.location import COUNTRY, Location

HAJIN = Location("Hajin", "geonames:1", "Hajin", 34.69, 40.83, "SY", None, None, 1)
MONITOR = told(report("Twelve died."), count(12, None), speaker="Oskel Monitor")
POLICE = told(report("None died."), count(0, text="None"), speaker="police", stance="denies")


def sheet(*members: Told, place: Location | None = HAJIN) -> Sheet:
    incident = summarise(members)
    return Sheet(incident, account(incident, members, Counting()), members, place)


ONE = sheet(MONITOR, POLICE)
LATER = sheet(told(report("Two died."), count(2, text="Two"), when=When.day(date(2021, 6, 15))))
BOOK = Edition((ONE,), METHOD, world=MadeUp())


@pytest.mark.parametrize("look", [Look(), Look(dark=True), Look(narrow=True)])
def test_every_figure_is_drawn_in_every_look(look: Look) -> None:
    for chart in (spread(ONE, BOOK, look), over_time([ONE, LATER], Harm.KILLED, look), where_map([ONE], look)):
        svg = draw(chart, look).decode("utf-8")
        assert svg.startswith("<svg") and "http://www.w3.org/2000/svg" in svg and "<image" not in svg
    assert draw(spread(ONE, BOOK, look), look, "png").startswith(b"\x89PNG")


def test_a_page_gives_figures_its_own_colours() -> None:
    svg = inline(spread(ONE, BOOK, Look()), Look())
    assert "var(--ink)" in svg and not re.search("#1d1d1b|#fbfaf7", svg)


def test_open_ends_and_denials_are_drawn_as_what_they_are() -> None:
    found = {bar.who: bar for bar in bars(ONE, BOOK)}
    assert (found["Oskel Monitor"].words, found["Oskel Monitor"].arrow) == ("at least 12", True)
    assert (found["police"].words, found["police"].says) == ("denies any", "denies")


def test_what_has_no_point_is_on_no_map() -> None:
    assert where_map([sheet(MONITOR, place=None)], Look()) is None
    assert where_map([sheet(MONITOR, place=Location("Syria", country="SY", where_prec=COUNTRY))], Look()) is None


def test_outlines_are_those_of_the_countries_near() -> None:
    view = (38.0, 33.0, 43.0, 37.0)
    near = outlines(view)
    names = {feature["properties"]["name"] for feature in near}
    assert {"Syria", "Iraq"} <= names and len(names) < 12
    labelled = {label["name"]: label for label in countries_in(near, view)}
    assert labelled["Syria"]["lon"] < labelled["Iraq"]["lon"]


@pytest.mark.parametrize("library", ["altair", "vl_convert"])
def test_without_their_library_the_extra_is_named(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=rf"needs {library}.*tollbook\[figures\]"):
        draw(spread(ONE, BOOK, Look()), Look())


def test_a_single_day_is_no_course_of_time() -> None:
    assert over_time([ONE], Harm.KILLED, Look()) is None


def test_no_day_is_written_twice_on_the_axis() -> None:
    svg = draw(over_time([ONE, LATER], Harm.KILLED, Look()), Look()).decode("utf-8")
    days = re.findall(r">(\d+ Jun)<", svg)
    assert len(days) > 1 and len(days) == len(set(days))
