"""UCDP GED: 49 columns, one row an incident with deaths; conflict, dyad and actor numbers are our own."""

from tollbook.publish.ged.columns import COLUMNS
from tollbook.publish.ged.writing import write

__all__ = ["COLUMNS", "write"]
