"""The method page names tests that there are, and profiles as they are."""

import re
from pathlib import Path

from tollbook.ledger import NAMES, profile

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")


def test_every_test_that_the_method_page_names_is_there() -> None:
    named = set(re.findall(r"`([\w/]+\.py)::(\w+)`", PAGE))
    assert len(named) > 40
    lost = [f"{path}::{name}" for path, name in named if f"def {name}(" not in (ROOT / "tests" / path).read_text()]
    assert lost == []


def test_the_table_of_profiles_says_what_the_profiles_are() -> None:
    rows = {
        row[0].split()[0].strip("`"): row
        for row in re.findall(r"^\| (`\w+`.*?) \| (\w+) \| ([\w ]+) \| ([\w ]+) \|", PAGE, re.M)
    }
    assert set(rows) == set(NAMES)
    for name, (_, best, ties, enemy) in rows.items():
        known = profile(name)
        assert (best, ties.split()[-1]) == (known.best, known.ties)
        assert ("high" in enemy) == (known.enemy == "high")
