"""Figures: who says what, tolls over time, where; drawn by Vega-Altair, as SVG and PNG, light and dark."""

from tollbook.publish.figures.drawing import Look, draw, inline
from tollbook.publish.figures.over_time import over_time
from tollbook.publish.figures.spread import spread
from tollbook.publish.figures.where import where_map

__all__ = ["Look", "draw", "inline", "over_time", "spread", "where_map"]
