"""Repeats: what a report tells twice is kept once, at its fullest statement."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tollbook.reading.camps import agree, of_party
from tollbook.reading.document import Document
from tollbook.reading.drafts import CountDraft, Draft, when_agree, where_agree
from tollbook.reading.knowledge.people import person_word
from tollbook.vocabulary.codes import Status

_TELLING = 5
"""From this number on, the same number of the same harm again is the same count told again."""
_OTHERS = frozenset("another more other others".split())
_HARMED = frozenset("killed dead wounded injured hurt".split())
"""With which a headline calls people that the lead names: "Nine killed in Dorin A bomb killed nine people …"."""
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_ALSO = re.compile(r" ?,? (was|were|are|have|has|had|died|is) (been )?also\b", re.IGNORECASE)
_KNOWN = frozenset("the these those both".split())
_BACK = ("the ", "these ", "those ")
_ANYBODY = frozenset(
    "person man woman civilian resident victim youth national citizen member student protester demonstrator bystander"
    " suspect worker guard christian muslim husband wife father mother son daughter brother sister teenager".split()
) | {"aid worker", "passer-by"}
_SEXES = frozenset({"woman", "boy"})
_NEAR = 3
"""Sentences between two statements of a small number that may be the same."""


def without_repeats(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
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


def _rewired(draft: Draft, moved: dict[int, int]) -> Draft:
    count = draft.count
    if count is None or count.whole is None or count.whole not in moved:
        return draft
    return replace(draft, count=replace(count, whole=moved[count.whole]))


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
    if _is_another(document, earlier, later):
        return True
    more = _tells_of_more(document, later) and not _tells_of_more(document, earlier)
    return more and ((one.low or 0) < _TELLING or not where_agree(draft, other))


def _is_another(document: Document, earlier: Draft, later: Draft) -> bool:
    """Whether one person of whom a report begins to tell is not the one of before: "a teacher was shot dead … a boy was
    hit by a bullet"; a man, or a civilian, may be whoever was told of."""
    one, two = earlier.count, later.count
    if one is None or two is None or one.high != 1 or two.high != 1:
        return False
    words, others = (document.whole[each.start : each.end].lower().split() for each in (one, two))
    first, second = person_word(words[-1]), person_word(others[-1])
    if others[0] not in ("a", "an") or first is None or second is None or first == second:
        return False
    if {first.singular.lower(), second.singular.lower()} & _ANYBODY:
        return {"woman", "man"} <= {*first.traits, *second.traits} or {first.singular, second.singular} == _SEXES
    return not set(first.traits) & set(second.traits)


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
