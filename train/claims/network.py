"""Encoder, parser heads and claim heads together on a batch of reports."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from train.claims.heads import ClaimHeads, Inventory
from train.claims.report import Ready
from train.reader.network import Reader
from train.reader.trees import inputs


class ClaimReader(nn.Module):
    """The network that ships."""

    def __init__(self, reader: Reader, inventory: Inventory) -> None:
        super().__init__()
        self.reader = reader
        self.claims = ClaimHeads(inventory)

    def rows(self, held: Sequence[Ready]) -> list[tuple[Tensor, list[Tensor]]]:
        """For each report its governed rows, and per sentence the words' probabilities to be the root."""
        x = inputs([window for one in held for window in one.windows])
        units = self.reader.units(x)
        arcs = self.reader.parser.arcs(units)
        governed = self.claims.governed(units, arcs, x.sentence)
        found, at = [], 0
        for one in held:
            parts, roots = [], [torch.zeros(0)] * len(one.ends)
            for window in one.windows:
                parts.append(governed[at, : len(window.units)])
                start = 0
                for chunk in window.chunks:
                    size = chunk.end - chunk.first
                    block = arcs[at, start : start + size, start : start + size + 1].detach().float().softmax(-1)
                    roots[chunk.sentence] = torch.cat((roots[chunk.sentence], block[:, -1]))
                    start += size + 1
                at += 1
            found.append((torch.cat(parts), [root.to(governed.dtype) for root in roots]))
        return found
