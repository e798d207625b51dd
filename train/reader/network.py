"""The whole network: one encoder, and heads on the vectors of its units."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from train.reader.encoder import WIDTH, Encoder
from train.reader.parser import ParserHeads
from train.reader.trees import IGNORED, Inputs, Targets


class Reader(nn.Module):
    """Pieces to unit vectors; the heads are called by those who need them."""

    def __init__(self, encoder: Encoder, relations: int, tags: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.parser = ParserHeads(relations, tags)

    def units(self, x: Inputs) -> Tensor:
        """Vectors (batch, units, WIDTH)."""
        pieces = self.encoder(x.ids, x.shapes, x.mask)
        return pieces.gather(1, x.units[..., None].expand(-1, -1, WIDTH))

    def parse_loss(self, units: Tensor, x: Inputs, gold: Targets) -> Tensor:
        """Mean loss per word of arcs, relations (of the gold arcs) and tags; 0 where none is known."""
        arcs = self.parser.arcs(units).float()
        same = x.sentence[:, :, None] == x.sentence[:, None, :]
        arcs = arcs.masked_fill(~same, -1e4)
        arc = mean_loss(arcs, gold.head)
        words, heads = self.parser.relation_sides(units)
        at = gold.head.clamp(min=0)[..., None].expand(-1, -1, heads.shape[-1])
        relations = self.parser.relations(words, heads.gather(1, at)).float()
        return arc + mean_loss(relations, gold.relation) + 0.5 * mean_loss(self.parser.tags(units).float(), gold.tag)


def mean_loss(scores: Tensor, right: Tensor) -> Tensor:
    """The mean over what is not IGNORED; 0 where all is. scores (batch, units, labels), right (batch, units)."""
    total = functional.cross_entropy(scores.flatten(0, 1), right.flatten(), ignore_index=IGNORED, reduction="sum")
    return total / (right != IGNORED).sum().clamp(min=1)


def slow_and_fast(model: nn.Module, slow: float, fast: float) -> torch.optim.AdamW:
    """AdamW with one rate for the pretrained encoder and another for what starts from nothing."""
    groups = {"slow": [], "fast": []}  # type: dict[str, list[nn.Parameter]]
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        kind = "slow" if "encoder." in name and "shapes" not in name else "fast"
        groups[kind].append(parameter)
    return torch.optim.AdamW(
        [{"params": groups["slow"], "lr": slow}, {"params": groups["fast"], "lr": fast}],
        betas=(0.9, 0.98), weight_decay=0.01, fused=True,
    )  # fmt: skip
