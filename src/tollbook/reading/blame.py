"""Blame: whether an actor claims what it did or somebody else blames it, by who speaks and by what the heads think."""

from collections.abc import Iterator, Mapping

from tollbook.reading.belonging import of_one_side
from tollbook.reading.camps import of_party
from tollbook.reading.weighing import Scales
from tollbook.vocabulary.analysis import NOTHING, Range
from tollbook.vocabulary.claim import Speaker
from tollbook.vocabulary.codes import Responsibility

Blames = Mapping[Responsibility | None, Responsibility | None]
"""The responsibility by what the rules say that it is: the heads may think otherwise."""
AS_SAID: Blames = {blame: blame for blame in (None, *Responsibility)}
"""That of deeds whose words leave no doubt."""


def blames_on(scales: Scales, words: Range) -> Blames:
    """The responsibility for what is claimed on some words, for each that the rules may say."""
    return _Weighed(scales, words)


class _Weighed(Mapping[Responsibility | None, Responsibility | None]):
    """The responsibility as the heads weigh it, worked out when it is asked for: most claims have nobody to blame."""

    __slots__ = ("_scales", "_words")

    def __init__(self, scales: Scales, words: Range) -> None:
        self._scales = scales
        self._words = words

    def __getitem__(self, said: Responsibility | None) -> Responsibility | None:
        answer = self._scales.label(self._words, "responsibility", said.value if said else NOTHING).answer
        found = Responsibility(answer) if answer != NOTHING else None
        itself = said is Responsibility.CLAIMED and found is Responsibility.BLAMED
        return said if itself else found  # nobody blames himself

    def __iter__(self) -> Iterator[Responsibility | None]:
        return iter(AS_SAID)

    def __len__(self) -> int:
        return len(AS_SAID)


def blame_of(speaker: Speaker, actor: str | None) -> Responsibility | None:
    """claimed if the actor's own side says so, blamed if somebody else does, None where the report just states it."""
    if speaker.name is None or actor is None:
        return None
    own = of_one_side(speaker.name, actor) or speaker.name.endswith(f"-{actor}")  # "al-Sabirun"
    return Responsibility.CLAIMED if own else Responsibility.BLAMED


def is_bystander(name: str) -> bool:
    """Whether one who speaks is some people of no party, who claim nothing that others did: "residents", "medics"."""
    return of_party(name) is None and name.islower() and name.isalpha() and name.endswith("s")
