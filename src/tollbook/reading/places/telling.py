"""Places that the words of a sentence tell of beside the grammar: "the Dorin bombing", "the mayor of Dorin said"."""

from collections.abc import Sequence
from itertools import product

from tollbook.reading.clauses import told_aside
from tollbook.reading.places.event import Event
from tollbook.reading.places.survey import Survey
from tollbook.reading.speech.owned_up import DEEDS
from tollbook.vocabulary.when import When

_NAMED = 5.0
"""What a place is likelier that a deed is called by, in natural logarithms of odds."""
_LOCAL = 8.0
"""What that of a local official is likelier who tells of another day than the other places' sentences."""
_BEFORE = 4
_FAR = 2
"""Steps of the parse from the name of a place to its official."""
_OFFICES = frozenset("governor mayor prefect".split())

Days = Sequence[frozenset[When]]


def called_by(survey: Survey, mention: int, event: Event) -> float:
    """How much likelier the only place of a sentence is that a deed is called by: "claimed the Dorin bombing"."""
    tree, standing = survey.trees[event.sentence], survey.standings[mention]
    name = survey.mentions[mention].last - 1
    deed = tree.head(name)
    if deed < 0 or tree.relation(name) != "compound" or tree.lower[deed] not in DEEDS:
        return 0.0
    alone = event.names <= {standing.key} and not told_aside(tree, deed)
    return _NAMED if alone else 0.0


def of_official(survey: Survey, days: Days, mention: int, event: Event) -> float:
    """How much likelier the place is of whose official a sentence says that he tells of it, where other places were
    named with other days: "Shells killed four in Dorin on Monday. The mayor of Waren said two died on Sunday"."""
    tree, standing = survey.trees[event.sentence], survey.standings[mention]
    over = [tree.lower[at] for at in tree.up(standing.head)][:_FAR]  # "the governor of the Waren region said"
    former = "former" in tree.lower[max(0, standing.head - _BEFORE) : standing.head]
    if former or not standing.tells or _OFFICES.isdisjoint(over) or not days[event.sentence]:
        return 0.0
    speaking = all(survey.standings[at].tells for at in event.named)
    others = {survey.mentions[at].sentence for at in survey.fine if survey.standings[at].key != standing.key}
    others = {at for at in others if at < event.sentence}
    apart = all(days[at] and not _share(days[at], days[event.sentence]) for at in others)
    return _LOCAL if others and speaking and apart else 0.0


def _share(some: frozenset[When], others: frozenset[When]) -> bool:
    return any(one.overlaps(other) for one, other in product(some, others))
