"""Bulletins as one HTML file that needs nothing else: light and dark, wide and narrow, figures linked to notes."""

from collections.abc import Mapping
from html import escape
from importlib.resources import files
from string import Template

from tollbook.publish.bulletin.document import Bulletin, Cite, Item, Line, Note, Piece, Strong
from tollbook.publish.words import day


def html(bulletin: Bulletin, figures: Mapping[str, str] | None = None) -> str:
    """figures: SVG by the id of the incident it belongs to; `` (empty) for those at the top."""
    drawn = figures or {}
    page = Template(files(__package__).joinpath("page.html").read_text(encoding="utf-8"))
    return page.substitute(
        title=escape(bulletin.title),
        lead="".join(f"<p class=lead>{_line(line)}</p>" for line in bulletin.lead) + drawn.get("", ""),
        items="".join(_item(item, drawn.get(item.id, "")) for item in bulletin.items),
        also=_list("Also reported, without a figure", bulletin.also),
        running=_list("Running totals and standing figures, not added to the above", bulletin.running),
        notes="".join(map(_note, bulletin.notes)),
        method="".join(f"<p>{escape(line)}</p>" for line in bulletin.method),
    )


def _item(item: Item, figure: str) -> str:
    figures = "".join(f"<p class=figure>{_line(line)}</p>" for line in item.figures)
    said = "".join(f"<li>{_line(line)}</li>" for line in item.said)
    denied = "".join(f"<li class=denied>{_line(line)}</li>" for line in item.denied)
    head = f"<h2>{escape(item.title)}</h2><p class=about>{escape(item.about)}</p>"
    return f'<article id="{escape(item.id)}">{head}{figures}{figure}<ul>{said}{denied}</ul></article>'


def _list(heading: str, lines: tuple[Line, ...]) -> str:
    if not lines:
        return ""
    return f"<section><h2>{heading}</h2><ul>{''.join(f'<li>{_line(line)}</li>' for line in lines)}</ul></section>"


def _line(line: Line) -> str:
    return "".join(map(_piece, line))


def _piece(piece: Piece) -> str:
    if isinstance(piece, Strong):
        name = ' class="contested"' if piece.contested else ""
        return f"<strong{name}>{escape(piece.words)}</strong>"
    if isinstance(piece, Cite):
        return "<sup>" + " ".join(f'<a href="#note-{number}">{number}</a>' for number in piece.notes) + "</sup>"
    return escape(piece)


def _note(note: Note) -> str:
    where = escape(f"{note.publisher or 'a report'}, {day(note.published) if note.published else 'no day'}")
    if note.url and note.url.startswith(("http://", "https://")):
        where = f'<a href="{escape(note.url)}" rel="noreferrer">{where}</a>'
    quote = f"<q>{escape(note.quote)}</q>" if note.quote else ""
    ids = f"<code>{escape(note.report)}</code> <code>{escape(note.claim)}</code>"
    return f'<li id="note-{note.number}">{escape(note.speaker)}, in {where} {ids} {quote}</li>'
