"""Composes a bulletin from an edition: who says what, what is denied, low to high, running totals apart."""

from collections.abc import Iterable, Iterator, Sequence

from tollbook.publish.bulletin.document import Bulletin, Item, Line, Piece, Strong
from tollbook.publish.bulletin.notes import Notes, voice
from tollbook.publish.bulletin.summing import Sum, sums
from tollbook.publish.edition import Edition, Sheet
from tollbook.publish.masking import masked_text
from tollbook.publish.words import HARM_WORDS, counted, day, days, ends, listed, place, within
from tollbook.vocabulary import Actor, Grade, Scope, Stance, Told, Toll
from tollbook.vocabulary.codes import events

_GRADES = {
    Grade.CONFIRMED: "confirmed: the party blamed says that it did it",
    Grade.FAIR: "supported by two or more independent speakers",
    Grade.WEAK: "told by one speaker, or by a party to it",
    Grade.CONTESTED: "contested",
    Grade.DISCOUNTED: "only fighters were counted",
}


def compose(edition: Edition) -> Bulletin:
    """Incidents with figures first, by day and place; then those without."""
    notes = Notes(edition)
    sheets = sorted(edition.sheets, key=_order)
    counted_ones = [sheet for sheet in sheets if sheet.account.totals]
    lead = tuple(_lead(counted_ones))
    items = tuple(_item(sheet, edition, notes) for sheet in counted_ones)
    also = tuple(_also(sheet, edition, notes) for sheet in sheets if not sheet.account.totals)
    running = tuple(_running(told, edition, notes) for told in _others(edition))
    return Bulletin(_title(edition), lead, items, also, running, notes.all(), _method(edition))


def _order(sheet: Sheet) -> tuple[str, str, str]:
    when = sheet.incident.when
    return when.first.isoformat() if when else "", place(sheet.incident), sheet.incident.id


def _title(edition: Edition) -> str:
    since, until, where = edition.asked.since, edition.asked.until, edition.asked.where
    if since and until:
        span = day(since) if since == until else f"{day(since)} to {day(until)}"
    elif since or until:
        span = f"from {day(since)}" if since else f"until {day(until)}" if until else ""
    else:
        span = "all days"
    return ", ".join(filter(None, ("The toll", span, where, edition.asked.actor)))


def _lead(sheets: Sequence[Sheet]) -> Iterator[Line]:
    if not sheets:
        yield ("No report in the book counts anybody harmed.",)
        return
    for total in sums(sheets):
        yield _sum(total)


def _sum(total: Sum) -> Line:
    over = f"over {total.incidents} incidents" if total.incidents > 1 else "in one incident"
    contested: tuple[Piece, ...] = ()
    if total.contested:
        of = "contested" if total.incidents == 1 else f"{total.contested} of them contested"
        contested = (", ", Strong(of, contested=True))
    toll = total.toll
    return (Strong(f"{_upper(HARM_WORDS[toll.harm])}: {ends(toll)}"), f" {over}", *contested, ".")


def _item(sheet: Sheet, edition: Edition, notes: Notes) -> Item:
    incident, account = sheet.incident, sheet.account
    by_id = {told.id: told for told in sheet.members}
    said = [told for told in sheet.members if told.claim.counts and told.claim.stance is Stance.ASSERTS]
    against = [told for told in sheet.members if told.claim.stance is not Stance.ASSERTS]
    by = f", by {incident.actor.name}" if incident.actor else ""
    summed = "; a sum over several places" if incident.clarity == 2 else ""
    apart = "; its parts are in the book, so it is a check on them and not added" if incident.parts else ""
    sources = f"{account.sources} report{'s' * (account.sources != 1)}"
    return Item(
        id=incident.id,
        title=f"{place(incident)}: {events()[incident.event].label}",
        about=f"{days(incident.when)}{by}. {_upper(_GRADES[account.grade])}; {sources}{summed}{apart}.",
        figures=tuple(_figure(toll, by_id, edition, notes) for toll in account.totals),
        said=tuple(_said(group, edition, notes) for group in _grouped(said, edition)),
        denied=tuple(_against(group, edition, notes) for group in _grouped(against, edition)),
    )


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _figure(toll: Toll, by_id: dict[str, Told], edition: Edition, notes: Notes) -> Line:
    """`Injured: between 24 and 43. Low: …; high: …; contested.`"""
    pieces: list[Piece] = [Strong(f"{_upper(HARM_WORDS[toll.harm])}: {ends(toll)}")]
    if toll.low == toll.high:
        pieces += [", according to ", *_voices((*toll.low_by, *toll.high_by), by_id, edition, notes)]
    else:
        pieces += [". Low: ", *_voices(toll.low_by, by_id, edition, notes)]
        if toll.best not in (None, toll.low, toll.high):
            pieces += ["; best: ", *_voices(toll.best_by, by_id, edition, notes)]
        pieces += ["; high: ", *_voices(toll.high_by, by_id, edition, notes)]
    if toll.contested:
        pieces += ["; ", Strong("contested", contested=True)]
    return (*pieces, ".")


def _voices(claims: Iterable[str], by_id: dict[str, Told], edition: Edition, notes: Notes) -> list[Piece]:
    told = [by_id[claim] for claim in dict.fromkeys(claims) if claim in by_id]
    if not told:
        return ["nobody in particular"]
    return [listed(list(dict.fromkeys(voice(each, edition) for each in told))), notes.cite(told)]


