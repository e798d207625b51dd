"""Watching takes what is new, once; asks for what has changed only; leaves in peace who wants it; and goes on."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from threading import Event

import pytest

from bench.pages import page, story
from tests.intake.watch.making import Kept, feed, later, now, source, watched, with_pages
from tests.intake.web.site import HOST, Asked, Reply, Site, packed, running
from tollbook.intake.sources import Expected, Pace
from tollbook.intake.watch import State, Watching, healths
from tollbook.intake.watch.due import enrol
from tollbook.intake.watch.loop import watch
from tollbook.intake.watch.settle import back_off
from tollbook.vocabulary import UsageError


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as found:
        yield found


def test_every_page_of_a_feed_is_taken_once(site: Site, tmp_path: Path) -> None:
    with_pages(site, 5)
    first = watched(tmp_path, source(site))
    assert first.titles == sorted(story(at).title for at in range(5))
    later(tmp_path, 4000)
    assert watched(tmp_path, source(site)).titles == []
    assert site.paths().count("/feed") == 2
    assert all(site.paths().count(f"/{at}") == 1 for at in range(5))


def test_what_the_feed_lists_later_is_taken_later(site: Site, tmp_path: Path) -> None:
    with_pages(site, 2)
    watched(tmp_path, source(site))
    with_pages(site, 4)
    later(tmp_path, 4000)
    assert watched(tmp_path, source(site)).titles == sorted(story(at).title for at in (2, 3))


def test_a_feed_that_has_not_changed_is_only_asked_whether_it_has(site: Site, tmp_path: Path) -> None:
    with_pages(site, 1)
    whole = replace(feed(["/0"]), headers={"ETag": '"7"', "Last-Modified": "Sun, 04 Nov 2018 20:00:00 GMT"})
    site.replies["/feed"] = lambda asked: Reply(status=304) if asked.headers.get("if-none-match") == '"7"' else whole
    watched(tmp_path, source(site))
    for _ in range(2):
        later(tmp_path, 4000)
        watched(tmp_path, source(site))
    asked = [each.headers for each in site.asked if each.path == "/feed"]
    assert [each.get("if-none-match") for each in asked] == [None, '"7"', '"7"']
    assert asked[1]["if-modified-since"] == "Sun, 04 Nov 2018 20:00:00 GMT"


def test_a_page_that_is_looked_at_again_is_a_new_version_only_if_its_words_changed(site: Site, tmp_path: Path) -> None:
    again = source(site, pace=Pace(3600.0, 0.0, (100.0, 200.0, 300.0)))
    with_pages(site, 1)
    first = watched(tmp_path, again).arrivals[0].report
    assert first is not None
    later(tmp_path, 150)
    site.replies["/0"] = Reply(page("wordpress", story(0)).replace("jp-relatedposts", "jp-relatedposts x"))
    assert watched(tmp_path, again).arrivals == []
    later(tmp_path, 150)
    site.replies["/0"] = Reply(page("wordpress", story(0)).replace("put the toll at", "raised the toll to"))
    [second] = watched(tmp_path, again).arrivals
    assert second.report is not None
    assert second.replaces == first.id
    assert second.report.url == first.url
    later(tmp_path, 150)
    watched(tmp_path, again)
    later(tmp_path, 10_000)
    watched(tmp_path, again)
    assert site.paths().count("/0") == 4


def test_a_page_that_the_feed_says_was_updated_is_looked_at_again(site: Site, tmp_path: Path) -> None:
    with_pages(site, 2)
    site.replies["/feed"] = feed(["/0", "/1"], "<pubDate>Sun, 04 Nov 2018 20:00:00 GMT</pubDate>")
    watched(tmp_path, source(site))
    later(tmp_path, 4000)
    site.replies["/feed"] = feed(["/0", "/1"], "<pubDate>Mon, 05 Nov 2018 09:00:00 GMT</pubDate>")
    watched(tmp_path, source(site))
    assert site.paths().count("/0") == site.paths().count("/1") == 2


def test_a_page_that_a_source_names_is_looked_at_for_ever(site: Site, tmp_path: Path) -> None:
    site.replies["/list"] = Reply(page("mirror", story(0)))
    daily = source(site, feeds=(), pages=(site.at("/list"),))
    for _ in range(4):
        watched(tmp_path, daily)
        later(tmp_path, 4000)
    assert site.paths().count("/list") == 4


def test_a_feed_that_carries_whole_reports_needs_no_pages(site: Site, tmp_path: Path) -> None:
    words = "".join(f"<p>{each}</p>" for each in story(3).paragraphs)
    row = {"id": "1", "url": "/a", "title": story(3).title, "date_published": "2018-11-04", "content_html": words}
    version = "https://jsonfeed.org/version/1.1"
    site.replies["/feed"] = Reply(json.dumps({"version": version, "items": [row]}), kind="application/feed+json")
    [arrival] = watched(tmp_path, source(site, whole=True, publisher="P")).arrivals
    report = arrival.report
    assert report is not None
    assert (report.text, report.title, report.publisher) == (story(3).text, story(3).title, "P")
    assert (str(report.published), report.url) == ("2018-11-04", site.at("/a"))
    assert site.paths() == ["/robots.txt", "/feed"]


def test_sitemaps_of_sitemaps_are_followed(site: Site, tmp_path: Path) -> None:
    with_pages(site, 2)
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    site.replies["/feed"] = Reply(
        f"<sitemapindex {space}><sitemap><loc>{site.at('/1.xml')}</loc></sitemap></sitemapindex>"
    )
    urls = "".join(f"<url><loc>{site.at(f'/{at}')}</loc><lastmod>2018-11-04</lastmod></url>" for at in range(2))
    site.replies["/1.xml"] = packed(f"<urlset {space}>{urls}</urlset>", "application/xml")
    assert len(watched(tmp_path, source(site)).arrivals) == 2


def test_an_index_that_lists_itself_and_other_indexes_ends(site: Site, tmp_path: Path) -> None:
    index = "<sitemapindex><sitemap><loc>{}</loc></sitemap><sitemap><loc>{}</loc></sitemap></sitemapindex>"
    site.replies["/feed"] = Reply(index.format(site.at("/feed"), site.at("/1")))
    site.replies["/1"] = Reply(index.format(site.at("/2"), site.at("/3")))
    watched(tmp_path, source(site))
    assert sorted(site.paths()) == ["/1", "/feed", "/robots.txt"]


def test_a_sitemap_of_an_index_is_looked_at_when_the_index_says_that_it_changed(site: Site, tmp_path: Path) -> None:
    with_pages(site, 1)
    index = "<sitemapindex><sitemap><loc>{}</loc><lastmod>{}</lastmod></sitemap></sitemapindex>"
    site.replies["/1"] = Reply(f"<urlset><url><loc>{site.at('/0')}</loc></url></urlset>")
    for day in (4, 4, 5):
        site.replies["/feed"] = Reply(index.format(site.at("/1"), f"2018-11-0{day}"))
        watched(tmp_path, source(site))
        later(tmp_path, 4000)
    assert (site.paths().count("/feed"), site.paths().count("/1")) == (3, 2)


def test_a_page_that_fails_among_many_is_no_problem_of_the_source(site: Site, tmp_path: Path) -> None:
    with_pages(site, 8)
    site.replies["/0"] = Reply("<html><body><video></video></body></html>")
    watched(tmp_path, source(site))
    with State.open(tmp_path / "state.db") as state:
        [health] = healths(state, [source(site)], now())
    assert (health.given_up, health.problems) == (1, ())


def test_what_is_older_than_the_desk_wants_is_left_alone(site: Site, tmp_path: Path) -> None:
    with_pages(site, 1)
    site.replies["/feed"] = feed(["/0"], "<pubDate>Sun, 04 Nov 2018 20:00:00 GMT</pubDate>")
    assert watched(tmp_path, source(site, since=7)).arrivals == []


def test_one_failing_source_does_not_stop_the_others(site: Site, tmp_path: Path) -> None:
    with_pages(site, 3)
    site.replies["/slow"] = Reply(b"x" * 1000, drip=0.1)
    site.replies["/junk"] = Reply(b"\x00\xff not a feed")
    bad = [
        source(site, name, feeds=(site.at(path),)) for name, path in (("s", "/slow"), ("j", "/junk"), ("n", "/none"))
    ]
    kept = watched(tmp_path, *bad, source(site))
    assert len(kept.arrivals) == 3
    with State.open(tmp_path / "state.db") as state:
        found = {each.source.name: [problem.code for problem in each.problems] for each in healths(state, bad, now())}
    assert found == {"s": ["timed-out"], "j": ["not-a-feed"], "n": ["http-error"]}


def test_a_source_that_fails_is_asked_less_and_less(site: Site, tmp_path: Path) -> None:
    site.replies["/feed"] = Reply("busy", 503)
    gaps = []
    for _ in range(4):
        watched(tmp_path, source(site))
        with State.open(tmp_path / "state.db") as state:
            gaps.append(round((state.connection.execute("SELECT due FROM feeds").fetchone()[0] - now()) / 3600))
        later(tmp_path, 86_400 * 2)
    assert gaps == [1, 2, 4, 8]
    assert back_off(50, 0.0, 60.0) == 86_400.0


def test_retry_after_is_obeyed_by_the_whole_site_and_remembered(site: Site, tmp_path: Path) -> None:
    with_pages(site, 3)
    site.replies["/0"] = Reply("slow down", 429, {"Retry-After": "120"})
    asked_first = len(watched_for(tmp_path, site, 1.5).arrivals)
    before = len(site.asked)
    watched_for(tmp_path, site, 1.0)
    assert len(site.asked) == before
    later(tmp_path, 150)
    site.replies["/0"] = Reply(page("wordpress", story(0)))
    assert asked_first + len(watched(tmp_path, source(site)).arrivals) == 3


def watched_for(folder: Path, site: Site, seconds: float) -> Kept:
    """A watch that is stopped after so many seconds."""
    kept, stop, end = Kept(), Event(), now() + seconds
    with State.open(folder / "state.db") as state:
        watch(state, [source(site)], kept, Watching(), stop, lambda: stop.set() if now() > end else None)
    return kept


def test_between_two_requests_to_a_site_it_waits(site: Site, tmp_path: Path) -> None:
    with_pages(site, 3)
    watched(tmp_path, source(site, pace=Pace(3600.0, 0.3, ())))
    times = [each.at for each in site.asked if each.path != "/robots.txt"]
    assert len(times) == 4
    assert all(later - earlier >= 0.29 for earlier, later in pairwise(times))


def test_two_sources_at_one_site_are_as_polite_as_one(site: Site, tmp_path: Path) -> None:
    with_pages(site, 2)
    site.replies["/other"] = feed(["/0", "/1"])
    slow = Pace(3600.0, 0.3, ())
    watched(tmp_path, source(site, pace=slow), source(site, "other", feeds=(site.at("/other"),), pace=slow))
    times = [each.at for each in site.asked if each.path != "/robots.txt"]
    assert all(later - earlier >= 0.29 for earlier, later in pairwise(times))


def test_robots_txt_bars_pages_and_says_so(site: Site, tmp_path: Path) -> None:
    with_pages(site, 2)
    site.replies["/robots.txt"] = Reply("User-agent: *\nDisallow: /1\n", kind="text/plain")
    assert watched(tmp_path, source(site)).titles == [story(0).title]
    assert "/1" not in site.paths()
    with State.open(tmp_path / "state.db") as state:
        [health] = healths(state, [source(site)], now())
    assert [problem.code for problem in health.problems] == ["robots"]


def test_a_page_that_is_gone_is_given_up_and_one_that_fails_is_tried_again(site: Site, tmp_path: Path) -> None:
    with_pages(site, 3)
    site.replies["/0"] = Reply("gone", 410)
    site.replies["/1"] = Reply("oops", 500)
    assert len(watched(tmp_path, source(site)).arrivals) == 1
    with_pages(site, 3)
    later(tmp_path, 100)
    assert len(watched(tmp_path, source(site)).arrivals) == 1
    assert site.paths().count("/0") == 1


def test_secrets_come_from_the_environment_and_go_to_their_own_host_only(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEDGER_TOKEN", "Bearer abc")
    site.replies["/feed"] = feed([site.at("/0"), site.at("/1", "localhost")])
    allow = frozenset({HOST, "localhost"})
    watched(tmp_path, source(site, allow=allow, secrets=(("Authorization", "LEDGER_TOKEN"),)))
    sent = {each.path: each.headers.get("authorization") for each in site.asked if each.path != "/robots.txt"}
    assert sent == {"/feed": "Bearer abc", "/0": "Bearer abc", "/1": None}
    assert b"Bearer abc" not in (tmp_path / "state.db").read_bytes()


def test_this_machine_is_not_watched_unless_it_is_allowed(site: Site, tmp_path: Path) -> None:
    barred = source(site, allow=frozenset())
    watched(tmp_path, barred)
    with State.open(tmp_path / "state.db") as state:
        [health] = healths(state, [barred], now())
    assert [problem.code for problem in health.problems] == ["private-address"]
    assert site.asked == []


@pytest.mark.parametrize(
    ("low", "high", "codes"), [(4, 9, ["volume-low"]), (0, 2, ["volume-high"]), (3, 3, []), (0, None, [])]
)
def test_a_volume_that_is_not_expected_is_a_problem_after_a_day(
    site: Site, tmp_path: Path, low: int, high: int | None, codes: list[str]
) -> None:
    expecting = source(site, expected=Expected(low, high))
    with_pages(site, 0)
    watched(tmp_path, expecting)
    later(tmp_path, 90_000)
    with_pages(site, 3)
    watched(tmp_path, expecting)
    with State.open(tmp_path / "state.db") as state:
        [health] = healths(state, [expecting], now())
    assert health.day == 3
    assert [problem.code for problem in health.problems] == codes


def test_too_little_is_not_said_before_a_day_was_watched(site: Site, tmp_path: Path) -> None:
    expecting = source(site, expected=Expected(5))
    with_pages(site, 1)
    watched(tmp_path, expecting)
    with State.open(tmp_path / "state.db") as state:
        [health] = healths(state, [expecting], now())
    assert health.problems == ()


def test_what_could_not_be_kept_is_not_noted_as_done(site: Site, tmp_path: Path) -> None:
    with_pages(site, 2)

    def full(arrivals: object) -> None:
        raise OSError("the disk is full")

    with State.open(tmp_path / "state.db") as state, pytest.raises(OSError, match="full"):
        watch(state, [source(site)], full, Watching(once=True), Event())
    assert len(watched(tmp_path, source(site)).arrivals) == 2


def test_a_fault_of_ours_with_one_page_does_not_stop_the_watch(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_pages(site, 3)
    true = site.replies["/1"]

    def fails(asked: Asked) -> Reply:
        monkeypatch.setattr("tollbook.intake.watch.ask.arrival_of", broken)
        return true  # type: ignore[return-value]

    def broken(*_: object) -> None:
        monkeypatch.undo()
        raise ZeroDivisionError("ours")

    site.replies["/1"] = fails
    kept = watched(tmp_path, source(site))
    assert len(kept.arrivals) == 2
    with State.open(tmp_path / "state.db") as state:
        [health] = healths(state, [source(site)], now())
    assert [problem.code for problem in health.problems] == ["our-error"]


def test_only_one_watcher_works_with_a_state_and_others_may_look(site: Site, tmp_path: Path) -> None:
    with State.open(tmp_path / "state.db") as state:
        enrol(state, [source(site)])
        with pytest.raises(UsageError, match="Another watcher"):
            State.open(tmp_path / "state.db")
        with State.open(tmp_path / "state.db", reading=True) as other:
            assert len(healths(other, [source(site)], now())) == 1
    with State.open(tmp_path / "state.db"):
        pass
