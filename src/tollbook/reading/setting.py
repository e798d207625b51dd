"""Setting: the day and the place that a sentence gives what it tells, and which other sentences tell of another."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from tollbook.reading.dates import days_of
from tollbook.reading.scene import Scene
from tollbook.vocabulary.when import When


@dataclass(frozen=True, slots=True)
class Setting:
    """When and where what a sentence tells happened, as it says itself: its days, and the keys of its places."""

    days: frozenset[When]
    places: frozenset[str]

    def is_other(self, than: "Setting") -> bool:
        """Whether neither a day nor a place is that of another."""
        apart = not any(one.overlaps(other) for one, other in product(self.days, than.days))
        return apart and self.places.isdisjoint(than.places)


def strangers_of(scene: Scene) -> tuple[frozenset[int], ...]:
    """For each sentence those that tell of another incident, on another day and in another place: "A bomb killed nine
    in Dorin on Monday. Gunmen shot two men in Sorin on Tuesday"; none for one without a day or without a place."""
    known = {n: one for n in range(len(scene.document.trees)) if (one := _setting(scene, n)) is not None}
    return tuple(
        frozenset(other for other, there in known.items() if at in known and known[at].is_other(there))
        for at in range(len(scene.document.trees))
    )


def is_set(scene: Scene, sentence: int) -> bool:
    """Whether a sentence gives a day or a place itself."""
    return bool(days_of(scene.dated[sentence]) or [*_places(scene, sentence)])


def _setting(scene: Scene, sentence: int) -> Setting | None:
    """That of a sentence that tells of something, if it gives both a day and a place."""
    harmed = any(one.sentence == sentence for one in scene.counts)
    if not harmed and not scene.triggers[sentence]:
        return None
    days, places = days_of(scene.dated[sentence]), frozenset(_places(scene, sentence))
    return Setting(days, places) if days and places else None


def _places(scene: Scene, sentence: int) -> Iterator[str]:
    """The keys of the places of a sentence, and of what it says holds them."""
    survey = scene.survey
    for index in survey.fine_in(sentence):
        if not survey.standings[index].tells:
            yield survey.standings[index].key
            holder = survey.mentions[index].within
            if holder is not None:
                yield survey.standings[holder].key
