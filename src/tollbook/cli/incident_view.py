"""An incident as people look at it: one line in a list, or in full with every claim."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from tollbook.cli.tables import table
from tollbook.cli.telling import claim_text, joined, quote_text, speaker_text
from tollbook.pipeline.tell import Telling
from tollbook.vocabulary import Grade, Harm, Incident, Stance, Told, Toll
from tollbook.vocabulary.codes import events
from tollbook.vocabulary.figures import bounds

_GRADES = {
    Grade.CONFIRMED: "green",
    Grade.FAIR: "cyan",
    Grade.WEAK: "yellow",
    Grade.CONTESTED: "bold magenta",
    Grade.DISCOUNTED: "dim",
}


def headline(telling: Telling) -> tuple[RenderableType, ...]:
    """The cells of one row: day, where and what, killed, injured, other harms, grade with id."""
    totals = {toll.harm: toll for toll in telling.account.totals}
    others = [
        f"{harm.value} {figure(toll)}" for harm, toll in totals.items() if harm not in (Harm.KILLED, Harm.INJURED)
    ]
    what = Text(place_words(telling.incident), style="bold").append(
        "\n" + event_words(telling.incident), style="not bold"
    )
    return (
        day_words(telling.incident),
        what,
        harm_text(totals.get(Harm.KILLED)),
        harm_text(totals.get(Harm.INJURED)),
        "\n".join(others),
        Text(telling.account.grade.value, style=_GRADES[telling.account.grade]).append(
            "\n" + telling.incident.id.removeprefix("incident-")[:8], style="dim"
        ),
    )


def harm_text(toll: Toll | None) -> Text:
    """`12` or `0–12` with the best figure, marked where it is contested; a dash where nobody said."""
    if toll is None:
        return Text("–", style="dim")
    text = Text(figure(toll), style="bold")
    if toll.contested:
        text.append("\ncontested", style="magenta not bold")
    return text


def figure(toll: Toll) -> str:
    """low–high, and the best where it is neither; `12+` where the high end is open."""
    if toll.low is None and toll.high is None:
        return "?" if toll.best is None else f"{toll.best:,}"
    ends = bounds(toll.low, toll.high) if not (toll.low is not None and toll.high is None) else f"{toll.low:,}+"
    if toll.open and toll.high is not None:
        ends += "+"
    if toll.best is not None and toll.low != toll.high:
        ends += f" (best {toll.best:,})"
    return ends


def place_words(incident: Incident) -> str:
    return joined([*incident.places, incident.region, incident.country]) or "no place"


def event_words(incident: Incident) -> str:
    by = f" by {incident.actor.name}" if incident.actor else ""
    summed = " (a sum over several places)" if incident.clarity == 2 else ""
    return f"{events()[incident.event].label}{by}{summed}"


def day_words(incident: Incident) -> str:
    if incident.when is None:
        return "no day"
    first, last = incident.when.isoformat()
    return first if first == last else f"{first} to {last}"


def incident_view(telling: Telling) -> RenderableType:
    """One incident in full: its tolls with who set each end, then every claim, denials last."""
    incident, account = telling.incident, telling.account
    by_id = {told.id: told for told in telling.members}
    columns = (("harm", 3), ("of whom", 3), ("low", 1), ("best", 1), ("high", 1), ("low by", 4), ("high by", 4))
    ends = dict.fromkeys(("low", "best", "high"), 6)
    tolls = table(*columns, title=f"Toll by the counting profile “{account.profile}”", widths=ends)
    for toll in [*account.totals, *[t for t in account.tolls if t.status is not None]]:
        tolls.add_row(*_toll_cells(toll, by_id))
    claims = table(("who", 3), ("what", 4), ("the words", 7), ("in", 3), title="Who says so, in which words")
    ordered = sorted(telling.members, key=lambda told: (told.claim.stance is not Stance.ASSERTS, str(told.published)))
    for told in ordered:
        source = joined([told.publisher, str(told.published) if told.published else None, told.report_name])
        claims.add_row(
            speaker_text(told.claim), claim_text(told.claim), quote_text(told.claim), Text(source, style="dim")
        )
    head = Text(f"{day_words(incident)} · {place_words(incident)}", style="bold")
    grade = Text.assemble(
        (account.grade.value, _GRADES[account.grade]),
        f" · {_many(account.sources, 'report')}, {_many(account.independent, 'independent speaker')}",
        f" · {event_words(incident)}",
    )
    return Panel(Group(grade, Text(), tolls, claims), title=head, subtitle=incident.id, title_align="left")


def _toll_cells(toll: Toll, by_id: dict[str, Told]) -> Sequence[RenderableType]:
    whom = joined([toll.status.value if toll.status else "all", toll.side.name if toll.side else None])
    harm = Text(toll.harm.value, style="bold" if toll.status is None else "")
    if toll.contested:
        harm.append(" contested", style="magenta")
    ends = [("?" if end is None else f"{end:,}") for end in (toll.low, toll.best, toll.high)]
    if toll.open:
        ends[2] += "+"
    return (harm, whom, *ends, _speakers(toll.low_by, by_id), _speakers(toll.high_by, by_id))


def _speakers(claims: Sequence[str], by_id: dict[str, Told]) -> str:
    names = dict.fromkeys(
        by_id[claim].claim.speaker.name or by_id[claim].publisher or "?" for claim in claims if claim in by_id
    )
    return ", ".join(names)


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
