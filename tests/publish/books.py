"""Books made up by Hypothesis: reports of all sorts of letters, claims with counts of all sorts, linked at random."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import strategies as st

from tollbook.ledger import Counting, account, profile
from tollbook.linking.summary import summarise
from tollbook.publish.edition import Edition, Method, Sheet
from tollbook.publish.world import Party
from tollbook.vocabulary import (
    Actor,
    Claim,
    Count,
    Harm,
    Report,
    Responsibility,
    Scope,
    Span,
    Speaker,
    Stance,
    Status,
    Told,
    When,
    Where,
)
from tollbook.vocabulary.codes import events
from tollbook.vocabulary.location import COUNTRY, Area, Location

METHOD = Method("0", "tollbook", "Tollbook", "docs/method.md", (), "weights-0")
COUNTRIES = ("SY", "SY", "SY", "IQ", "US", "PS", "XK", None)
PARTIES = {
    "Islamic State": Party("Islamic State", "rebel-group", "IQ"),
    "Syrian army": Party("Syrian army", "state-forces", "SY"),
    "government forces": Party("government forces", "state-forces"),
    "US-led coalition": Party("US-led coalition", "coalition"),
    "civilians": Party("civilians"),
    "Upland Front": Party("Upland Front", "rebel-group"),
}
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
_ODD = st.sampled_from(
    ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "'quoted", 'a "b", c;\n d', "قُتل 12 مدنياً", "\\;"]
)
WORDS = st.one_of(_TEXT, _ODD)
_DAY = st.dates(date(2011, 1, 1), date(2030, 12, 31))
_NUMBER = st.one_of(st.none(), st.integers(0, 400))


class MadeUp:
    """A World that knows the parties of these books, and takes no name for a private one."""

    def party(self, name: str) -> Party:
        return PARTIES.get(name, Party(name))

    def public(self, text: str) -> Sequence[tuple[int, int]]:  # type: ignore[override]
        return [(0, len(text))]

    def private_role(self, speaker: str) -> bool:
        return False


@st.composite
def whens(draw: st.DrawFn) -> When | None:
    first = draw(st.one_of(st.none(), _DAY))
    return (
        None if first is None else When(first, first + timedelta(days=draw(st.sampled_from([0, 0, 0, 1, 6, 29, 200]))))
    )


@st.composite
def counts(draw: st.DrawFn, quote: str, start: int) -> Count:
    first = draw(st.integers(0, len(quote) - 1))
    last = draw(st.integers(first + 1, len(quote)))
    low, high = draw(_NUMBER), draw(_NUMBER)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Count(
        quote[first:last],
        Span(start + first, start + last),
        draw(st.sampled_from([Harm.KILLED, Harm.KILLED, *Harm])),
        low,
        high,
        draw(st.one_of(st.none(), WORDS)),
        draw(st.one_of(st.none(), _PARTY)),
        draw(st.sampled_from(Status)),
    )


_PARTY = st.sampled_from(list(PARTIES)).map(Actor)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    publisher, title = draw(st.one_of(st.none(), WORDS)), draw(st.one_of(st.just(""), WORDS))
    return Report(
        draw(WORDS), title, publisher, draw(st.one_of(st.none(), _DAY)), None, draw(st.one_of(st.none(), WORDS))
    )


@st.composite
def claims(draw: st.DrawFn, of: Report) -> Claim:
    quote, start = of.text, of.body
    scope = draw(st.sampled_from(Scope))
    return Claim(
        of.id,
        quote,
        Span(start, start + len(quote)),
        draw(st.sampled_from(["armed-clash", "attack", "air-drone-strike", *sorted(events())])),
        draw(st.sampled_from(Stance)),
        scope,
        Speaker(draw(st.one_of(st.none(), WORDS)), None, draw(st.one_of(st.none(), WORDS))),
        draw(whens()),
        Where(
            tuple(draw(st.lists(WORDS.filter(lambda w: w == w.strip(" ")), max_size=2))),
            draw(st.one_of(st.none(), WORDS)),
            draw(st.sampled_from(COUNTRIES)),
        ),
        draw(st.one_of(st.none(), _PARTY)),
        draw(st.one_of(st.none(), _PARTY)),
        draw(st.one_of(st.none(), st.sampled_from(Responsibility))),
        tuple(draw(st.lists(counts(quote, start), max_size=3))),
        draw(st.one_of(st.none(), st.floats(0, 1))),
        draw(st.one_of(st.none(), st.just("reader 1"))),
    )


@st.composite
def places(draw: st.DrawFn) -> Location | None:
    if draw(st.booleans()):
        return draw(st.sampled_from([None, Location("Syria", country="SY", where_prec=COUNTRY)]))
    lat, lon = draw(st.floats(-90, 90)), draw(st.floats(-180, 180))
    area = Area("Idlib", "SY.12", draw(st.sampled_from([None, "SY07"])))
    return Location("Kelmar", "geonames:1", "Kelmar", lat, lon, "SY", area, None, draw(st.integers(1, 5)))


@st.composite
def editions(draw: st.DrawFn, quotes: bool = True) -> Edition:
    """Some incidents of one to three claims, and claims of none, counted by one of the profiles."""
    counting = Counting(profile(draw(st.sampled_from(["tollbook", "ucdp", "acled", "ibc", "airwars"]))))
    told = {each.id: each for each in (draw(_told()) for _ in range(draw(st.integers(0, 5))))}
    inside = [each for each in told.values() if each.claim.scope is Scope.INCIDENT]
    sheets = []
    while inside:
        size = draw(st.integers(1, 3))
        members, inside = tuple(inside[:size]), inside[size:]
        incident = summarise(members)
        sheets.append(Sheet(incident, account(incident, members, counting), members, draw(places())))
    others = tuple(each for each in told.values() if each.claim.scope is not Scope.INCIDENT)
    return Edition(tuple(sheets), METHOD, others, {}, world=MadeUp(), quotes=quotes)


@st.composite
def _told(draw: st.DrawFn) -> Told:
    of = draw(reports())
    return Told(draw(claims(of)), 0, of.name, of.text_id, of.publisher, of.published, accepted=draw(st.booleans()))


def installed(form: str) -> str:
    """The format's name; the test is left out where its library is not installed."""
    library = {"parquet": "pyarrow", "followthemoney": "followthemoney"}.get(form)
    if library:
        pytest.importorskip(library)
    return form
