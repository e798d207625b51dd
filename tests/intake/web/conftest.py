"""A web site on this machine, for the tests that need one."""

from collections.abc import Iterator

import pytest

from tests.intake.web.site import Site, running


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as found:
        yield found
