"""The author of a bulletin or communiqué speaks where nobody else does (CODEBOOK, "A communiqué or bulletin")."""

from tollbook.reading.knowledge.parties import group_phrases
from tollbook.reading.knowledge.speakers import media_phrases, organisation_phrases
from tollbook.vocabulary.report import Report

_PRINTS = frozenset(
    "news newspaper times post herald gazette tribune courier chronicle wire agency radio television tv press journal"
    " observer daily weekly mail telegraph review standard online bureau broadcasting digest reporter".split()
)


def author(report: Report) -> str | None:
    """The body or party that published the report itself; None for the media, and where nobody is named."""
    name = report.publisher
    if not name or any(media_phrases().search(name)):
        return None
    known = next(organisation_phrases().search(name), None) or next(group_phrases().search(name), None)
    if known is None or (_PRINTS & set(name.lower().split()) and not _is_named(name)):
        return None
    return name.partition(",")[0].strip()


def _is_named(name: str) -> bool:
    """Whether a proper body stands in the name, beside a word that papers have ("UN Mission Press Office")."""
    return any(not body.generic for hit in organisation_phrases().search(name) for body in hit.values)
