"""One layer over the words of a sentence, and the parser's heads on it."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from train.reader.dropout import Dropout
from train.reader.encoder import WIDTH
from train.reader.network import mean_loss
from train.reader.parser import ParserHeads
from train.reader.trees import IGNORED, Targets

NARROW, HEADS, INNER = 256, 8, 768
FAR = 16  # words; what stands further off counts as this far


class Layer(nn.Module):
    """A transformer layer whose attention stays in the sentence and knows how far, and on which side, a word stands."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mixed = (nn.Linear(NARROW, NARROW) for _ in range(4))
        self.inner, self.outer = nn.Linear(NARROW, INNER), nn.Linear(INNER, NARROW)
        self.mixed_norm, self.outer_norm = nn.LayerNorm(NARROW), nn.LayerNorm(NARROW)
        self.distance = nn.Parameter(torch.zeros(2 * FAR + 1, HEADS))
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, same: Tensor) -> Tensor:
        """x (batch, units, NARROW); same (batch, units, units): whether both stand in one sentence."""
        size = x.shape[0], x.shape[1], HEADS, NARROW // HEADS
        q, k, v = (part(x).view(size).transpose(1, 2) for part in (self.query, self.key, self.value))
        at = torch.arange(x.shape[1], device=x.device)
        apart = (at[None, :] - at[:, None]).clamp(-FAR, FAR) + FAR
        scores = q @ k.transpose(2, 3) / (NARROW // HEADS) ** 0.5 + self.distance[apart].permute(2, 0, 1)[None]
        seen = scores.masked_fill(~same[:, None], -1e4).softmax(-1) @ v
        x = self.mixed_norm(x + self.dropout(self.mixed(seen.transpose(1, 2).reshape(x.shape))))
        return self.outer_norm(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class SentenceParser(nn.Module):
    """Vectors of two depths of the encoder to the scores of trees."""

    def __init__(self, relations: int, tags: int) -> None:
        super().__init__()
        self.narrow, self.norm = nn.Linear(2 * WIDTH, NARROW), nn.LayerNorm(NARROW)
        self.layer = Layer()
        self.heads = ParserHeads(relations, tags, width=NARROW)
        self.dropout = Dropout(0.2)

    def forward(self, early: Tensor, late: Tensor, sentence: Tensor) -> tuple[Tensor, ...]:
        """Arcs, both sides of relations, tags.

        early, late (batch, units, WIDTH). sentence (batch, units): the number of each unit's sentence.
        """
        same = sentence[:, :, None] == sentence[:, None, :]
        x = self.norm(self.narrow(self.dropout(torch.cat((early, late), -1))))
        x = self.layer(x, same)
        return self.heads.arcs(x).masked_fill(~same, -1e4), *self.heads.relation_sides(x), self.heads.tags(x)

    def loss(self, early: Tensor, late: Tensor, sentence: Tensor, gold: Targets) -> Tensor:
        """Mean loss a word of arcs, relations (of the gold arcs) and tags."""
        arcs, words, governors, tags = self(early, late, sentence)
        at = gold.head.clamp(min=0)[..., None].expand(-1, -1, governors.shape[-1])
        relations = self.heads.relations(words, governors.gather(1, at))
        return mean_loss(arcs, gold.head) + mean_loss(relations, gold.relation) + 0.5 * mean_loss(tags, gold.tag)

    def right(self, early: Tensor, late: Tensor, sentence: Tensor, gold: Targets) -> Tensor:
        """How many words there are, how many have the right head, head and relation, tag (4,)."""
        arcs, words, governors, tags = self(early, late, sentence)
        heads = arcs.argmax(-1)
        picked = governors.gather(1, heads[..., None].expand(-1, -1, governors.shape[-1]))
        here, attached = gold.head != IGNORED, heads == gold.head
        labelled = attached & (self.heads.relations(words, picked).argmax(-1) == gold.relation)
        found = (here, here & attached, here & labelled, here & (tags.argmax(-1) == gold.tag))
        return torch.stack([one.sum() for one in found])
