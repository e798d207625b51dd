"""Places of a report: found, tied to what happened there, and resolved against a gazetteer."""

from tollbook.reading.places.choose import best_place, choose_where, score, where_of
from tollbook.reading.places.event import Event, event_at
from tollbook.reading.places.mention import Line, PlaceMention, Role, line_of
from tollbook.reading.places.problems import place_problems
from tollbook.reading.places.recognise import find_places, lines_of
from tollbook.reading.places.resolve import resolve
from tollbook.reading.places.rows import location_json, place_row
from tollbook.reading.places.survey import Survey, survey

__all__ = [
    "Event",
    "Line",
    "PlaceMention",
    "Role",
    "Survey",
    "best_place",
    "choose_where",
    "event_at",
    "find_places",
    "line_of",
    "lines_of",
    "location_json",
    "place_problems",
    "place_row",
    "resolve",
    "score",
    "survey",
    "where_of",
]
