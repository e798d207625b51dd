"""The OpenAPI says what there is, with examples that hold; and nothing that it allows is answered with a 5xx."""

import os
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from pydantic import BaseModel
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.conftest import REVIEWER, Asking, bearer
from tollbook.api import shapes
from tollbook.api.examples import EXAMPLES

CALLS = int(os.environ.get("TOLLBOOK_CALLS", "500"))
"""How many calls are made in all; a longer run sets more."""

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]

SHAPES: dict[str, type[BaseModel]] = {
    "reports": shapes.Reports,
    "report": shapes.ReportInFull,
    "claims": shapes.Claims,
    "claim": shapes.ClaimInFull,
    "incidents": shapes.Incidents,
    "incident": shapes.IncidentInFull,
    "tolls": shapes.Sums,
    "toll": shapes.IncidentToll,
    "sources": shapes.Sources,
    "source": shapes.Source,
    "releases": shapes.Releases,
    "release": shapes.ReleaseInFull,
    "ruling": shapes.Ruling,
    "added": shapes.Added,
}


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_an_example_has_the_shape_that_it_is_an_example_of(name: str) -> None:
    SHAPES[name].model_validate(EXAMPLES[name])


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        ("/reports", shapes.Reports),
        ("/claims", shapes.Claims),
        ("/incidents", shapes.Incidents),
        ("/incidents?format=geojson", shapes.Features),
        ("/tolls?by=country", shapes.Sums),
        ("/sources", shapes.Sources),
        ("/releases", shapes.Releases),
    ],
)
def test_an_answer_has_the_shape_that_is_promised(demo: Asking, path: str, shape: type[BaseModel]) -> None:
    shape.model_validate(demo.get(path))


def test_every_route_has_an_example_and_says_how_it_fails(demo: Asking) -> None:
    paths: dict[str, Any] = demo.get("/openapi.json")["paths"]
    assert {"/reports", "/claims", "/incidents", "/tolls", "/sources", "/releases", "/rulings"} <= set(paths)
    for operations in paths.values():
        for operation in operations.values():
            done = operation["responses"].get("200") or operation["responses"]["201"]
            assert done["content"]["application/json"]["example"]
            assert "400" in operation["responses"] and "422" not in operation["responses"]


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_whatever_is_asked_is_answered_as_promised_and_never_with_a_5xx(desk: Asking, mode: GenerationMode) -> None:
    schema = schemathesis.openapi.from_asgi("/openapi.json", desk.client.app)
    operations = [found.ok() for found in schema.get_all_operations()]
    calls = max(1, CALLS // (2 * len(operations)) + 1)
    for operation in operations:
        if mode is GenerationMode.NEGATIVE and not list(operation.iter_parameters()) and not operation.body:
            continue  # Nothing can be asked wrongly of what takes nothing.

        @settings(
            max_examples=calls, deadline=None, database=None, derandomize=True, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(case=operation.as_strategy(mode))
        def call(case: Case) -> None:
            if case.path == "/reports" and isinstance(case.body, dict) and case.body.get("claims") is None:
                case.body["claims"] = []  # What comes of reading has tests of its own.
            case.validate_response(case.call(headers=bearer(REVIEWER)), checks=CHECKS)

        call()
    assert desk.client.get("/incidents").status_code == 200
