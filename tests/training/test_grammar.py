"""The parser of sentences learns trees, keeps to the sentence, and leaves what the claim heads say as it was."""

import json
import shutil

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tests.training.lessons import TREE  # noqa: E402
from tollbook.engines.onnx.pieces import Pieces  # noqa: E402
from tollbook.engines.onnx.reader import OnnxReader, shipped  # noqa: E402
from train.grammar import fit as fitting  # noqa: E402
from train.grammar.export import export  # noqa: E402
from train.grammar.lesson import Looking  # noqa: E402
from train.grammar.parser import SentenceParser  # noqa: E402
from train.reader.trees import Labels, example  # noqa: E402

REPORT = [["Shells", "fell", "on", "Friday", "."], ["The", "mayor", "said", "12", "people", "were", "killed", "."]]


@pytest.fixture(scope="module")
def labels():
    about = json.loads((shipped() / "reader.json").read_text("utf-8"))
    return Labels(tuple(about["relations"]), tuple(about["tags"]))


@pytest.fixture(scope="module")
def drawn(labels):
    torch.manual_seed(3)
    return SentenceParser(len(labels.relations), len(labels.tags)).eval()


@pytest.fixture(scope="module")
def seen(labels):
    """A sentence as the encoder sees it beside a second one, many times."""
    pieces = Pieces(shipped() / "tokenizer.json")
    looking = Looking(shipped() / "reader.onnx", pieces, labels)
    return list(looking.see([example([TREE, TREE], pieces).window] * 60, [TREE, TREE]))


def test_trees_are_learned(drawn, seen, labels, monkeypatch):
    monkeypatch.setattr(fitting, "UNITS", 16)
    before = dict(fitting.figures(drawn, seen))
    taught = SentenceParser(len(labels.relations), len(labels.tags))
    fitting.fit(taught, seen, seen)
    after = dict(fitting.figures(taught, seen))
    assert before["las"] < 0.5
    assert after["las"] == after["upos"] == 1


def test_what_a_sentence_comes_to_does_not_depend_on_its_neighbours(drawn):
    early, late = torch.randn(2, 1, 9, 384)
    both = torch.tensor([[0] * 5 + [1] * 4])
    with torch.no_grad():
        together = drawn(early, late, both)
        alone = drawn(early[:, :5], late[:, :5], both[:, :5])
    assert torch.allclose(together[0][:, :5, :5], alone[0], atol=1e-4)
    assert torch.allclose(together[3][:, :5], alone[3], atol=1e-4)
    assert together[0][0, 0, 5:].max() < -1e3


def test_padding_changes_nothing(drawn, seen):
    early, late, sentence, gold = fitting.padded(seen[:2])
    more = fitting.padded([*seen[:1], _longer(seen[0])])
    with torch.no_grad():
        short, long = drawn(early, late, sentence)[0], drawn(*more[:3])[0]
    assert torch.allclose(short[0], long[0, : short.shape[1], : short.shape[2]], atol=1e-4)
    assert gold.head[0].tolist()[:2] == [1, 5]


def _longer(one):
    return type(one)(np.concatenate([one.vectors, one.vectors], 1), np.concatenate([one.tree, one.tree], 1))


def test_the_graph_answers_as_the_parser_and_the_claim_heads_as_before(drawn, tmp_path):
    for file in shipped().iterdir():
        shutil.copy(file, tmp_path)
    export(drawn, tmp_path)
    before, after = (OnnxReader(folder).analyse([REPORT])[0] for folder in (shipped(), tmp_path))
    assert after.harm((8, 9)) == before.harm((8, 9))
    assert after.point((8, 9), "speaker", [(5, 7)]) == before.point((8, 9), "speaker", [(5, 7)])
    assert after.parses != before.parses
    export(drawn, tmp_path)
    assert OnnxReader(tmp_path).analyse([REPORT])[0].parses == after.parses


def test_a_network_is_shown_the_words_at_which_its_trees_are_taught(seen):
    assert [one.tree[0].tolist() for one in seen[:1]] == [[1, 5, 3, 1, 1, -100]]
    assert seen[0].vectors.shape == (2, 6, 384)
