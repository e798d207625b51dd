"""Reports to read: those of the reference data, else the committed gold set, repeated until there are enough."""

import gzip
import json
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

_GOLD = Path(__file__).parents[1] / "eval" / "gold" / "reports.jsonl"


def distinct(data: Path) -> int:
    """How many reports there are before they are repeated."""
    return len(_known(data))


def rows(data: Path, number: int) -> Iterator[dict[str, object]]:
    """As many reports as asked for, each with an id of its own."""
    for at, row in enumerate(islice(cycle(_known(data)), number)):
        yield {**row, "id": f"{at}-{row['id']}"}


def _known(data: Path) -> list[dict[str, object]]:
    known = [data / "claims" / part / "reports.jsonl" for part in ("train", "dev")]
    files = [path for path in known if path.exists()] or [_GOLD]
    return [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines() if line]


def ordinary(path: Path, data: Path) -> Path | None:
    """The treebanks' dev documents, which are about anything, as JSON Lines; None where they are missing."""
    banks = sorted((data / "ud").glob("*-dev.conllu.gz"))
    if not banks:
        return None
    with path.open("w", encoding="utf-8") as file:
        for bank in banks:
            for document in gzip.decompress(bank.read_bytes()).decode("utf-8").split("# newdoc")[1:]:
                said = [line[9:].strip() for line in document.splitlines() if line.startswith("# text = ")]
                file.write(json.dumps({"id": document.splitlines()[0].strip(" id="), "text": " ".join(said)}) + "\n")
    return path


def write(path: Path, data: Path, number: int) -> Path:
    """The reports as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(data, number))
    return path
