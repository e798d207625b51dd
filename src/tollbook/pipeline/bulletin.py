"""Bulletins: what the book says of a day, a week, a place, in words and figures."""

from dataclasses import dataclass
from pathlib import Path

from tollbook.pipeline.publish import Wanted, edition
from tollbook.pipeline.settings import Settings
from tollbook.publish.bulletin import compose, html, markdown, text
from tollbook.publish.figures.gallery import embedded, write_gallery
from tollbook.vocabulary import UsageError

SHAPES = ("text", "markdown", "html")


@dataclass(frozen=True, slots=True)
class Written:
    """A bulletin in one shape, and the figures that were drawn for it."""

    words: str
    figures: tuple[Path, ...] = ()


def bulletin(settings: Settings, wanted: Wanted, shape: str, figures: Path | None = None) -> Written:
    """figures: a folder to draw them into; then they are in the HTML too.

    Raises UsageError for an unknown shape or, if there are to be figures, a missing library.
    """
    if shape not in SHAPES:
        raise UsageError(f"No shape {shape!r}.", f"There are: {', '.join(SHAPES)}.")
    of = edition(settings, wanted)
    drawn = tuple(each.path for each in write_gallery(of, figures)) if figures else ()
    composed = compose(of)
    if shape == "html":
        return Written(html(composed, embedded(of) if figures else None), drawn)
    return Written(text(composed) if shape == "text" else markdown(composed), drawn)
