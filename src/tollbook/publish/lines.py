"""JSON Lines: one object a line, written as they come."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tollbook.publish.files import Output, Written, text


def write_lines(
    path: Path, rows: Iterable[dict[str, Any]], holds: str, left_out: tuple[tuple[str, int], ...] = ()
) -> Output:
    """holds: what a line is, in the plural."""
    number = 0
    with text(path) as stream:
        for row in rows:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
            number += 1
    return Output((Written(path, number, holds),), left_out)
