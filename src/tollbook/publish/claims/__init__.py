"""Claims as a table: one row for each count of a claim, to be edited in a spreadsheet and taken back by id."""

from tollbook.publish.claims.changes import Edit, changes
from tollbook.publish.claims.columns import CLAIM_COLUMNS, COLUMNS, COUNT_COLUMNS
from tollbook.publish.claims.rows import claim_rows
from tollbook.publish.claims.writing import write

__all__ = ["CLAIM_COLUMNS", "COLUMNS", "COUNT_COLUMNS", "Edit", "changes", "claim_rows", "write"]
