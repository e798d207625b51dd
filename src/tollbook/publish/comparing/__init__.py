"""Comparing: the book's incidents beside the events of a UCDP GED or ACLED file."""

from tollbook.publish.comparing.match import Compared, Pair, compare
from tollbook.publish.comparing.reading import Foreign, read

__all__ = ["Compared", "Foreign", "Pair", "compare", "read"]
