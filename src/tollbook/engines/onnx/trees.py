"""The best tree over arc scores: one root, no loop (Chu and Liu 1965, Edmonds 1967)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]


def tree(scores: Scores) -> Heads:
    """Heads of n words, -1 for the root, from scores (n, n + 1): row a word, column its head, last column the root."""
    count = scores.shape[0]
    if count == 0:
        return np.zeros(0, np.int64)
    scores = np.array(scores, np.float32)
    scores[np.arange(count), np.arange(count)] = -np.inf
    heads: Heads = scores.argmax(1)
    likeliest = heads.tolist()
    if likeliest.count(count) != 1 or loop(likeliest, count) is not None:
        scores = one_root(scores)
        heads = scores.argmax(1)
        if loop(heads.tolist(), count) is not None:
            square = np.full((count + 1, count + 1), -np.inf, np.float32)
            square[:count] = scores
            heads = spanning(square)[:count]
    return np.where(heads == count, -1, heads)


def one_root(scores: Scores) -> Scores:
    """The scores with the root forbidden to all words but the one that loses most without it."""
    count = scores.shape[0]
    if count == 1:
        return scores
    gain = scores[:, count] - scores[:, :count].max(1)
    root = int(gain.argmax())
    scores = scores.copy()
    scores[:, count] = -np.inf
    scores[root] = -np.inf
    scores[root, count] = 0
    return scores


def loop(heads: Sequence[int], root: int) -> list[int] | None:
    """The words of some loop, or None. `root` is its own end."""
    seen = [0] * (len(heads) + 1)
    for start in range(len(heads)):
        at = start
        while at != root and seen[at] == 0:
            seen[at] = start + 1
            at = heads[at]
        if at != root and seen[at] == start + 1:
            found, here = [at], heads[at]
            while here != at:
                found.append(here)
                here = heads[here]
            return found
    return None


def spanning(scores: Scores) -> Heads:
    """Maximum spanning heads of a square score matrix whose last node is the root; its own entry is meaningless."""
    size = scores.shape[0]
    root = size - 1
    heads: Heads = scores.argmax(1)
    found = loop(heads[:root].tolist(), root)
    if found is None:
        return heads
    ring = np.array(found)
    rest = np.array([i for i in range(size) if i not in set(found)])
    kept = scores[ring, heads[ring]]
    into = scores[np.ix_(ring, rest)] - kept[:, None]
    out = scores[np.ix_(rest, ring)]
    # The ring becomes one node, put in front so that the root stays last.
    smaller = np.full((len(rest) + 1, len(rest) + 1), -np.inf, np.float32)
    smaller[0, 1:] = into.max(0)
    smaller[1:, 0] = out.max(1)
    smaller[1:, 1:] = scores[np.ix_(rest, rest)]
    solved = spanning(smaller)
    result = heads.copy()
    for place, node in enumerate(rest[:-1], 1):
        head = solved[place]
        result[node] = ring[out[place - 1].argmax()] if head == 0 else rest[head - 1]
    entry = solved[0] - 1
    broken = ring[into[:, entry].argmax()]
    result[broken] = rest[entry]
    return result
