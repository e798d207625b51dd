"""Which event codes reporters use for one and the same event."""

from functools import cache
from importlib.resources import files
from tomllib import loads


@cache
def _groups() -> tuple[frozenset[str], frozenset[str], frozenset[frozenset[str]]]:
    row = loads(files(__package__).joinpath("data", "kin.toml").read_text(encoding="utf-8"))
    return frozenset(row["open"]), frozenset(row["rare"]), frozenset(frozenset(group) for group in row["kin"])


@cache
def kin(left: str, right: str) -> str:
    """`open` if either is of no particular kind, `same` code or `rare` if few events have it, else `kin` or `unlike`.

    Kin are codes of one group.
    """
    anything, rare, groups = _groups()
    if left in anything or right in anything:
        return "open"
    if left == right:
        return "rare" if left in rare else "same"
    return "kin" if any(left in group and right in group for group in groups) else "unlike"
