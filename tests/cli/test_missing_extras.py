"""A verb whose library is not installed says what to install, and ends as for a wrong use."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.intake.making import file


@pytest.mark.parametrize(
    ("words", "library", "extra"),
    [(("watch", "--sources", "."), "httpcore2", "web"), (("serve",), "uvicorn", "serve")],
)
def test_the_extra_is_named(words: tuple[str, ...], library: str, extra: str, tmp_path: Path) -> None:
    file(tmp_path, "ledger.toml", "feeds = 'https://ledger.example/rss'")
    code = (
        f"import sys\nsys.modules[{library!r}] = None\nsys.argv[1:] = {list(words)!r}\n"
        "from tollbook.cli import main\nmain()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 2
    assert f"needs {library}, which is not installed. Install it with: pip install 'tollbook[{extra}]'" in done.stderr
