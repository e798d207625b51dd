"""Drafts become claims: repeats are dropped (`repeats`), counts that one speaker states together stand in one claim."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tollbook.reading.confidence import confidence
from tollbook.reading.document import Document
from tollbook.reading.drafts import CountDraft, Draft
from tollbook.reading.quotes import with_speech
from tollbook.reading.repeats import without_repeats
from tollbook.vocabulary.claim import Actor, Claim, Count, Span
from tollbook.vocabulary.codes import Status

_DAY = re.compile(r" ?(dead|killed|wounded|injured)? ?on (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_EARLIER = re.compile(
    r"(\bfrom( an?)?( (earlier|initial|previous|first))?"
    r"|\b(earlier|initial|initially|previous|previously|original|originally|first) [a-z ]{0,30}\b(of|at|as)) $"
)


def assemble(document: Document, drafts: Sequence[Draft], reader: str) -> list[Claim]:
    """The claims of a report, in the order in which it states them."""
    kept = _mixed(document, _own_parts(document, without_repeats(document, drafts)))
    return [_claim(document, group, reader) for group in _groups(document, with_speech(document, kept))]


def _own_parts(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """Parts of what the same speaker counted; what another speaker says of a total's parts, or the report itself in
    another paragraph, stands alone."""
    by_key = {draft.count.key: draft for draft in drafts if draft.count}
    own = []
    for draft in drafts:
        whole = by_key.get(draft.count.whole) if draft.count and draft.count.whole is not None else None
        if whole is not None and draft.count and _tells_of_others(document, draft, whole):
            draft = replace(draft, count=replace(draft.count, whole=None))
        own.append(draft)
    return own


def _tells_of_others(document: Document, draft: Draft, whole: Draft) -> bool:
    if whole.sentence == draft.sentence or whole.speaker == draft.speaker:
        return False
    apart = document.paragraphs[whole.sentence] != document.paragraphs[draft.sentence]
    return apart or draft.speaker.name is not None


def _mixed(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """Totals with civilians and combatants among their parts are of mixed status; so are those of whom the report does
    not say what they are but that some are combatants, or some civilians: it would not set apart what is all alike."""
    parts: dict[int, list[CountDraft]] = {}
    for draft in drafts:
        if draft.count and draft.count.whole is not None:
            parts.setdefault(draft.count.whole, []).append(draft.count)
    return [
        replace(draft, count=replace(draft.count, status=Status.MIXED))
        if draft.count and _is_mixed(document, draft.count, parts.get(draft.count.key, []))
        else draft
        for draft in drafts
    ]


def _is_mixed(document: Document, total: CountDraft, parts: Sequence[CountDraft]) -> bool:
    if {Status.CIVILIAN, Status.COMBATANT} <= {part.status for part in parts}:
        return True
    return total.status is Status.UNKNOWN and any(_sets_apart(document, part) for part in parts)


def _sets_apart(document: Document, part: CountDraft) -> bool:
    named = "civilian" in document.whole[part.start : part.end].lower()
    return part.status is Status.COMBATANT or part.status is Status.CIVILIAN and named


def _groups(document: Document, drafts: Iterable[Draft]) -> list[list[Draft]]:
    """Drafts that are one claim: stated in one sentence with the same speaker, stance, event, day and place; and a part
    with its whole. An earlier toll is a claim of its own (CODEBOOK, "Cases that come up")."""
    groups: list[list[Draft]] = []
    home: dict[int, list[Draft]] = {}
    for draft in drafts:
        count = draft.count
        group = home.get(count.whole) if count and count.whole is not None else None
        if group is None:
            group = next((g for g in reversed(groups[-3:]) if _belongs(document, draft, g[0])), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(draft)
        if count:
            home[count.key] = group
    return groups


def _belongs(document: Document, draft: Draft, first: Draft) -> bool:
    return (
        draft.count is not None
        and first.count is not None
        and draft.sentence == first.sentence
        and draft.stance == first.stance
        and draft.speaker == first.speaker
        and draft.scope == first.scope
        and draft.event == first.event
        and draft.when == first.when
        and draft.where == first.where
        and not _by_others(draft, first)
        and (draft.count.harm is not first.count.harm or not _are_tolls_of_one(document, draft, first))
    )


def _by_others(draft: Draft, first: Draft) -> bool:
    """Whether others are said to have done it, and none who fought with who did the first: "troops killed two after
    gunmen shot a settler"."""
    told = {draft.agent, first.agent}
    fought = {draft.target, first.target, *(each.count.side for each in (draft, first) if each.count)}
    return None not in told and draft.agent != first.agent and told.isdisjoint(fought)


def _are_tolls_of_one(document: Document, draft: Draft, first: Draft) -> bool:
    """Whether two numbers are an earlier and a later toll of one event: "rose to 19 from 14", "spoke of 19 dead on
    Saturday and of 27 on Sunday"."""
    again = draft.count is not None and document.whole[: draft.count.start].endswith((" and of ", " and then of "))
    days = all(_DAY.match(document.whole[each.count.end :]) for each in (draft, first) if each.count)
    return again and days or _is_earlier(document, draft) != _is_earlier(document, first)


def _is_earlier(document: Document, draft: Draft) -> bool:
    """Whether a toll is told of as an earlier one: "rose to 19 from 14", "first put at nine"."""
    count = draft.count
    return count is not None and _EARLIER.search(document.whole[draft.start : count.start].lower()) is not None


def _claim(document: Document, group: list[Draft], reader: str) -> Claim:
    whole = document.report.whole
    first = group[0]
    start, end = min(draft.start for draft in group), max(draft.end for draft in group)
    counts = [draft.count for draft in group if draft.count]
    place = {count.key: index for index, count in enumerate(counts)}
    sure = [_sure(draft) for draft in group]
    acting = next((draft for draft in group if draft.actor), first)
    target = next((draft.target for draft in group if draft.target and draft.target != acting.actor), None)
    return Claim(
        report=document.report.id,
        quote=whole[start:end],
        span=Span(start, end),
        event=first.event,
        stance=first.stance,
        scope=first.scope,
        speaker=first.speaker,
        when=first.when,
        where=first.where,
        actor=Actor(acting.actor) if acting.actor else None,
        target=Actor(target) if target else None,
        responsibility=acting.responsibility,
        counts=tuple(
            _count(whole, draft.count, place, likely) for draft, likely in zip(group, sure, strict=True) if draft.count
        ),
        confidence=round(min(sure), 3),
        reader=reader,
    )


def _sure(draft: Draft) -> float:
    return confidence("count" if draft.count else "event", draft.grounds)


def _count(whole: str, count: CountDraft, place: dict[int, int], sure: float) -> Count:
    part_of = place.get(count.whole) if count.whole is not None else None

    return Count(
        text=whole[count.start : count.end],
        span=Span(count.start, count.end),
        harm=count.harm,
        low=count.low,
        high=count.high,
        who=count.who,
        side=Actor(count.side) if count.side else None,
        status=count.status,
        part_of=part_of if part_of != place[count.key] else None,
        confidence=round(sure, 3),
    )
