"""Restricted reports and masked names on pages: shown to who may see them, and to nobody else."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.secret import WORDS, book_with_a_secret
from tests.web.conftest import ANA, CEM, TOKENS, Desk
from tollbook.api import Options as ApiOptions
from tollbook.api import Tokens
from tollbook.pipeline.restrict import restrict
from tollbook.web import Options, create_desk

REA = "rea-token-for-tests-5"
SHOWN = tuple(word for word in WORDS if word != "notes-12")


def desk_of(folder: Path, **more: bool) -> Desk:
    tokens = replace(TOKENS, persons=(*TOKENS.persons, *Tokens.parse(f"rea:reader:{REA}").persons))
    app = create_desk(Options(ApiOptions(book_with_a_secret(folder), tokens, prefix="/api", **more)))
    return Desk(TestClient(app), app)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Desk]:
    desk = desk_of(tmp_path)
    with desk.client:
        yield desk


def everywhere(desk: Desk) -> list[str]:
    """Pages that could tell of it; the incident with its claims, and their ids."""
    (incident,) = desk.client.get("/api/incidents").json()["items"]
    found = ["/", f"/incidents/{incident['id']}", "/decisions", "/map/list", "/reports/wire-1", "/?where=Hajin"]
    assert len(incident["claims"]) == 2
    return [*found, *(f"/incidents/{incident['id']}?done={name}" for name in incident["claims"])]


@pytest.mark.parametrize("token", [None, REA])
def test_no_page_tells_a_reader_a_word_of_it(kept: Desk, token: str | None) -> None:
    if token:
        kept.sign_in(token)
    for path in [*everywhere(kept), "/queue", "/queue?kind=denial"]:
        text = kept.page(path)
        assert [word for word in WORDS if word in text] == [], path
    found = kept.client.get("/reports/notes-12", follow_redirects=False)
    assert found.status_code == (403 if token else 303) and "Halima" not in found.text


def test_its_figure_is_on_the_page_and_its_speaker_is_not(kept: Desk) -> None:
    text = kept.page(everywhere(kept)[1])
    assert "a source that is withheld" in text and "between 12 and 14" in text and "Restricted" in text


@pytest.mark.parametrize("token", [CEM, ANA])
def test_who_may_code_reads_it(kept: Desk, token: str) -> None:
    kept.sign_in(token)
    assert "Halima" in kept.page("/reports/notes-12") and "Halima" in kept.page(everywhere(kept)[1])


def test_a_reader_finds_nothing_by_its_words(kept: Desk) -> None:
    for asked in ("q=clinic", "speaker=Halima", "publisher=Interview"):
        assert "Nothing in the book fits" in kept.page(f"/?{asked}"), asked
    kept.sign_in(CEM)
    assert "1 incident" in kept.page("/?q=clinic")


def test_a_coder_restricts_and_only_a_reviewer_opens_again(kept: Desk) -> None:
    cem, ana, nobody = kept.other(CEM), kept.other(ANA), Desk(TestClient(kept.app), kept.app)
    assert cem.send("/reports/wire-1/restriction", reason="asked for").status_code == 303
    assert nobody.client.get("/reports/wire-1", follow_redirects=False).status_code == 303
    assert "asked for" in cem.page("/reports/wire-1")
    assert cem.send("/reports/wire-1/restriction", lift="1").status_code == 403
    assert ana.send("/reports/wire-1/restriction", lift="1", reason="no longer").status_code == 303
    assert "Oskel Monitor" in nobody.page("/reports/wire-1")
    assert nobody.client.post("/reports/wire-1/restriction", data={"reason": "x"}).status_code == 403


def test_a_ruling_on_it_is_listed_without_its_reason(kept: Desk) -> None:
    claims = kept.client.get("/api/claims", headers={"Authorization": f"Bearer {CEM}"}).json()["items"]
    (claim,) = (each["id"] for each in claims if each["report_name"] == "notes-12")
    ana = kept.other(ANA)
    assert ana.send("/decide", kind="accept", claims=claim, seen="", reason="Halima told me").status_code == 303
    assert "Halima told me" in ana.page("/decisions")
    nobody = Desk(TestClient(kept.app), kept.app)
    for path in everywhere(nobody):
        assert "Halima" not in nobody.page(path), path


def test_a_desk_for_everyone_masks_names_wherever_they_stand(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, readonly=True, masked=True)
    with desk.client:
        for path in everywhere(desk):
            assert [word for word in SHOWN if word in desk.page(path)] == [], path
        assert desk.client.get("/?q=strike").status_code == 403
        assert desk.client.get("/queue").status_code == 403
        assert 'name="q"' not in desk.page("/") and "masked" in desk.page("/")


def test_names_in_a_report_that_everybody_may_read_are_masked_and_no_other_letter_changes(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, readonly=True, masked=True)
    settings = desk.app.state.options.settings
    restrict(settings, "notes-12", False, "ana", "")
    with desk.client:
        text = desk.page("/reports/notes-12")
        body = text.partition('class="body"')[2].partition(">")[2].partition("</div>")[0]
        assert "Halima" not in text and "Sorov" not in text
        assert re.sub(r"<sup>.*?</sup>|<[^>]*>", "", body) == (
            "I laid out fourteen dead at the clinic of Hajin after the air strike on Saturday, nurse [name] told us."
        )
        (incident,) = desk.client.get("/api/incidents").json()["items"]
        page = desk.page(f"/incidents/{incident['id']}")
        assert "Halima" not in page and "fourteen dead" in page
