"""Takes the README's pictures of a bulletin of the bundled reports, as people coded them: `make pictures`."""

import json
import shutil
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tollbook.intake import receive
from tollbook.pipeline.add import add
from tollbook.pipeline.bulletin import bulletin
from tollbook.pipeline.publish import Wanted
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.tell import Selection, day

FOLDER = Path(__file__).parent / "pictures"
LOOKS = (("", 860, 1240, "light"), ("-dark", 860, 1240, "dark"), ("-phone", 390, 1240, "light"))
ASKED = Wanted(Selection(day("2018-11-01"), day("2018-11-07"), where="Hajin"))


def coded(folder: Path) -> Settings:
    """A book of the bundled reports with the claims that people coded in them."""
    bundled = files("tollbook.demo")
    claims = {
        row["id"]: row["claims"] for row in map(json.loads, bundled.joinpath("gold.jsonl").open(encoding="utf-8"))
    }
    reports = folder / "reports.jsonl"
    with reports.open("w", encoding="utf-8") as out:
        for row in map(json.loads, bundled.joinpath("reports.jsonl").open(encoding="utf-8")):
            out.write(json.dumps(row | {"claims": claims[row["id"]]}) + "\n")
    chosen = Settings(book=str(folder / "coded.db"))
    add(receive([str(reports)]), chosen, coded=True)
    return chosen


def main() -> None:
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        page_file = folder / "bulletin.html"
        page_file.write_text(bulletin(coded(folder), ASKED, "html", folder / "figures").words, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for suffix, width, height, scheme in LOOKS:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme, locale="en-GB")
            page.goto(page_file.as_uri())
            page.screenshot(path=FOLDER / f"bulletin{suffix}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
