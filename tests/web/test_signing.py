"""Writing: by who is signed in with the role, from a form of their own, and by nobody else."""

import re
from pathlib import Path
from shutil import copy

import pytest
from fastapi.testclient import TestClient

from tests.web.conftest import ANA, BEA, CEM, ROOT, Desk, desk_on, hajin
from tollbook.api import Role
from tollbook.vocabulary import UsageError
from tollbook.web import Keep
from tollbook.web.pages.leading import local
from tollbook.web.throttle import Throttle

PASSWORD = "a long enough password"


def rulings(desk: Desk) -> list[str]:
    with desk.app.state.library.look() as lookup:
        return [ruling.by for ruling in lookup.rulings()]


def test_who_signs_in_rules_in_his_own_name(desk: Desk) -> None:
    claim = hajin(desk)["claims"][0]
    desk.sign_in(ANA)
    assert desk.send("/decide", kind="accept", claims=claim, seen="").status_code == 303
    assert rulings(desk) == ["ana"]


def test_nobody_rules_without_signing_in(desk: Desk) -> None:
    claim = hajin(desk)["claims"][0]
    for path in ("/decide", "/undo", "/assign", f"/claims/{claim}/correct", "/reports/demo-01/claims", "/people"):
        assert desk.client.post(path, data={"kind": "accept", "claims": claim}).status_code == 403
    assert rulings(desk) == []


@pytest.mark.parametrize("key", ["", "wrong", "é"])
def test_a_form_of_another_site_does_nothing(desk: Desk, key: str) -> None:
    claim = hajin(desk)["claims"][0]
    desk.sign_in(ANA)
    found = desk.client.post("/decide", data={"kind": "accept", "claims": claim, "key": key})
    assert found.status_code == 403 and rulings(desk) == []


def test_anothers_key_is_not_ones_own(desk: Desk) -> None:
    claim = hajin(desk)["claims"][0]
    ana, bea = desk.sign_in(ANA), desk.other(BEA)
    found = bea.client.post("/decide", data={"kind": "accept", "claims": claim, "key": ana.key})
    assert found.status_code == 403 and rulings(desk) == []


def test_a_coder_adds_claims_and_does_not_rule(desk: Desk) -> None:
    claim = hajin(desk)["claims"][0]
    desk.sign_in(CEM)
    assert desk.send("/decide", kind="accept", claims=claim).status_code == 403
    fields = {"quote": "There was no immediate word from the SDF", "stance": "questions", "event": "other"}
    assert desk.send("/reports/demo-01/claims", **fields).status_code == 303
    assert "no immediate word" in desk.client.get("/api/claims", params={"q": "immediate word"}).text
    assert desk.send("/reports/demo-01/claims", **fields | {"quote": "nobody said so"}).status_code == 400


def test_a_book_served_to_be_read_only_lets_nobody_in(printed: Path, tmp_path: Path) -> None:
    with TestClient(desk_on(Path(copy(printed, tmp_path / "book.db")), readonly=True)) as client:
        assert client.post("/sign-in", data={"secret": ANA}).status_code == 403
        page = client.get("/").text
        assert "Read only" in page and "Sign in" not in page and 'href="/queue"' not in page


def test_the_cookie_is_for_this_desk_alone_and_no_script_reads_it(desk: Desk) -> None:
    made = desk.client.post("/sign-in", data={"secret": ANA}, follow_redirects=False).headers["set-cookie"].lower()
    assert "httponly" in made and "samesite=strict" in made and "path=/" in made


def test_who_signs_out_is_out(desk: Desk) -> None:
    desk.sign_in(ANA)
    key, cookie = desk.key, desk.client.cookies["tollbook"]
    desk.send("/sign-out")
    desk.client.cookies.set("tollbook", cookie)
    assert desk.client.post("/decide", data={"kind": "accept", "key": key}).status_code == 403


def test_a_sign_in_from_another_site_is_refused(desk: Desk) -> None:
    found = desk.client.post("/sign-in", data={"secret": ANA}, headers={"Origin": "https://other.example"})
    assert found.status_code == 403


def test_who_guesses_has_to_wait(desk: Desk) -> None:
    codes = [desk.client.post("/sign-in", data={"secret": f"wrong {n}"}).status_code for n in range(7)]
    assert codes[0] == 403 and codes[-1] == 429
    assert desk.client.post("/sign-in", data={"secret": ANA}).status_code == 429


def test_a_name_is_slowed_down_from_everywhere_and_others_are_not() -> None:
    throttle = Throttle()
    for number in range(8):
        throttle.failed(f"10.0.0.{number}", "ana")
    assert throttle.wait("10.9.9.9", "ana") > 0 and throttle.wait("10.9.9.9", "bea") == 0


@pytest.mark.parametrize(
    "address", ["https://other.example/", "//other.example", "/\\other.example", "javascript:alert(1)", "", "/a\nb"]
)
def test_a_form_leads_nowhere_else(desk: Desk, address: str) -> None:
    assert local(address) == "/"
    found = desk.client.post("/sign-in", data={"secret": ANA, "next": address}, follow_redirects=False)
    assert found.headers["location"] in ("/", "/queue")


