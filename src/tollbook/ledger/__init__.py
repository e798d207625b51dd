"""The book: rows for ever, and tolls derived from them."""

from tollbook.ledger.book import Book
from tollbook.ledger.keeping import Added
from tollbook.ledger.tolls import (
    NAMES,
    Counting,
    Profile,
    Prospect,
    Step,
    account,
    add_up,
    cumulatives,
    grouped,
    incident_row,
    outlook,
    period,
    profile,
    toll_row,
)
from tollbook.ledger.versions import Newest
from tollbook.ledger.view import View

__all__ = [
    "NAMES",
    "Added",
    "Book",
    "Counting",
    "Newest",
    "Profile",
    "Prospect",
    "Step",
    "View",
    "account",
    "add_up",
    "cumulatives",
    "grouped",
    "incident_row",
    "outlook",
    "period",
    "profile",
    "toll_row",
]
