"""What may be worth a question, by a rough measure that needs no toll worked out; followed as the book changes.

An incident that a change touches gets a new key in the catalogue, and a claim that is read anew a new one in the book:
what was found under an older key is the same still, or gone.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from tollbook.ledger.open_pairs import last_claim, ruled_pairs, unsure_since
from tollbook.pipeline.catalogue.lookup import Lookup
from tollbook.pipeline.link import options
from tollbook.vocabulary import Stance

SURE = 0.97
"""A claim that a careful coder would leave as it is this often is not asked about."""

_AT_ONCE = 200


class Doubtful:
    """Incidents that have a claim to ask about, those with the most at stake first: people by doubt, and contested
    ones before others."""

    def __init__(self) -> None:
        self._keys: NDArray[np.int64] = np.empty(0, np.int64)
        self._scores: NDArray[np.float64] = np.empty(0, np.float64)
        self._last = 0

    def first(self, lookup: Lookup, most: int) -> list[int]:
        """The keys of the first few that are there."""
        self._follow(lookup)
        found: list[int] = []
        gone: list[int] = []
        for start in range(0, len(self._keys), _AT_ONCE):
            some = [int(key) for key in self._keys[start : start + _AT_ONCE]]
            marks = ", ".join("?" * len(some))
            there = {key for (key,) in lookup.store.execute(f"SELECT key FROM incidents WHERE key IN ({marks})", some)}
            found += [key for key in some if key in there]
            gone += [key for key in some if key not in there]
            if len(found) >= most:
                break
        if gone:
            kept = ~np.isin(self._keys, gone)
            self._keys, self._scores = self._keys[kept], self._scores[kept]
        return found[:most]

    def _follow(self, lookup: Lookup) -> None:
        last = int(lookup.store.execute("SELECT coalesce(max(key), 0) FROM incidents").fetchone()[0])
        if last <= self._last:
            return
        query = (
            "SELECT c.incident, max((1.05 - coalesce(json_extract(c.row, '$.confidence'), 0.5)) "
            "* (1 + max(l.killed, 0) + 0.5 * max(l.injured, 0) + 20 * l.contested)) "
            "FROM claims c JOIN listed l ON l.incident = c.incident AND l.profile = ? WHERE c.incident > ? "
            "AND json_extract(c.row, '$.accepted') = 0 AND json_extract(c.row, '$.unverifiable') = 0 "
            "AND (c.stance = ? OR coalesce(json_extract(c.row, '$.confidence'), 1) < ?) GROUP BY c.incident"
        )
        rows = lookup.store.execute(query, (lookup.key, self._last, Stance.DENIES.value, SURE)).fetchall()
        keys = np.concatenate([self._keys, np.array([key for key, _ in rows], np.int64)])
        scores = np.concatenate([self._scores, np.array([score for _, score in rows], np.float64)])
        order = np.lexsort((keys, -scores))
        self._keys, self._scores, self._last = keys[order], scores[order], last


class Unsure:
    """Pairs of claims that were judged by the weights of now and left unsure, the likeliest first."""

    def __init__(self) -> None:
        self._pairs: list[tuple[float, str, str]] = []
        self._weights = ""
        self._last = 0

    def pairs(self, lookup: Lookup) -> Iterator[tuple[str, str, float]]:
        """Two ids in the order of the alphabet and the score (log odds); not those that a person has ruled on."""
        name = options().weights.id
        if name != self._weights:
            self._pairs, self._weights, self._last = [], name, 0
        last = last_claim(lookup.book)
        if last > self._last:
            fresh = [(-score, left, right) for left, right, score in unsure_since(lookup.book, name, self._last)]
            self._pairs, self._last = sorted({*self._pairs, *fresh}), last
        ruled = ruled_pairs(lookup.book)
        for score, left, right in self._pairs:
            if (left, right) not in ruled:
                yield left, right, -score
