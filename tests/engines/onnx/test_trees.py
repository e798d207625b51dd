"""Trees have one root and no loop, and are the best that the scores allow."""

import itertools

import numpy as np
import pytest

from tollbook.engines.onnx.trees import tree


def brute(scores):
    """The best single-rooted tree by trying all."""
    count = len(scores)
    best, found = -np.inf, None
    for heads in itertools.product(range(count + 1), repeat=count):
        if heads.count(count) != 1 or any(i == h for i, h in enumerate(heads)):
            continue
        if not all(reaches_root(heads, i, count) for i in range(count)):
            continue
        total = sum(scores[i, h] for i, h in enumerate(heads))
        if total > best:
            best, found = total, heads
    return best, found


def reaches_root(heads, at, root):
    for _ in heads:
        if at == root:
            return True
        at = heads[at]
    return at == root


@pytest.mark.parametrize("seed", range(40))
def test_random_scores_give_a_tree_that_is_whole(seed):
    rng = np.random.default_rng(seed)
    count = int(rng.integers(1, 30))
    heads = [count if h < 0 else h for h in tree(rng.normal(size=(count, count + 1)).astype(np.float32) * 5)]
    assert heads.count(count) == 1
    assert all(reaches_root(heads, i, count) for i in range(count))


@pytest.mark.parametrize("seed", range(30))
def test_small_trees_are_the_best_given_their_root(seed):
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(4, 5)).astype(np.float32)
    heads = [4 if h < 0 else int(h) for h in tree(scores)]
    forbidden = scores.copy()
    forbidden[:, 4] = -100
    forbidden[heads.index(4), 4] = 0
    _, found = brute(forbidden)
    assert found == tuple(heads)


def test_no_words_have_no_heads():
    assert tree(np.zeros((0, 1), np.float32)).tolist() == []


def test_a_word_alone_is_the_root():
    assert tree(np.array([[0.0, -9.0]], np.float32)).tolist() == [-1]
