"""A network learns what it is shown, goes on where it was cut short, and reads when it is written out."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tests.training.lessons import FORMS, TREE, shown, small_lesson, untaught  # noqa: E402
from tollbook.engines.onnx.reader import OnnxReader, shipped  # noqa: E402
from tollbook.vocabulary.analysis import POINTERS  # noqa: E402
from train.claims.export import export  # noqa: E402
from train.claims.fit import fit, step  # noqa: E402
from train.claims.lesson import lessons  # noqa: E402
from train.claims.loss import count_vectors, see  # noqa: E402
from train.claims.lot import lot  # noqa: E402
from train.claims.silver import unknown  # noqa: E402
from train.reader.network import slow_and_fast  # noqa: E402
from train.reader.treebank import UNKNOWN, Word  # noqa: E402
from train.reader.trees import IGNORED, example, inputs, targets  # noqa: E402


@pytest.fixture(scope="module")
def lesson():
    return small_lesson()


@pytest.fixture(scope="module")
def taught(lesson):
    """A network after a few steps on one batch, and the losses on its way."""
    model, reports = untaught(lesson.labels).train(), shown(lesson)
    optimiser = slow_and_fast(model, 3e-4, 3e-3)
    losses = []
    for _ in range(8):
        one = step(model, lesson, reports, [example([TREE], lesson.pieces)])
        optimiser.zero_grad()
        one.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimiser.step()
        losses.append(float(one.detach()))
    return model, losses


def test_the_loss_goes_down(taught):
    _, losses = taught
    assert losses[-1] < 0.8 * losses[0]


def test_what_is_written_answers_as_the_network_that_was_taught(taught, lesson, tmp_path):
    model, _ = taught
    export(model, lesson.labels, lesson, shipped() / "tokenizer.json", tmp_path)
    report, held = lesson.reports[0][0], shown(lesson)[0]
    (analysis,) = OnnxReader(tmp_path).analyse([report.words()])
    spans = [one for one in held.goal.spans if one.code]
    one = lot([held], lesson.inventory)
    with torch.no_grad():
        seen = see(model.eval(), one)
        _, _, hidden = count_vectors(model.claims, seen, one)
        points = model.claims.points(hidden, seen, one.counts).softmax(-1).numpy()
    words = [(at, at + 1) for at in range(len(held.words))]
    for row, span in enumerate(spans):
        for number, name in enumerate(POINTERS):
            asked = np.array(analysis.point((span.first, span.end), name, words))
            assert np.abs(asked - points[row, number]).max() < 0.02, name
            assert np.corrcoef(asked, points[row, number])[0, 1] > 0.99, name


def test_training_cut_short_goes_on_from_its_checkpoint(lesson, tmp_path, capsys):
    path, model, other = tmp_path / "claims.pt", untaught(lesson.labels), untaught(lesson.labels, 2)
    fit(model, lesson, path, 1)
    fit(other, lesson, path, 1)
    fit(other, lesson, path, 2)
    told = [line.split(":")[0] for line in capsys.readouterr().out.splitlines() if line.startswith("epoch")]
    assert told == ["epoch 1", "epoch 2"]
    kept = torch.load(path, weights_only=False)
    assert kept["epoch"] == 2
    assert kept["optimiser"]["state"][0]["step"] == 2 * len(lessons(lesson, 0))


def test_a_finished_training_gives_its_weights_again(lesson, tmp_path):
    path, model, other = tmp_path / "claims.pt", untaught(lesson.labels), untaught(lesson.labels, 2)
    fit(model, lesson, path, 1)
    fit(other, lesson, path, 1)
    assert all(torch.equal(one, two) for one, two in zip(model.parameters(), other.parameters(), strict=True))


def test_silver_trees_stand_on_the_words_of_their_sentences(lesson):
    held = lot(shown(lesson), lesson.inventory, twice=True)
    trees = [tree for one in [*shown(lesson), *shown(lesson)] for tree in one.trees]
    goal = targets(trees, lesson.labels, held.x.units.shape[1])
    known = (goal.head != IGNORED).nonzero().tolist()
    assert len(known) == 2 * sum(len(one.words) for one in shown(lesson))
    for window, unit in known:
        assert held.x.sentence[window, unit] == held.x.sentence[window, goal.head[window, unit]] >= 0


def test_a_window_without_known_trees_costs_nothing(lesson):
    x = inputs([example([TREE], lesson.pieces).window])
    goal = targets([example([unknown(FORMS)], lesson.pieces)], lesson.labels, x.units.shape[1])
    reader = untaught(lesson.labels).reader
    assert float(reader.parse_loss(reader.units(x), x, goal).detach()) == 0.0


def test_a_word_of_unknown_governor_teaches_no_tree(lesson):
    odd = [*TREE[:3], Word("Friday", "", "", UNKNOWN, ""), TREE[4]]
    held = example([odd], lesson.pieces)
    goal = targets([held], lesson.labels, len(held.window.units))
    rows = [goal.head[0].tolist(), goal.relation[0].tolist(), goal.tag[0].tolist()]
    assert [row[3] for row in rows] == [IGNORED] * 3
    assert [row.index(IGNORED) for row in rows] == [3] * 3
    assert rows[0][1] == len(odd)
