"""Whether places were put into the right country: judged by the country of the town nearest to the gold point."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from sqlite3 import connect
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eval.coding import Row
from tollbook.engines.gazetteer.schema import SCALE
from tollbook.vocabulary.gazetteer import Kind

Points = NDArray[np.float64]
_TOWNS = (
    "select t.lat, t.lon, a.ref from things t join things a on a.id = t.area where t.kind = ? and t.lat is not null"
)


class Towns:
    """Every town of a gazetteer file, as unit vectors, with its country."""

    def __init__(self, path: Path) -> None:
        with connect(f"file:{path}?mode=ro", uri=True) as connection:
            rows = connection.execute(_TOWNS, (int(Kind.TOWN),)).fetchall()
        self._at = _unit(np.array([row[:2] for row in rows], dtype=float) / SCALE)
        self._countries = [str(row[2]).partition(".")[0] for row in rows]

    def country(self, lat: float, lon: float) -> str:
        """The country of the nearest town."""
        nearest = int((self._at @ _unit(np.array([[lat, lon]]))[0]).argmax())
        return self._countries[nearest]


def _unit(degrees: Points) -> Points:
    lat, lon = np.radians(degrees[:, 0]), np.radians(degrees[:, 1])
    return np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), 1)


def right(gold: Sequence[Row], read: Mapping[str, Sequence[Mapping[str, Any]]], towns: Towns) -> float:
    """The share, 0 to 100, of places that overlap a gold one with a point and have a country, whose country is its."""
    judged = [
        place["country"] == towns.country(one["lat"], one["lon"])
        for row in gold
        for one in row["toponyms"]
        if one["lat"] is not None
        for place in read[row["id"]]
        if place.get("country") and place["start"] < one["end"] and one["start"] < place["end"]
    ]
    return float(round(100 * sum(judged) / max(1, len(judged)), 1))
