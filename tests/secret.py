"""A book of two reports of one strike, of which one, what a nurse told in confidence, is restricted."""

import json
from pathlib import Path
from typing import Any

from tollbook.intake import receive
from tollbook.pipeline.add import add
from tollbook.pipeline.restrict import restrict
from tollbook.pipeline.settings import Settings

OPEN = "At least 12 civilians were killed in an air strike on Hajin on Saturday, the Oskel Monitor said."
SECRET = "I laid out fourteen dead at the clinic of Hajin after the air strike on Saturday, nurse Halima Sorov told us."
WORDS = ("Halima", "Sorov", "nurse", "clinic", "fourteen dead", "Interview", "vault.example", "notes-12", "laid out")
"""What nobody finds who has not been let in."""


def _row(name: str, text: str, quote: str, counted: tuple[str, int, int | None], **known: Any) -> dict[str, Any]:
    words, low, high = counted
    claim = {
        "quote": quote, "event": "air-drone-strike", "date": ["2018-11-03", "2018-11-03"], "places": ["Hajin"],
        "country": "SY", "actor": "government forces",
        "speaker": known.pop("speaker"), "person": known.pop("person", None),
        "counts": [{"text": words, "harm": "killed", "low": low, "high": high, "status": "civilian", "who": words}],
    }  # fmt: skip
    return {"id": name, "text": text, "published": "2018-11-04", "claims": [claim]} | known


def book_with_a_secret(folder: Path) -> Settings:
    """Both reports coded; `notes-12` restricted by ana."""
    rows = [
        _row("wire-1", OPEN, OPEN, ("12 civilians", 12, None), speaker="Oskel Monitor", publisher="Eastgate Wire",
             title="Strike on Hajin", url="https://wire.example/1"),
        _row("notes-12", SECRET, SECRET, ("fourteen dead", 14, 14), speaker="nurse Halima Sorov", person="Halima Sorov",
             publisher="Interview 12", title="Interview with a nurse", url="https://vault.example/12"),
    ]  # fmt: skip
    lines = folder / "secret.jsonl"
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    settings = Settings(book=str(folder / "book.db"))
    assert add(receive([str(lines)]), settings, coded=True).claims == 2
    _, new = restrict(settings, "notes-12", True, "ana", "she is in danger")
    assert new
    return settings
