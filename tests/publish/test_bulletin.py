"""The bulletin: attributed, cited, contested where it is; ranges never become points, running totals are not added."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from tests.making import count, report, told
from tests.publish.books import METHOD, MadeUp, editions
from tollbook.ledger import Counting, account
from tollbook.linking.summary import summarise
from tollbook.publish.bulletin import compose, html, markdown, text
from tollbook.publish.bulletin.document import Bulletin, Cite
from tollbook.publish.edition import Edition, Sheet
from tollbook.publish.words import bounds, days, ends, listed
from tollbook.publish.world import Party
from tollbook.vocabulary import Harm, Told, Toll, When


def sheet(*members: Told) -> Sheet:
    incident = summarise(members)
    return Sheet(incident, account(incident, members, Counting()), members)


def made(*sheets: Sheet, others: tuple[Told, ...] = (), quotes: bool = False) -> Bulletin:
    return compose(Edition(sheets, METHOD, others, world=MadeUp(), quotes=quotes))


def said(low: int | None, high: int | None = -1, who: str = "Oskel Monitor", **known: str) -> Told:
    of = report(f"{who}: {low} {high} died.", publisher=f"{who} Wire")
    return told(of, count(low, high, text="m"), speaker=who, **known)


def flat(bulletin: Bulletin) -> str:
    return " ".join(text(bulletin).split())


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (12, 12, "12"),
        (10, 12, "between 10 and 12"),
        (12, None, "at least 12"),
        (None, 12, "up to 12"),
        (None, None, "an unknown number"),
        (0, 1200, "between 0 and 1,200"),
    ],
)
def test_bounds_are_said_as_they_are(low: int | None, high: int | None, words: str) -> None:
    assert bounds(low, high) == words


def test_a_range_with_an_open_end_says_so() -> None:
    assert ends(Toll(Harm.KILLED, None, None, 12, 12, 12, open=True)) == "at least 12"
    assert ends(Toll(Harm.KILLED, None, None, 10, 12, 14, open=True)) == "between 10 and 14 or more (best count 12)"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2018-11-04", "2018-11-04", "4 November 2018"),
        ("2018-11-02", "2018-11-04", "2–4 November 2018"),
        ("2018-10-30", "2018-11-02", "30 October to 2 November 2018"),
        ("2018-12-31", "2019-01-01", "31 December 2018 to 1 January 2019"),
    ],
)
def test_days_are_said_as_people_say_them(first: str, last: str, words: str) -> None:
    assert days(When.parse(first, last)) == words


def test_who_gives_each_end_is_said() -> None:
    words = flat(made(sheet(said(10, who="Oskel police"), said(14, who="Oskel Monitor"))))
    assert re.search(r"Killed: between 10 and 14.*Low: Oskel police \[\d\].*high: Oskel Monitor \[\d\]", words)


def test_a_denial_is_said_to_be_one_and_the_figure_contested() -> None:
    denial = said(0, 0, "Upland Front", stance="denies")
    words = flat(made(sheet(said(12), denial)))
    assert "Killed: between 0 and 12 (best count 12)" in words and "contested" in words
    assert "Upland Front says that none were killed" in words


def test_a_rejected_figure_is_no_figure_of_who_rejects_it() -> None:
    words = flat(made(sheet(said(12), said(12, 12, "Upland Front", stance="denies"))))
    assert "Upland Front denies" in words and "Upland Front: 12" not in words


def test_incidents_are_added_and_their_ranges_stay_ranges() -> None:
    other = told(report("At Sorvik 5 died."), count(3, 5, text="At"), places=("Sorvik",), speaker="Oskel Monitor")
    words = flat(made(sheet(said(10, 12)), sheet(other)))
    assert "Killed: between 13 and 17 (best count 13) over 2 incidents" in words


def test_running_totals_stand_apart_and_are_not_added() -> None:
    total = said(400, 400, "Oskel Monitor", scope="running")
    words = flat(made(sheet(said(12)), others=(total,)))
    assert "Killed: 12 in one incident" in words
    assert words.index("RUNNING TOTALS") < words.index("400 people killed")


def test_the_same_figure_of_one_speaker_is_said_once_with_all_its_reports() -> None:
    first = told(report("They say twelve died."), count(12, text="They"), speaker="Oskel Monitor")
    second = told(report("Twelve died, they say.", publisher="Harbour Post"), count(12), speaker="Oskel Monitor")
    (item,) = made(sheet(first, second)).items
    (line,) = item.said
    assert [piece for piece in line if isinstance(piece, Cite)] == [Cite((1, 2))]


def test_words_of_reports_are_only_there_if_asked_for() -> None:
    one = sheet(said(12))
    assert "Oskel Monitor: 12 -1 died" not in flat(made(one))
    assert "Oskel Monitor: 12 -1 died" in flat(made(one, quotes=True))


@settings(deadline=None, max_examples=25)
@given(editions())
def test_every_note_is_cited_and_every_citation_has_its_note(edition: Edition) -> None:
    bulletin = compose(edition)
    numbers = [note.number for note in bulletin.notes]
    assert numbers == list(range(1, len(numbers) + 1))
    lines = [line for item in bulletin.items for line in (*item.figures, *item.said, *item.denied)]
    lines += [*bulletin.also, *bulletin.running]
    cited = {number for line in lines for piece in line if isinstance(piece, Cite) for number in piece.notes}
    assert cited == set(numbers)
    assert text(bulletin) and markdown(bulletin)


@settings(deadline=None, max_examples=25)
@given(editions())
def test_pages_are_whole_and_run_nothing(edition: Edition) -> None:
    page = html(compose(edition))
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == [] and "script" not in reader.seen
    assert {target[1:] for target in reader.links if target.startswith("#")} <= reader.ids


def test_what_reports_say_is_text_to_the_page() -> None:
    page = html(made(sheet(said(12, who="<script>alert(1)</script>"))))
    assert "<script" not in page and "&lt;script&gt;" in page


def test_lists_are_said_as_people_say_them() -> None:
    assert [listed(["a"] * n) for n in range(4)] == ["", "a", "a and a", "a, a and a"]


class _Reader(HTMLParser):
    """Which tags are open, which were seen, where links go, which ids there are."""

    _EMPTY = frozenset({"meta", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.links += [value for name, value in attrs if name == "href" and value]
        self.ids |= {value for name, value in attrs if name == "id" and value}
        if tag not in self._EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}"
        self.open.pop()


def test_a_party_under_two_names_stands_in_one_line() -> None:
    one = told(report("The Front did it.", publisher="A"), count(12, text="m"), speaker="Monitor", actor="Upland Front")
    two = told(report("The Front it was.", publisher="B"), count(12, text="m"), speaker="monitor", actor="the Front")

    class Knows(MadeUp):
        def party(self, name: str) -> Party:
            return Party("Upland Front")

    (item,) = compose(Edition([sheet(one, two)], METHOD, (), world=Knows())).items
    assert len(item.said) == 1


def test_an_acronym_stays_in_capitals_within_a_sentence() -> None:
    of = told(report("A mine."), event="remote-explosive-landmine-ied", speaker="Monitor")
    assert "landmine or IED" in flat(made(sheet(of)))


def test_without_notes_there_is_no_heading_for_them() -> None:
    words = text(made())
    assert "NOTES" not in words and "0 of 0" not in words
