"""What stands on a page beside the report is left out: parts of it by what they are called, lines by their form."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from lxml.html import HtmlElement

_HOLDERS = frozenset({"html", "body", "article", "main"})
_KEPT_SHARE = 0.4
"""A part that holds more than this share of the page's paragraphs holds the report, whatever it is called."""

_SHOWN = 300


def strip_parts(tree: HtmlElement) -> tuple[str, ...]:
    """Takes the furniture out of a tree; gives the words of captions and the like that went with it."""
    measure = _in_paragraphs if _in_paragraphs(tree) else _in_all
    most = _KEPT_SHARE * measure(tree)
    left: list[str] = []
    dropped: set[HtmlElement] = set()
    for part in list(_parts(tree)):
        if part.getparent() is None or measure(part) > most or any(above in dropped for above in part.iterancestors()):
            continue
        words = " ".join(str(part.text_content()).split())
        if words and len(words) <= _SHOWN:
            left.append(words)
        part.drop_tree()
        dropped.add(part)
    return tuple(left)


def strip_lines(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines that are the report's, and those that are not."""
    kept: list[str] = []
    left: list[str] = []
    for line in lines:
        (left if is_boilerplate(line) else kept).append(line)
    return kept, left


def is_boilerplate(line: str) -> bool:
    """Whether a whole line is a pointer, a picture's credit or the desk speaking of itself."""
    longest, pattern = _line_pattern()
    plain = " ".join(line.split()).strip("-–—•* \t")
    return len(plain) <= longest and pattern.fullmatch(plain) is not None


def _parts(tree: HtmlElement) -> Iterator[HtmlElement]:
    tags, roles, pattern = _part_rules()
    for element in tree.iter():
        tag = element.tag
        if not isinstance(tag, str) or tag in _HOLDERS:
            continue
        if tag in tags or element.get("role") in roles:
            yield element
            continue
        name = element.get("class")
        own = element.get("id")
        if (name and pattern.search(name)) or (own and pattern.search(own)):
            yield element


def _in_paragraphs(part: HtmlElement) -> int:
    return sum(len(paragraph.text_content()) for paragraph in part.iter("p"))


def _in_all(part: HtmlElement) -> int:
    return len(part.text_content())


@cache
def _part_rules() -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    rules = _rules()["parts"]
    words = "|".join(re.escape(word).replace(r"\-", "[-_]?") for word in rules["words"])
    pattern = re.compile(rf"(?<![^\s_-])(?:{words})(?![^\s_-])", re.I)
    return frozenset(rules["tags"]), frozenset(rules["roles"]), pattern


@cache
def _line_pattern() -> tuple[int, re.Pattern[str]]:
    rules = _rules()["lines"]
    return rules["longest"], re.compile("|".join(f"(?:{each})" for each in rules["patterns"]), re.I)


@cache
def _rules() -> dict[str, dict]:  # type: ignore[type-arg]
    return tomllib.loads(files("tollbook.intake").joinpath("data/boilerplate.toml").read_text(encoding="utf-8"))
