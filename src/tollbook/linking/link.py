"""Links claims: judges new ones against the book and folds all that they touch; and tells why two are linked or not."""

from collections.abc import Iterable, Sequence

from tollbook.linking.batch import judge_all
from tollbook.linking.blocking import Blocks, blocks
from tollbook.linking.candidates import pairs
from tollbook.linking.fold import fold
from tollbook.linking.judge import judge
from tollbook.linking.options import Options
from tollbook.linking.reach import reach
from tollbook.linking.signs import Signs, linkable, signs
from tollbook.linking.summary import name
from tollbook.vocabulary import BookView, Judgement, Scored, Told, Update


def link(fresh: Iterable[Told], known: Iterable[Told], options: Options) -> list[Scored]:
    """Judgements on pairs of fresh claims, and of fresh and known ones, that are the same or may be; no evidence."""
    new = [signs(each, options) for each in fresh if linkable(each.claim)]
    old = [signs(each, options) for each in known if linkable(each.claim)]
    return _judged(new, [*map(blocks, new)], old, options)


def _judged(fresh: Sequence[Signs], own: Sequence[Blocks], known: Sequence[Signs], options: Options) -> list[Scored]:
    left, right = pairs(own, [*map(blocks, known)])
    return judge_all([*fresh, *known], left, right, options.weights)


PORTION = 50_000
"""How many claims are linked at a time: enough to be fast, few enough to fit in memory beside their neighbours."""


def update(view: BookView, options: Options, portion: int = PORTION) -> Update | None:
    """What some claims that are not settled yet change in the book, the earliest told first; None if all are settled.

    Ask until there is nothing more: linking in portions comes to the same as in one go.
    """
    weights = options.weights
    unsettled = view.unsettled(weights.id, portion)
    if not unsettled:
        return None
    fresh = [signs(each, options) for each in unsettled if linkable(each.claim)]
    own = [*map(blocks, fresh)]
    seen = {each.id for each in fresh}
    near = [each for each in view.near(weights.id, _all_blocks(own)) if each.id not in seen and linkable(each.claim)]
    judged = _judged(fresh, own, [signs(each, options) for each in near], options)
    touched, judgements = reach(view, seen, judged, weights)
    rulings = view.rulings(touched)
    told = {each.id: each for each in (*unsettled, *near) if each.id in touched}
    others = view.told(touched - set(told))
    waiting = {each.id for each in others if linkable(each.claim)}
    waiting -= set(view.judged(weights.id, waiting))  # Their turn comes: what is folded here counts as settled.
    told |= {each.id: each for each in others if each.id not in waiting}
    groups = fold(set(told), judgements, rulings, weights)
    incidents: dict[str, str | None] = {each.id: None for each in unsettled}
    for group in groups:
        incident = name([told[claim] for claim in group])
        incidents.update(dict.fromkeys(group, incident))
    kept = {each.id: tuple(sorted(found.kept)) for each, found in zip(fresh, own, strict=True)}
    return Update(weights.id, judged, kept, incidents)


def _all_blocks(own: Iterable[Blocks]) -> set[int]:
    return {block for each in own for block in each.sought}


def groups(view: BookView, options: Options) -> list[tuple[str, ...]]:
    """How the claims of a view fall into incidents: as settled, or folded anew for a past day."""
    settled = view.groups()
    if settled is not None:
        return sorted(settled.values())
    weights = options.weights
    told = [each for each in view.told() if linkable(each.claim)]
    fresh = {each.id for each in view.unsettled(weights.id)}
    new = [each for each in told if each.id in fresh]
    known = [each for each in told if each.id not in fresh]
    judgements = (
        [*view.judgements(weights.id), *link(new, known, options)] if new else list(view.judgements(weights.id))
    )
    return fold({each.id for each in told}, judgements, view.rulings(), weights)


def explain(a: Told, b: Told, options: Options) -> Judgement:
    """Why two claims are, or are not, judged to speak of one incident."""
    return judge(signs(a, options), signs(b, options), options.weights)
