"""Measured tables in a page: what stands between two markers is replaced, the rest is left as it was written."""

from collections.abc import Mapping
from pathlib import Path


def fill(page: str, tables: Mapping[str, str]) -> str:
    """The page with each table between `<!-- NAME -->` and `<!-- /NAME -->`. Raises ValueError for a marker that it has
    not; a marker of the page without a table is left."""
    for name, table in tables.items():
        begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
        head, opened, rest = page.partition(begin)
        _, closed, tail = rest.partition(end)
        if not opened or not closed:
            raise ValueError(f"the page has no “{begin} … {end}”")
        page = f"{head}{begin}\n\n{table.strip()}\n\n{end}{tail}"
    return page


def write(path: Path, tables: Mapping[str, str]) -> None:
    """Fills a page in place."""
    path.write_text(fill(path.read_text(encoding="utf-8"), tables), encoding="utf-8")
