"""Places that a ministry's or a government's forces take, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader

_STATE, _REBELS = "government-regains-territory", "non-state-actor-overtakes-territory"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Defence Ministry said its forces had captured the village of Dorin on Sunday.", _STATE),
        ("The Interior Ministry said its forces had seized the town of Dorin on Sunday.", _STATE),
        ("The Defence Ministry said its troops had taken the town of Dorin on Sunday from rebels.", _STATE),
        ("The government said its forces had captured the village of Dorin on Sunday.", _STATE),
        ("The Defence Ministry said rebels had captured the town of Dorin on Sunday.", _REBELS),
        ("The Defence Ministry denied that it had lost the town of Dorin on Sunday.", _REBELS),
        ("The rebel defence ministry said its fighters had captured the town of Dorin on Sunday.", _REBELS),
        ("The rebels said their forces had captured the town of Dorin on Sunday.", _REBELS),
    ],
)
def test_a_ministry_stands_for_the_forces_of_its_state(text: str, event: str) -> None:
    (claim,) = reader().read(report(text)).claims
    assert claim.event == event
