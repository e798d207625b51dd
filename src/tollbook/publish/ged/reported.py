"""Which documents tell of an incident, and who their information comes from, in GED's columns."""

from tollbook.publish.edition import Edition, Imprint, Sheet
from tollbook.publish.masking import headline, speaker

Cells = tuple[object, ...]


def reported(sheet: Sheet, edition: Edition) -> Cells:
    """number_of_sources to source_original: documents, each once, in the order of their days."""
    printed = list(dict.fromkeys(edition.imprint(told) for told in sheet.members))
    printed.sort(key=lambda each: (each.published is None, each.published, each.id))
    rows = [(each.publisher or "", _day(each), headline(each.title, edition.world, edition.quotes)) for each in printed]
    speakers = dict.fromkeys(filter(None, (speaker(told.claim, edition.world) for told in sheet.members)))
    return (
        len(rows),
        ";".join(f'"{_plain(",".join(row))}"' for row in rows),
        ";".join(_plain(office) for office, _, _ in rows),
        ";".join(day for _, day, _ in rows),
        ";".join(_plain(title) for _, _, title in rows),
        "; ".join(_plain(name) for name in speakers),
    )


def _day(printed: Imprint) -> str:
    return printed.published.isoformat() if printed.published else ""


def _plain(text: str) -> str:
    """Without the two signs that hold the lists together."""
    return text.replace('"', "'").replace(";", ",")
