"""Opening: the area that opens the sentence of an event: "In the Dorin region, shelling killed two";
and places of a later sentence that opens with another time."""

from tollbook.reading.dates.lexicon import MONTHS
from tollbook.reading.places.event import Event
from tollbook.reading.places.survey import Survey
from tollbook.reading.tree import Tree

_OPENING = frozenset(("in", "across"))
_OWN = 5.0
_OTHER = -12.0
_REACH = 5


def opening(survey: Survey, index: int, event: Event) -> float:
    """What to add to the log odds of a place that opens the sentence of an event, the only one there, or that a later
    sentence names which tells of another month."""
    mention, tree = survey.mentions[index], survey.trees[event.sentence]
    if mention.sentence != event.sentence:
        later = range(event.sentence + 1, mention.sentence + 1)
        return _OTHER if any(_of_another_month(survey.trees[at]) and survey.counts_in(at) for at in later) else 0.0
    alone = {survey.standings[one].key for one in event.named} == {survey.standings[index].key}
    opens = mention.last <= event.word and _leads(tree, mention.first, mention.last)
    return _OWN if alone and opens and survey.standings[index].sort == "area" else 0.0


def _leads(tree: Tree, first: int, last: int) -> bool:
    """Whether a name stands in what opens a sentence, up to its comma: "In the Dorin region, …"."""
    before = tree.lower[1:first]
    shut = [at for at in range(last, min(last + 3, len(tree))) if tree.lower[at] == ","]
    return tree.lower[0] in _OPENING and len(before) <= _REACH and "," not in before and bool(shut)


def _of_another_month(tree: Tree) -> bool:
    """Whether a sentence opens with a month or a time before: "In March, …", "Last week …"."""
    first, second = (*tree.lower, "", "")[:2]
    return first == "in" and second in MONTHS or first == "last" and second in ("week", "month", "year")
