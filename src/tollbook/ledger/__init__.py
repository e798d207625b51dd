"""The book: rows for ever, and tolls derived from them."""
