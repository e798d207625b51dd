"""Tables as all verbs print them: lines between rows, none between columns."""

from collections.abc import Mapping

from rich import box
from rich.table import Table


def table(*columns: tuple[str, int], title: str | None = None, widths: Mapping[str, int] | None = None) -> Table:
    """A table over the whole width; columns are names with their share of it.

    widths: columns that take so many characters instead, however wide the terminal is.
    """
    made = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, show_lines=True, title=title, title_justify="left")
    made.title_style = "bold"
    made.padding = (0, 1, 0, 0)
    for name, share in columns:
        width = (widths or {}).get(name)
        made.add_column(name, ratio=share if width is None else None, width=width)
    return made
