"""Names compared by key: case, accents, articles, hyphens and known aliases aside; one key for one party or place."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

_NOT_WORD = re.compile(r"[^\w]+", re.UNICODE)
_BRACKETS = re.compile(r"\([^)]*\)")
_POSSESSIVE = re.compile(r"['’]s?\b")
_ARTICLES = frozenset({"the", "a", "an", "al", "el", "ul", "as", "ash", "ad", "ar", "at", "az", "la", "le", "les"})


@lru_cache(maxsize=1 << 18)
def key(name: str) -> str:
    """Lower case, without accents, brackets, articles and punctuation: `The Syrian Army's` is `syrian army`.

    An article alone ("Al", "Le") stays, so that a key is empty only if the name has no letter or digit.
    """
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", _BRACKETS.sub(" ", name)))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    words = [word for word in _NOT_WORD.split(plain) if word]
    return " ".join([word for word in words if word not in _ARTICLES] or words)


@dataclass(frozen=True, slots=True)
class Aliases:
    """Which names are the same party: key of a name to the key of the party. Empty knows nothing, and is no error."""

    party: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, groups: Iterable[Iterable[str]]) -> "Aliases":
        """From groups of names, the leading name first. A name in two groups tells nothing, and is left out."""
        found: dict[str, str] = {}
        doubtful: set[str] = set()
        for names in groups:
            keys = list(dict.fromkeys(filter(None, map(key, names))))
            for each in keys:
                if found.setdefault(each, keys[0]) != keys[0]:
                    doubtful.add(each)
        return cls({each: party for each, party in found.items() if each not in doubtful})

    def key(self, name: str) -> str:
        """The key of the party that the name stands for, or of the name itself."""
        own = key(name)
        return self.party.get(own, own)
