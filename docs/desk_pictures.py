"""Takes the README's pictures of the desk on the bundled reports: `make pictures`; needs Chromium."""

import secrets
import shutil
import socket
from collections.abc import Mapping
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, sync_playwright

from tollbook.api import Options as ApiOptions
from tollbook.api import Role, Tokens
from tollbook.intake import receive
from tollbook.pipeline.add import add
from tollbook.pipeline.desk.queue import Kind, questions
from tollbook.pipeline.desk.second import code_again, waiting
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.submit import Decision, decide
from tollbook.web import Options, create_desk

FOLDER = Path(__file__).parent / "pictures"
TOKEN = "a-token-for-the-pictures"
LOOKS = (("", 1440, 960, "light"), ("-dark", 1440, 960, "dark"), ("-phone", 390, 844, "light"))


def take(browser: Browser, address: str, pages: Mapping[str, str]) -> None:
    """Each page in each look."""
    for suffix, width, height, scheme in LOOKS:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce", locale="en-GB"
        )
        page = context.new_page()
        page.goto(f"{address}/sign-in")
        if "sign-in" not in pages:
            page.fill("form[data-token] [name=secret]", TOKEN)
            page.click("form[data-token] button")
        for name, path in pages.items():
            page.goto(address + path)
            page.wait_for_load_state("networkidle")
            page.wait_for_timeout(500)
            page.screenshot(path=FOLDER / f"desk-{name}{suffix}.png")
        context.close()


def work(app: FastAPI, chosen: Settings) -> None:
    """What a few days at a desk leave behind: accounts, rulings of three kinds, and claims coded a second time."""
    for name, role in (("bea", Role.REVIEWER), ("cem", Role.CODER), ("dana", Role.READER)):
        app.state.keep.set_account(name, role, secrets.token_urlsafe())
    reasons = {Kind.CLAIM: ("accept", "as printed"), Kind.DENIAL: ("unverifiable", "cannot be checked"),
               Kind.LINK: ("different", "hours apart")}  # fmt: skip
    with app.state.library.look() as lookup:
        asked = [each for kind in Kind for each in questions(lookup, kind)[:2]]
    for question in asked:
        kind, reason = reasons[question.kind]
        decide(chosen, Decision(kind, question.claims, "ana", reason))
    for number in range(12):
        with app.state.library.look() as lookup:
            claim = lookup.claim(next(waiting(lookup, "bea")))
            other = {"scope": "running"} if number % 5 == 0 else {"speaker": None} if number % 4 == 0 else {}
            code_again(chosen, lookup, claim["id"], claim | other, "bea")


def main() -> None:
    with TemporaryDirectory() as folder, as_file(files("tollbook.demo") / "reports.jsonl") as reports:
        chosen = Settings(book=str(Path(folder) / "demo.db"))
        add(receive([str(reports)]), chosen)
        app = create_desk(Options(ApiOptions(chosen, Tokens.parse(f"ana:admin:{TOKEN}"), prefix="/api")))
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
            address = f"http://127.0.0.1:{listening.getsockname()[1]}"
            take(browser, address, {"sign-in": "/sign-in"})
            first = {"overview": "/", "incident": f"/incidents/{disputed['id']}", "report": "/reports/demo-05"}
            take(browser, address, first | {"queue": "/queue"})
            work(app, chosen)
            take(browser, address, {"second": "/second", "decisions": "/decisions", "people": "/people"})
            browser.close()
        server.should_exit = True
        thread.join()


if __name__ == "__main__":
    main()
