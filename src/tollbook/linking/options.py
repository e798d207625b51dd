"""Options: what linking goes by; the same options always give the same judgements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tollbook.linking.weights import Weights, load
from tollbook.vocabulary import Aliases
from tollbook.vocabulary.location import Location


@dataclass(frozen=True)
class Options:
    """weights: a versioned file. aliases: names of one party. locations: for claims, by id, where their places lie."""

    weights: Weights = field(default_factory=load)
    aliases: Aliases = field(default_factory=Aliases)
    locations: Mapping[str, Sequence[Location]] = field(default_factory=dict)
