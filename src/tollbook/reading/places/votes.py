"""Votes: how much of a report speaks for a country or an area, by the names that say so."""

from collections.abc import Iterator, Mapping

ENOUGH = 0.5
"""A code with less than this from other names is not spoken of."""


class Votes:
    """Votes for codes, cast by names. What a name itself says does not count where it is asked what it means."""

    def __init__(self, cast: Mapping[str, Mapping[str, float]]) -> None:
        self._cast = cast
        self._names = frozenset(name for by_name in cast.values() for name in by_name)
        self._shares: dict[str, dict[str, float]] = {}

    def __iter__(self) -> Iterator[str]:
        """The codes."""
        return iter(self._cast)

    def share(self, code: str, name: str = "") -> float:
        """How much a code weighs beside the heaviest, 0 to 1, without what the name says."""
        return self.shares(name).get(code, 0.0)

    def shares(self, name: str) -> Mapping[str, float]:
        """How much each code weighs that is spoken of, without what the name says."""
        asked = name if name in self._names else ""
        if asked not in self._shares:
            self._shares[asked] = self._without(asked)
        return self._shares[asked]

    def _without(self, name: str) -> dict[str, float]:
        sums = {code: sum(n for who, n in cast.items() if who != name) for code, cast in self._cast.items()}
        most = max(sums.values(), default=0.0)
        return {code: n / most for code, n in sums.items() if n >= ENOUGH} if most else {}
