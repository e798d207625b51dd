"""Reports to read: those of the reference data, else the committed gold set, repeated until there are enough."""

import json
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

_GOLD = Path(__file__).parents[1] / "eval" / "gold" / "reports.jsonl"


def rows(data: Path, number: int) -> Iterator[dict[str, object]]:
    """As many reports as asked for, each with an id of its own."""
    known = [data / "claims" / part / "reports.jsonl" for part in ("train", "dev")]
    files = [path for path in known if path.exists()] or [_GOLD]
    found = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines() if line]
    for at, row in enumerate(islice(cycle(found), number)):
        yield {**row, "id": f"{at}-{row['id']}"}


def write(path: Path, data: Path, number: int) -> Path:
    """The reports as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(data, number))
    return path
