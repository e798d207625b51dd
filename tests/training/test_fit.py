"""A network learns what it is shown, goes on where it was cut short, and reads when it is written out."""

import pytest

torch = pytest.importorskip("torch")

from tests.training.lessons import FORMS, TREE, shown, small_lesson, untaught  # noqa: E402
from tollbook.engines.onnx.reader import OnnxReader, shipped  # noqa: E402
from train.claims.export import export  # noqa: E402
from train.claims.fit import fit, step  # noqa: E402
from train.reader.network import slow_and_fast  # noqa: E402
from train.reader.treebank import UNKNOWN, Word  # noqa: E402
from train.reader.trees import IGNORED, example, targets  # noqa: E402


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


def test_a_taught_network_is_written_and_reads(taught, lesson, tmp_path):
    model, _ = taught
    export(model, lesson.labels, lesson, shipped() / "tokenizer.json", tmp_path)
    (analysis,) = OnnxReader(tmp_path).analyse([[list(FORMS)]])
    (parse,) = analysis.parses
    assert len(parse.heads) == len(FORMS)
    assert sorted(parse.heads).count(-1) == 1
    assert sum(analysis.point((0, 1), "date", [(3, 4), (0, 1)])) == pytest.approx(1.0)


def test_training_cut_short_goes_on_from_its_checkpoint(lesson, tmp_path, capsys):
    path = tmp_path / "claims.pt"
    fit(untaught(lesson.labels), lesson, path, 1)
    fit(untaught(lesson.labels, 2), lesson, path, 2)
    epochs = [line.split(":")[0] for line in capsys.readouterr().out.splitlines() if line.startswith("epoch")]
    assert epochs == ["epoch 1", "epoch 2"]


def test_a_word_of_unknown_governor_teaches_no_tree(lesson):
    odd = [*TREE[:3], Word("Friday", "", "", UNKNOWN, ""), TREE[4]]
    held = example([odd], lesson.pieces)
    goal = targets([held], lesson.labels, len(held.window.units))
    rows = [goal.head[0].tolist(), goal.relation[0].tolist(), goal.tag[0].tolist()]
    assert [row[3] for row in rows] == [IGNORED] * 3
    assert [row.index(IGNORED) for row in rows] == [3] * 3
    assert rows[0][1] == len(odd)
