"""Encoder, parser heads and claim heads together on a lot of reports."""

from torch import Tensor, nn

from train.claims.heads import ClaimHeads, Inventory
from train.claims.lot import Lot
from train.reader.network import Reader


class ClaimReader(nn.Module):
    """The network that ships."""

    def __init__(self, reader: Reader, inventory: Inventory) -> None:
        super().__init__()
        self.reader = reader
        self.claims = ClaimHeads(inventory)

    def rows(self, held: Lot, units: Tensor) -> tuple[Tensor, Tensor]:
        """The governed rows (rows, 3 * WIDTH), and each row's probability to be its sentence's root (rows,)."""
        governors = self.reader.parser.governors(units, held.x.sentence)
        rows = self.claims.governed(units, governors.to(units.dtype)).flatten(0, 1)[held.rows]
        roots = governors.flatten(0, 1)[held.rows].gather(1, held.roots[:, None])
        return rows, roots[:, 0]
