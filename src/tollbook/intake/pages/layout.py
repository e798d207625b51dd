"""Old pages lay out by tables and break lines twice for a paragraph: their tree is made what such a page means."""

from lxml.html import HtmlElement

_WHOLE_SHARE = 0.4
_CELLS = frozenset({"table", "tbody", "thead", "tr", "td", "th", "font", "center"})


def plain_layout(tree: HtmlElement) -> None:
    """Tables that hold the page, not data, become blocks: those with a cell that has a large share of all words."""
    if next(tree.iter("table"), None) is None:
        return
    whole = _plain_words(tree)
    for cell in list(tree.iter("td")):
        if _plain_words(cell) <= _WHOLE_SHARE * whole:
            continue
        table = next((above for above in cell.iterancestors("table")), None)
        if table is not None:
            _unlay(table)


def _plain_words(part: HtmlElement) -> int:
    """Characters of text that is neither a link's nor a program's."""
    other = sum(len(each.text_content()) for each in part.iter("a", "script", "style", "noscript"))
    return len(part.text_content()) - other


def _unlay(table: HtmlElement) -> None:
    """The table's own cells, not those of tables of data within it."""
    inner = {each for other in table.iter("table") if other is not table for each in other.iter()}
    for part in list(table.iter()):
        if part.tag in _CELLS and part not in inner:
            part.tag = "div"
