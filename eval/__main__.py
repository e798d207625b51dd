"""`python -m eval`: reads dev, clean and gold, and prints every figure beside what is wanted."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from eval import attack, linking, maverick, muc, others, page, table
from eval.folders import DEMO, Corpus, Data, data_folder
from eval.gate import floors
from eval.judge import Coded, Verdict, judge
from eval.measured import Measured
from eval.misses import shown
from eval.reading import read_claims
from tollbook import __version__
from tollbook.pipeline.read import reader
from tollbook.pipeline.settings import settings
from tollbook.vocabulary import TollbookError


def main(words: list[str] | None = None) -> int:
    """0; 1 where a figure is below its floor or the attack is not told right; 2 where nothing could be read."""
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.add_argument("--data", type=Path, default=data_folder(), help="the reference data (../shared/data)")
    parser.add_argument("--only", nargs="+", choices=["dev", "clean", "gold"], help="only these, and only claims")
    parser.add_argument(
        "--show", type=int, metavar="N", default=0, help="show N outcomes that are not right (not of clean)"
    )
    parser.add_argument(
        "--field", action="append", default=[], help="with --show: only where this is wrong, or missed, invented"
    )
    parser.add_argument("--json", action="store_true", help="write one JSON object")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="fill the tables of a page")
    chosen = parser.parse_args(words)
    if chosen.show and chosen.only == ["clean"]:
        parser.error("clean is a judge: what became of its reports is not shown")
    data = Data(chosen.data)
    if chosen.write and (chosen.only or not all(one.here for one in data.corpora())):
        parser.error("--write needs everything: no --only, and the reference data, which DATA=… names")
    wanted = [one for one in data.corpora() if not chosen.only or one.name in chosen.only]
    try:
        read = {one.name: read_claims(one.texts().values()) for one in wanted if one.here}
        verdicts = [judge(one, data.scorers, read[one.name]) for one in wanted if one.here]
        attacks = {} if chosen.only else dict(_attacks(data))
        figures = {} if chosen.only else dict(_others(data, read))
    except TollbookError as error:
        print(f"eval: {error}", file=sys.stderr)
        return 2
    measured = Measured(tuple(verdicts), floors(), tuple(_missing(wanted, data)), attacks, figures)
    print(measured.json() if chosen.json else "\n".join(measured.text()))
    for verdict in verdicts:
        _show(verdict, chosen.show, chosen.field)
    if chosen.write:
        tables = {name: table.markdown(rows) for name, rows in measured.tables().items()}
        about = f"Measured with `{reader(settings().weights).name}`, Tollbook {__version__}."
        page.write(chosen.write, {"reader": about, **tables})
    wrong = [one for checks in attacks.values() for one in checks if not one.holds]
    return 1 if measured.breaches or wrong else 0


def _attacks(data: Data) -> Iterator[tuple[str, list[attack.Check]]]:
    for corpus in (DEMO, data.seed):
        if corpus.here:
            yield corpus.name, attack.checks(corpus, attack.REPORTS[corpus.name], attack.book_of(corpus.reports))


def _others(data: Data, read: Mapping[str, Coded]) -> Iterator[tuple[str, dict[str, Any]]]:
    held = [one for one in data.corpora() if one.here and (one.folder / "incidents.jsonl").exists()]
    told = {name: value for one in held for name, value in linking.measure(one, read.get(one.name)).items()}
    if told:
        yield "Linking", told
    if (data.folder / "maverick").is_dir():
        yield "MAVERICK", maverick.measure(data.folder / "maverick")
    if data.set_of("muc4").exists():
        yield "MUC-4", muc.measure(data.set_of("muc4"), data.folder / "ud")
    for name, measure in (("WikiWars", others.dates), ("GeoVirus", others.places)):
        path = data.set_of(name.lower())
        figures = measure(path, data.scorers) if path.exists() else None
        if figures:
            yield name, dict(figures)


def _missing(wanted: list[Corpus], data: Data) -> Iterator[str]:
    lost = [str(one.folder) for one in wanted if not one.here]
    if lost:
        yield f"Not measured: {', '.join(lost)}. Each needs reports.jsonl and gold.jsonl; name their folder with DATA=…"
    if not (data.scorers / "score_claims.py").exists():
        yield f"The reference scorer is not at {data.scorers}; the figures are those of our own."


def _show(verdict: Verdict, number: int, fields: list[str]) -> None:
    if verdict.corpus.judge:
        return
    for at, line in enumerate(shown(verdict.score.outcomes, fields)):
        if at == number:
            break
        print(f"{verdict.corpus.name}\t{line}")


if __name__ == "__main__":
    sys.exit(main())
