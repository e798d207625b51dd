"""Second review: blind, by somebody else, kept beside the first coding, and told as agreement."""

import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.web.conftest import ANA, BEA, CEM, Desk, Served, desk_on, hajin, sign_in


@pytest.fixture
def claim(desk: Desk) -> dict[str, Any]:
    """One that ana accepted: the first to be coded a second time."""
    name = hajin(desk)["claims"][0]
    ana = desk.other(ANA)
    assert ana.send("/decide", kind="accept", claims=name, seen="").status_code == 303
    found: dict[str, Any] = desk.client.get(f"/api/claims/{name}").json()
    return found


def offered(desk: Desk) -> str:
    found = re.search(r'action="/second/(claim-[0-9a-f]+)"', desk.page("/second"))
    assert found
    return found[1]


def test_what_a_person_accepted_is_coded_by_somebody_else_first(desk: Desk, claim: dict[str, Any]) -> None:
    ana, bea = desk.other(ANA), desk.other(BEA)
    assert offered(bea) == claim["id"]
    assert offered(ana) != claim["id"]
    assert ana.send(f"/second/{claim['id']}", speaker="me").status_code == 403


def test_the_page_shows_the_words_and_nothing_of_how_they_were_coded(desk: Desk, claim: dict[str, Any]) -> None:
    text = desk.other(CEM).page("/second")
    main = text.partition("<main")[2]
    assert re.sub(r"\s+", " ", claim["quote"])[:40] in re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", main))
    assert 'class="k-denial' not in main and 'class="k-count' not in main and "is-count" not in main
    assert f'value="{claim["speaker"]}"' not in main and not re.search(r'name="count-\d-low"[^>]*value="\d', main)
    assert f"/claims/{claim['id']}" not in main and f"#{claim['id']}" not in main


def test_both_codings_stand_side_by_side_and_the_agreement_is_told(desk: Desk, claim: dict[str, Any]) -> None:
    bea = desk.other(BEA)
    fields = {
        "speaker": claim["speaker"] or "", "event": claim["event"], "stance": claim["stance"], "scope": "running",
        "places": ";".join(claim["places"]), "first": claim["date"][0], "last": claim["date"][1],
        "quote": "words that stand nowhere", "start": "0",
    }  # fmt: skip
    before = hajin(desk)["totals"]
    found = bea.send(f"/second/{claim['id']}", **fields)
    assert found.status_code == 303, found.text
    both = bea.page(f"/second/{claim['id']}")
    assert "ana" in both and "bea" in both and 'class="differs"' in both
    agreed = re.sub(r"<[^>]*>|\s+", " ", bea.page("/second").partition("How far coders agree")[2])
    assert "Two people" in agreed and re.search(r"Stance\s+100 %\s+1 of 1", agreed)
    assert re.search(r"Scope\s+0 %\s+0 of 1", agreed)
    assert hajin(desk)["totals"] == before, "a second coding moves no toll"
    assert offered(desk.other(CEM)) != claim["id"]
    assert bea.send(f"/second/{claim['id']}", **fields).status_code == 409


def test_another_coder_sees_no_second_coding_of_somebody_else(desk: Desk, claim: dict[str, Any]) -> None:
    assert desk.other(BEA).send(f"/second/{claim['id']}", event="attack").status_code == 303
    assert desk.other(CEM).client.get(f"/second/{claim['id']}").status_code == 404
    assert desk.other(ANA).client.get(f"/second/{claim['id']}").status_code == 200


def test_nobody_reviews_without_signing_in(desk: Desk, claim: dict[str, Any]) -> None:
    assert desk.client.get("/second", follow_redirects=False).status_code == 303
    assert desk.client.post(f"/second/{claim['id']}", data={"speaker": "x"}).status_code == 403


@pytest.fixture
def readonly(printed: Path, tmp_path: Path) -> Iterator[Desk]:
    app = desk_on(Path(copy(printed, tmp_path / "other.db")), readonly=True)
    with TestClient(app) as client:
        yield Desk(client, app)


def test_a_desk_that_is_read_only_reviews_nothing(readonly: Desk) -> None:
    assert readonly.client.get("/second").status_code == 403


def test_a_coder_reviews_in_a_browser(served: Served, tab: Any) -> None:
    sign_in(tab, served.address, CEM)
    tab.click("nav a[href='/second']")
    tab.fill("input[name=speaker]", "a medic")
    tab.click(".form-end button")
    assert tab.url.endswith("/second"), "what has to be chosen was not chosen"
    for name, value in (("stance", "questions"), ("event", "other"), ("scope", "stock")):
        tab.select_option(f"select[name={name}]", value)
    tab.click(".form-end button")
    tab.wait_for_selector(".codings th:has-text('cem')")
    assert tab.locator(".differs").count() >= 2
    tab.click("a[href='/second']:has-text('next')")
    tab.wait_for_selector(".agreement")
