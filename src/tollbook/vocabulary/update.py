"""Update: what linking found out about new claims, for the book to keep in one piece."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tollbook.vocabulary.judgement import Scored


@dataclass(frozen=True, slots=True)
class Update:
    """Judgements on new claims, and how every claim that they touch now falls into incidents.

    weights: id of the weights. blocks: for each new claim, the numbers under which its like can be found again.
    incidents: for each claim touched, the id of the incident that it is in; None for claims that are in none.
    """

    weights: str
    judgements: Sequence[Scored] = ()
    blocks: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    incidents: Mapping[str, str | None] = field(default_factory=dict)
