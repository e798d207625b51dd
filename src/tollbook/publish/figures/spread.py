"""Who says what of one incident: each speaker's figure as a range, open ends as arrows, the toll as a band behind."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from tollbook.publish.bulletin.notes import voice
from tollbook.publish.edition import Edition, Sheet
from tollbook.publish.figures.drawing import Look, altair
from tollbook.publish.words import HARM_WORDS, days, place
from tollbook.vocabulary import Harm, Stance, Told, Toll
from tollbook.vocabulary.figures import bounds
from tollbook.vocabulary.names import key

_DRAWN = (Harm.KILLED, Harm.INJURED, Harm.CASUALTIES, Harm.MISSING)


@dataclass(frozen=True, slots=True)
class Bar:
    """One speaker's figure. low, high: as drawn; arrow: it goes on above. words: as they are said. says: or denies."""

    who: str
    harm: str
    low: int
    high: int
    arrow: bool
    words: str
    says: str


def bars(sheet: Sheet, edition: Edition) -> list[Bar]:
    """By speaker, in the order in which they first spoke; the same figure by one speaker once."""
    told = sorted(sheet.members, key=lambda each: (each.published is None, each.published, each.id))
    names: dict[str, str] = {}
    for each in told:
        names.setdefault(key(voice(each, edition)), voice(each, edition))
    found = dict.fromkeys(bar for each in told for bar in _bars(each, names[key(voice(each, edition))]))
    order = list(names.values())
    return sorted(found, key=lambda bar: (order.index(bar.who), bar.high, bar.low))


def _bars(told: Told, who: str) -> Iterator[Bar]:
    denies = told.claim.stance is Stance.DENIES
    for harm in _DRAWN:
        whole = [count for count in told.claim.counts if count.harm is harm and count.part_of is None]
        if not whole or told.claim.stance is Stance.QUESTIONS:
            continue
        low, high = _plus([count.low for count in whole]), _plus([count.high for count in whole])
        if low is not None or high is not None:
            top = high if high is not None else low or 0
            words = ("denies any" if high == 0 else f"denies {bounds(low, high)}") if denies else bounds(low, high)
            yield Bar(who, HARM_WORDS[harm], low or 0, top, high is None, words, "denies" if denies else "says")


def _plus(numbers: list[int | None]) -> int | None:
    return None if None in numbers else sum(number for number in numbers if number is not None)


def spread(sheet: Sheet, edition: Edition, look: Look) -> Any:
    """A chart, one row a figure, one panel a harm; None if nobody gives a figure."""
    found = bars(sheet, edition)
    if not found:
        return None
    alt = altair()
    top = max([bar.high for bar in found] + [toll.high or 0 for toll in sheet.account.totals]) or 1
    scale = alt.Scale(domain=[0, top * (1.6 if look.narrow else 1.25)], nice=False)
    panels = []
    for harm in _DRAWN:
        own = [bar for bar in found if bar.harm == HARM_WORDS[harm]]
        if own:
            total = next((toll for toll in sheet.account.totals if toll.harm is harm), None)
            panels.append(_panel(own, total, scale, look).properties(title=_title(harm, total)))
    legend = [
        "Blue says, red denies; an arrow: at least so many.",
        f"Band: from low to high by {edition.method.label}.",
    ]
    head = alt.TitleParams(_headline(sheet, look), subtitle=legend if look.narrow else [" ".join(legend)])
    return alt.vconcat(*panels, spacing=16).properties(title=head)


def _headline(sheet: Sheet, look: Look) -> list[str]:
    where, when = place(sheet.incident), days(sheet.incident.when)
    return [where, when] if look.narrow else [f"{where}, {when}"]


def _title(harm: Harm, total: Toll | None) -> Any:
    contested = ", contested" if total and total.contested else ""
    return altair().TitleParams(f"{HARM_WORDS[harm].capitalize()}{contested}", fontSize=13, offset=6, frame="group")


def _panel(own: list[Bar], total: Toll | None, scale: Any, look: Look) -> Any:
    alt = altair()
    rows = [asdict(bar) | {"row": f"{index:03}{_label(own, index)}"} for index, bar in enumerate(own)]
    base = alt.Chart(alt.Data(values=rows)).encode(
        y=alt.Y(
            "row:N", sort=None, title=None,
            axis=alt.Axis(domain=False, ticks=False, labelPadding=8, labelExpr="slice(datum.label, 3)"),
        ),
        color=alt.Color(
            "says:N", scale=alt.Scale(domain=["says", "denies"], range=[look.colour("calm"), look.colour("mark")]),
            legend=None,
        ),
    )  # fmt: skip
    low = alt.X("low:Q", scale=scale, title=None, axis=alt.Axis(tickMinStep=1, format="d", tickCount=5))
    high = alt.X("high:Q", scale=scale)
    words = base.encode(x=high, text="words:N", color=alt.value(look.colour("ink")))
    layers = [
        base.mark_rule(strokeWidth=4, strokeCap="round").encode(x=low, x2="high:Q"),
        base.mark_point(filled=True, size=90, opacity=1).encode(x=low),
        base.mark_point(filled=True, size=90, opacity=1).encode(x=high),
        base.transform_filter("datum.arrow").mark_text(text="→", dx=14, fontSize=16, fontWeight="bold").encode(x=high),
        words.transform_filter("datum.arrow").mark_text(align="left", dx=26, fontSize=12),
        words.transform_filter("!datum.arrow").mark_text(align="left", dx=11, fontSize=12),
    ]
    if total and total.low is not None and total.high is not None:
        layers.insert(0, _band(total, scale, look))
    return alt.layer(*layers).properties(width=look.width - _LABELS[look.narrow], height=alt.Step(26))


_LABELS = {False: 220, True: 130}
"""Room for the speakers' names, in pixels."""


def _label(own: list[Bar], index: int) -> str:
    """A speaker is named before the first of his figures."""
    return own[index].who if index == 0 or own[index - 1].who != own[index].who else " "


def _band(total: Toll, scale: Any, look: Look) -> Any:
    """The toll by the profile, from low to high, behind the figures."""
    alt = altair()
    band = alt.Chart(alt.Data(values=[{"from": total.low, "to": total.high}]))
    if total.low == total.high:
        return band.mark_rule(color=look.colour("land"), strokeWidth=18).encode(x=alt.X("from:Q", scale=scale))
    return band.mark_rect(color=look.colour("land")).encode(x=alt.X("from:Q", scale=scale), x2="to:Q")
