"""The author of a bulletin or communiqué speaks where nobody else does (CODEBOOK, "A communiqué or bulletin")."""

import re
from itertools import pairwise

from tollbook.reading.knowledge.bodies import body_words
from tollbook.reading.knowledge.parties import group_phrases
from tollbook.reading.knowledge.speakers import media_phrases, organisation_phrases
from tollbook.vocabulary.report import Report

_PRINTS = frozenset(
    "news newspaper times post herald gazette tribune courier chronicle wire agency radio television tv press journal"
    " voice media observer daily weekly mail telegraph review standard online bureau broadcasting digest".split()
)
_LABEL = re.compile(
    r"(?:\s*\([^()]*\)|\s+(?:bulletin|brief(?:ing)?|briefing note|flash update|situation report|update|statement"
    r"|communiqu[eé]|press release|press office|note|log|report))+$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_OWN_VOICE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)


def author(report: Report) -> str | None:
    """The body or party that published the report itself; None for the media, and where nobody is named."""
    name = report.publisher
    if not name or any(media_phrases().search(name)):
        return None
    written = _LABEL.sub("", name.partition(",")[0].strip())
    words = set(written.lower().split())
    if _is_known(written):
        return written
    if _PRINTS & words or not (_ends_as_body(written) or any(organisation_phrases().search(written))):
        return None
    spoken = _OWN_VOICE.search(_QUOTED.sub(" ", report.text))
    return written if spoken or not body_words().printed & words else None


def _is_known(name: str) -> bool:
    """Whether a proper body or group stands in the name, beside a word that papers have ("UN Mission Press Office")."""
    bodies = (body for hit in organisation_phrases().search(name) for body in hit.values)
    return any(not body.generic for body in bodies) or any(group_phrases().search(name))


def _ends_as_body(name: str) -> bool:
    """Whether the name ends with a word for a body or group, or goes on from it with "of" or "for"."""
    words = name.lower().split()
    known = body_words().bodies | body_words().armed
    return words[-1] in known or any(w in known and after in ("of", "for") for w, after in pairwise(words))
