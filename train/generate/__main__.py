"""Writes composed reports and their codes: python -m train.generate --reports 300 --seed 1 --out DIR."""

import argparse
import json
from pathlib import Path

from train.generate.compose import compose


def main() -> None:
    """Write `made.reports.jsonl` and `made.gold.jsonl` into the folder; the same seed gives the same files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=300, help="how many reports to compose")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True, help="the folder to write into")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    made = [compose(number, options.seed) for number in range(1, options.reports + 1)]
    texts, codes = [one.report() for one in made], [one.gold() for one in made]
    for name, rows in (("made.reports.jsonl", texts), ("made.gold.jsonl", codes)):
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        (options.out / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
