"""Many pairs judged at once come to what each comes to alone; a score hangs on no order of adding."""

from heapq import nlargest
from itertools import combinations
from random import Random

from bench.world import world
from tests.making import count, report, told
from tollbook.linking import Options, explain
from tollbook.linking.batch import judge_all
from tollbook.linking.blocking import blocks
from tollbook.linking.candidates import pairs
from tollbook.linking.fold import bonded, bonds, fold
from tollbook.linking.judge import told_apart
from tollbook.linking.signs import signs
from tollbook.vocabulary import Scored, Told, Verdict

OPTIONS = Options()


def some() -> list[Told]:
    """The claims of a small war, and some of one report that tells two incidents apart."""
    found = [
        Told(claim, place, entry.report.name, entry.report.text_id, entry.report.publisher, entry.report.published)
        for entry in world(20).entries
        for place, claim in enumerate(entry.claims or ())
    ]
    own = report("It tells of two and of none.", publisher="Radio Oskel")
    speaking = [told(own, count(n), speaker=name, index=n) for n, name in ((1, "Monitor"), (2, "Monitor"), (2, "Army"))]
    untold = (("attack", "Army"), ("attack", "Front"), ("armed-clash", "Army"))
    silent = [told(own, event=event, target=name, index=place) for place, (event, name) in enumerate(untold)]
    return [*found, *speaking, *silent]


def test_judged_together_every_pair_has_the_score_and_verdict_that_are_explained() -> None:
    everyone = [signs(each, OPTIONS) for each in some()]
    left, right = pairs([*map(blocks, everyone)], [])
    met = {tuple(sorted((everyone[a].id, everyone[b].id))) for a, b in zip(left, right, strict=True)}
    found = {(each.left, each.right): each for each in judge_all(everyone, left, right, OPTIONS.weights)}
    assert len(found) > 100
    for a, b in combinations(everyone, 2):
        told_so = explain(a.told, b.told, OPTIONS)
        pair = told_so.left, told_so.right
        if pair in found:
            assert found[pair].score == told_so.score
            apart = told_so.verdict is not Verdict.SAME and told_apart(a, b)
            assert found[pair].verdict is (Verdict.DIFFERENT if apart else told_so.verdict)
        elif pair in met:
            assert told_so.verdict is Verdict.DIFFERENT and not told_apart(a, b)


def test_fresh_claims_meet_each_other_and_known_ones_once() -> None:
    held = [blocks(signs(each, OPTIONS)) for each in some()]
    fresh, known = held[:60], held[60:]
    left, right = pairs(fresh, known)
    wanted = {(a, b) for a in range(60) for b in range(a + 1, len(held)) if not held[a].sought.isdisjoint(held[b].kept)}
    assert list(zip(left.tolist(), right.tolist(), strict=True)) == sorted(wanted)


def test_nothing_meets_nothing() -> None:
    left, right = pairs([], [])
    assert judge_all([], left, right, OPTIONS.weights) == []


def test_seeking_goes_both_ways() -> None:
    held = [blocks(signs(each, OPTIONS)) for each in some()]
    for a, b in combinations(held, 2):
        assert a.sought.isdisjoint(b.kept) == b.sought.isdisjoint(a.kept)


def test_groups_do_not_hang_on_the_order_of_judgements() -> None:
    draw = Random(7)
    names = [f"claim-{n:02}" for n in range(40)]
    judged = []
    for (m, a), (n, b) in combinations(enumerate(names), 2):
        score = draw.uniform(-1, 4) if m % 8 == n % 8 else draw.uniform(-9, 1)
        judged.append(Scored(a, b, Verdict.SAME, round(score, 6)))
    first = fold(names, judged, [], OPTIONS.weights)
    for _ in range(5):
        draw.shuffle(judged)
        assert fold(names, judged, [], OPTIONS.weights) == first
    assert 1 < len(first) < len(names)


def test_pairs_bond_at_once_as_they_bond_one_by_one() -> None:
    weights = OPTIONS.weights
    draw = Random(4)
    edges = [(a, b, draw.choice((-1.0, 0.5, 2.0, 4.0, 4.0, 9.0)), False) for a, b in combinations(range(20), 2)]
    alike = [(a, b, score) for a, b, score, _ in edges if score >= weights.same]
    best = {c: nlargest(weights.closest, [s for a, b, s in alike if c in (a, b)]) for c in range(20)}
    wanted = [(a, b) for a, b, score in alike if bonded(score, best[a], best[b], weights)]
    assert bonds(edges, weights) == wanted and 0 < len(wanted) < len(alike)
    assert bonds([], weights) == []
