"""Takes the README's pictures of the desk on the bundled reports: `make pictures`; needs Chromium."""

import shutil
import socket
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from tollbook.api import Options as ApiOptions
from tollbook.api import Tokens
from tollbook.intake import receive
from tollbook.pipeline.add import add
from tollbook.pipeline.settings import Settings
from tollbook.web import Options, create_desk

FOLDER = Path(__file__).parent / "pictures"
TOKEN = "a-token-for-the-pictures"
LOOKS = (("", 1440, 960, "light"), ("-dark", 1440, 960, "dark"), ("-phone", 390, 844, "light"))


def take(browser: Browser, address: str, incident: str) -> None:
    """Each page in each look."""
    pages = {"overview": "/", "incident": f"/incidents/{incident}", "report": "/reports/demo-05", "queue": "/queue"}
    for suffix, width, height, scheme in LOOKS:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce", locale="en-GB"
        )
        page = context.new_page()
        page.goto(f"{address}/sign-in")
        page.fill("form[data-token] [name=secret]", TOKEN)
        page.click("form[data-token] button")
        for name, path in pages.items():
            page.goto(address + path)
            page.wait_for_load_state("networkidle")
            page.wait_for_timeout(500)
            page.screenshot(path=FOLDER / f"desk-{name}{suffix}.png")
        context.close()


def main() -> None:
    with TemporaryDirectory() as folder, as_file(files("tollbook.demo") / "reports.jsonl") as reports:
        chosen = Settings(book=str(Path(folder) / "demo.db"))
        add(receive([str(reports)]), chosen)
        app = create_desk(Options(ApiOptions(chosen, Tokens.parse(f"ana:reviewer:{TOKEN}"), prefix="/api")))
        with app.state.library.look() as found:
            contested = [row for row in found.incidents().rows if row["grade"] == "contested" and row["location"]]
            disputed = max(contested, key=lambda row: len(row["denials"]))
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            take(browser, f"http://127.0.0.1:{listening.getsockname()[1]}", disputed["id"])
            browser.close()
        server.should_exit = True
        thread.join()


if __name__ == "__main__":
    main()
