"""The words of a quote that tell one incident from another."""

import re
from functools import cache
from importlib.resources import files
from tomllib import loads

_WORD = re.compile(r"[^\W_]{3,}")


@cache
def _common() -> frozenset[str]:
    text = files(__package__).joinpath("data", "words.toml").read_text(encoding="utf-8")
    return frozenset(loads(text)["common"].split())


def content_words(quote: str) -> frozenset[str]:
    """Lower case, without the words that every report uses."""
    return frozenset(_WORD.findall(quote.casefold())) - _common()
