"""Dropout that draws eight bits a unit, where PyTorch draws more than it needs: on a CPU a tenth of a training step."""

import torch
from torch import Tensor, nn

STEPS = 256


class Dropout(nn.Module):
    """Leaves out a share of the units, to the nearest 256th, while training, and makes up for it in the others."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.out = round(share * STEPS)

    def forward(self, x: Tensor) -> Tensor:
        """x with some units put to zero (any shape)."""
        if not self.training or not self.out:
            return x
        drawn = torch.randint(-(2**63), 2**63 - 1, (-(-x.numel() // 8),), device=x.device)
        kept = drawn.view(torch.uint8)[: x.numel()].view(x.shape) >= self.out
        return x * kept.to(x.dtype).mul_(STEPS / (STEPS - self.out))
