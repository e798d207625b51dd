"""The claim heads: what a span of words counts, its attributes, and the words it points to."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from tollbook.engines.onnx.distance import CLASSES
from train.claims.marked import POINTERS
from train.reader.encoder import WIDTH

TRUNK, KEY = 256, 64
FASTER = 4.0  # how much faster than other weights those of distance go
TRUNKS = ("grammar", "meaning", "pointing", "sentence_meaning", "sentence_pointing")


@dataclass(frozen=True, slots=True)
class Inventory:
    """The labels of each head: harms, each attribute's labels."""

    harms: tuple[str, ...]
    attributes: dict[str, tuple[str, ...]]


class ClaimHeads(nn.Module):
    """Works on a report's rows: units U, their governors' mean G (by the arcs' probabilities) and the governors' G2."""

    def __init__(self, inventory: Inventory, dropout: float = 0.25) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
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

    def governed(self, units: Tensor, arcs: Tensor, sentence: Tensor) -> Tensor:
        """U, G, G2 side by side (batch, units, 3 * WIDTH), by the arcs' scores, which are not trained here."""
        same = (sentence[:, :, None] == sentence[:, None, :]) & (sentence >= 0)[:, None, :]
        weights = arcs.detach().float().masked_fill(~same, -1e4).softmax(-1).to(units.dtype)
        one = weights @ units
        return torch.cat((units, one, weights @ one), -1)

    def trunk(self, name: str, *vectors: Tensor) -> Tensor:
        """Hidden vectors (spans, TRUNK) of what is put side by side; a vector alone (one dimension) goes to all."""
        spans = len(vectors[0])
        wide = torch.cat([v if v.dim() == 2 else v.expand(spans, -1) for v in vectors], -1)
        return self.dropout(functional.gelu(self.trunks[name](self.dropout(wide)), approximate="tanh"))

    def points(self, hidden: Tensor, keys: Tensor, near: Tensor) -> Tensor:
        """Logits (spans, POINTERS, words + 1), the last of none.

        keys: (words, POINTERS * KEY). near: classes of distance (spans, words).
        """
        spans, words = near.shape
        query = self.query(hidden).view(spans, len(POINTERS), KEY)
        scores = torch.einsum("spk,wpk->spw", query, keys.view(words, len(POINTERS), KEY)) / KEY**0.5
        scores = scores.float() + FASTER * self.near[:, near].transpose(0, 1)
        return torch.cat((scores, self.null(hidden).float()[..., None]), -1)
