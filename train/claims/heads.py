"""The claim heads: what a span of words counts, its attributes, and the words it points to."""

from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional

from tollbook.engines.onnx.distance import CLASSES
from tollbook.vocabulary.analysis import POINTERS
from train.reader.dropout import Dropout
from train.reader.encoder import WIDTH

TRUNK, KEY = 256, 64
FASTER = 4.0  # how much faster than other weights those of distance go
TRUNKS = ("grammar", "meaning", "pointing", "sentence_meaning", "sentence_pointing")


@dataclass(frozen=True, slots=True)
class Inventory:
    """The labels of each head: harms, each attribute's labels; and who coded, first whom the reader is to be like."""

    harms: tuple[str, ...]
    attributes: dict[str, tuple[str, ...]]
    coders: tuple[str, ...]


class Keys(Protocol):
    """Padded keys (reports, words, POINTERS, KEY), and where they are padding."""

    @property
    def keys(self) -> Tensor: ...

    @property
    def padding(self) -> Tensor: ...


class Near(Protocol):
    """Of spans the report and the number there; near (reports, slots, words): each word's class of distance."""

    @property
    def report(self) -> Tensor: ...

    @property
    def slot(self) -> Tensor: ...

    @property
    def near(self) -> Tensor: ...


class ClaimHeads(nn.Module):
    """Works on a report's rows: units U, their governors' mean G (by the arcs' probabilities) and the governors' G2.

    Coders have habits (what is worth a claim, how far an actor carries). Each but the first has an offset to every
    trunk's hidden vector and to the tags, learned with the rest and left out of what ships.
    """

    def __init__(self, inventory: Inventory, dropout: float = 0.25) -> None:
        super().__init__()
        self.dropout = Dropout(dropout)
        tags = 2 * len(inventory.harms) - 1
        sizes = (3 * WIDTH + tags, 4 * WIDTH, 3 * WIDTH, 4 * WIDTH, 3 * WIDTH)
        self.trunks = nn.ModuleDict({name: nn.Linear(size, TRUNK) for name, size in zip(TRUNKS, sizes, strict=True)})
        self.harm = nn.Linear(TRUNK, len(inventory.harms))
        self.attributes = nn.ModuleDict({k: nn.Linear(TRUNK, len(v)) for k, v in inventory.attributes.items()})
        self.bare = nn.Linear(TRUNK, 1)
        self.query = nn.Linear(TRUNK, len(POINTERS) * KEY)
        self.null = nn.Linear(TRUNK, len(POINTERS))
        self.key = nn.Linear(WIDTH, len(POINTERS) * KEY)
        self.near = nn.Parameter(torch.zeros(len(POINTERS), CLASSES))
        self.tagged = nn.Linear(WIDTH, tags)
        offsets = dict.fromkeys(TRUNKS, TRUNK) | {"tags": tags}
        others = len(inventory.coders) - 1
        self.habits = nn.ParameterDict({name: torch.zeros(others, size) for name, size in offsets.items()})

    def habit(self, name: str, coders: Tensor) -> Tensor:
        """What each of some coders, by number, adds to a trunk's hidden vector or to the tags (coders, …)."""
        offsets = self.habits[name]
        return torch.cat((torch.zeros_like(offsets[:1]), offsets))[coders]

    def governed(self, units: Tensor, governors: Tensor) -> Tensor:
        """U, G, G2 side by side (batch, units, 3 * WIDTH). governors: their probabilities, not trained here."""
        one = governors @ units
        return torch.cat((units, one, governors @ one), -1)

    def keys(self, units: Tensor) -> Tensor:
        """What pointers look for (words, POINTERS, KEY)."""
        found: Tensor = self.key(self.dropout(units))
        return found.view(len(units), len(POINTERS), KEY)

    def tags(self, units: Tensor, coders: Tensor) -> Tensor:
        """Logits (words, tags)."""
        found: Tensor = self.tagged(self.dropout(units))
        return found + self.habit("tags", coders)

    def trunk(self, name: str, coders: Tensor, *vectors: Tensor) -> Tensor:
        """Hidden vectors (spans, TRUNK) of what is put side by side."""
        hidden = self.trunks[name](self.dropout(torch.cat(vectors, -1))) + self.habit(name, coders)
        return self.dropout(functional.gelu(hidden, approximate="tanh"))

    def points(self, hidden: Tensor, keys: Keys, spans: Near) -> Tensor:
        """Logits (spans, POINTERS, words + 1), the last of none; words are padded to the longest report's."""
        reports, slots, _ = spans.near.shape
        padded = torch.zeros(reports, slots, len(POINTERS), KEY, dtype=keys.keys.dtype)
        padded[spans.report, spans.slot] = self.query(hidden).view(-1, len(POINTERS), KEY).to(padded.dtype)
        scores = torch.einsum("rspk,rwpk->rspw", padded, keys.keys).float() / KEY**0.5
        scores = scores + FASTER * self.near.T[spans.near].transpose(2, 3)
        scores = scores.masked_fill(keys.padding[:, None, None, :], -1e4)[spans.report, spans.slot]
        return torch.cat((scores, self.null(hidden).float()[..., None]), -1)
