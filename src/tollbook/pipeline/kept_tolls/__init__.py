"""The toll of every incident by one profile, kept in a file, so that a sum over a large book takes no reading of it.

The file is a fold of the book's rows and nothing else: it says up to which moment of which book, and by which program,
it was folded, follows the book from there, and is made anew where any of this does not fit. Throwing it away costs
time only.
"""

from tollbook.pipeline.kept_tolls.file import place, stamp
from tollbook.pipeline.kept_tolls.store import Store

__all__ = ["Store", "place", "stamp"]
