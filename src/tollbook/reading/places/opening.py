"""Opening: the area that opens the sentence of an event: "In the Dorin region, shelling killed two";
and places of a later sentence that opens with another time."""

from collections.abc import Sequence

from tollbook.reading.dates.lexicon import MONTHS
from tollbook.reading.places.event import Event
from tollbook.reading.places.survey import Survey
from tollbook.reading.tree import Tree

_OPENING = frozenset(("in", "across"))
_OWN = 5.0
_OTHER = -12.0
_REACH = 5


def opening(survey: Survey, index: int, event: Event) -> float:
    """What to add to the log odds of a place that opens the sentence of an event, the only one there."""
    mention, standing = survey.mentions[index], survey.standings[index]
    if standing.sort != "area" or event.names != {standing.key} or mention.last > event.word:
        return 0.0
    return _OWN if _leads(survey.trees[event.sentence], mention.first, mention.last) else 0.0


def of_other_months(survey: Survey) -> tuple[int, ...]:
    """The sentences that open with another time and count somebody."""
    return tuple(at for at, tree in enumerate(survey.trees) if _of_another_month(tree) and survey.counts_in(at))


def behind_a_month(months: Sequence[int], event: int, place: int) -> float:
    """What to add to the log odds of a place that a later sentence names which tells of another month, or for which
    one before it does. event, place: their sentences."""
    return _OTHER if months and any(event < at <= place for at in months) else 0.0


def _leads(tree: Tree, first: int, last: int) -> bool:
    """Whether a name stands in what opens a sentence, up to its comma: "In the Dorin region, …"."""
    before = tree.lower[1:first]
    shut = [at for at in range(last, min(last + 3, len(tree))) if tree.lower[at] == ","]
    return tree.lower[0] in _OPENING and len(before) <= _REACH and "," not in before and bool(shut)


def _of_another_month(tree: Tree) -> bool:
    """Whether a sentence opens with a month or a time before: "In March, …", "Last week …"."""
    first, second = (*tree.lower, "", "")[:2]
    return first == "in" and second in MONTHS or first == "last" and second in ("week", "month", "year")
