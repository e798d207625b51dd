"""What reports bring is shown as text: no script runs, no letter hides, no page breaks."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from tests.web.conftest import ANA, CEM, Desk, desk_on, serve, watched
from tollbook.intake import receive
from tollbook.pipeline.add import add
from tollbook.pipeline.settings import Settings

SCRIPT = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
TURNED = "At least 12\u202e31 \u202cpeople were killed"
FORMULA = '=HYPERLINK("http://evil.example";"killed")'
ARABIC = "قُتل 12 شخصا في حجين يوم الأحد، بحسب المرصد"
TEXT = f"{TURNED} in Hajin on Sunday, the {SCRIPT} hospital said. {FORMULA} {ARABIC}. " + "x" * 5_000


def row(text: str = TEXT) -> dict[str, Any]:
    counts = [{"text": TURNED, "harm": "killed", "low": 12, "high": None}]
    claim = {
        "quote": text[:200], "event": "attack", "date": ["2018-11-04", "2018-11-04"], "places": [f"Hajin {SCRIPT}"],
        "country": "SY", "speaker": f"the {SCRIPT} hospital", "actor": FORMULA, "target": ARABIC, "counts": counts,
    }  # fmt: skip
    return {
        "id": "../\"'><script>", "text": text, "title": SCRIPT, "publisher": f"Wire {SCRIPT}",
        "published": "2018-11-05", "url": "javascript:alert(1)", "claims": [claim],
    }  # fmt: skip


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    (tmp_path / "in.jsonl").write_text(json.dumps(row()) + "\n", encoding="utf-8")
    add(receive([str(tmp_path / "in.jsonl")]), Settings(book=str(tmp_path / "book.db")), coded=True)
    return tmp_path / "book.db"


def pages(client: Any) -> list[str]:
    items = client.get("/api/incidents").json()["items"]
    report = client.get("/api/reports").json()["items"][0]["id"]
    return ["/", f"/incidents/{items[0]['id']}", f"/reports/{report}", "/queue", "/map/list", f"/?q={SCRIPT}"]


def test_markup_in_a_report_stays_text(hostile: Path) -> None:
    with TestClient(desk_on(hostile)) as client:
        for path in pages(client):
            text = client.get(path).text
            assert "<script>document" not in text and "<img src=x" not in text, path
            assert "javascript:alert" not in text.replace("<bdi>", "") or 'href="javascript' not in text, path


def test_markup_stays_text_for_who_codes_and_in_reasons_too(hostile: Path) -> None:
    with TestClient(desk_on(hostile)) as client:
        ana = Desk(client, client.app).sign_in(ANA)  # type: ignore[arg-type]
        report = client.get("/api/reports").json()["items"][0]["id"]
        claim = client.get("/api/claims").json()["items"][0]["id"]
        assert ana.send(f"/reports/{report}/restriction", reason=SCRIPT).status_code == 303
        assert ana.send("/decide", kind="accept", claims=claim, seen="", reason=SCRIPT).status_code == 303
        cem = ana.other(CEM)
        assert cem.send(f"/second/{claim}", event="attack", speaker=SCRIPT, stance="asserts").status_code == 303
        shown = [cem.page("/second"), cem.page(f"/second/{claim}")]
        shown += [ana.page(path) for path in (f"/reports/{report}", "/decisions", f"/claims/{claim}/correct")]
    for text in shown:
        assert "<script>document" not in text and "<img src=x" not in text
    assert sum("&lt;script&gt;document" in text for text in shown) == len(shown) - 1, "one page has nothing to show"


def test_letters_that_turn_others_around_are_shown_by_their_names(hostile: Path) -> None:
    with TestClient(desk_on(hostile)) as client:
        for path in pages(client)[1:3]:
            text = client.get(path).text
            assert "\u202e" not in text and ">RLO</span>" in text, path


def test_every_letter_of_a_report_is_on_its_page(hostile: Path) -> None:
    with TestClient(desk_on(hostile)) as client:
        text = client.get(pages(client)[2]).text
    assert "x" * 5_000 in text and "HYPERLINK" in text and ARABIC in text


def test_nothing_runs_and_nothing_is_wider_than_a_phone(hostile: Path, browser: Any) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    for served in serve(desk_on(hostile)):
        with httpx.Client(base_url=served.address) as client:
            paths = pages(client)
        for page in watched(context):
            for path in paths[:4]:
                page.goto(served.address + path)
                page.wait_for_load_state("networkidle")
                assert page.title() != "owned"
                assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


@pytest.mark.parametrize(
    "path",
    ["/?from=yesterday", "/?grade=best", "/?bbox=1,2,3", "/?sort=colour", "/?cursor=nonsense", "/?country=Syria",
     "/?as_of=soon", "/?profile=mine", "/?event=rain", "/queue?kind=odd", "/map/marks?zoom=-1", "/map/outlines"],
)  # fmt: skip
def test_what_makes_no_sense_is_told_and_nothing_breaks(desk: Desk, path: str) -> None:
    found = desk.client.get(path)
    assert found.status_code == 400 and "Traceback" not in found.text


@pytest.mark.parametrize(
    "path", ["/incidents/none", "/reports/none", "/claims/none", "/nowhere", "/static/0/../app.py"]
)
def test_what_is_not_there_is_not_found(desk: Desk, path: str) -> None:
    assert desk.client.get(path).status_code == 404


def test_a_form_that_is_none_is_refused(desk: Desk) -> None:
    assert desk.client.post("/decide", json={"kind": "accept"}).status_code == 400
    assert desk.client.post("/decide", content=b"\xff=\xff", headers=FORM).status_code == 400
    assert desk.client.post("/decide", content=b"&".join([b"a=1"] * 500), headers=FORM).status_code == 400
    assert desk.client.post("/decide", content=b"a=" + b"x" * 3_000_000, headers=FORM).status_code == 413


FORM = {"content-type": "application/x-www-form-urlencoded"}
