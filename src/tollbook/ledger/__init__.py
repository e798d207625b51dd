"""The book: rows for ever, and tolls derived from them."""

from tollbook.ledger.book import Book
from tollbook.ledger.keeping import Added
from tollbook.ledger.view import View

__all__ = ["Added", "Book", "View"]
