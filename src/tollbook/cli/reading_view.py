"""One report's claims as people look at them; apart from `telling`, as it takes the reader, which is slow to load."""

from rich.console import Group, RenderableType
from rich.text import Text

from tollbook.cli.tables import table
from tollbook.cli.telling import claim_text, quote_text, speaker_text
from tollbook.pipeline.read import Reading


def reading_view(reading: Reading) -> RenderableType:
    """One report's claims."""
    report = reading.report
    head = Text(report.title or report.text[:70].replace("\n", " "), style="bold")
    where = ", ".join(str(part) for part in (report.publisher, report.published) if part)
    claims = table(("who", 2), ("what, when, where", 3), ("the words", 5))
    for claim in reading.claims:
        claims.add_row(speaker_text(claim), claim_text(claim), quote_text(claim))
    return Group(head, Text(where, style="dim"), claims)
