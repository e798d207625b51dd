"""Pages: what they load and how much of it, that everybody can use them, that every string is in the catalogue."""

import re
import tomllib
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import ANA, Desk, Served, hajin, sign_in, watched
from tollbook.web.statics import statics
from tollbook.web.wording import wording

AXE = Path(__file__).with_name("vendor") / "axe.min.js"
WEB = files("tollbook.web")
PATHS = [
    "/",
    "/queue",
    "/queue?kind=denial",
    "/reports/demo-05",
    "/decisions",
    "/second",
    "/sign-in",
    "/people",
    "hajin",
    "correct",
]


def address(served: Served, path: str) -> str:
    with served.app.state.library.look() as lookup:
        rows = lookup.incidents().rows
        attack = next(row for row in rows if row["grade"] == "contested" and row["place"] and "Hajin" in row["place"])
    known = {"hajin": f"/incidents/{attack['id']}", "correct": f"/claims/{attack['claims'][0]}/correct"}
    return served.address + known.get(path, path)


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(served: Served, browser: Any, scheme: str, width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce", bypass_csp=False
    )
    for page in watched(context):
        sign_in(page, served.address, "root-token-for-tests-4")
        for path in PATHS:
            page.goto(address(served, path))
            page.wait_for_load_state("networkidle")
            page.evaluate(AXE.read_text(encoding="utf-8"))
            found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
            bad = [
                (each["id"], each["nodes"][0]["html"][:120], each["nodes"][0]["failureSummary"][:200])
                for each in found["violations"]
                if each["impact"] in ("serious", "critical")
            ]
            assert bad == [], (path, scheme, width, bad)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_the_first_page_is_small(served: Served, tab: Any) -> None:
    """What comes over the wire, headers and all, but for the map library itself."""
    sizes: dict[str, int] = {}
    session = tab.context.new_cdp_session(tab)
    session.send("Network.enable")
    addresses: dict[str, str] = {}
    session.on(
        "Network.requestWillBeSent", lambda event: addresses.update({event["requestId"]: event["request"]["url"]})
    )
    session.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    tab.goto(served.address + "/")
    tab.wait_for_selector("#map[data-ready]")
    tab.wait_for_load_state("networkidle")
    counted = {addresses[name]: size for name, size in sizes.items() if "leaflet" not in addresses[name]}
    assert any("desk.css" in each for each in counted) and any("/map/marks" in each for each in counted)
    assert sum(counted.values()) < 300_000, counted


def test_nothing_comes_from_elsewhere(served: Served, tab: Any) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    for path in PATHS[:7]:
        tab.goto(address(served, path))
        tab.wait_for_load_state("networkidle")
    assert asked and all(each.startswith(served.address) for each in asked)


def test_every_page_forbids_what_is_inline_or_from_elsewhere(desk: Desk) -> None:
    for path in ("/", "/queue", "/sign-in", "/nowhere", "/api/incidents"):
        policy = desk.client.get(path).headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy


def test_templates_have_no_inline_script_or_style() -> None:
    for each in WEB.joinpath("templates").iterdir():
        text = each.read_text(encoding="utf-8")
        assert not re.search(r"<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|<style", text), each.name


def test_files_of_others_are_as_they_were_taken_with_their_licences() -> None:
    vendor = WEB.joinpath("static", "vendor")
    listed = tomllib.loads(vendor.joinpath("MANIFEST.toml").read_text(encoding="utf-8"))
    there = {each.name for each in vendor.iterdir()} - {"MANIFEST.toml"}
    assert there == set(listed) | {row["text"] for row in listed.values()}
    for name, row in listed.items():
        assert sha256(vendor.joinpath(name).read_bytes()).hexdigest() == row["sha256"], name


def test_every_string_that_a_template_names_is_in_the_catalogue() -> None:
    words = wording()
    for each in WEB.joinpath("templates").iterdir():
        for name in re.findall(r"\bt\(\"([a-z_.0-9]+)\"[,)]", each.read_text(encoding="utf-8")):
            assert words.has(name) or words.has(f"{name}.other"), (each.name, name)


def test_words_between_tags_come_from_the_catalogue() -> None:
    for each in WEB.joinpath("templates").iterdir():
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", each.read_text(encoding="utf-8"), flags=re.DOTALL)
        text = re.sub(r"&[a-z]+;|<[^>]*>", " ", text)
        assert not re.search(r"\b[A-Za-z]{3,}\b", text), (each.name, text.split())


