"""Which documents tell of an incident, and who their information comes from, in GED's columns."""

from datetime import date

from tollbook.publish.edition import Edition, Imprint, Sheet
from tollbook.publish.masking import headline
from tollbook.publish.voices import voices

Cells = tuple[object, ...]


def reported(sheet: Sheet, edition: Edition) -> Cells:
    """number_of_sources to source_original: documents, each once, in the order of their days."""
    printed = list({told.report: edition.imprint(told) for told in sheet.members}.values())
    if len(printed) > 1:
        printed.sort(key=_order)
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


def _order(printed: Imprint) -> tuple[bool, date, str]:
    return printed.published is None, printed.published or date.max, printed.id


def _plain(text: str) -> str:
    """Without the two signs that hold the lists together."""
    return text.replace('"', "'").replace(";", ",")
