"""GeoJSON: well-formed by RFC 7946, with null for what nobody knows."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from tests.publish.books import editions
from tollbook.publish import geojson
from tollbook.publish.edition import Edition

SCALAR = (str, int, float, bool, type(None))


def collection(edition: Edition) -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "incidents.geojson"
        geojson.write(edition, path)
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@settings(deadline=None, max_examples=40)
@given(editions())
def test_every_incident_is_a_feature(edition: Edition) -> None:
    found = collection(edition)
    assert found["type"] == "FeatureCollection" and "crs" not in found
    assert [feature["id"] for feature in found["features"]] == [sheet.incident.id for sheet in edition.sheets]
    names = {tuple(feature["properties"]) for feature in found["features"]}
    assert len(names) <= 1, "every feature has the same properties"
    points = []
    for feature, sheet in zip(found["features"], edition.sheets, strict=True):
        assert feature["type"] == "Feature"
        assert all(isinstance(value, SCALAR) for value in feature["properties"].values())
        if sheet.place is None or sheet.place.lat is None:
            assert feature["geometry"] is None
        else:
            points.append(feature["geometry"]["coordinates"])
            assert feature["geometry"]["type"] == "Point"
    if points:
        west, south, east, north = found["bbox"]
        assert west == min(p[0] for p in points) and east == max(p[0] for p in points)
        assert south == min(p[1] for p in points) and north == max(p[1] for p in points)
    else:
        assert "bbox" not in found


@settings(deadline=None, max_examples=40)
@given(editions())
def test_figures_are_those_of_the_account(edition: Edition) -> None:
    for feature, sheet in zip(collection(edition)["features"], edition.sheets, strict=True):
        totals = {toll.harm.value: toll for toll in sheet.account.totals}
        for harm in ("killed", "injured"):
            toll = totals.get(harm)
            ends = [feature["properties"][f"{harm}_{end}"] for end in ("low", "best", "high")]
            assert ends == ([toll.low, toll.best, toll.high] if toll else [None, None, None])


@settings(deadline=None, max_examples=10)
@given(editions())
def test_gdal_reads_it(edition: Edition) -> None:
    gdal = pytest.importorskip("pyogrio")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "incidents.geojson"
        geojson.write(edition, path)
        if edition.sheets:
            found = gdal.read_info(path, force_feature_count=True)
            assert found["features"] == len(edition.sheets) and found["crs"] == "EPSG:4326"
