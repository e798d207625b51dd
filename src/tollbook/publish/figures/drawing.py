"""Drawing: a chart becomes SVG or PNG in one look; for pages, SVG whose colours are the page's own."""

import re
from dataclasses import dataclass
from typing import Any

from tollbook.vocabulary.extras import late

_COLOURS = {
    "paper": ("#fbfaf7", "#16171a"),
    "ink": ("#1d1d1b", "#ecebe7"),
    "soft": ("#5f5e5a", "#a3a19b"),
    "line": ("#d9d6cf", "#3a3b40"),
    "mark": ("#b23a26", "#ff8a70"),
    "calm": ("#2f5d7c", "#8dbbdc"),
    "land": ("#ece8df", "#26282d"),
}
"""By name, light and dark; the page of the bulletin has variables of the same names."""
_FONT = "Arial, Liberation Sans, Helvetica, sans-serif"
"""Fonts of one width, so that what was measured when it was drawn fits where it is seen."""
WIDE, NARROW = 620, 300
"""Widths of the plot, in pixels, labels not counted."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a figure is to look. narrow: for a column of a phone."""

    dark: bool = False
    narrow: bool = False

    @property
    def width(self) -> int:
        return NARROW if self.narrow else WIDE

    def colour(self, name: str) -> str:
        return _COLOURS[name][self.dark]


def altair() -> Any:
    """The library. Raises MissingExtraError if it is not installed."""
    return late("altair", "figures", "Drawing figures")


def draw(chart: Any, look: Look, kind: str = "svg") -> bytes:
    """`svg`, or `png` at twice the size."""
    convert = late("vl_convert", "figures", "Drawing figures")
    spec = dressed(chart, look).to_dict()
    if kind == "png":
        drawn: bytes = convert.vegalite_to_png(spec, scale=2)
        return drawn
    return str(convert.vegalite_to_svg(spec)).encode("utf-8")


def inline(chart: Any, look: Look) -> str:
    """SVG for a page: its colours are the page's variables, so that it is light or dark as the page is."""
    svg = draw(chart, look).decode("utf-8")
    for name, (light, dark) in _COLOURS.items():
        svg = re.sub(dark if look.dark else light, f"var(--{name})", svg, flags=re.IGNORECASE)
    return svg


def dressed(chart: Any, look: Look) -> Any:
    """The chart in the look's colours, without frame, with quiet lines."""
    ink, soft, line = look.colour("ink"), look.colour("soft"), look.colour("line")
    return (
        chart.configure(background=look.colour("paper"), font=_FONT, padding=8)
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=ink, titleColor=soft, domainColor=line, tickColor=line, gridColor=line, labelFontSize=12,
            titleFontSize=12, titleFontWeight="normal", labelLimit=190 if look.narrow else 320,
        )
        .configure_title(color=ink, subtitleColor=soft, anchor="start", fontSize=14, subtitleFontSize=12, offset=10)
        .configure_header(labelColor=ink, titleColor=soft, labelFontSize=12, labelFontWeight="bold")
        .configure_legend(labelColor=ink, titleColor=soft, orient="top", symbolStrokeWidth=2)
    )  # fmt: skip
