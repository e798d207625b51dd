"""Windows hold every word once, in order, whatever the sentences are made of."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from tollbook.engines.onnx.pieces import MOST, Pieces
from tollbook.engines.onnx.windows import windows

LETTERS = "abcdefgh"


@pytest.fixture(scope="module")
def pieces(tmp_path_factory) -> Pieces:
    vocabulary = {name: i for i, name in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]"])}
    for letter in LETTERS:
        vocabulary[letter] = len(vocabulary)
        vocabulary["##" + letter] = len(vocabulary)
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    path = Path(tmp_path_factory.mktemp("pieces")) / "tokenizer.json"
    tokenizer.save(str(path))
    return Pieces(path)


def held(cut, sentences):
    return [(c.sentence, w) for window in cut for c in window.chunks for w in sentences[c.sentence][c.first : c.end]]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.text(max_size=20), max_size=12), max_size=8))
def test_every_word_stands_in_one_window(pieces, sentences):
    cut = windows(sentences, pieces, 32)
    assert held(cut, sentences) == [(i, word) for i, words in enumerate(sentences) for word in words]
    assert all(len(window.ids) <= 32 for window in cut)
    assert all(len(w.units) == sum(c.end - c.first + 1 for c in w.chunks) for w in cut)


def test_windows_of_a_long_report_are_of_like_size(pieces):
    cut = windows([["a"] * 9] * 10, pieces, 64)
    assert [len(w.chunks) for w in cut] == [5, 5]


@pytest.mark.parametrize("word", ["", "\u200b", "🙂🙂", "a" * 5000, ".,;" * 400, "\ud800", "漢字かな"])
def test_an_odd_word_has_few_pieces_and_at_least_one(pieces, word):
    assert 1 <= len(pieces.of(word)) <= MOST
