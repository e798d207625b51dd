"""Writing: nobody without a token of the role; what is written is seen at once; nobody's decision is lost."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import CODER, REVIEWER, TOKENS, Asking, bearer
from tollbook.api import Options, Role, Tokens, create_app
from tollbook.pipeline.settings import Settings
from tollbook.vocabulary import UsageError

TEXT = "At least three people were killed in Varsk on Monday, the hospital said."
COUNT = {"text": "At least three people", "harm": "killed", "low": 3, "high": None}
CLAIM = {"quote": TEXT, "event": "attack", "date": ["2021-06-14", "2021-06-14"], "places": ["Varsk"], "counts": [COUNT]}
REPORT = {"text": TEXT, "title": "Attack in Varsk", "publisher": "Harbour News", "published": "2021-06-15", "id": "h-1"}


def hajin(desk: Asking) -> Any:
    """The contested attack of 4 November 2018."""
    (row,) = desk.items("/incidents", contested=True, **{"from": "2018-11-04", "until": "2018-11-04"})
    return row


def rule(desk: Asking, token: str = REVIEWER, **body: Any) -> Any:
    return desk.client.post("/rulings", json=body, headers=bearer(token))


@pytest.mark.parametrize(
    "headers", [{}, bearer(""), bearer("wrong-token-of-some-length"), {"Authorization": CODER}, {"Authorization": "é"}]
)
@pytest.mark.parametrize("path", ["/reports", "/rulings"])
def test_without_a_token_nothing_is_written(desk: Asking, path: str, headers: dict[str, str]) -> None:
    before = desk.client.get("/reports").headers["etag"]
    encoded = {name: value.encode("latin-1") for name, value in headers.items()}
    found = desk.client.post(path, json={"anything": 1}, headers=encoded)
    assert found.status_code == 403 and found.json()["error"]["code"] == "forbidden"
    assert desk.client.get("/reports").headers["etag"] == before


def test_a_coder_does_not_rule(desk: Asking) -> None:
    assert rule(desk, CODER, kind="accept", claims=[hajin(desk)["claims"][0]]).status_code == 403


def test_a_book_served_to_be_read_only_takes_no_token(printed: Path, tmp_path: Path) -> None:
    book = Settings(book=str(copy(printed, tmp_path / "book.db")))
    with TestClient(create_app(Options(book, TOKENS, readonly=True))) as client:
        assert client.post("/reports", json=REPORT, headers=bearer(REVIEWER)).status_code == 403
        assert client.get("/incidents").status_code == 200


def test_a_report_with_its_claims_is_in_the_book_at_once(desk: Asking) -> None:
    made = desk.client.post("/reports", json=REPORT | {"claims": [CLAIM]}, headers=bearer(CODER))
    assert made.status_code == 201 and made.json()["new"] and made.json()["problems"] == []
    report = desk.client.get(made.headers["location"]).json()
    assert (report["text"], report["name"]) == (TEXT, "h-1")
    (claim,) = report["claims"]
    assert claim["quote"] == TEXT and claim["reader"] == "cem"
    (incident,) = desk.items("/incidents", where="Varsk")
    assert incident["totals"][0]["low"] == 3
    again = desk.client.post("/reports", json=REPORT | {"claims": [CLAIM]}, headers=bearer(CODER)).json()
    assert not again["new"] and desk.items("/incidents", where="Varsk") == [incident]


def test_a_report_without_claims_is_read(desk: Asking) -> None:
    made = desk.client.post("/reports", json=REPORT, headers=bearer(CODER))
    assert made.status_code == 201, made.text
    (claim,) = desk.items("/claims", report=made.json()["id"])
    assert (claim["counts"][0]["low"], claim["counts"][0]["harm"]) == (3, "killed")


def test_a_claim_that_does_not_fit_is_told(desk: Asking) -> None:
    body = REPORT | {"claims": [CLAIM, CLAIM | {"quote": "Nobody said so."}]}
    made = desk.client.post("/reports", json=body, headers=bearer(CODER)).json()
    assert [problem["code"] for problem in made["problems"]] == ["claim-does-not-fit"]
    assert made["claims"] == 1


def test_a_ruling_changes_the_toll_and_open_takes_it_back(desk: Asking) -> None:
    before = hajin(desk)
    killed = next(toll for toll in before["totals"] if toll["harm"] == "killed")
    for claim in killed["low_by"]:
        made = rule(desk, kind="reject", claims=[claim], reason="of another day")
        assert made.status_code == 201 and made.json()["by"] == "ana"
    after = desk.get(f"/incidents/{before['id']}")
    assert next(toll for toll in after["totals"] if toll["harm"] == "killed")["low"] > killed["low"]
    for claim in killed["low_by"]:
        rule(desk, kind="open", claims=[claim])
        assert [each["kind"] for each in desk.get(f"/claims/{claim}")["rulings"]] == ["reject", "open"]
    assert hajin(desk) | {"redirects": []} == before


def test_a_correction_stands_for_the_claim(desk: Asking) -> None:
    made = desk.client.post("/reports", json=REPORT | {"claims": [CLAIM]}, headers=bearer(CODER)).json()
    (claim,) = desk.items("/claims", report=made["id"])
    better = CLAIM | {"counts": [COUNT | {"low": 4, "text": "three people"}]}
    assert rule(desk, kind="correct", claims=[claim["id"]], correction=better).status_code == 201
    (now,) = desk.items("/claims", report=made["id"])
    assert now["counts"][0]["low"] == 4 and now["accepted"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"kind": "same", "claims": ["claim-0"]}, 400),
        ({"kind": "same", "claims": ["claim-0", "claim-0"]}, 400),
        ({"kind": "accept", "claims": ["claim-0"]}, 404),
        ({"kind": "accept", "claims": []}, 400),
        ({"kind": "bless", "claims": ["claim-0"]}, 400),
        ({"kind": "correct", "claims": ["claim-0"]}, 400),
        ({"kind": "correct", "claims": ["claim-0"], "correction": CLAIM}, 404),
        ({"kind": "accept", "claims": ["claim-0"], "correction": CLAIM}, 404),
    ],
)
def test_a_ruling_that_is_none_is_refused(desk: Asking, body: dict[str, Any], status: int) -> None:
    assert rule(desk, **body).status_code == status


def test_who_decides_on_what_has_been_decided_meanwhile_is_told(desk: Asking) -> None:
    claim = hajin(desk)["claims"][0]
    first = rule(desk, kind="accept", claims=[claim], seen=None)
    assert first.status_code == 201
    late = rule(desk, kind="reject", claims=[claim], seen=None)
    assert late.status_code == 409 and "ana" in late.json()["error"]["message"]
    assert rule(desk, kind="reject", claims=[claim], seen=first.json()["id"]).status_code == 201


def test_of_two_who_decide_at_once_one_is_told_of_the_other(desk: Asking) -> None:
    claim = hajin(desk)["claims"][0]
    with ThreadPoolExecutor(2) as both:
        found = list(both.map(lambda kind: rule(desk, kind=kind, claims=[claim], seen=None), ["accept", "reject"]))
    assert sorted(each.status_code for each in found) == [201, 409]
    assert len(desk.get(f"/claims/{claim}")["rulings"] if found[0].status_code == 201 else [1]) == 1


def test_two_who_write_at_once_lose_nothing(desk: Asking) -> None:
    def bring(number: int) -> int:
        text = f"At least {number + 3} people were killed in Varsk on Monday, the hospital said."
        count = COUNT | {"text": f"At least {number + 3} people", "low": number + 3}
        body = {"text": text, "claims": [CLAIM | {"quote": text, "counts": [count]}]}
        return desk.client.post("/reports", json=body, headers=bearer(CODER)).status_code

    before = len(desk.items("/reports"))
    with ThreadPoolExecutor(4) as hands:
        assert set(hands.map(bring, range(12))) == {201}
    assert len(desk.items("/reports")) == before + 12
    assert len(desk.items("/claims", where="Varsk")) == 12


@pytest.mark.parametrize(
    "words", ["ana", "ana:reviewer", "ana:queen:0123456789abcdef", "ana:admin:short", ":admin:0123456789abcdef"]
)
def test_tokens_that_are_written_wrongly_are_told_without_being_shown(words: str) -> None:
    with pytest.raises(UsageError) as error:
        Tokens.parse(words)
    assert "0123456789abcdef" not in str(error.value) and "short" not in str(error.value)


def test_a_token_may_hold_colons_and_roles_rise(demo: Asking) -> None:
    tokens = Tokens.parse("ana:admin:0123:456789:abcdef\n  cem:coder:another-token-of-mine")
    assert tokens.person("bearer 0123:456789:abcdef", Role.REVIEWER).name == "ana"
    assert tokens.person("Bearer another-token-of-mine", Role.CODER).name == "cem"
