"""What a library tells is what the whole book tells, whatever is written meanwhile, now and as of any time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random
from typing import Any

import pytest

from tests.ledger.conftest import lasting, postgresql
from tests.making import DAY, claim, entry, report
from tests.making import count as people
from tollbook.ledger import Book
from tollbook.linking import update
from tollbook.pipeline.link import options
from tollbook.pipeline.query import Asked, Library, Paging, Sum, Wanted
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.sums import BY, sums
from tollbook.pipeline.tell import Bookful, Selection, tell
from tollbook.vocabulary import Claim, Harm, NotFoundError, Period, Report, Ruling, RulingKind, Run, UsageError, When
from tollbook.vocabulary.ruling import PAIRWISE

__all__ = ["lasting", "postgresql"]  # The fixtures of the book's own tests: SQLite and PostgreSQL.

RUN = Run(reader="a test", by_hand=True)


def rows(told: Bookful) -> list[dict[str, Any]]:
    """What the whole book tells; its old ids come in no order."""
    return [each.row() | {"redirects": sorted(each.redirects)} for each in told.tellings]


def _figures(of: Sum | Period) -> tuple[set[tuple[Any, ...]], set[tuple[Any, ...]]]:
    """What is added, but for kinds of which nothing is."""
    return tuple(  # type: ignore[return-value]
        {
            (
                toll.harm,
                toll.status,
                toll.side and options().aliases.key(toll.side.name),
                toll.low,
                toll.best,
                toll.high,
            )
            for toll in tolls
            if any((toll.low, toll.best, toll.high))
        }
        for tolls in (of.tolls, of.totals)
    )


class Desk:
    """A book, written in step by step, and a library that follows it."""

    def __init__(self, address: str) -> None:
        self.settings = Settings(book=address)
        self.library = Library(self.settings)
        self._numbers = count(3)

    def add(self, of: Report, *claims: Any, **known: Any) -> None:
        with Book.open(self.settings.book) as book:
            book.add(entry(of, *claims, **known), RUN)
            book.settle(lambda view: update(view, options()))

    def rule(self, kind: RulingKind, *claims: str, **more: Any) -> None:
        with Book.open(self.settings.book) as book:
            book.rule(Ruling(kind, tuple(sorted(claims)), "ana", f"reason {next(self._numbers)}", **more))
            book.settle(lambda view: update(view, options()))

    def rows(self, asked: Asked | None = None) -> list[dict[str, Any]]:
        """What the library tells."""
        with self.library.look(asked or Asked()) as found:
            told = [dict(row) for row in found.incidents(paging=Paging(limit=500)).rows]
        for row in told:
            del row["location"]
        return told

    def check(self) -> None:
        """Holds it against what the whole book tells, claims in no incident too."""
        told = tell(self.settings)
        assert self.rows() == rows(told)
        with self.library.look() as found:
            claims = {row["id"]: row["incident"] for row in found.claims(paging=Paging(limit=500)).rows}
        with self.library.look() as found:
            values = [replace(each, redirects=tuple(sorted(each.redirects))) for each in told.tellings]
            assert found.tellings_of([row["id"] for row in self.rows()]) == values
            # Parts of a sum are looked for in the whole book, so that what is told apart adds up to all.
            for by in {"all"} if any(row["parts"] for row in self.rows()) else set(BY) - {"country"}:
                added = {each.of: (each.incidents, each.aggregates, *_figures(each)) for each in found.sums(by=by)}
                whole = sums(told.tellings, Selection(), by, "tollbook")
                same = {("" if each.name in (None, "all") else each.name): each.toll for each in whole}
                assert not whole or added == {
                    name: (toll.incidents, toll.aggregates, *_figures(toll)) for name, toll in same.items()
                }
        inside = {each.id: telling.incident.id for telling in told.tellings for each in telling.members}
        assert claims == {each.id: inside.get(each.id) for each in told.everything}


@pytest.fixture
def desk(lasting: str) -> Iterator[Desk]:
    made = Desk(lasting)
    yield made
    made.library.close()


ONE = report("Twelve fighters were killed in Kelmar.", publisher="Eastgate Wire")
TWO = report("Twenty fighters were killed in Kelmar.", publisher="Northern Herald")
FAR = report("Twelve people were injured in Besmet.", publisher="Harbour News")
TOTAL = report("Twelve thousand have been killed since June.", publisher="Harbour News")

ONE_SAYS = claim(ONE, people(12), actor="Northern Front", speaker="district hospital")
TWO_SAYS = claim(TWO, people(20), actor="Northern Front", speaker="town council")
FAR_SAYS = claim(FAR, people(12, harm="injured"), places=("Besmet",), when=None)
TOTAL_SAYS = claim(TOTAL, people(12_000), scope="running", when=When(ONE_SAYS.when.first, ONE_SAYS.when.last))  # type: ignore[union-attr]


def test_an_empty_book_has_empty_lists(desk: Desk) -> None:
    desk.check()
    with desk.library.look() as found:
        (nothing,) = found.sums()
    assert (nothing.incidents, nothing.totals) == (0, ())


def test_a_library_follows_every_kind_of_change(desk: Desk) -> None:
    desk.check()
    desk.add(ONE, ONE_SAYS)
    desk.check()
    desk.add(TWO, TWO_SAYS)
    desk.add(FAR, FAR_SAYS)
    desk.add(TOTAL, TOTAL_SAYS)
    desk.check()
    for kind in (RulingKind.SAME, RulingKind.DIFFERENT, RulingKind.OPEN):
        desk.rule(kind, ONE_SAYS.id, TWO_SAYS.id)
        desk.check()
    better = claim(TWO, people(22), actor="Northern Front", speaker="town council")
    desk.rule(RulingKind.CORRECT, TWO_SAYS.id, correction=better)
    desk.check()
    for kind in (RulingKind.UNVERIFIABLE, RulingKind.ACCEPT, RulingKind.REJECT, RulingKind.OPEN):
        desk.rule(kind, ONE_SAYS.id)
        desk.check()
    desk.add(ONE, claim(ONE, people(13), actor="Northern Front"), claim(ONE, people(2, harm="injured")))
    desk.check()
    newer = report("Fourteen fighters were killed in Kelmar.", publisher="Eastgate Wire")
    desk.add(newer, claim(newer, people(14), actor="Northern Front"), replaces=ONE.id)
    desk.check()
    with Book.open(desk.settings.book) as book:
        book.remove(TWO.id, "ana", "a private person")
        book.settle(lambda view: update(view, options()))
    desk.check()
    with desk.library.look() as found, pytest.raises(NotFoundError):
        found.report(TWO.id)


def test_a_sum_over_several_places_adds_what_it_has_beyond_its_parts(desk: Desk) -> None:
    desk.add(TWO, claim(TWO, people(20), places=("Kelmar", "Besmet"), scope="running"))
    desk.check()
    desk.add(ONE, claim(ONE, people(12)))
    desk.check()
    with desk.library.look() as found:
        (everything,) = found.sums()
        (whole,) = [row for row in found.incidents().rows if row["parts"]]
        (part,) = [row["id"] for row in found.incidents().rows if not row["parts"]]
    assert whole["parts"] == [part]
    assert (everything.totals[0].low, everything.aggregates, everything.checks) == (20, 1, 1)
    desk.add(FAR, claim(FAR, people(9), places=("Besmet",)))
    desk.check()
    with desk.library.look() as found:
        assert found.sums()[0].totals[0].best == 21
    desk.rule(RulingKind.REJECT, claim(ONE, people(12)).id)
    desk.check()
    ucdp = tell(Settings(book=desk.settings.book, profile="ucdp"))
    assert desk.rows(Asked(profile="ucdp")) == rows(ucdp)
    desk.check()


def test_words_that_were_removed_are_found_no_more(desk: Desk) -> None:
    desk.add(ONE, ONE_SAYS)
    with desk.library.look() as found:
        assert found.claims(Wanted(text="twelve kelmar")).rows and found.reports(Wanted(text="fighters")).rows
    with Book.open(desk.settings.book) as book:
        book.remove(ONE.id, "ana", "a private person")
    with desk.library.look() as found:
        assert not found.claims(Wanted(text="twelve kelmar")).rows and not found.reports(Wanted(text="fighters")).rows


def test_an_id_that_was_merged_away_answers_with_the_incident_that_has_its_claim(desk: Desk) -> None:
    desk.add(ONE, ONE_SAYS)
    desk.add(FAR, FAR_SAYS)
    before = {row["id"] for row in desk.rows()}
    desk.rule(RulingKind.SAME, ONE_SAYS.id, FAR_SAYS.id)
    (now,) = desk.rows()
    (gone,) = before - {now["id"]}
    assert now["redirects"] == [gone]
    with desk.library.look() as found:
        assert found.incident(gone)["id"] == found.telling(gone).incident.id == now["id"]


def test_as_of_a_time_is_what_was_known_then(desk: Desk) -> None:
    seen = []
    for step in (
        lambda: desk.add(ONE, ONE_SAYS),
        lambda: desk.add(TWO, TWO_SAYS),
        lambda: desk.rule(RulingKind.REJECT, ONE_SAYS.id),
    ):
        step()
        at = desk.library.moment().at
        seen.append((_time(at), desk.rows()))
    for then, rows in seen:
        past = tell(desk.settings, then).tellings
        assert [row["claims"] for row in desk.rows(Asked(then))] == [row["claims"] for row in rows]
        assert [row["totals"] for row in desk.rows(Asked(then))] == [each.row()["totals"] for each in past]
    assert desk.rows(Asked(seen[0][0] - timedelta(days=1))) == []


def _time(micros: int) -> datetime:
    return datetime.fromtimestamp(0, UTC) + timedelta(microseconds=micros)


@pytest.mark.parametrize("profile", ["ucdp", "acled", "ibc", "airwars"])
def test_a_profile_asked_for_later_counts_as_the_whole_book_does(desk: Desk, profile: str) -> None:
    desk.add(ONE, ONE_SAYS)
    desk.check()
    desk.add(TWO, TWO_SAYS)
    told = tell(Settings(book=desk.settings.book, profile=profile))
    assert desk.rows(Asked(profile=profile)) == rows(told)
    desk.add(FAR, FAR_SAYS)
    told = tell(Settings(book=desk.settings.book, profile=profile))
    assert desk.rows(Asked(profile=profile)) == rows(told)
    desk.check()


def test_a_sum_adds_each_end_and_says_what_it_leaves_out(desk: Desk) -> None:
    desk.add(ONE, ONE_SAYS)
    apart = report("At least five people were killed in Varsk.", publisher="Harbour News")
    desk.add(apart, claim(apart, people(5, None), places=("Varsk",), event="shelling-artillery-missile"))
    desk.add(FAR, FAR_SAYS)
    with desk.library.look() as found:
        (everything,) = found.sums()
        (of_varsk,) = found.sums(Wanted(where="varsk"))
        by_event = {each.of: each.incidents for each in found.sums(by="event")}
    (killed,) = [toll for toll in everything.totals if toll.harm is Harm.KILLED]
    assert (killed.low, killed.best, killed.high, killed.open) == (17, 17, 17, True)
    assert everything.incidents == 3
    assert of_varsk.totals[0].low == 5
    assert by_event == {"air-drone-strike": 2, "shelling-artillery-missile": 1}


def test_an_unknown_profile_order_or_span_is_wrong_use(desk: Desk) -> None:
    with pytest.raises(UsageError), desk.library.look(Asked(profile="mine")):
        pass
    with desk.library.look() as found:
        for paging in (Paging(sort="place"), Paging(limit=0), Paging(after="%%%")):
            with pytest.raises(UsageError):
                found.incidents(paging=paging)
        with pytest.raises(UsageError):
            found.sums(by="weather")


@pytest.mark.parametrize("seed", range(2))
def test_whatever_comes_in_whatever_order_the_library_follows(desk: Desk, seed: int) -> None:
    chance = Random(seed)
    ids: list[str] = []
    reports: list[str] = []
    for number in range(12):
        if number < 4 or chance.random() < 0.6:
            said = _something(desk, chance, number, chance.choice([None, None, *reports[-1:]]))
            ids.append(said.id)
            reports.append(said.report)
        else:
            kind = chance.choice([kind for kind in RulingKind if kind is not RulingKind.CORRECT])
            two = kind in PAIRWISE or (kind is RulingKind.OPEN and chance.random() < 0.5)
            desk.rule(kind, *chance.sample(ids, 2 if two else 1))
        desk.check()


def _something(desk: Desk, chance: Random, number: int, replaces: str | None) -> Claim:
    """A report of one claim of a small world, in which most claims have to do with each other."""
    of = report(f"Twelve fighters were killed in report {number}.", publisher=chance.choice(["Wire", "Herald"]))
    first = DAY + timedelta(days=chance.randrange(3))
    places = tuple(chance.sample(["Kelmar", "Besmet", "Varsk"], chance.choice([1, 1, 1, 2])))
    said = claim(
        of,
        people(chance.randrange(5, 9), side=chance.choice([None, "Northern Front"])),
        when=When(first, first + timedelta(days=chance.choice([0, 0, 2]))),
        places=places,
        scope="running" if len(places) == 2 else "incident",
        stance=chance.choice(["asserts", "asserts", "denies"]),
        actor=chance.choice([None, "Northern Front"]),
    )
    desk.add(of, said, replaces=replaces)
    return said
