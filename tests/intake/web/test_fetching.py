"""An address that is given like a file becomes a report, with the page as it came."""

from datetime import date

import pytest

from bench.pages import page, story
from tests.intake.making import codes, received, texts
from tests.intake.web.site import HOST, Reply, Site, redirect
from tollbook.intake import Options
from tollbook.intake.web.client import Client
from tollbook.intake.web.manners import Manners
from tollbook.intake.web.robots import Robots

HERE = Options(allow=frozenset({HOST}))


def test_a_page_comes_with_its_bytes_headers_and_final_address(site: Site) -> None:
    content = page("wordpress", story(2))
    site.replies["/old"] = redirect("/new?utm_source=feed")
    site.replies["/new?utm_source=feed"] = Reply(content, headers={"X-Cache": "hit"})
    [arrival] = received(site.at("/old"), options=HERE)
    assert arrival.report is not None
    assert arrival.report.text == story(2).text
    assert arrival.report.published == date.fromisoformat(story(2).published)
    assert arrival.report.url == site.at("/new")
    assert arrival.original == content.encode()
    assert arrival.capture is not None
    assert (arrival.capture.url, arrival.capture.status) == (site.at("/old"), 200)
    assert ("X-Cache", "hit") in arrival.capture.headers


def test_the_charset_that_the_server_says_is_heeded(site: Site) -> None:
    words = "قتل ما لا يقل عن اثني عشر شخصا في قصف استهدف سوقا في المدينة يوم الأحد بحسب المستشفى."
    content = f"<html><body><article><p>{words}</p><p>{words}</p></article></body></html>".encode("windows-1256")
    site.replies["/a"] = Reply(content, kind="text/html; charset=windows-1256")
    assert words in texts(received(site.at("/a"), options=HERE))[0]


def test_a_text_is_taken_as_it_is(site: Site) -> None:
    site.replies["/a.txt"] = Reply("Two died.", kind="text/plain")
    assert texts(received(site.at("/a.txt"), options=HERE)) == ["Two died."]


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429, 451, 500])
def test_a_refusal_is_a_problem_that_says_what_to_do(site: Site, status: int) -> None:
    site.replies["/a"] = Reply("no", status)
    [arrival] = received(site.at("/a"), options=HERE)
    assert codes([arrival]) == [("http-error", None)]
    assert str(status) in arrival.problems[0].message


def test_other_kinds_are_no_pages(site: Site) -> None:
    site.replies["/feed"] = Reply("<rss/>", kind="application/rss+xml")
    assert codes(received(site.at("/feed"), options=HERE)) == [("not-a-page", None)]


def test_this_machine_is_not_fetched_unless_it_is_allowed(site: Site) -> None:
    assert codes(received(site.at("/a"))) == [("private-address", None)]


ROBOTS = "User-agent: tollbook\nDisallow: /private\nCrawl-delay: 3\n\nUser-agent: *\nDisallow: /\n"


@pytest.mark.parametrize(
    ("reply", "public", "private", "delay"),
    [
        (Reply(ROBOTS, kind="text/plain"), True, False, 3.0),
        (Reply("User-agent: *\nDisallow: /\n"), False, False, 0.0),
        (Reply("User-agent: *\nDisallow: /*.pdf$\nDisallow: /private\nAllow: /private/a\n"), True, True, 0.0),
        (Reply("none", 404), True, True, 0.0),
        (Reply("busy", 503), False, False, 0.0),
        (Reply(b"\xff\x00 garbage <html>"), True, True, 0.0),
        (Reply("User-agent: *\nCrawl-delay: 100000\n"), True, True, 120.0),
    ],
    ids=["ours", "all", "patterns", "none", "busy", "garbage", "slow"],
)
def test_robots_txt_is_obeyed(site: Site, reply: Reply, public: bool, private: bool, delay: float) -> None:
    site.replies["/robots.txt"] = reply
    with Client(Manners(allow=frozenset({HOST}))) as client:
        robots = Robots(client, "tollbook")
        assert (robots.barrier(site.at("/a")) is None, robots.barrier(site.at("/private/a")) is None) == (
            public,
            private,
        )
        assert robots.delay(site.at("/a")) == delay
    assert site.paths() == ["/robots.txt"]


def test_robots_txt_is_asked_for_again_after_a_day_or_after_an_hour_if_it_could_not_be_had(site: Site) -> None:
    now = [0.0]
    site.replies["/robots.txt"] = Reply("busy", 503)
    with Client(Manners(allow=frozenset({HOST}))) as client:
        robots = Robots(client, "tollbook", lambda: now[0])
        assert robots.barrier(site.at("/a")) is not None
        site.replies["/robots.txt"] = Reply("User-agent: *\nDisallow:\n")
        assert robots.barrier(site.at("/a")) is not None
        now[0] = 3601.0
        assert robots.barrier(site.at("/a")) is None
        now[0] = 3601.0 + 86000
        assert robots.barrier(site.at("/a")) is None
    assert len(site.asked) == 2