def test_an_account_signs_in_by_its_password_and_a_closed_one_does_not(tmp_path: Path) -> None:
    keep = Keep(tmp_path / "desk.db")
    keep.set_account("dana", Role.REVIEWER, PASSWORD)
    found = keep.person("dana", PASSWORD)
    assert found is not None and (found.name, found.role) == ("dana", Role.REVIEWER)
    assert keep.person("dana", PASSWORD + " ") is None and keep.person("nobody", PASSWORD) is None
    keep.close_account("dana")
    assert keep.person("dana", PASSWORD) is None
    assert PASSWORD.encode() not in (tmp_path / "desk.db").read_bytes()


@pytest.mark.parametrize("name", ["", " ", "a:b", "a\nb", "x" * 81])
def test_a_name_that_will_not_do_is_refused(name: str) -> None:
    with pytest.raises(UsageError):
        Keep(None).set_account(name, Role.READER, PASSWORD)


def test_a_short_password_is_refused() -> None:
    with pytest.raises(UsageError, match="short"):
        Keep(None).set_account("dana", Role.READER, "short")


def test_an_admin_gives_accounts_and_others_do_not(desk: Desk) -> None:
    root = desk.sign_in(ROOT)
    made = root.send("/people", name="dana", role="reviewer", password=PASSWORD)
    assert made.status_code == 303, made.text
    assert "dana" in root.page("/people")
    dana = Desk(TestClient(desk.app), desk.app)
    found = dana.client.post("/sign-in", data={"name": "dana", "secret": PASSWORD}, follow_redirects=False)
    assert found.status_code == 303
    assert dana.send("/people", name="eve", role="admin", password=PASSWORD).status_code == 403
    assert dana.client.get("/people").status_code == 403
    key = dana.key
    root.send("/people", name="dana", close="1")
    assert dana.client.post("/decide", data={"kind": "accept", "claims": "claim-0", "key": key}).status_code == 403


def test_a_question_is_taken_and_let_go_by_who_took_it(desk: Desk) -> None:
    ana, bea = desk.sign_in(ANA), desk.other(BEA)
    assert ana.send("/assign", question="claim-1", person="ana").status_code == 303
    assert bea.send("/assign", question="claim-1", person="bea").status_code == 403
    assert bea.send("/assign", question="claim-2", person="ana").status_code == 403
    assert desk.app.state.keep.assigned() == {"claim-1": "ana"}
    ana.send("/assign", question="claim-1", person="")
    assert desk.app.state.keep.assigned() == {}


def test_two_who_decide_at_once_never_overwrite_each_other(desk: Desk) -> None:
    claim = hajin(desk)["claims"][0]
    ana, bea = desk.sign_in(ANA), desk.other(BEA)
    assert ana.send("/decide", kind="accept", claims=claim, seen="").status_code == 303
    late = bea.send("/decide", kind="reject", claims=claim, seen="")
    assert late.status_code == 409 and "ana has ruled on this meanwhile" in late.text
    assert rulings(desk) == ["ana"]
    with desk.app.state.library.look() as lookup:
        (made,) = lookup.rulings(claim)
    assert bea.send("/decide", kind="reject", claims=claim, seen=made.id).status_code == 303
    assert rulings(desk) == ["ana", "bea"]


def copies(desk: Desk) -> tuple[str, str, str]:
    """A claim that the queue asks about, one of its copies in another paper, and what the form says of that."""
    for number in re.findall(r"at=([^\"&]+)", desk.page("/queue?kind=denial")):
        found = re.search(
            r'name="also" value="(claim-[0-9a-f]+)=', page := desk.page(f"/queue?kind=denial&at={number}")
        )
        if found:
            given = re.search(r'name="claims" value="([^"]+)"', page)
            also = re.search(r'name="also" value="([^"]+)"', page)
            assert given and also
            return given[1], found[1], also[1]
    raise AssertionError("no wire text is in the queue")


def test_what_is_decided_of_a_wire_text_is_decided_of_its_copies(desk: Desk) -> None:
    ana = desk.sign_in(ANA)
    claim, copy_of_it, also = copies(ana)
    assert ana.send("/decide", kind="accept", claims=claim, seen="", also=also).status_code == 303
    with desk.app.state.library.look() as lookup:
        assert lookup.claim(claim)["accepted"] and lookup.claim(copy_of_it)["accepted"]


def test_a_copy_that_somebody_ruled_on_meanwhile_keeps_that_ruling(desk: Desk) -> None:
    ana, bea = desk.sign_in(ANA), desk.other(BEA)
    claim, copy_of_it, also = copies(ana)
    assert bea.send("/decide", kind="unverifiable", claims=copy_of_it, seen="").status_code == 303
    assert ana.send("/decide", kind="accept", claims=claim, seen="", also=also).status_code == 303
    with desk.app.state.library.look() as lookup:
        assert lookup.claim(claim)["accepted"]
        assert [(each.by, each.kind.value) for each in lookup.rulings(copy_of_it)] == [("bea", "unverifiable")]
