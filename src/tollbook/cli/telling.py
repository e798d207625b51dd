"""Claims as people look at them: the quote with its counts marked, and beside it who says what."""

from collections.abc import Iterable

from rich.text import Text

from tollbook.vocabulary.claim import Claim, Count
from tollbook.vocabulary.codes import Harm, Scope, Stance, events
from tollbook.vocabulary.figures import bounds

HARM_STYLES = {
    Harm.KILLED: "bold red",
    Harm.INJURED: "bold yellow",
    Harm.CASUALTIES: "bold magenta",
    Harm.MISSING: "bold cyan",
    Harm.CAPTURED: "bold blue",
    Harm.ABDUCTED: "bold blue",
    Harm.DISPLACED: "bold green",
    Harm.STRENGTH: "bold",
}
_STANCES = {Stance.ASSERTS: "says", Stance.DENIES: "denies", Stance.QUESTIONS: "questions"}


def speaker_text(claim: Claim) -> Text:
    """Who vouches, and with what stance."""
    text = Text(claim.speaker.name or "the report itself", style="bold" if claim.speaker.name else "dim")
    if claim.speaker.person and claim.speaker.person != claim.speaker.name:
        text.append(f"\n{claim.speaker.person}", style="not bold")
    if claim.speaker.via:
        text.append(f"\nvia {claim.speaker.via}", style="dim not bold")
    style = "reverse bold" if claim.stance is Stance.DENIES else "not bold dim"
    return text.append("\n").append(_STANCES[claim.stance], style=style)


def claim_text(claim: Claim) -> Text:
    """The counts, the event, its day and its place."""
    text = Text()
    for count in claim.counts:
        text.append(count_words(count), style=HARM_STYLES[count.harm]).append("\n")
    text.append(events()[claim.event].label)
    if claim.scope is not Scope.INCIDENT:
        text.append(f" ({claim.scope.value})", style="italic")
    text.append("\n")
    text.append(day_words(claim), style="dim")
    places = ", ".join([*claim.where.places, *([claim.where.region] if claim.where.region else [])])
    if places:
        text.append(f"\n{places}", style="dim")
    if claim.actor:
        text.append(f"\nby {claim.actor.name}", style="dim")
    return text


def day_words(claim: Claim) -> str:
    """The day, or from when to when."""
    if claim.when is None:
        return "no day"
    first, last = claim.when.isoformat()
    return first if first == last else f"{first} to {last}"


def count_words(count: Count) -> str:
    """`killed 12 fighters (combatant)`; part-counts are indented by an arrow."""
    arrow = "↳ " if count.part_of is not None else ""
    who = f" {count.who}" if count.who else ""
    status = f" ({count.status.value})" if count.status.value != "unknown" else ""
    return f"{arrow}{count.harm.value} {bounds(count.low, count.high)}{who}{status}"


def quote_text(claim: Claim) -> Text:
    """The quote, with the words of each count in the colour of its harm."""
    text = Text(claim.quote)
    for count in claim.counts:
        start = count.span.start - claim.span.start
        text.stylize(HARM_STYLES[count.harm], start, start + len(count.text))
    return text


def joined(parts: Iterable[str | None]) -> str:
    """The parts that there are, with commas."""
    return ", ".join(part for part in parts if part)
