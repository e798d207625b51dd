"""The masked API: names of private persons do not go out, nor can they be found out by searching."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import CODER, TOKENS, bearer
from tollbook.api import Options, create_app
from tollbook.intake import receive
from tollbook.pipeline.add import add
from tollbook.pipeline.settings import Settings

TEXT = (
    "Twelve people, among them the baker Yusuf Karam, 41, were killed by shells in Kelmar on Saturday, resident "
    "Layla Haddad said. General Omar Nasser of the Tarsenian army denied it."
)


@pytest.fixture
def asking(tmp_path: Path) -> Iterator[TestClient]:
    """Of a book of one report that names a victim and a witness."""
    claim: dict[str, Any] = {
        "quote": TEXT.partition(" General")[0], "speaker": "resident Layla Haddad", "person": "Layla Haddad",
        "stance": "asserts", "event": "shelling-artillery-missile", "date": ["2021-06-12", "2021-06-12"],
        "places": ["Kelmar"], "region": None, "country": None, "actor": None, "target": None, "via": None,
        "scope": "incident", "responsibility": None,
        "counts": [{"text": "Twelve people", "harm": "killed", "low": 12, "high": 12, "who": "Yusuf Karam and others",
                    "side": None, "status": "civilian", "of": None}],
    }  # fmt: skip
    row = {"id": "r1", "publisher": "Eastgate Wire", "published": date(2021, 6, 13).isoformat(), "text": TEXT}
    lines = tmp_path / "coded.jsonl"
    lines.write_text(json.dumps(row | {"title": "Baker Yusuf Karam among twelve dead", "claims": [claim]}) + "\n")
    settings = Settings(book=str(tmp_path / "book.db"))
    assert add(receive([str(lines)]), settings, coded=True).claims == 1
    with TestClient(create_app(Options(settings, TOKENS, masked=True))) as client:
        yield client


def test_no_answer_names_a_victim_or_a_witness(asking: TestClient) -> None:
    (incident,) = asking.get("/incidents").json()["items"]
    (claim,) = asking.get("/claims").json()["items"]
    paths = (
        "/reports", "/reports/r1", "/claims", f"/claims/{claim['id']}", "/incidents", "/incidents?format=geojson",
        f"/incidents/{incident['id']}", "/tolls", f"/tolls/{incident['id']}", "/sources",
    )  # fmt: skip
    for path in paths:
        found = asking.get(path)
        assert found.status_code == 200, path
        assert not [name for name in ("Karam", "Yusuf", "Layla", "Haddad") if name in found.text], path


def test_figures_places_and_offsets_stay_as_they_are(asking: TestClient) -> None:
    (claim,) = asking.get("/claims").json()["items"]
    assert (claim["places"], claim["counts"][0]["low"]) == (["Kelmar"], 12)
    assert "baker [name], 41, were killed by shells in Kelmar" in claim["quote"]
    assert claim["end"] - claim["start"] == len(TEXT.partition(" General")[0])


@pytest.mark.parametrize("asked", ["q=Karam", "speaker=Layla"])
def test_names_cannot_be_searched(asking: TestClient, asked: str) -> None:
    for path in ("/reports", "/claims", "/incidents"):
        found = asking.get(f"{path}?{asked}")
        assert found.status_code in (400, 403), path


def test_nobody_writes(asking: TestClient) -> None:
    found = asking.post("/reports", json={"text": "Two died."}, headers=bearer(CODER))
    assert found.status_code == 403