def test_style_sheets_name_files_that_are_there(desk: Desk) -> None:
    text = desk.client.get("/static/0/desk.css").text
    named = re.findall(r'url\("([^"]+)"\)', text)
    assert len(named) == 2
    for each in named:
        found = desk.client.get(each)
        assert found.status_code == 200 and "immutable" in found.headers["cache-control"]


def test_files_go_out_packed_to_who_takes_that(desk: Desk) -> None:
    name = f"/static/{statics()['desk.css'].digest}/desk.css"
    plain = desk.client.get(name, headers={"Accept-Encoding": "identity"})
    packed = desk.client.get(name, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip" and packed.text == plain.text


def test_filters_live_in_the_address(desk: Desk) -> None:
    page = desk.page("/?where=Hajin&contested=true&from=2018-11-01&until=2018-11-30&sort=-killed")
    assert page.count('class="go"') == desk.client.get(
        "/api/incidents", params={"where": "Hajin", "contested": "true", "from": "2018-11-01", "until": "2018-11-30",
                                  "total": "true"},
    ).json()["total"]  # fmt: skip
    assert 'aria-sort="descending"' in page and "Remove the filter Place: Hajin" in page


def test_an_old_id_leads_to_the_incident_that_it_is_now(desk: Desk) -> None:
    row = hajin(desk)
    desk.sign_in(ANA)
    assert (
        desk.send("/decide", kind="reject", claims=row["claims"][0], next=f"/incidents/{row['id']}").status_code == 303
    )
    found = desk.client.get(f"/incidents/{row['id']}", follow_redirects=False)
    assert found.status_code == 303 and found.headers["location"] != f"/incidents/{row['id']}"
    assert desk.client.get(found.headers["location"]).status_code == 200


def test_a_rejection_can_be_taken_back_from_the_history_though_its_claim_left(desk: Desk) -> None:
    row = hajin(desk)
    desk.sign_in(ANA)
    desk.send("/decide", kind="reject", claims=row["claims"][0], reason="misread", next="/queue")
    page = desk.client.get(f"/incidents/{row['id']}").text
    latest = page[page.index("data-history") :].partition("</li>")[0]
    offered = re.search(r'action="/undo".*name="ruling" value="([^"]+)"', latest)
    assert offered and "misread" in latest
    assert desk.send("/undo", ruling=offered[1], next="/queue").status_code == 303
    back = hajin(desk)
    assert (back["id"], back["claims"]) == (row["id"], row["claims"])


def test_a_claim_leads_to_its_words(desk: Desk) -> None:
    claim = hajin(desk)["claims"][0]
    found = desk.client.get(f"/claims/{claim}", follow_redirects=False)
    assert found.headers["location"].endswith(f"#{claim}")
    assert f'id="{claim}"' in desk.page(found.headers["location"])


def test_a_corrected_claim_takes_the_place_of_the_old_one(desk: Desk) -> None:
    row = hajin(desk)
    claim = next(each for each in desk.client.get(f"/api/incidents/{row['id']}").json()["said"] if each["counts"])
    desk.sign_in(ANA)
    fields = {"quote": claim["quote"], "event": claim["event"], "speaker": "a medic",
              "count-0-text": claim["counts"][0]["text"],
              "count-0-low": "7", "count-0-high": "7", "reason": "misheard", "next": "/decisions"}  # fmt: skip
    assert desk.send(f"/claims/{claim['id']}/correct", **fields).status_code == 303
    with desk.app.state.library.look() as lookup:
        (ruling,) = lookup.rulings(claim["id"])
        assert ruling.correction is not None and ruling.reason == "misheard"
        made = lookup.claim(ruling.correction.id)
    assert (made["speaker"], made["counts"][0]["low"]) == ("a medic", 7)
    assert "misheard" in desk.page("/decisions")
    bad = desk.send(f"/claims/{made['id']}/correct", **fields | {"count-0-low": "seven"})
    assert bad.status_code == 400 and "whole number" in bad.text


def test_a_page_as_of_a_day_shows_the_book_as_it_was(desk: Desk) -> None:
    row = hajin(desk)
    desk.sign_in(ANA)
    assert "decide" in desk.page(f"/incidents/{row['id']}")
    then = desk.client.get("/?as_of=2001-01-01").text
    assert "0 incidents" in then
