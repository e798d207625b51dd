"""Plain text: a whole file is one report."""

from typing import BinaryIO

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.cleaning import MOST_BYTES, decoded, too_big
from tollbook.intake.rows import arrival_of
from tollbook.intake.spot import Spot
from tollbook.vocabulary.problem import Problem


def plain_text(stream: BinaryIO, source: str, defaults: Defaults) -> Arrival:
    """The report, which is known by the file's name."""
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        return Spot(source).refused(too_big(Spot(source)))
    spot = Spot(source, None, data)
    text = decoded(data, spot)
    if isinstance(text, Problem):
        return spot.refused(text)
    if not text.strip():
        return spot.refused(spot.empty())
    return arrival_of({"text": text.strip("\r\n"), "id": source}, spot, defaults)
