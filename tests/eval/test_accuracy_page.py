"""The page on accuracy has a place for every table that a run can give."""

from pathlib import Path

from eval.folders import ROOT
from eval.judge import judge
from eval.measured import Measured
from eval.page import fill
from eval.table import markdown
from tests.eval.making import claim, count
from tests.eval.test_main import corpus, read_as


def test_every_table_has_its_place(tmp_path: Path) -> None:
    verdicts = []
    for name in ("dev", "clean", "gold"):
        folder = tmp_path / name
        folder.mkdir()
        sure = read_as(claim(counts=[count(confidence=0.9)]))
        verdicts.append(judge(corpus(folder, name, hidden=name == "clean"), tmp_path, sure))
    tables = Measured(tuple(verdicts), {}).tables()
    page = fill(
        (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8"), {k: markdown(v) for k, v in tables.items()}
    )
    assert "| counts.f1 | 1.000 |" in page
    assert {"confidence dev", "confidence clean", "confidence gold", "fields dev", "fields gold"} <= set(tables)
