"""Tables as all verbs print them: lines between rows, none between columns."""

from rich import box
from rich.table import Table


def table(*columns: tuple[str, int], title: str | None = None, least: int = 6) -> Table:
    """A table over the whole width; columns are names with the share of the width that they take."""
    made = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, show_lines=True, title=title, title_justify="left")
    made.title_style = "bold"
    for name, share in columns:
        made.add_column(name, ratio=share, min_width=least)
    return made
