"""ACLED, HAPI, PLOVER, annotations, ClaimReview, FollowTheMoney: the columns, codes and invariants of each."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from tests.making import count, report, told
from tests.publish.books import METHOD, MadeUp, editions
from tollbook.ledger import Counting, account
from tollbook.linking.summary import summarise
from tollbook.publish import acled, annotations, claimreview, hapi, plover
from tollbook.publish.edition import Edition, Imprint, Sheet
from tollbook.vocabulary import Told
from tollbook.vocabulary.codes import events
from tollbook.vocabulary.location import COUNTRY, Area, Location

KELMAR = Location("Kelmar", "geonames:7", "Kelmar", 35.123456, 40.5, "SY", Area("Idlib", "SY.12", "SY07"), None, 1)


def sheet(*members: Told, place: Location | None = KELMAR) -> Sheet:
    incident = summarise(members)
    return Sheet(incident, account(incident, members, Counting()), members, place)


def book(*sheets: Sheet, **known: Any) -> Edition:
    return Edition(sheets, METHOD, world=MadeUp(), **known)


def said(*counts: dict[str, Any], **known: Any) -> Told:
    return told(report(f"They {known} {counts}."), *counts, **{"country": "SY", "actor": "Syrian army"} | known)


def table(writer: Any, edition: Edition) -> list[dict[str, str]]:
    with TemporaryDirectory() as folder:
        writer.write(edition, Path(folder) / "out.csv")
        with (Path(folder) / "out.csv").open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            assert tuple(reader.fieldnames or ()) == writer.COLUMNS
            return list(reader)


def lines(writer: Any, edition: Edition) -> Iterator[dict[str, Any]]:
    with TemporaryDirectory() as folder:
        writer.write(edition, Path(folder) / "out.jsonl")
        yield from map(json.loads, (Path(folder) / "out.jsonl").open(encoding="utf-8"))


@settings(deadline=None, max_examples=25)
@given(editions())
def test_acled_rows_have_the_codes_of_acled(edition: Edition) -> None:
    known = {(e.acled_event, e.acled_sub_event, e.disorder) for e in events().values()}
    for row in table(acled, edition):
        assert (row["event_type"], row["sub_event_type"], row["disorder_type"]) in known
        assert row["time_precision"] in "123" and row["geo_precision"] in ("1", "2", "3")
        assert row["inter1"] in acled.INTER and row["inter2"] in acled.INTER
        assert row["civilian_targeting"] in ("", "Civilian targeting") and int(row["fatalities"]) >= 0
        assert row["year"] == row["event_date"][:4] and row["latitude"] and row["longitude"]


def test_acled_columns_are_31() -> None:
    assert len(acled.COLUMNS) == 31 and len(hapi.COLUMNS) == 19 == len(hapi.TAGS)


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (1, 2, "State forces-Rebel group"),
        (2, 1, "State forces-Rebel group"),
        (2, 0, "Rebel group only"),
        (7, 8, "External/Other forces-Civilians"),
        (7, 7, "Civilians-Civilians"),
        (0, 0, ""),
    ],
)
def test_interactions_are_said_in_acleds_words(one: int, other: int, words: str) -> None:
    assert acled.interaction(one, other) == words


def test_an_air_strike_that_kills_civilians_is_against_civilians() -> None:
    (row,) = table(acled, book(sheet(said(count(12, status="civilian")))))
    assert (row["actor1"], row["inter1"], row["actor2"]) == ("Syrian army", "State forces", "Civilians (Syria)")
    assert (row["civilian_targeting"], row["interaction"]) == ("Civilian targeting", "State forces-Civilians")
    assert (row["fatalities"], row["iso"], row["latitude"]) == ("12", "760", "35.1235")


def test_acled_has_no_place_for_a_country() -> None:
    somewhere = Location("Syria", country="SY", where_prec=COUNTRY)
    assert table(acled, book(sheet(said(count(12)), place=somewhere))) == []


@settings(deadline=None, max_examples=25)
@given(editions())
def test_hapi_months_are_whole_and_without_gaps(edition: Edition) -> None:
    rows = table(hapi, edition)
    series: dict[tuple[str, ...], list[str]] = {}
    for row in rows:
        key = tuple(row[name] for name in ("location_code", "admin1_name", "admin2_name", "event_type"))
        series.setdefault(key, []).append(row["reference_period_start"])
        assert row["event_type"] in ("civilian_targeting", "demonstration", "political_violence")
        assert (
            row["reference_period_start"].endswith("-01")
            and row["reference_period_start"] < row["reference_period_end"]
        )
        assert row["admin_level"] in "012" and int(row["events"]) >= 0
    assert len({tuple(months) for months in series.values()}) <= 1


def test_hapi_keeps_nothing_said_apart_from_nobody_killed() -> None:
    silent = said(actor="Syrian army")
    nobody = said(count(0, text="They"), places=("Sorvik",))
    rows = table(hapi, book(sheet(silent)))
    assert [row["fatalities"] for row in rows] == [""]
    assert [row["fatalities"] for row in table(hapi, book(sheet(nobody)))] == ["0"]


def test_hxl_tags_stand_in_a_second_row_only_if_asked_for() -> None:
    one = sheet(said(count(3)))
    assert table(hapi, book(one))[0]["location_code"] == "SYR"
    tagged = table(hapi, book(one, hxl=True))
    assert (tagged[0]["location_code"], tagged[0]["fatalities"]) == ("#country+code", "#affected+killed")


@settings(deadline=None, max_examples=25)
@given(editions())
def test_plover_records_have_what_is_required(edition: Edition) -> None:
    for record in lines(plover, edition):
        assert {"id", "date", "actor", "event"} <= set(record) and record["actor"]
        assert record["quad_code"] in (1, 2, 3, 4) and set(record["size"]) <= {"dead", "injured", "arrested"}


def test_of_two_who_fight_both_are_actors() -> None:
    (record,) = lines(plover, book(sheet(said(count(2), event="armed-clash", target="Islamic State"))))
    assert [entity["entity_text"] for entity in record["actor"]] == ["Syrian army", "Islamic State"]
    assert record["recipient"] == [] and record["size"] == {"dead": 2}


@settings(deadline=None, max_examples=25)
@given(editions())
def test_annotations_point_at_the_claims_words(edition: Edition) -> None:
    claims = {each.id: each.claim for sheet in edition.sheets for each in sheet.members}
    claims |= {each.id: each.claim for each in edition.others}
    found = list(lines(annotations, edition))
    assert len(found) == len(claims)
    for each in found:
        claim = claims[each["id"].removeprefix("urn:tollbook:")]
        position, *quote = each["target"]["selector"]
        assert (position["start"], position["end"]) == (claim.span.start, claim.span.end)
        assert [selector["exact"] for selector in quote] in ([], [claim.quote])


def test_a_denied_claim_is_reviewed_without_a_verdict() -> None:
    denial = said(count(12), speaker="Syrian army", stance="denies")
    (review,) = lines(claimreview, book(sheet(said(count(12), speaker="Oskel Monitor"), denial)))
    assert review["@type"] == "ClaimReview" and review["author"]["name"] == "Syrian army"
    assert review["itemReviewed"]["author"]["name"] == "Oskel Monitor"
    assert "12 people killed" in review["claimReviewed"]
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "number denied by Syrian army"}


def test_what_many_reports_tell_and_one_speaker_denies_is_one_review_with_every_appearance() -> None:
    denial = said(count(0), speaker="Syrian army", stance="denies")
    tellings = [
        told(
            report(f"The monitor said, in edition {n}."),
            count(12),
            country="SY",
            actor="Syrian army",
            speaker="Oskel Monitor",
        )
        for n in range(3)
    ]
    printed = {
        each.report: Imprint(each.report, each.report_name, url=f"https://a.example/{n}")
        for n, each in enumerate(tellings)
    }
    (review,) = lines(claimreview, book(sheet(*tellings, denial), imprints=printed))
    assert sorted(review["itemReviewed"]["appearance"]) == [f"https://a.example/{n}" for n in range(3)]


def test_entities_are_valid_to_their_own_library() -> None:
    library = pytest.importorskip("followthemoney")
    from tollbook.publish import ftm

    rows = list(lines(ftm, book(sheet(said(count(12), target="Islamic State")))))
    for row in rows:
        entity = library.model.get_proxy(row)
        entity.schema.validate(row)
    assert [row["schema"] for row in rows] == ["Organization", "Organization", "Event"]
    assert rows[-1]["properties"]["summary"] == ["killed: 12"]
