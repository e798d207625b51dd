"""How the learning rate goes: up at first, then down a cosine."""

import math


def rate(step: int, steps: int, warm: int) -> float:
    """The share of the full rate at a step: a ramp over `warm` steps, then a cosine down to a fiftieth."""
    if step < warm:
        return (step + 1) / warm
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, (step - warm) / max(1, steps - warm))))
