"""Intake: pages to reports beside trafilatura and news-please, in rate and in what comes out; archives that stream.

news-please is measured if it is installed, here or in the environment whose python `NEWSPLEASE_PYTHON` names.
"""

import io
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from bench.clock import spent
from bench.form import Case, Measure, Setting
from bench.pages import KINDS, NOISE, page, story

_HERE = Path(__file__).parent
_PARAGRAPHS = 25
_MENU_LINKS = 400
_SCRIPT = 3000
_COUNT = (
    "import sys; from tollbook.intake import receive; print(sum(a.report is not None for a in receive([sys.argv[1]])))"
)


@dataclass(frozen=True, slots=True)
class _Extracted:
    seconds: float
    processor: float
    texts: dict[str, str]


def measure(setting: Setting) -> Iterator[Measure]:
    """Pages first, then the archive."""
    folder = setting.work / "pages"
    folder.mkdir()
    stories = setting.size(10, toy=1)
    for kind in KINDS:
        for number in range(stories):
            (folder / f"{kind}-{number}.html").write_text(
                heavy(page(kind, story(number, _PARAGRAPHS))), encoding="utf-8"
            )
    for program, python in _programs():
        yield from _pages(setting, folder, program, python)
    yield from _archive(setting)
    yield from _crawl(setting)


def _programs() -> list[tuple[str, str]]:
    other = os.environ.get("NEWSPLEASE_PYTHON") or sys.executable
    there = subprocess.run([other, "-c", "import newsplease"], capture_output=True, check=False).returncode == 0
    found = [("tollbook", sys.executable), ("trafilatura", sys.executable)]
    return [*found, ("newsplease", other)] if there else found


def _pages(setting: Setting, folder: Path, program: str, python: str) -> Iterator[Measure]:
    number = len(list(folder.iterdir()))
    runs = [_extracted(program, python, folder) for _ in range(min(setting.times, 3))]
    yield Measure(f"{program}, one process", "pages/s", tuple(number / run.seconds for run in runs), number)
    yield Measure(f"{program}, one process", "pages/CPU s", tuple(number / run.processor for run in runs), number)
    texts = runs[0].texts
    scores = [_likeness(text, story(_number(name), _PARAGRAPHS).text) for name, text in texts.items()]
    leaks = [sum(noise in text for noise in NOISE) for text in texts.values()]
    yield Measure(f"{program}: words as they should be, F1", "share", (sum(scores) / number,), number)
    yield Measure(
        f"{program}: pages with words of what stands around", "share", (sum(map(bool, leaks)) / number,), number
    )


def _extracted(program: str, python: str, folder: Path) -> _Extracted:
    command = [python, str(_HERE / "pages_by.py"), program, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    row = json.loads(done.stdout.splitlines()[-1])
    return _Extracted(row["seconds"], row["processor"], row["texts"])


def _number(name: str) -> int:
    return int(name.removesuffix(".html").partition("-")[2])


def _likeness(found: str, wanted: str) -> float:
    """F1 over the words, each as often as it stands there."""
    ours, theirs = Counter(re.findall(r"\w+", found)), Counter(re.findall(r"\w+", wanted))
    shared = sum((ours & theirs).values())
    return 2 * shared / max(1, sum(ours.values()) + sum(theirs.values()))


def heavy(html: str) -> str:
    """The page with as much script and as many links as pages of news sites have: some 60 kB."""
    script = f"<script>{'var a=1;' * _SCRIPT}</script></head>"
    links = "".join(f'<div class="m{at}"><a href="/x{at}">Link {at} to a page</a></div>' for at in range(_MENU_LINKS))
    return html.replace("</head>", script, 1).replace("</body>", f'<div class="mega">{links}</div></body>', 1)


def _archive(setting: Setting) -> Iterator[Measure]:
    """JSON Lines of 1 MB and of 2 GB: a reader that holds what it has read shows in the difference."""
    small, large = setting.size(1 << 20, toy=1 << 16), setting.size(2 << 30, toy=1 << 20)
    for size in (small, large):
        path = setting.work / f"{size}.jsonl"
        lines = _written(path, size)
        took = spent([sys.executable, "-c", _COUNT, str(path)])
        yield Measure("JSON Lines, memory", "MB", (took.memory,), lines)
        if size == large:
            yield Measure("JSON Lines, received", "reports/s", (lines / took.seconds,), lines)
        path.unlink()


def _crawl(setting: Setting) -> Iterator[Measure]:
    """A packed web archive of 1 MB and of 64 MB of pages."""
    small, large = setting.size(1 << 20, toy=1 << 17), setting.size(64 << 20, toy=1 << 19)
    for size in (small, large):
        path = setting.work / f"{size}.warc.gz"
        pages = _crawled(path, size)
        took = spent([sys.executable, "-c", _COUNT, str(path)])
        yield Measure("web archive, memory", "MB", (took.memory,), pages)
        if size == large:
            yield Measure("web archive, received", "pages/CPU s", (pages / took.processor,), pages)
        path.unlink()


def _crawled(path: Path, size: int) -> int:
    count, written = 0, 0
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        while written < size:
            html = heavy(page(KINDS[count % len(KINDS)], story(count, _PARAGRAPHS))).encode()
            answered = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            address = f"https://ledger.example/{count}"
            writer.write_record(writer.create_warc_record(address, "response", io.BytesIO(html), http_headers=answered))
            written += len(html)
            count += 1
    return count


def _written(path: Path, size: int) -> int:
    lines = [json.dumps({"id": at, "text": story(at, 15).text, "published": "2018-11-04"}) + "\n" for at in range(500)]
    block = "".join(lines).encode()
    count = 0
    with path.open("wb") as out:
        while out.tell() < size:
            out.write(block)
            count += len(lines)
    return count


CASE = Case("intake", "intake: pages to reports beside other programs, and an archive that streams", measure)
