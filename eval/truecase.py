"""Upper-case text in the letter case that English would give it, by what words look like elsewhere; lengths stay.

A word that is known takes the form that it mostly has inside sentences. One that is not known is most likely a name.
What stands in brackets after a name and is not known is an abbreviation, and stays one wherever the text has it.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_START = re.compile(r"(?:^|[.!?]['\"”’)]*\s+|\n\s*|[,:]\s+[\"“]|TEXT\]\s*)$")
_BRACKETED = re.compile(r"[(\[]([^\W\d_]{2,6})[)\]]")
_VOWELS = re.compile(r"[AEIOUYÁÉÍÓÚ]")
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_SMALL = frozenset("de del la las los el y e da do dos von van".split())
_ENDINGS = ("'s", "’s", "s", "es", "d", "ed", "ing", "er", "ers", "ly")
_COMMON = re.compile(r"(?:ly|ing|ings|ed|tion|tions|ness|ment|ments|less|able|ible|ism|isms|ists?|ships?|hood)$")

Forms = Mapping[str, str]


def forms(tokens: Iterable[str]) -> dict[str, str]:
    """The form that each word mostly has, by its lower case."""
    seen: dict[str, Counter[str]] = {}
    for token in tokens:
        seen.setdefault(token.lower(), Counter())[token] += 1
    return {word: counted.most_common(1)[0][0] for word, counted in seen.items()}


def treebank_tokens(path: Path) -> Iterator[str]:
    """Words inside the sentences of a packed CoNLL-U file, without each first one, whose capital tells nothing."""
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in rows:
            cells = row.split("\t")
            if len(cells) > 1 and cells[0].isdigit() and cells[0] != "1" and WORD.fullmatch(cells[1]):
                yield cells[1]


def report_tokens(path: Path) -> Iterator[str]:
    """Words inside the sentences of reports in JSON Lines."""
    for line in path.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        if not text.isupper():
            yield from (match[0] for match in WORD.finditer(text) if not _START.search(text[: match.start()][-8:]))


def true_case(text: str, known: Forms) -> str:
    """The text with the case of its letters made likely; every character stays at its place."""
    short = {match[1] for match in _BRACKETED.finditer(text) if match[1].lower() not in known}
    made: list[str] = []
    end = 0
    for match in WORD.finditer(text):
        made.append(text[end : match.start()])
        form = _cased(text, match, known, short)
        made.append(form if len(form) == len(match[0]) else match[0])
        end = match.end()
    return "".join([*made, text[end:]])


def _cased(text: str, match: re.Match[str], known: Forms, short: set[str]) -> str:
    word = match[0]
    lower = word.lower()
    form = word if word in short else known.get(lower)
    if form is None:
        form = _unknown(word, lower, known)
    if lower in _MONTHS and (
        text[: match.start()].rstrip()[-1:].isdigit() or text[match.end() :].lstrip()[:1].isdigit()
    ):
        form = word.capitalize()
    if _START.search(text[max(0, match.start() - 8) : match.start()]) and form.islower():
        return word.capitalize()
    return form


def _unknown(word: str, lower: str, known: Forms) -> str:
    """A form of a known word takes that word's case, what ends as common words do is one, the rest are names."""
    for ending in _ENDINGS:
        stem = lower.removesuffix(ending)
        for whole in (stem, stem + "e"):
            if stem != lower and len(whole) > 2 and whole in known:
                form = known[whole]
                return lower if form.islower() else form[: len(stem)] + lower[len(form[: len(stem)]) :]
    if lower in _SMALL or (_COMMON.search(lower) and len(lower) > 6):
        return lower
    if len(word) > 1 and not _VOWELS.search(word):
        return word
    name, apostrophe, rest = re.split(r"(['’])", word + "'", maxsplit=1)
    return name.capitalize() + (apostrophe + rest)[:-1].lower()
