"""Places of a report: found, tied to what happened there, and resolved against a gazetteer."""

from tollbook.reading.places.choose import choose_where
from tollbook.reading.places.mention import Line, PlaceMention, Role, line_of
from tollbook.reading.places.problems import place_problems
from tollbook.reading.places.recognise import find_places, lines_of
from tollbook.reading.places.resolve import resolve
from tollbook.reading.places.rows import location_json, place_row
from tollbook.reading.places.survey import Survey, survey

__all__ = [
    "Line",
    "PlaceMention",
    "Role",
    "Survey",
    "choose_where",
    "find_places",
    "line_of",
    "lines_of",
    "location_json",
    "place_problems",
    "place_row",
    "resolve",
    "survey",
]
