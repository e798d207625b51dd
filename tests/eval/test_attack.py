"""What was told of one attack comes out of the book as it has to, from the codes and from the words alone."""

import json
from pathlib import Path

import pytest

from eval import attack
from eval.folders import DEMO, Corpus, Data, data_folder
from eval.reading import weights_here

SEED = Data(data_folder()).seed


@pytest.mark.parametrize("corpus", [DEMO, SEED], ids=["demo", "seed"])
def test_codes_made_by_hand_are_told_right(corpus: Corpus, tmp_path: Path) -> None:
    if not corpus.here:
        pytest.skip(f"{corpus.folder} is not at hand")
    gold = corpus.codes()
    reports = tmp_path / "reports.jsonl"
    rows = [json.dumps({**row, "claims": gold[name]}) for name, row in corpus.texts().items()]
    reports.write_text("\n".join(rows) + "\n", encoding="utf-8")
    checks = attack.checks(corpus, attack.REPORTS[corpus.name], attack.book_of(reports, coded=True))
    assert not [str(one) for one in checks if not one.holds]


@pytest.mark.parametrize("corpus", [DEMO, SEED], ids=["demo", "seed"])
def test_the_words_alone_are_told_right(corpus: Corpus) -> None:
    if not corpus.here or not weights_here():
        pytest.skip("the reports or the weights are not at hand")
    checks = attack.checks(corpus, attack.REPORTS[corpus.name], attack.book_of(corpus.reports))
    assert not [str(one) for one in checks if not one.holds]
