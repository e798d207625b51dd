"""Expressions are found in a text, and what only looks like one is left: the verb "may", a year that is a number."""

import re
from collections.abc import Iterator

from tollbook.reading.dates.grammar import ANY, CORE, FORMS, lowered
from tollbook.reading.dates.meaning import Expression
from tollbook.reading.knowledge.titles import rank_phrases

_LEAD, _TAIL, _REACH, _LONGEST = 90, 40, 40, 80
_WORD = re.compile(r"(?<!\w)\w")
_STOP = re.compile(r"[.!?][\"'”’)]*\s+(?=[A-Z\"“‘(])|\n")
_AHEAD = re.compile(
    r"\b(?:will|shall|scheduled|slated|planned\s+for|set\s+(?:for|to)|expected\s+(?:on|to|in)"
    r"|due\s+(?:on|in|to\s+\w+(?:\s+\w+)?\s+(?:on|in|by)))\b(?!.*\b(?:was|were|said|killed|had)\b)"
)
_IN = re.compile(r"\bin\s+$")
_MONTH_CUE = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|during|between|and|through|before|after|for|this|last|next)\s+$",
    re.IGNORECASE,
)
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|during|by|from|before|after|between|through|throughout|into|around|circa|year|of|to|and"
    r"|than|as)\s+|[(–/-]|\b(?:the|an?|its|his|their)\s+|^\s*|\n\s*)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?:people|persons|civilians|fighters|soldiers|troops|others|men|women|children|families|refugees|km|metres|meters"
    r"|feet|miles|GMT)\b"
)
_NOT_A_NOUN = re.compile(
    r"\s*(?:$|[^\w\s]|\s[A-Z]|\s(?:and|to|when|as|after|the|was|were|is|by|in|at|with|has|had|have|but|or|on|until|that"
    r"|which|who|while|for|from|before|did|would|it|he|they|a|an)\b)"
)
_AUTUMN = re.compile(r"\b(?:the|in|this|last|next|late|early)\s+$", re.IGNORECASE)
_UPRISING = re.compile(r"\b(?:Arab|Prague)\s+$", re.IGNORECASE)
_DAY_AFTER = re.compile(
    r"(?:\s*[-–/]\s*|\s+to\s+|\s+and\s+(?=\S+(?:[.,;)]|\s+(?:in|at|on|by|when|after)\b)))"
    r"(?P<d>(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)(?!\w)(?:[,\s]+(?P<y>(?:1\d|20)\d\d)(?!\w))?"
)
_YEAR_AFTER = re.compile(r"[-–/](?P<y>\d{4}|\d{2})(?![\w-])")


def expressions(text: str, start: int = 0) -> Iterator[Expression]:
    """The expressions from a character on, in order, apart."""
    position, low = start, lowered(text)
    for core in CORE.finditer(low, start):
        if core.end() <= position:
            continue
        begin = core.start() - _REACH
        begin = position if begin <= position else low.find(" ", begin, core.start()) + 1 or core.start()
        for match in _forms(low, begin, core.start(), core.end() + _LONGEST):
            if match.start() < position or (match.end() <= core.start() and match.lastgroup != "day_listed"):
                continue
            found = _taken_apart(text, low, match.start(), str(match.lastgroup))
            if found and _is_time(found, text):
                yield found
                more = _listed(found, text)
                if more:
                    yield more
                position = (more or found).end


def _forms(low: str, begin: int, last: int, end: int) -> Iterator[re.Match[str]]:
    """The forms that begin at a word between two characters; none overlaps another or reaches beyond `end`."""
    free = begin
    for word in _WORD.finditer(low, begin, last + 1):
        match = ANY.match(low, word.start(), end) if word.start() >= free else None
        if match:
            yield match
            free = match.end()


def _taken_apart(text: str, low: str, start: int, form: str) -> Expression | None:
    match = FORMS[form].match(low, start)
    if match and form == "month_day" and not match["y"] and _IN.search(low, max(0, start - 4), start):
        form, match = "month", FORMS["month"].match(low, start, match.start("d"))
    if match is None:
        return None
    return _expression(text, form, start, match.end(), {name: part for name, part in match.groupdict().items() if part})


def _expression(text: str, form: str, start: int, end: int, parts: dict[str, str]) -> Expression:
    lead = _STOP.split(text[max(0, start - _LEAD) : start])[-1].lower()
    tail = text[end : end + _TAIL].split("\n", 1)[0].lower()
    return Expression(form, start, end, text[start:end], parts, lead, tail, bool(_AHEAD.search(lead)))


def _is_time(found: Expression, text: str) -> bool:
    """Whether it is a time where it stands."""
    before, parts = text[max(0, found.start - 12) : found.start], found.parts
    if found.form == "month":
        name = text[found.start : found.end] if len(parts) == 1 else ""
        if name and (not name[0].isupper() or _is_given_name(text, found)):
            return False
        return name.lower() not in ("may", "march", "mar") or bool(_MONTH_CUE.search(before))
    if found.form == "year" and "edge" not in parts:
        if _YEAR_AFTER.match(text, found.end):
            return True
        if not _YEAR_CUE.search(before) or _COUNTED.match(text, found.end):
            return False
        behind = text[found.end : found.end + 24]
        return bool(
            _SURE.search(before) or _NOT_A_NOUN.match(behind) or (_OF_THAT_YEAR.search(before) and _ONE.match(behind))
        )
    if found.form == "season":
        return not _UPRISING.search(before) and (parts["s"] != "fall" or len(parts) > 1 or bool(_AUTUMN.search(before)))
    return True


def _is_given_name(text: str, found: Expression) -> bool:
    """Whether a month is somebody's name, behind a rank and before another name: "Corporal Jan Novak"."""
    before = text[: found.start].split()[-1:]
    ranked = bool(before) and bool(rank_phrases().get(before[0]))
    return ranked and text[found.end : found.end + 2].strip()[:1].isupper()


_OF_THAT_YEAR = re.compile(r"\b(?:the|an?|its|his|their)\s+$", re.IGNORECASE)
_ONE = re.compile(r"\s+[a-z]+(?<!s)\b")
_SURE = re.compile(r"\b(?:in|since|until|till|during|year|throughout|into|late as)\s+$|\n\s*$", re.IGNORECASE)


def _listed(found: Expression, text: str) -> Expression | None:
    """The second of "August 5-9" and "1939-45", which has its month or century from the first."""
    parts = dict(found.parts)
    if found.form == "month_day" and "y" not in parts:
        match = _DAY_AFTER.match(text, found.end)
        if match:
            parts |= {name: value for name, value in match.groupdict().items() if value}
            return _expression(text, found.form, match.start("d"), match.end(), parts)
    if found.form == "year":
        match = _YEAR_AFTER.match(text, found.end)
        if match:
            year = match["y"] if len(match["y"]) == 4 else parts["y"][:2] + match["y"]
            if year > parts["y"]:
                return _expression(text, found.form, match.start("y"), match.end(), {"y": year})
    return None
