"""The client gets what is there, and neither a redirect, a name server, a slow nor a huge answer can do harm."""

import gzip
import socket
import time
import tracemalloc
import zlib

import pytest

from tests.intake.web.site import HOST, Reply, Site, packed, redirect
from tollbook.intake.web.client import Answer, Client
from tollbook.intake.web.manners import Limits, Manners
from tollbook.vocabulary.problem import Problem

ALLOW = frozenset({HOST})


def get(address: str, allow: frozenset[str] = ALLOW, limits: Limits | None = None, **headers: str) -> Answer | Problem:
    with Client(Manners("mailto:desk@ledger.example", allow, limits or Limits())) as client:
        return client.get(address, headers)


def code(answer: Answer | Problem) -> str:
    return answer.code if isinstance(answer, Problem) else str(answer.status)


def data(answer: Answer | Problem) -> bytes:
    assert isinstance(answer, Answer), answer
    return answer.data


def test_an_answer_comes_with_its_bytes_headers_and_time(site: Site) -> None:
    site.replies["/a"] = Reply("Two died.", headers={"ETag": '"1"'})
    answer = get(site.at("/a"))
    assert data(answer) == b"Two died."
    assert isinstance(answer, Answer)
    assert answer.header("etag") == '"1"'
    assert answer.capture.retrieved.tzinfo is not None


def test_it_says_who_it_is(site: Site) -> None:
    get(site.at("/a"))
    assert site.asked[0].headers["user-agent"].startswith("tollbook/")
    assert "desk@ledger.example" in site.asked[0].headers["user-agent"]


def test_redirects_are_followed_and_the_last_address_is_kept(site: Site) -> None:
    site.replies["/a"] = redirect("/b", 301)
    site.replies["/b"] = redirect("c?x=1", 307)
    site.replies["/c?x=1"] = Reply("c")
    answer = get(site.at("/a"))
    assert isinstance(answer, Answer)
    assert (answer.capture.url, answer.capture.final_url) == (site.at("/a"), site.at("/c?x=1"))


def test_redirects_that_do_not_end_are_a_problem(site: Site) -> None:
    site.replies["/a"] = redirect("/a")
    assert code(get(site.at("/a"))) == "too-many-redirects"
    assert len(site.asked) == 7


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://ledger.example/", "gopher://x", "javascript:alert(1)"])
def test_a_redirect_leads_only_to_http(site: Site, to: str) -> None:
    site.replies["/a"] = redirect(to)
    assert code(get(site.at("/a"))) == "not-an-address"


def test_a_redirect_to_a_private_address_is_refused(site: Site) -> None:
    site.replies["/a"] = redirect(site.at("/secret", "localhost"))
    site.replies["/secret"] = Reply("secret")
    assert code(get(site.at("/a"))) == "private-address"
    assert site.paths() == ["/a"]


def test_this_machine_is_refused_unless_it_is_allowed(site: Site) -> None:
    site.replies["/a"] = Reply("a")
    assert code(get(site.at("/a"), frozenset())) == "private-address"
    assert site.asked == []


def test_a_name_that_leads_elsewhere_at_a_second_look_up_is_connected_to_where_it_was_checked(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up = []
    true = socket.getaddrinfo

    def rebinding(host: str, port: int, *args: object, **more: object) -> object:
        if host != "rebind.example":
            return true(host, port, *args, **more)  # type: ignore[arg-type]
        looked_up.append(host)
        address = "93.184.216.34" if len(looked_up) == 1 else HOST
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def unreachable(address: tuple[str, int], *_: object, **__: object) -> socket.socket:
        raise ConnectionRefusedError(f"connected to {address[0]}")

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    monkeypatch.setattr(socket, "create_connection", unreachable)
    answer = get(site.at("/a", "rebind.example"))
    assert isinstance(answer, Problem)
    assert "93.184.216.34" in answer.message
    assert looked_up == ["rebind.example"]


def test_names_and_passwords_in_addresses_are_refused(site: Site) -> None:
    assert code(get(f"http://me:secret@{HOST}:{site.port}/a")) == "not-an-address"


def test_headers_of_ones_own_do_not_follow_a_redirect_to_another_host(site: Site) -> None:
    site.replies["/a"] = redirect(site.at("/b", "localhost"))
    site.replies["/b"] = Reply("b")
    get(site.at("/a"), frozenset({HOST, "localhost"}), Authorization="secret")
    assert [each.headers.get("authorization") for each in site.asked] == ["secret", None]


@pytest.mark.parametrize("status", [304, 404, 429, 500, 503])
def test_other_statuses_are_answers_too(site: Site, status: int) -> None:
    site.replies["/a"] = Reply("x", status, {"Retry-After": "7"})
    answer = get(site.at("/a"))
    assert isinstance(answer, Answer)
    assert (answer.status, answer.header("retry-after")) == (status, "7")


def test_packed_answers_are_unpacked(site: Site) -> None:
    site.replies["/gzip"] = packed("Two died.")
    site.replies["/deflate"] = Reply(zlib.compress(b"Two died."), headers={"Content-Encoding": "deflate"})
    assert data(get(site.at("/gzip"))) == data(get(site.at("/deflate"))) == b"Two died."


def test_a_gzip_bomb_is_a_problem_before_it_has_grown(site: Site) -> None:
    site.replies["/bomb"] = packed(b"\0" * (100 << 20))
    tracemalloc.start()
    answer = get(site.at("/bomb"), limits=Limits(size=1 << 20))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert code(answer) == "too-large"
    assert peak < 8 << 20


def test_a_body_that_is_too_large_is_a_problem(site: Site) -> None:
    site.replies["/a"] = Reply(b"a" * 5000)
    assert code(get(site.at("/a"), limits=Limits(size=4999))) == "too-large"
    assert code(get(site.at("/a"), limits=Limits(size=5000))) == "200"


@pytest.mark.parametrize(
    "reply",
    [
        Reply("Two died", short=100),
        Reply(gzip.compress(b"Two died." * 99)[:-20], headers={"Content-Encoding": "gzip"}),
        Reply("not packed", headers={"Content-Encoding": "gzip"}),
        Reply("?", headers={"Content-Encoding": "br"}),
    ],
    ids=["truncated", "truncated gzip", "no gzip", "brotli"],
)
def test_an_answer_that_breaks_off_is_a_problem(site: Site, reply: Reply) -> None:
    site.replies["/a"] = reply
    assert code(get(site.at("/a"))) == "broken-answer"


@pytest.mark.parametrize("drip", [0.05, 5.0], ids=["dripping", "silent"])
def test_a_slow_answer_ends_when_its_time_is_over(site: Site, drip: float) -> None:
    site.replies["/a"] = Reply(b"a" * 200, drip=drip)
    began = time.monotonic()
    assert code(get(site.at("/a"), limits=Limits(seconds=0.5, pause=0.4))) == "timed-out"
    assert time.monotonic() - began < 2.0


def test_nobody_at_home_is_a_problem() -> None:
    with socket.create_server((HOST, 0)) as held:
        port = held.getsockname()[1]
    assert code(get(f"http://{HOST}:{port}/")) == "cannot-connect"


@pytest.mark.parametrize("address", ["http://[::1", "http:///a", "http://a:99999/", "https://xn--/", "http://\ud800/"])
def test_what_is_no_address_is_a_problem(address: str) -> None:
    assert code(get(address)) in {"not-an-address", "cannot-connect"}


def test_signs_that_addresses_cannot_have_are_encoded(site: Site) -> None:
    site.replies["/caf%C3%A9?q=%20a"] = Reply("a")
    assert code(get(site.at("/café?q= a"))) == "200"
