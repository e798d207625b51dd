"""One module a page: what it asks of the book, and which template shows it."""
