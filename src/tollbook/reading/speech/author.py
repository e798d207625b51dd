"""The author of a bulletin or communiqué speaks where nobody else does (CODEBOOK, "A communiqué or bulletin")."""

import re
from itertools import pairwise

from tollbook.reading.knowledge.bodies import body_words
from tollbook.reading.knowledge.parties import group_phrases
from tollbook.reading.knowledge.speakers import media_phrases, organisation_phrases
from tollbook.vocabulary.report import Report

_LABEL = re.compile(
    r"(?:\s*\([^()]*\)|\s+(?:bulletin|brief(?:ing)?|briefing note|flash update|situation report|update|statement"
    r"|communiqu[eé]|press release|note|log|report))+$",
    re.IGNORECASE,
)
_ARM = re.compile(
    r"(?<=\w)\s+(?:press|media)\s+(?:office|centre|center|service|bureau|desk|department)\b.*$", re.IGNORECASE
)
"""The press office of a body, which speaks for it."""
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_TITLED = re.compile(
    r"\b(?:bulletin|communiqu[eé]|statement|sitrep|briefing note|press release"
    r"|(?:daily|weekly|monthly|situation|field|incident) (?:report|summary|update|log))\b",
    re.IGNORECASE,
)
_OFTEN = 2
"""How often a publisher with a paper's word in its name must say "we" to be taken for a body."""
_OWN_VOICE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)


def author(report: Report) -> str | None:
    """The body or party that published the report itself; None for the media, and where nobody is named."""
    name = report.publisher
    if not name:
        return None
    written = _ARM.sub("", _LABEL.sub("", name.partition(",")[0].strip()))
    words = set(written.lower().split())
    is_body = _ends_as_body(written) or any(organisation_phrases().search(written))
    spoken = len(_OWN_VOICE.findall(_QUOTED.sub(" ", report.text)))
    if any(media_phrases().search(written)) or body_words().papers & words:
        return written if _ends_as_body(written) and spoken >= _OFTEN else None
    if _is_known(written):
        return written
    titled = _TITLED.search(report.title)
    return written if is_body and (spoken or titled or not body_words().printed & words) else None


def _is_known(name: str) -> bool:
    """Whether a proper body or group stands in the name, beside a word that papers have ("UN Mission Press Office")."""
    bodies = (body for hit in organisation_phrases().search(name) for body in hit.values)
    return any(not body.generic for body in bodies) or any(group_phrases().search(name))


def _ends_as_body(name: str) -> bool:
    """Whether the name ends with a word for a body or group, or goes on from it with "of" or "for"."""
    words = name.lower().split()
    known = body_words().bodies | body_words().armed
    return words[-1] in known or any(w in known and after in ("of", "for") for w, after in pairwise(words))