def _grouped(told: Iterable[Told], edition: Edition) -> list[list[Told]]:
    """Claims in which one speaker says the same figures, wherever they are told, stand in one line."""
    found: dict[tuple[object, ...], list[Told]] = {}
    for each in told:
        claim = each.claim
        figures = tuple((c.harm, c.low, c.high, c.status, _party(c.side, edition), c.part_of) for c in claim.counts)
        key = (voice(each, edition).casefold(), claim.stance, figures or claim.event, _party(claim.actor, edition))
        found.setdefault(key, []).append(each)
    return list(found.values())


def _party(actor: Actor | None, edition: Edition) -> str | None:
    """By its leading name, however it is written."""
    return edition.world.party(actor.name).name if actor else None


def _said(group: Sequence[Told], edition: Edition, notes: Notes) -> Line:
    first = group[0]
    by = f", by {first.claim.actor.name}" if first.claim.actor else ""
    return (f"{_upper(voice(first, edition))}: {_counts(first, edition)}{by}", notes.cite(group), ".")


def _against(group: Sequence[Told], edition: Edition, notes: Notes) -> Line:
    first = group[0]
    denies = first.claim.stance is Stance.DENIES
    words = f"{_upper(voice(first, edition))} {_denied(first, edition) if denies else _questioned(first, edition)}"
    return (Strong(words, contested=True) if denies else words, notes.cite(group), ".")


def _denied(told: Told, edition: Edition) -> str:
    claim = told.claim
    what = f"the {within(events()[claim.event].label)}"
    if claim.counts and all((count.low, count.high) == (0, 0) for count in claim.counts):
        harms = listed(list(dict.fromkeys(HARM_WORDS[count.harm] for count in claim.counts)))
        whom = dict.fromkeys(count.side.name for count in claim.counts if count.side)
        return f"says that none were {harms} in {what}{f' ({listed(list(whom))})' if whom else ''}"
    if claim.counts:
        return f"denies {what}’s figure of {_counts(told, edition)}"
    return f"denies that {claim.actor.name} did it: {what}" if claim.actor else f"denies {what}"


def _questioned(told: Told, edition: Edition) -> str:
    figures = f", {_counts(told, edition)}" if told.claim.counts else ""
    return f"does not confirm the {within(events()[told.claim.event].label)}{figures}"


def _counts(told: Told, edition: Edition) -> str:
    """All figures of a claim; parts of a figure stand after it."""
    claim = told.claim
    words = []
    for index, count in enumerate(claim.counts):
        if count.part_of is None:
            parts = [_count(told, part, edition) for part, own in enumerate(claim.counts) if own.part_of == index]
            words.append(_count(told, index, edition) + (f", among them {listed(parts)}" if parts else ""))
    words = words or [_count(told, index, edition) for index in range(len(claim.counts))]
    return "; ".join(words)


def _count(told: Told, index: int, edition: Edition) -> str:
    count = told.claim.counts[index]
    return counted(count, masked_text(told, count.who, edition.world) if count.who else None)


def _also(sheet: Sheet, edition: Edition, notes: Notes) -> Line:
    incident = sheet.incident
    by = f" by {incident.actor.name}" if incident.actor else ""
    words = f"{days(incident.when)}, {place(incident)}: {within(events()[incident.event].label)}{by}"
    contested: tuple[Piece, ...] = ()
    if sheet.account.grade is Grade.CONTESTED:
        contested = ("; ", Strong("contested", contested=True))
    voices = listed(list(dict.fromkeys(voice(told, edition) for told in sheet.members)))
    return (f"{words} ({voices})", notes.cite(sheet.members), *contested, ".")


def _others(edition: Edition) -> list[Told]:
    """Running totals and stocks that give a figure, by their last day."""
    told = [each for each in edition.others if each.claim.counts and each.claim.scope is not Scope.INCIDENT]
    return sorted(told, key=lambda each: (each.claim.when.isoformat() if each.claim.when else ("", ""), each.id))


def _running(told: Told, edition: Edition, notes: Notes) -> Line:
    claim = told.claim
    since = f"from {days(claim.when)}" if claim.when and claim.when.days == 1 else days(claim.when)
    span = f"as of {days(claim.when)}" if claim.scope is Scope.STOCK else since
    where = ", ".join([*claim.where.places, *filter(None, [claim.where.region])]) or claim.where.country or "no place"
    return (f"{_upper(voice(told, edition))}: {_counts(told, edition)}, {span}, {where}", notes.cite([told]), ".")


def _method(edition: Edition) -> tuple[str, ...]:
    method, asked = edition.method, edition.asked
    known = f"What the book knew at {asked.as_of:%Y-%m-%d %H:%M} UTC. " if asked.as_of else ""
    accepted = sum(told.accepted for sheet in edition.sheets for told in sheet.members)
    claims = sum(len(sheet.members) for sheet in edition.sheets)
    checked = f"{accepted} of {claims} claims have been checked by a person; the others are as a program read them."
    return (
        f"{known}Counted by the profile {method.label} ({method.source}), made by tollbook {method.version}.",
        *([checked] if claims else ()),
        "Figures are what reports say, not estimates; where recording is incomplete, true figures are likely higher.",
    )
