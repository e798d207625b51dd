"""JSON Lines: one report a line, and a bad line is a Problem; a file that is one JSON value is read whole."""

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, BinaryIO

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.cleaning import MOST_BYTES, decoded, too_big
from tollbook.intake.lines import Line, lines
from tollbook.intake.rows import arrival_of
from tollbook.intake.spot import Spot
from tollbook.vocabulary.problem import Problem

_MEND = "Mend the line; each line is one object with the field `text`."


def json_lines(stream: BinaryIO, source: str, defaults: Defaults) -> Iterator[Arrival]:
    """The reports of a file of JSON Lines, or of one that holds a single object or a list of them."""
    coming = lines(stream)
    first = next((line for line in coming if line.data.strip(b" \t\r\n\xef\xbb\xbf") or line.cut), None)
    if first is None:
        yield Spot(source).refused(Spot(source).empty())
    elif not first.cut and _opens_whole(first.data):
        yield from _whole(first, stream, source, defaults)
    else:
        yield from _each(chain([first], coming), source, defaults)


def _opens_whole(data: bytes) -> bool:
    """Whether the first line is how a value begins that goes on over lines: a list, or an object that is not closed."""
    start = data.lstrip(b"\xef\xbb\xbf \t")
    return start.startswith(b"[") or start.strip() == b"{"


def _whole(first: Line, stream: BinaryIO, source: str, defaults: Defaults) -> Iterator[Arrival]:
    data = first.data + stream.read(MOST_BYTES + 1)
    spot = Spot(source, None, data)
    if len(data) > MOST_BYTES:
        problem = spot.problem(
            "not-lines",
            f"It is one JSON value of more than {MOST_BYTES:,} bytes.",
            "Write its reports one a line (for example: jq -c '.[]' FILE > FILE.jsonl).",
        )
        yield Spot(source).refused(problem)
        return
    value = _value(spot)
    if isinstance(value, Problem):
        yield spot.refused(value)
        return
    for row in value if isinstance(value, list) else [value]:
        own = Spot(source, None, json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace"))
        yield _arrival(row, own if isinstance(value, list) else spot, defaults)


def _each(coming: Iterable[Line], source: str, defaults: Defaults) -> Iterator[Arrival]:
    for line in coming:
        spot = Spot(source, line.number, line.data)
        if line.cut:
            yield spot.refused(too_big(spot))
        elif line.data.strip():
            value = _value(spot)
            yield spot.refused(value) if isinstance(value, Problem) else _arrival(value, spot, defaults)


def _value(spot: Spot) -> Any | Problem:
    text = decoded(spot.original, spot)
    if isinstance(text, Problem):
        return text
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        return spot.problem("not-json", f"It is no JSON: {error.msg} at character {error.pos + 1}.", _MEND, text)
    except RecursionError:
        return spot.problem("not-json", "It is nested too deep.", _MEND, text)
    except ValueError as error:  # a number of thousands of digits
        return spot.problem("not-json", f"It has a value that cannot be read: {error}.", _MEND, text)


def _arrival(value: Any, spot: Spot, defaults: Defaults) -> Arrival:
    if isinstance(value, dict):
        return arrival_of(value, spot, defaults)
    message = "It is JSON, but no object."
    return spot.refused(spot.problem("not-an-object", message, 'Write {"text": …}.', str(value)))
