"""Drafts become claims: repeats are dropped, counts that one speaker states together stand in one claim."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tollbook.reading.camps import agree, of_party
from tollbook.reading.confidence import confidence
from tollbook.reading.document import Document
from tollbook.reading.drafts import CountDraft, Draft, when_agree, where_agree
from tollbook.reading.quotes import with_speech
from tollbook.vocabulary.claim import Actor, Claim, Count, Span
from tollbook.vocabulary.codes import Status

_TELLING = 5
"""From this number on, the same number of the same harm again is the same count told again."""
_OTHERS = frozenset("another more other others".split())
_HARMED = frozenset("killed dead wounded injured hurt".split())
"""With which a headline calls people that the lead names: "Nine killed in Dorin A bomb killed nine people …"."""
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_ALSO = re.compile(r" ?,? (was|were|are|have|has|had|died|is) (been )?also\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"(\bfrom( an?)?( (earlier|initial|previous|first))?"
    r"|\b(earlier|initial|initially|previous|previously|original|originally|first) [a-z ]{0,30}\b(of|at|as)) $"
)
_KNOWN = frozenset("the these those both".split())
_BACK = ("the ", "these ", "those ")
_NEAR = 3
"""Sentences between two statements of a small number that may be the same."""


def assemble(document: Document, drafts: Sequence[Draft], reader: str) -> list[Claim]:
    """The claims of a report, in the order in which it states them."""
    kept = _mixed(document, _own_parts(document, _without_repeats(document, drafts)))
    return [_claim(document, group, reader) for group in _groups(document, with_speech(document, kept))]


def _without_repeats(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """Each count once, at its fullest statement (CODEBOOK, "Which claims are coded", "Lead and body")."""
    kept: list[Draft] = []
    moved: dict[int, int] = {}
    counted = Counter(draft.sentence for draft in drafts if draft.count)
    for draft in drafts:
        twin = next((i for i, other in enumerate(kept) if _same(document, draft, other)), None)
        if twin is None:
            kept.append(draft)
            continue
        other = kept[twin]
        if draft.count and other.count:
            fuller = _fuller(document, draft, other, counted)
            lost = other.count if fuller is draft else draft.count
            won = draft.count if fuller is draft else other.count
            moved[lost.key] = won.key
            kept[twin] = fuller
    kept.sort(key=lambda draft: (draft.sentence, draft.count.start if draft.count else draft.start))
    return [_rewired(draft, moved) for draft in kept]


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


def _rewired(draft: Draft, moved: dict[int, int]) -> Draft:
    count = draft.count
    if count is None or count.whole is None:
        return draft
    return replace(draft, count=replace(count, whole=moved.get(count.whole, count.whole)))


def _same(document: Document, draft: Draft, other: Draft) -> bool:
    if draft.count is None or other.count is None:
        return draft.count is None and other.count is None and _same_event(document, draft, other)
    one, two = draft.count, other.count
    if (one.harm, one.low, one.high, draft.stance) != (two.harm, two.low, two.high, other.stance):
        return False
    if draft.sentence == other.sentence:
        return _run_together(document, draft, other)
    if len({draft.speaker.name, other.speaker.name} - {None}) > 1 or _differ(document, draft, other):
        return False
    if (one.low or 0) >= _TELLING:
        if (one.whole is None) != (two.whole is None) and not _alike(document, one, two):
            return False
        return when_agree(draft, other) or where_agree(draft, other)
    near = abs(draft.sentence - other.sentence) <= _NEAR or min(draft.sentence, other.sentence) == 0
    return (
        near and when_agree(draft, other) and where_agree(draft, other) and (one.whole is None) == (two.whole is None)
    )


def _differ(document: Document, draft: Draft, other: Draft) -> bool:
    """Whether counts of as many are of other people: "three policemen" and "three militants", "six were killed in A"
    and "six were also killed in B", "a soldier" and "a rebel was also killed"."""
    one, two = draft.count, other.count
    if one is None or two is None:
        return False
    statuses = {one.status, two.status}
    if statuses == {Status.CIVILIAN, Status.COMBATANT}:
        return True
    if one.side and two.side and statuses == {Status.COMBATANT} and not agree(of_party(one.side), of_party(two.side)):
        return True
    earlier, later = sorted((draft, other), key=lambda each: each.sentence)
    more = _tells_of_more(document, later) and not _tells_of_more(document, earlier)
    return more and ((one.low or 0) < _TELLING or not where_agree(draft, other))


def _tells_of_more(document: Document, draft: Draft) -> bool:
    """Whether people come to those told of before: "another soldier", "a rebel was also killed"."""
    count = draft.count
    if count is None:
        return False
    words = document.whole[count.start : count.end].lower().split()
    if not _OTHERS.isdisjoint(words):
        return True
    if words[0] in ("a", "the") and not _ORDINALS.isdisjoint(words[1:2]):
        return True  # "a second victim"
    return words[0] not in _KNOWN and _ALSO.match(document.whole[count.end : draft.end]) is not None


def _run_together(document: Document, draft: Draft, other: Draft) -> bool:
    """Whether one sentence says the same twice, as where a headline runs into the lead: the same people of the same
    event, neither of whom are more than the others or a part of them."""
    one, two = draft.count, other.count
    if one is None or two is None or one.whole is not None or two.whole is not None:
        return False
    alike = (draft.event, draft.when, draft.where) == (other.event, other.when, other.where)
    speakers = {draft.speaker.name, other.speaker.name} - {None}
    words, others = (document.whole[each.start : each.end].lower().split() for each in (one, two))
    same = words[-1] == others[-1] or not _HARMED.isdisjoint((words[-1], others[-1]))
    several = draft.speaker == other.speaker or (one.low or 0) > 1
    return alike and several and len(speakers) <= 1 and same and _OTHERS.isdisjoint(words + others)


def _alike(document: Document, one: CountDraft, two: CountDraft) -> bool:
    """Whether two counts are of people who are called alike: "27 children" and "the 27 children"."""
    last, others = (document.whole[each.start : each.end].lower().split()[-1] for each in (one, two))
    return last == others


def _same_event(document: Document, draft: Draft, other: Draft) -> bool:
    """Whether two claims without counts say the same of one event: in the same words, or in two sentences that follow
    each other with the same speaker, place and day."""
    if (draft.event, draft.stance) != (other.event, other.stance):
        return False
    if draft.sentence == other.sentence and draft.speaker != other.speaker:
        return False  # "the army and the rebels accused each other"
    same_words = document.whole[draft.start : draft.end] == document.whole[other.start : other.end]
    return same_words or (
        draft.speaker == other.speaker
        and draft.when == other.when
        and draft.actor == other.actor
        and draft.where == other.where
        and abs(draft.sentence - other.sentence) <= 1
    )


def _fuller(document: Document, draft: Draft, other: Draft, counted: Mapping[int, int]) -> Draft:
    """The one with a speaker; of two, that where more is counted, unless it only refers back ("the nine killed"); else
    the earlier, which in a report is the fuller.

    counted: how many counts each sentence has.
    """
    if (draft.speaker.name is None) != (other.speaker.name is None):
        return draft if draft.speaker.name else other
    if draft.count is not None and document.whole[draft.count.start :].lower().startswith(_BACK):
        return other
    return draft if counted[draft.sentence] > counted[other.sentence] else other


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
        and (draft.count.harm is not first.count.harm or _is_earlier(document, draft) == _is_earlier(document, first))
    )


def _by_others(draft: Draft, first: Draft) -> bool:
    """Whether others are said to have done it, and none who fought with who did the first: "troops killed two after
    gunmen shot a settler"."""
    told = {draft.agent, first.agent}
    fought = {draft.target, first.target, *(each.count.side for each in (draft, first) if each.count)}
    return None not in told and draft.agent != first.agent and told.isdisjoint(fought)


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
        counts=tuple(_count(whole, draft.count, place, _sure(draft)) for draft in group if draft.count),
        confidence=round(min(map(_sure, group)), 3),
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
