"""Lists and single things: each filter keeps what it should, pages lose nothing, and nothing is sent twice."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.api.conftest import CODER, Asking, bearer
from tollbook.pipeline.link import options
from tollbook.pipeline.tell import tell

Row = dict[str, Any]


def contested(row: Row) -> bool:
    return any(toll["contested"] for toll in row["totals"])


def named(row: Row, word: str, *names: str) -> bool:
    return any(word in (claim[name] or "").lower() for claim in row["said"] for name in names)


INCIDENT_FILTERS: list[tuple[Row, Callable[[Row], bool]]] = [
    ({"where": "HAJÍN"}, lambda row: any("Hajin" in place for place in row["places"])),
    ({"country": "sy"}, lambda row: row["country"] == "SY"),
    ({"from": "2018-11-04"}, lambda row: bool(row["date"]) and row["date"][1] >= "2018-11-04"),
    ({"until": "2018-11-03"}, lambda row: bool(row["date"]) and row["date"][0] <= "2018-11-03"),
    ({"from": "2018-11-03", "until": "2018-11-04"},
     lambda row: bool(row["date"]) and row["date"][0] <= "2018-11-04" and row["date"][1] >= "2018-11-03"),
    ({"harm": "injured"}, lambda row: any(toll["harm"] == "injured" for toll in row["tolls"])),
    ({"status": "civilian"}, lambda row: any(toll["status"] == "civilian" for toll in row["tolls"])),
    ({"harm": "killed", "status": "combatant"},
     lambda row: any((toll["harm"], toll["status"]) == ("killed", "combatant") for toll in row["tolls"])),
    ({"grade": "contested"}, lambda row: row["grade"] == "contested"),
    ({"contested": "true"}, contested),
    ({"contested": "false"}, lambda row: not contested(row)),
    ({"event": "air-drone-strike"}, lambda row: row["event"] == "air-drone-strike"),
    ({"publisher": "meridian"}, lambda row: named(row, "meridian", "publisher")),
    ({"speaker": "observatory"}, lambda row: named(row, "observatory", "speaker", "person")),
    ({"stance": "denies"}, lambda row: any(claim["stance"] == "denies" for claim in row["said"])),
    ({"scope": "running"}, lambda row: any(claim["scope"] == "running" for claim in row["said"])),
    ({"q": "Hajin killed"}, lambda row: any({"hajin", "killed"} <= words(claim["quote"]) for claim in row["said"])),
    ({"bbox": "40,34,41,36"},
     lambda row: bool(row["location"]) and 40 <= (row["location"]["lon"] or 0) <= 41),
]  # fmt: skip

CLAIM_FILTERS: list[tuple[Row, Callable[[Row], bool]]] = [
    ({"where": "hajin"}, lambda row: "Hajin" in row["places"]),
    ({"country": "SY"}, lambda row: row["country"] == "SY"),
    ({"from": "2018-11-04"}, lambda row: bool(row["date"]) and row["date"][1] >= "2018-11-04"),
    ({"until": "2018-11-03"}, lambda row: bool(row["date"]) and row["date"][0] <= "2018-11-03"),
    ({"harm": "injured"}, lambda row: any(count["harm"] == "injured" for count in row["counts"])),
    ({"status": "civilian"}, lambda row: any(count["status"] == "civilian" for count in row["counts"])),
    ({"event": "air-drone-strike"}, lambda row: row["event"] == "air-drone-strike"),
    ({"publisher": "meridian"}, lambda row: "meridian" in row["publisher"].lower()),
    ({"speaker": "observatory"}, lambda row: "observatory" in f"{row['speaker']} {row['person']}".lower()),
    ({"stance": "denies"}, lambda row: row["stance"] == "denies"),
    ({"scope": "running"}, lambda row: row["scope"] == "running"),
    ({"q": "killed"}, lambda row: "killed" in words(row["quote"])),
]


def words(text: str) -> set[str]:
    return {word.strip(".,;:()\"'“”’").lower() for word in text.replace("-", " ").split()}


def in_full(demo: Asking) -> list[Row]:
    return [demo.get(f"/incidents/{row['id']}") for row in demo.items("/incidents")]


def test_the_list_is_what_the_command_line_tells(demo: Asking) -> None:
    rows = [{name: value for name, value in row.items() if name != "location"} for row in demo.items("/incidents")]
    assert rows == [telling.row() for telling in tell(demo.settings).tellings]


@pytest.mark.parametrize(("asked", "fits"), INCIDENT_FILTERS, ids=lambda each: str(each) if each else "")
def test_a_filter_keeps_the_incidents_that_fit_and_no_other(
    demo: Asking, asked: Row, fits: Callable[[Row], bool]
) -> None:
    every = in_full(demo)
    found = [row["id"] for row in demo.items("/incidents", **asked)]
    assert found == [row["id"] for row in every if fits(row)]
    if asked != {"scope": "running"}:
        assert found


@pytest.mark.parametrize("asked", [asked for asked, _ in INCIDENT_FILTERS], ids=str)
def test_a_sum_is_of_the_incidents_that_the_same_filter_lists(demo: Asking, asked: Row) -> None:
    listed = demo.items("/incidents", **asked)
    (found,) = demo.get("/tolls", **asked)["items"]
    assert found["incidents"] == len(listed)
    killed = [toll["best"] for row in listed for toll in row["totals"] if toll["harm"] == "killed"]
    if not any(row["parts"] for row in listed):
        added = [toll["best"] for toll in found["totals"] if toll["harm"] == "killed"]
        assert added == ([sum(killed)] if killed else [])


@pytest.mark.parametrize(("asked", "fits"), CLAIM_FILTERS, ids=lambda each: str(each) if each else "")
def test_a_filter_keeps_the_claims_that_fit_and_no_other(demo: Asking, asked: Row, fits: Callable[[Row], bool]) -> None:
    found = [row["id"] for row in demo.items("/claims", **asked)]
    assert found and found == [row["id"] for row in demo.items("/claims") if fits(row)]


def test_an_actor_is_found_by_any_of_its_names(demo: Asking) -> None:
    by_name = demo.items("/incidents", actor="Islamic State")
    assert by_name and by_name == demo.items("/incidents", actor="ISIS")
    assert options().aliases.key("ISIS") == options().aliases.key("Islamic State")
    claims = demo.items("/claims", actor="Daesh")
    assert claims and claims == demo.items("/claims", actor="islamic state")


def test_reports_are_found_by_words_day_and_publisher(demo: Asking) -> None:
    every = [demo.get(f"/reports/{row['id']}") for row in demo.items("/reports")]
    asked: list[tuple[Row, Callable[[Row], bool]]] = [
        ({"q": "market"}, lambda row: "market" in words(row["title"] + " " + row["text"])),
        ({"from": "2018-11-04"}, lambda row: row["published"] >= "2018-11-04"),
        ({"until": "2018-11-04"}, lambda row: row["published"] <= "2018-11-04"),
        ({"publisher": "MERIDIAN"}, lambda row: "Meridian" in row["publisher"]),
    ]
    for params, fits in asked:
        found = [row["id"] for row in demo.items("/reports", **params)]
        assert found and found == [row["id"] for row in every if fits(row)]


@pytest.mark.parametrize("path", ["/incidents", "/claims", "/reports"])
@pytest.mark.parametrize("limit", [1, 3, 7])
def test_pages_give_every_row_once_in_order(demo: Asking, path: str, limit: int) -> None:
    assert demo.everything(path, limit=limit) == demo.items(path)
    assert demo.get(path, limit=limit, total=True)["total"] == len(demo.items(path))


@pytest.mark.parametrize("sort", ["date", "-date", "killed", "-killed", "injured", "-injured", "sources", "-sources"])
def test_an_order_holds_across_pages(demo: Asking, sort: str) -> None:
    rows = demo.everything("/incidents", limit=2, sort=sort)
    assert sorted(row["id"] for row in rows) == sorted(row["id"] for row in demo.items("/incidents"))
    if sort.endswith("sources"):
        numbers = [row["sources"] for row in rows]
        assert numbers == sorted(numbers, reverse=sort.startswith("-"))


def test_pages_go_on_though_somebody_writes_between_them(desk: Asking) -> None:
    before = {row["id"] for row in desk.items("/claims")}
    first = desk.get("/claims", limit=10)
    text = "Three people were killed in Varsk on Monday."
    body = {"text": text, "publisher": "Harbour News", "published": "2021-06-20", "claims": [_varsk(text)]}
    assert desk.client.post("/reports", json=body, headers=bearer(CODER)).status_code == 201
    rest = desk.everything("/claims", limit=10, cursor=first["next"]) if first["next"] else []
    seen = [row["id"] for row in first["items"] + rest]
    assert before <= set(seen) and len(seen) == len(set(seen))


def _varsk(text: str) -> Row:
    count = {"text": "Three people", "harm": "killed", "low": 3, "high": 3}
    return {
        "quote": text,
        "event": "attack",
        "date": ["2021-06-14", "2021-06-14"],
        "places": ["Varsk"],
        "counts": [count],
    }


def test_an_incident_has_every_claim_in_full(demo: Asking) -> None:
    for row in in_full(demo):
        assert [claim["id"] for claim in row["said"]] == row["claims"]
        for claim in row["said"]:
            report = demo.get(f"/reports/{claim['report']}")
            whole = report["title"] + "\n" + report["text"]
            assert whole[claim["start"] : claim["end"]] == claim["quote"]


def test_the_toll_of_an_incident_is_the_incidents_own(demo: Asking) -> None:
    (row,) = demo.items("/incidents", contested=True, **{"from": "2018-11-04", "until": "2018-11-04"})
    toll = demo.get(f"/tolls/{row['id']}")
    assert (toll["totals"], toll["grade"]) == (row["totals"], row["grade"])
    killed = next(each for each in toll["totals"] if each["harm"] == "killed")
    assert (killed["low"], killed["best"], killed["high"], killed["contested"]) == (0, 12, 12, True)


def test_sums_of_the_months_are_the_sum_of_all(demo: Asking) -> None:
    (everything,) = demo.get("/tolls")["items"]
    months = demo.get("/tolls", by="month")["items"]
    for end in ("low", "best", "high"):
        killed = [toll[end] for month in months for toll in month["totals"] if toll["harm"] == "killed"]
        assert sum(killed) == next(toll[end] for toll in everything["totals"] if toll["harm"] == "killed")
    assert sum(month["incidents"] for month in months) == everything["incidents"]


def test_as_of_a_time_before_the_book_there_is_nothing(demo: Asking) -> None:
    for path in ("/incidents", "/claims", "/reports", "/sources"):
        assert demo.get(path, as_of="2001-01-01")["items"] == []
    assert demo.get("/tolls", as_of="2001-01-01")["items"][0]["incidents"] == 0
    assert demo.items("/incidents", as_of="2999-01-01") == demo.items("/incidents")


def test_another_profile_counts_by_its_own_rules_and_says_so(demo: Asking) -> None:
    found = demo.get("/incidents", profile="ucdp", limit=500)
    assert found["profile"] == "ucdp" and {row["profile"] for row in found["items"]} == {"ucdp"}
    assert [row["totals"] for row in found["items"]] != [row["totals"] for row in demo.items("/incidents")]


def test_geojson_comes_by_content_negotiation(demo: Asking) -> None:
    found = demo.client.get("/incidents?limit=500", headers={"Accept": "application/geo+json, application/json;q=0.5"})
    assert found.headers["content-type"] == "application/geo+json"
    assert found.headers["vary"] == "Accept, Authorization"
    features = found.json()["features"]
    assert [feature["id"] for feature in features] == [row["id"] for row in demo.items("/incidents")]
    (hajin,) = {tuple(f["geometry"]["coordinates"]) for f in features if f["properties"]["place_name"] == "Hajin"}
    assert 40 < hajin[0] < 41 and 34 < hajin[1] < 35.1
    for accept in ("*/*", "application/json", "text/html", "application/geo+json;q=0.2, application/json"):
        assert demo.client.get("/incidents", headers={"Accept": accept}).headers["content-type"] == "application/json"


def test_nothing_is_sent_again_until_somebody_writes(desk: Asking) -> None:
    first = desk.client.get("/incidents")
    seen = {"If-None-Match": first.headers["etag"]}
    again = desk.client.get("/incidents", headers=seen)
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert desk.client.get("/incidents?limit=2", headers=seen).status_code == 200
    assert desk.client.get("/incidents", headers=seen | {"Accept": "application/geo+json"}).status_code == 200
    text = "Three people were killed in Varsk on Monday."
    desk.client.post("/reports", json={"text": text, "claims": [_varsk(text)]}, headers=bearer(CODER))
    now = desk.client.get("/incidents", headers=seen)
    assert now.status_code == 200 and now.headers["etag"] != first.headers["etag"]


def test_the_next_page_is_linked(demo: Asking) -> None:
    first = demo.client.get("/incidents?limit=2&contested=true")
    after = demo.client.get(first.links["next"]["url"])
    assert after.status_code == 200
    assert {row["id"] for row in first.json()["items"]}.isdisjoint(row["id"] for row in after.json()["items"])


@pytest.mark.parametrize("path", ["reports", "claims", "incidents", "tolls", "sources", "releases"])
def test_what_is_not_there_is_404_in_the_one_shape(demo: Asking, path: str) -> None:
    found = demo.client.get(f"/{path}/nothing")
    assert found.status_code == 404
    assert set(found.json()["error"]) == {"status", "code", "message", "remedy"}


def test_a_source_is_told_without_the_folders_of_the_machine(demo: Asking) -> None:
    (source,) = demo.get("/sources")["items"]
    assert source["name"] == "coded.jsonl" and source["reports"] == len(demo.items("/reports"))
    assert demo.get(f"/sources/{source['id']}") == source
    report = demo.items("/reports")[0]["id"]
    assert {receipt["source"] for receipt in demo.get(f"/reports/{report}")["receipts"]} == {"coded.jsonl"}
