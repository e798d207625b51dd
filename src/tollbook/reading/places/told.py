"""What a sentence tells, as far as it helps to say where: its kinds of event, its days, and its counts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from tollbook.reading.places.gist import Gist
from tollbook.vocabulary.when import When


@dataclass(frozen=True, slots=True)
class Told:
    """events: kinds of event that its words speak of. acts: the words that do. days: short stretches that it names.
    counts: the words that its counts hang on, in order. matter: its nouns, verbs and names with how rare they are."""

    events: frozenset[str] = frozenset()
    acts: frozenset[int] = frozenset()
    days: frozenset[When] = frozenset()
    counts: tuple[int, ...] = ()
    matter: Mapping[str, float] = field(default_factory=dict)


NOTHING_TOLD = Told()


def shared(one: Told, two: Told) -> float:
    """How much of what two sentences could share they do share, 0 to 1; what the whole report repeats says less."""
    least = min(sum(one.matter.values()), sum(two.matter.values()))
    both = sum(weight for word, weight in one.matter.items() if word in two.matter)
    return min(1.0, 2 * both / least) if least else 0.0


def matters(gists: Sequence[Gist]) -> list[Mapping[str, float]]:
    """The stems of each sentence with how rare they are in the report."""
    holding = Counter(stem for one in gists for stem in one.stems)
    rarity = {stem: log(1 + len(gists) / times) for stem, times in holding.items()}
    return [{stem: rarity[stem] for stem in one.stems} for one in gists]
