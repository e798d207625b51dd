"""Which event codes reporters use for one and the same event."""

from functools import cache
from importlib.resources import files
from tomllib import loads


@cache
def _groups() -> tuple[frozenset[str], frozenset[frozenset[str]]]:
    row = loads(files(__package__).joinpath("data", "kin.toml").read_text(encoding="utf-8"))
    return frozenset(row["open"]), frozenset(frozenset(group) for group in row["kin"])


@cache
def kin(left: str, right: str) -> str:
    """`open` if either is of no particular kind, `same` code, `kin` if a group has both, else `unlike`."""
    anything, groups = _groups()
    if left in anything or right in anything:
        return "open"
    if left == right:
        return "same"
    return "kin" if any(left in group and right in group for group in groups) else "unlike"
