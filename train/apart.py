"""`python -m train.apart FOLDER FOLDER …`: how well found reports are read that the network never saw.

Each folder has the weights of `python -m train --without PART PARTS --weights FOLDER`, in the order of the parts. Every
report of `claims/train` is read by the network that was taught without it, with the parses of the weights that ship,
which learned no codes. Prints the figures, and with --show the outcomes that are not right. These reports may be looked
at. The heads that read them never saw them; but the evidence for days and places was fitted on them, and rules have
been tried on them, so that they judge less strictly than reports that nobody here has seen.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from eval.coding import codes, text_of
from eval.folders import data_folder
from eval.misses import told
from eval.reading import report_of
from eval.score import Score, score
from tollbook.engines.gazetteer import open_gazetteer
from tollbook.engines.onnx.reader import OnnxReader, shipped
from tollbook.reading.assemble import assemble
from tollbook.reading.document import Document
from tollbook.reading.prepare import plant, prepare
from tollbook.reading.reader import drafts
from tollbook.vocabulary.claim import to_json
from train.claims.gold import Json, pairs, part_of

Told = tuple[Json, list[Json], Document]
"""A report, its codes by hand, and what the network that never saw it says."""


def read_apart(data: Path, folders: Sequence[Path]) -> Iterator[Told]:
    """The found training reports, each analysed by the weights of the folder that was taught without its part."""
    parser, apart = OnnxReader(shipped()), [OnnxReader(folder) for folder in folders]
    for report, gold in pairs(data / "claims" / "train"):
        prepared = prepare(report_of(report))
        (analysis,) = apart[part_of(report, len(folders))].analyse([prepared.words])
        yield report, gold, plant(prepared, analysis.with_parses(parser.parse(prepared.words)))


def scored(reports: Sequence[Told]) -> Score:
    """The reader's claims of all reports beside those coded by hand."""
    gazetteer = open_gazetteer()
    gold, read = {}, {}
    for report, by_hand, document in reports:
        claims = [to_json(claim) for claim in assemble(document, drafts(document, gazetteer), "")]
        text = text_of(report)
        gold[report["id"]], read[report["id"]] = codes(text, by_hand), codes(text, claims)
    return score(gold, read)


def main(arguments: Sequence[str] | None = None) -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--data", type=Path, default=data_folder())
    parser.add_argument("--show", action="store_true", help="show the outcomes that are not right")
    asked = parser.parse_args(arguments)
    found = scored(list(read_apart(asked.data, asked.folders)))
    for name, figure in found.figures().items():
        print(f"{name:20} {figure:.3f}")
    if asked.show:
        for one in found.outcomes:
            if one.wrong or not one.found:
                print(told(one))


if __name__ == "__main__":
    main()
