"""World: what publishing may ask of the world's knowledge; the pipeline fulfils it from the reader's tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

STATES = frozenset({"state-forces", "external-forces", "police"})
"""The kinds of party that are forces of a state."""


@dataclass(frozen=True, slots=True)
class Party:
    """A party by its leading name. kind: `state-forces`, `rebel-group`, `political-militia`, `identity-militia`,
    `external-forces`, `coalition`, `police` or `unknown`. country: ISO alpha-2 of the state, or of where it fights."""

    name: str
    kind: str = "unknown"
    country: str | None = None

    @property
    def is_state(self) -> bool:
        return self.kind in STATES and self.country is not None


class World(Protocol):
    """Knows parties, and which names in a text are not those of private persons; the same for as long as it is."""

    def __hash__(self) -> int: ...

    def party(self, name: str) -> Party:
        """The party of a name; of an unknown one its name alone."""
        ...

    def public(self, text: str) -> Iterator[tuple[int, int]]:
        """The characters of names of parties, bodies, media, countries, days, and of officials after their office."""
        ...

    def private_role(self, speaker: str) -> bool:
        """Whether a description is of one who speaks for nobody else (a resident, a witness, a relative)."""
        ...


class NoWorld:
    """Knows nothing: every name is taken to be private, no party is known."""

    def party(self, name: str) -> Party:
        return Party(name)

    def public(self, text: str) -> Iterator[tuple[int, int]]:
        return iter(())

    def private_role(self, speaker: str) -> bool:
        return False
