"""Makers of files, and short ways to receive them."""

from pathlib import Path

from tollbook.intake import Arrival, Defaults, Options, receive


def file(folder: Path, name: str, content: bytes | str) -> str:
    """A file's name, after it was written."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def received(*paths: str, defaults: Defaults | None = None, options: Options | None = None) -> list[Arrival]:
    return list(receive(paths, defaults or Defaults(), options or Options()))


def texts(arrivals: list[Arrival]) -> list[str]:
    return [arrival.report.text for arrival in arrivals if arrival.report is not None]


def codes(arrivals: list[Arrival]) -> list[tuple[str, int | None]]:
    """The code and line of every problem."""
    return [(problem.code, problem.line) for arrival in arrivals for problem in arrival.problems]
