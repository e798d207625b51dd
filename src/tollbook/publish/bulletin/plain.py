"""Bulletins as plain text and as Markdown: notes are numbers in brackets, or footnotes that link to the report."""

import re
from collections.abc import Callable, Iterator
from textwrap import fill

from tollbook.publish.bulletin.document import Bulletin, Cite, Line, Note, Strong
from tollbook.publish.words import day

_WIDTH = 80
_SIGNS = re.compile(r"([\\`*_\[\]<>|#])")


def text(bulletin: Bulletin) -> str:
    """Plain text, 80 letters wide."""
    found = [bulletin.title.upper(), ""]
    found += [_wrapped(_plain(line)) for line in bulletin.lead]
    for item in bulletin.items:
        found += ["", _wrapped(item.title.upper()), _wrapped(item.about)]
        found += [_wrapped(_plain(line), "  ") for line in item.figures]
        found += [_wrapped(_plain(line), "  - ") for line in (*item.said, *item.denied)]
    for heading, lines in _rest(bulletin):
        found += ["", heading.upper(), *(_wrapped(_plain(line), "  - ") for line in lines)]
    found += ["", "NOTES"] if bulletin.notes else []
    found += [*(_wrapped(_source(note), f"  [{note.number}] ") for note in bulletin.notes)]
    found += ["", *(_wrapped(line) for line in bulletin.method)]
    return "\n".join(found) + "\n"


def markdown(bulletin: Bulletin) -> str:
    """Markdown with footnotes."""
    found = [f"# {_safe(bulletin.title)}", "", *(f"{_marked(line)}  " for line in bulletin.lead)]
    for item in bulletin.items:
        found += ["", f"## {_safe(item.title)}", "", _safe(item.about), ""]
        found += [f"{_marked(line)}  " for line in item.figures]
        found += ["", *(f"- {_marked(line)}" for line in (*item.said, *item.denied))]
    for heading, lines in _rest(bulletin):
        found += ["", f"## {heading}", "", *(f"- {_marked(line)}" for line in lines)]
    found += ["", *(f"[^{note.number}]: {_linked(note)}" for note in bulletin.notes)]
    found += ["", *(f"*{_safe(line)}*  " for line in bulletin.method)]
    return "\n".join(found) + "\n"


def _rest(bulletin: Bulletin) -> Iterator[tuple[str, tuple[Line, ...]]]:
    if bulletin.also:
        yield "Also reported, without a figure", bulletin.also
    if bulletin.running:
        yield "Running totals and standing figures, not added to the above", bulletin.running


def _plain(line: Line) -> str:
    return _rendered(line, lambda words: words, lambda strong: strong.words, lambda number: f"[{number}]", " ")


def _marked(line: Line) -> str:
    return _rendered(line, _safe, lambda strong: f"**{_safe(strong.words)}**", lambda number: f"[^{number}]", "")


def _rendered(
    line: Line, words: Callable[[str], str], strong: Callable[[Strong], str], note: Callable[[int], str], before: str
) -> str:
    found = []
    for piece in line:
        if isinstance(piece, Cite):
            found.append(before + "".join(map(note, piece.notes)))
        else:
            found.append(strong(piece) if isinstance(piece, Strong) else words(piece))
    return "".join(found)


def _source(note: Note) -> str:
    day_words = day(note.published) if note.published else "no day"
    quote = f" “{' '.join(note.quote.split())}”" if note.quote else ""
    return f"{note.speaker}, in {note.publisher or 'a report'}, {day_words} ({note.report}; {note.claim}).{quote}"


def _linked(note: Note) -> str:
    words = _safe(_source(note))
    return f"{words} <{note.url}>" if note.url and note.url.startswith(("http://", "https://")) else words


def _safe(words: str) -> str:
    return _SIGNS.sub(r"\\\1", words)


def _wrapped(words: str, before: str = "") -> str:
    return fill(words, _WIDTH, initial_indent=before, subsequent_indent=" " * len(before), break_on_hyphens=False)
