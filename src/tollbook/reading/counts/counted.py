"""A count as found in one sentence, before it is known what event it belongs to."""

from dataclasses import dataclass

from tollbook.reading.counts.quantity import Quantity
from tollbook.reading.knowledge.people import PersonWord
from tollbook.vocabulary.codes import Harm


@dataclass(frozen=True, slots=True)
class Counted:
    """A count as found in one sentence, its words numbered within the sentence.

    first, last: the count's words (last exclusive). head: the word that the parse hangs it on. people: the word that
    says who, if any. predicate: the word that the event hangs on. low, high: bounds, None where open. inherited: the
    harm is that of a larger group of people. likely: how likely it is a count of this harm.
    """

    sentence: int
    first: int
    last: int
    head: int
    people: int | None
    person: PersonWord | None
    quantity: Quantity | None
    harm: Harm
    predicate: int
    low: int | None
    high: int | None
    inherited: bool
    likely: float
