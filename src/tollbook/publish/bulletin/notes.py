"""Notes: claims get numbers in the order in which they are first cited; each stands in the list once."""

from collections.abc import Iterable

from tollbook.publish.bulletin.document import Cite, Note
from tollbook.publish.edition import Edition
from tollbook.publish.masking import masked_claim, speaker
from tollbook.vocabulary import Told


class Notes:
    """The notes of one bulletin."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._numbers: dict[str, int] = {}
        self._told: list[Told] = []

    def cite(self, told: Iterable[Told]) -> Cite:
        numbers = []
        for each in told:
            if each.id not in self._numbers:
                self._told.append(each)
                self._numbers[each.id] = len(self._told)
            numbers.append(self._numbers[each.id])
        return Cite(tuple(sorted(set(numbers))))

    def all(self) -> tuple[Note, ...]:
        return tuple(self._note(number, told) for number, told in enumerate(self._told, 1))

    def _note(self, number: int, told: Told) -> Note:
        printed = self._edition.imprint(told)
        return Note(
            number,
            told.id,
            _upper(voice(told, self._edition)),
            printed.publisher,
            printed.published,
            printed.name,
            printed.url,
            masked_claim(told.claim, self._edition.world) if self._edition.quotes else None,
        )


def voice(told: Told, edition: Edition) -> str:
    """Who says it: the speaker, else the publisher whose report says it in its own words."""
    named = speaker(told.claim, edition.world)
    return named or told.publisher or "a report without a publisher"


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
