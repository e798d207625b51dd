"""What products are made in while training: bfloat16 where the device can multiply it itself, else float32."""

import torch

NATIVE = ("amx_bf16", "avx512_bf16", "bf16")
"""What a processor that multiplies bfloat16 has one of; by software it takes fifty times as long as float32."""


def mixed() -> torch.autocast:
    """The context in which losses are worked out."""
    device = torch.get_default_device().type
    native = device != "cpu" or any(torch.cpu.get_capabilities().get(name) for name in NATIVE)
    return torch.autocast(device, torch.bfloat16, enabled=native)
