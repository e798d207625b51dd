"""The MiniLM encoder (BERT, 6 layers, 384 wide) with a word's letter case as one more input."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from tollbook.engines.onnx.shapes import SHAPES
from train.reader.dropout import Dropout

WIDTH, HEADS, LAYERS, INNER, VOCABULARY, POSITIONS = 384, 12, 6, 1536, 30522, 512
EARLY = 3  # after how many layers the vectors are taken that still know most of the grammar

EMBEDDINGS = (
    ("words", "embeddings.word_embeddings", "weight"),
    ("places", "embeddings.position_embeddings", "weight"),
    ("norm", "embeddings.LayerNorm", "weight"),
    ("norm", "embeddings.LayerNorm", "bias"),
)
PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mixed": "attention.output.dense",
    "mixed_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "outer_norm": "output.LayerNorm",
}
"""Our names of a layer's parts, and those of BERT's files."""


class Layer(nn.Module):
    """One transformer layer, norms after the sums as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.mixed = nn.Linear(WIDTH, WIDTH)
        self.mixed_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x (batch, pieces, WIDTH); mask (batch, 1, 1, pieces) is added to the attention's logits."""
        size = x.shape[0], x.shape[1], HEADS, WIDTH // HEADS
        q, k, v = (part(x).view(size).transpose(1, 2) for part in (self.query, self.key, self.value))
        if torch.onnx.is_in_onnx_export():
            weights = (q @ k.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + mask).softmax(-1)
            seen = weights @ v
        else:
            seen = functional.scaled_dot_product_attention(q, k, v, mask.to(q.dtype))
        seen = seen.transpose(1, 2).reshape(x.shape)
        x = self.mixed_norm(x + self.dropout(self.mixed(seen)))
        return self.outer_norm(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Pieces to vectors."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = Dropout(dropout)
        nn.init.zeros_(self.shapes.weight)
        self.words.weight.requires_grad_(False)  # rare words keep their neighbours, and a step costs half

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """ids, shapes, mask (batch, pieces), mask 1 for a piece and 0 for padding; gives (batch, pieces, WIDTH)."""
        return self.depths(ids, shapes, mask)[1]

    def depths(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Vectors after EARLY layers and after all."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.norm(self.words(ids) + self.places(places)[None] + self.shapes(shapes)))
        added = (1.0 - mask.float())[:, None, None, :] * -10000.0
        for layer in self.layers[:EARLY]:
            x = layer(x, added)
        early = x
        for layer in self.layers[EARLY:]:
            x = layer(x, added)
        return early, x


def pretrained(path: Path) -> Encoder:
    """An encoder with the weights of a BERT-format safetensors file."""
    held = load_file(path)
    encoder = Encoder()
    state = encoder.state_dict()
    names = {f"{ours}.{kind}": f"{theirs}.{kind}" for ours, theirs, kind in EMBEDDINGS}
    for n in range(LAYERS):
        for ours, theirs in PARTS.items():
            for kind in ("weight", "bias"):
                names[f"layers.{n}.{ours}.{kind}"] = f"encoder.layer.{n}.{theirs}.{kind}"
    for ours, theirs in names.items():
        state[ours] = held[theirs]
    state["words.weight"] = state["words.weight"] + held["embeddings.token_type_embeddings.weight"][0]
    encoder.load_state_dict(state)
    return encoder
