"""The parser's heads: arcs within a sentence, relations of given arcs, parts of speech."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from train.reader.dropout import Dropout
from train.reader.encoder import WIDTH

ARC, RELATION = 256, 128


class ParserHeads(nn.Module):
    """Biaffine arcs (Dozat and Manning 2017); relations from sums and products, cheap to score outside the graph."""

    def __init__(self, relations: int, tags: int, dropout: float = 0.2, width: int = WIDTH) -> None:
        super().__init__()
        self.dropout = Dropout(dropout)
        self.arc_word, self.arc_head = nn.Linear(width, ARC), nn.Linear(width, ARC)
        self.arc = nn.Linear(ARC, ARC, bias=False)
        self.arc_prior = nn.Linear(ARC, 1, bias=False)
        self.relation_word, self.relation_head = nn.Linear(width, 2 * RELATION), nn.Linear(width, 2 * RELATION)
        self.relation = nn.Linear(2 * RELATION, relations)
        self.tag = nn.Linear(width, tags)
        nn.init.normal_(self.arc.weight, std=0.02)

    def arcs(self, units: Tensor) -> Tensor:
        """Scores (batch, units, units): row the word, column its head."""
        x = self.dropout(units)
        words = self.dropout(functional.gelu(self.arc_word(x)))
        heads = self.dropout(functional.gelu(self.arc_head(x)))
        return self.arc(words) @ heads.transpose(1, 2) + self.arc_prior(heads).transpose(1, 2)

    def governors(self, units: Tensor, sentence: Tensor) -> Tensor:
        """How likely each unit (column) governs each (row), in its sentence (batch, units, units), without gradient.

        sentence: each unit's, -1 for padding.
        """
        same = (sentence[:, :, None] == sentence[:, None, :]) & (sentence >= 0)[:, None, :]
        return self.arcs(units).detach().float().masked_fill(~same, -1e4).softmax(-1)

    def relation_sides(self, units: Tensor) -> tuple[Tensor, Tensor]:
        """What a unit brings to a relation as the word and as the head, each (batch, units, 2 * RELATION)."""
        x = self.dropout(units)
        return self.relation_word(x), self.relation_head(x)

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """Logits of the relations for sides of the same shape (..., 2 * RELATION)."""
        mixed = (
            functional.relu(words[..., :RELATION] + heads[..., :RELATION]),
            words[..., RELATION:] * heads[..., RELATION:],
        )
        return self.relation(self.dropout(torch.cat(mixed, -1)))

    def tags(self, units: Tensor) -> Tensor:
        """Logits of the parts of speech (batch, units, tags)."""
        return self.tag(self.dropout(units))
