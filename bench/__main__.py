"""`python -m bench [CASE…]`: one table, in one run; results kept as JSON, growth as a picture."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.cases import cases
from bench.form import Setting
from bench.machine import Machine, machine
from bench.plot import picture
from bench.run import Result, run
from bench.table import markdown, plain
from eval import page

_ROOT = Path(__file__).parents[1]
_OUT = _ROOT / "bench" / "out"
_DATA = _ROOT.parent / "shared" / "data"


def main(words: list[str] | None = None) -> int:
    """0, or 1 if a case could not be measured."""
    known = cases()
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description=__doc__,
        epilog="Cases: " + "; ".join(f"{case.name}, {case.about}" for case in known.values()),
    )
    parser.add_argument("cases", nargs="*", metavar="CASE", help="default: all")
    parser.add_argument("--quick", action="store_true", help="toy size, one run: only to see that it runs")
    parser.add_argument("--runs", type=int, default=5, help="runs of what takes less than two minutes (5)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="default: bench/out/COMMIT.json; not with --quick")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("DATA") or _DATA))
    parser.add_argument("--write", type=Path, metavar="PAGE", help="fill the table of a page")
    chosen = parser.parse_args(words)
    unknown = sorted(set(chosen.cases) - set(known))
    if unknown:
        parser.error(f"no case {', '.join(unknown)}; there are {', '.join(known)}")
    here = machine()
    print(here, file=sys.stderr)
    results: list[Result] = []
    setting = Setting(chosen.data, Path(), chosen.quick, chosen.runs)
    for result in run([known[name] for name in chosen.cases or known], setting):
        results.append(result)
        print(f"{result.case.name}: {result.missing or 'done'}", file=sys.stderr)
    print(plain(results))
    kept = chosen.json or (None if chosen.quick else _OUT / f"{here.commit.rstrip('+')}.json")
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        row = {"machine": here.row(), "measures": [one for result in results for one in result.rows()]}
        kept.write_text(json.dumps(row, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        drawn = picture(results)
        if drawn:
            kept.with_suffix(".svg").write_text(drawn, encoding="utf-8")
    if chosen.write:
        page.write(chosen.write, tables(chosen.write.read_text(encoding="utf-8"), here, results))
    return 1 if any(result.missing for result in results) else 0


def tables(text: str, here: Machine, results: Sequence[Result]) -> dict[str, str]:
    """For the markers of a page: a case that has one of its own (`bench link`) goes there, all others under `bench`."""
    own = [one for one in results if f"<!-- bench {one.case.name} -->" in text]
    rest = [one for one in results if one not in own]
    found = {f"bench {one.case.name}": markdown(here, [one]) for one in own}
    return found | ({"bench": markdown(here, rest)} if rest else {})


if __name__ == "__main__":
    sys.exit(main())
