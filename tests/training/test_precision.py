"""Training multiplies in bfloat16 only where the processor can."""

import pytest

torch = pytest.importorskip("torch")

from train.reader.precision import mixed  # noqa: E402


@pytest.mark.parametrize(
    ("processor", "kind"),
    [
        ({"avx2": True, "avx512_bf16": False}, torch.float32),
        ({"avx512_bf16": True}, torch.bfloat16),
        ({"amx_bf16": True, "avx512_f": True}, torch.bfloat16),
        ({"bf16": True, "architecture": "aarch64"}, torch.bfloat16),
    ],
)
def test_products_are_made_in_what_the_processor_knows(processor, kind, monkeypatch):
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: processor)
    with mixed():
        assert (torch.ones(3, 4) @ torch.ones(4, 2)).dtype == kind
