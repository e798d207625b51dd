"""Which documents tell of an incident, and who their information comes from, in GED's columns."""

from tollbook.publish.edition import Edition, Sheet
from tollbook.publish.masking import headline
from tollbook.publish.voices import voices

Cells = tuple[object, ...]


def reported(sheet: Sheet, edition: Edition) -> Cells:
    """number_of_sources to source_original: documents, each once, in the order of their days."""
    printed = list({told.report: edition.imprint(told) for told in sheet.members}.values())
    printed.sort(key=lambda each: (each.published is None, each.published, each.id))
    offices = [_plain(each.publisher or "") for each in printed]
    days = [each.published.isoformat() if each.published else "" for each in printed]
    titles = [_plain(headline(each.title, edition.world, edition.quotes)) for each in printed]
    articles = [f'"{office},{day},{title}"' for office, day, title in zip(offices, days, titles, strict=True)]
    return (
        len(printed),
        ";".join(articles),
        ";".join(offices),
        ";".join(days),
        ";".join(titles),
        "; ".join(map(_plain, voices(sheet, edition.world))),
    )


def _plain(text: str) -> str:
    """Without the two signs that hold the lists together."""
    return text.replace('"', "'").replace(";", ",")
