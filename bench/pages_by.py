"""Extracts a folder of pages with one program, in a process of its own: `python pages_by.py PROGRAM FOLDER`.

Prints as JSON the seconds and the processor's seconds that it took, start-up and the first page aside, and the text of
every page by its file's name.
Stands alone, so that a program can be measured that lives in another environment.
"""

import json
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

Extract = Callable[[bytes], str]


def tollbook() -> Extract:
    from tollbook.intake.pages.extract import extract

    def text(data: bytes) -> str:
        found = extract(data)
        return found.text if found is not None else ""

    return text


def trafilatura() -> Extract:
    from trafilatura import bare_extraction

    def text(data: bytes) -> str:
        found = bare_extraction(data, include_comments=False, with_metadata=True)
        return str(getattr(found, "text", "") or "")

    return text


def newsplease() -> Extract:
    from newsplease import NewsPlease

    return lambda data: NewsPlease.from_html(data.decode("utf-8")).maintext or ""


def main(program: str, folder: Path) -> None:
    extract = {"tollbook": tollbook, "trafilatura": trafilatura, "newsplease": newsplease}[program]()
    pages = {file.name: file.read_bytes() for file in sorted(folder.iterdir())}
    extract(next(iter(pages.values())))
    begun, worked = time.perf_counter(), time.process_time()
    texts = {name: extract(data) for name, data in pages.items()}
    took = {"seconds": time.perf_counter() - begun, "processor": time.process_time() - worked}
    print(json.dumps(took | {"texts": texts}))


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main(sys.argv[1], Path(sys.argv[2]))
