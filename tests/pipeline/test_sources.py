"""What `tollbook sources` is told: how each source did, for the book that it was watched for."""

import subprocess
import sys
from pathlib import Path

from tests.intake.making import file
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.watch import sources, state_path


def test_sources_that_were_never_watched_are_listed(tmp_path: Path) -> None:
    file(tmp_path, "ledger.toml", "feeds = 'https://ledger.example/rss'")
    file(tmp_path, "bad.toml", "feeds = 5")
    status = sources(tmp_path, Settings(book=str(tmp_path / "a.db")))
    assert [(health.source.name, health.last_success) for health in status.healths] == [("ledger", None)]
    assert [problem.code for problem in status.problems] == ["not-a-source"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bad.toml", "ledger.toml"]


def test_what_was_done_is_remembered_for_each_book_alone(tmp_path: Path) -> None:
    books = ["a.db", "b.db", "postgresql+psycopg://host/c", "postgresql+psycopg://host/d"]
    paths = {state_path(tmp_path, Settings(book=book)) for book in books}
    assert len(paths) == len(books)
    assert Path("a.db-watch.db") in paths


def test_nothing_of_the_web_is_imported_before_it_is_needed() -> None:
    code = (
        "import sys, tollbook.intake, tollbook.pipeline.watch\n"
        "heavy = {'trafilatura', 'httpcore2', 'feedparser', 'duckdb', 'lxml', 'protego'}\n"
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_a_missing_library_is_a_problem_that_names_the_extra(tmp_path: Path) -> None:
    page, text = file(tmp_path, "a.html", "<html><p>a</p></html>"), file(tmp_path, "b.txt", "b")
    code = (
        "import sys\nsys.modules['trafilatura'] = None\n"
        "from tollbook.intake import receive\n"
        f"print([(p.code, p.remedy) for a in receive([{page!r}, {text!r}]) for p in a.problems])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[('missing-extra', \"Install it with: pip install 'tollbook[web]'\")]"
