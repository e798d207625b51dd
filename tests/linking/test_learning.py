"""Weights learned from decisions say what was decided, stay where nothing was, and are a file like any other."""

from pathlib import Path

import pytest

from tests.making import count, report, told
from tollbook.linking import Example, Options, examples, explain, learn, load, written
from tollbook.vocabulary import Told, UsageError, Verdict

OPTIONS = Options()


def pair(number: int, same: bool) -> Example:
    """Two reports that agree on day, place and number. Whoever decided on them held them apart by the kind of event."""
    one, other = (report(f"Account {number} of {name}.", publisher=name) for name in ("Cedar Dispatch", "Radio Oskel"))
    event = "attack" if same else "looting-property-destruction"
    return Example(told(one, count(number), event="attack"), told(other, count(number), event=event), same)


DECIDED = [pair(number, number % 2 == 0) for number in range(3, 33)]


def test_decisions_move_the_weights_that_they_bear_on_and_no_other() -> None:
    old, new = OPTIONS.weights.levels, learn(DECIDED, OPTIONS, "2").weights.levels
    assert new["event"]["unlike"] < old["event"]["unlike"] - 0.5
    assert new["event"]["open"] == old["event"]["open"] and new["distance"]["far"] == old["distance"]["far"]


def test_the_new_weights_judge_as_was_decided_where_the_old_ones_did_not() -> None:
    found = learn(DECIDED, OPTIONS, "2")
    assert found.examples == found.after == found.unseen == 30 and found.before < 30
    by_new = Options(weights=found.weights)
    judged = [explain(each.left, each.right, by_new).verdict is Verdict.SAME for each in DECIDED]
    assert judged == [each.same for each in DECIDED]


def test_a_few_decisions_move_less_than_many() -> None:
    few, many = learn(DECIDED[:4], OPTIONS, "2"), learn(DECIDED, OPTIONS, "2")
    old = OPTIONS.weights.levels["event"]["unlike"]
    assert old > few.weights.levels["event"]["unlike"] > many.weights.levels["event"]["unlike"]
    assert few.unseen is None


def test_the_same_decisions_in_any_order_make_the_same_weights() -> None:
    assert learn(DECIDED, OPTIONS, "2").weights.id == learn(DECIDED[::-1], OPTIONS, "2").weights.id


def test_learned_weights_are_a_file_that_is_read_back(tmp_path: Path) -> None:
    weights = learn(DECIDED, OPTIONS, "2").weights
    path = tmp_path / "weights.toml"
    path.write_text(written(weights, "From thirty decisions.\nOf a test."))
    assert load(path) == weights and load(path).id == weights.id != OPTIONS.weights.id


@pytest.mark.parametrize("decided", [[], DECIDED[::2]])
def test_decisions_of_one_kind_teach_nothing(decided: list[Example]) -> None:
    with pytest.raises(UsageError, match="both kinds"):
        learn(decided, OPTIONS, "2")


def test_incidents_that_somebody_made_are_pairs_of_both_kinds() -> None:
    a, b, c = (told(report(f"Report {n}.", publisher=f"Paper {n}"), count(n)) for n in (5, 6, 7))
    running = told(report("A sum."), count(90), scope="running")
    found = examples([[a, b, running], [c]], OPTIONS)

    def kind(same: bool) -> set[frozenset[Told]]:
        return {frozenset((each.left, each.right)) for each in found if each.same is same}

    assert kind(True) == {frozenset((a, b))}
    assert kind(False) == {frozenset((a, c)), frozenset((b, c))}


def test_a_file_that_leaves_a_case_out_is_no_weights(tmp_path: Path) -> None:
    path = tmp_path / "weights.toml"
    path.write_text(written(OPTIONS.weights, "").replace("abroad = -10.0\n", ""))
    with pytest.raises(UsageError, match=r"places\.abroad"):
        load(path)
