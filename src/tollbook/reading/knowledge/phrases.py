"""Finds known phrases in text: leftmost, longest, whole words, with the characters where they stand."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

# A dotted acronym (U.S.) is one word; a possessive 's is not part of the word before it; a hyphen parts words.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʼ‘](?![sS]\b)[^\W_]+)*")
_POSSESSIVE = re.compile(r"'s\b")
_REMEMBERED = 8192
"""Answers that a book of phrases remembers: the same words are asked for again and again."""
_MARKS = str.maketrans("", "", ".'’ʼ‘")


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found: text[start:end], and every value that is known by it (more than one where a name is shared)."""

    start: int
    end: int
    values: tuple[T, ...]


def fold(word: str) -> str:
    """A word without case, accents, dots and apostrophes: `Da'esh` and `DAESH` fold alike."""
    bare = word.translate(_MARKS)
    if bare.isascii():
        return bare.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c)).casefold()


def key(phrase: str) -> str:
    """A phrase as it is looked up: its folded words, one blank between; a leading `the` is dropped."""
    words = phrase.lower().replace("-", " ").split()
    if phrase.isascii() and "".join(words).isalnum():  # a short cut for plain phrases: there are thousands to load
        return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
    return " ".join(fold(word) for word in _words(phrase))


def is_acronym(phrase: str) -> bool:
    """Whether a phrase is a short name in capitals (IS, US, SLA), which must be met in capitals: `is` is no party."""
    if not phrase.isupper():
        return False
    bare = phrase.translate(_MARKS)
    return 1 < len(bare) <= 4 and bare.isalpha()


class PhraseBook(Generic[T]):
    """Phrases with the values that they stand for; built once, then only asked.

    `names`: the phrases are names. Then one word that is written with a capital must be met with one (`at dawn` is no
    newspaper), and a name may end in the s of a possessive that lost its apostrophe (`Syrias army`), which is then part
    of the hit.
    """

    __slots__ = ("_acronyms", "_got", "_listing", "_names", "_openings", "_proper", "_sizes", "_values", "_words")

    def __init__(self, pairs: Iterable[tuple[str, T]], names: bool = False) -> None:
        values: dict[str, tuple[T, ...]] = {}
        sizes: dict[str, set[int]] = {}
        acronyms: set[str] = set()
        common: set[str] = set()
        listing: set[str] = set()
        for phrase, value in pairs:
            for known in _keys(phrase, names):
                held = values.get(known, ())
                if value not in held:
                    values[known] = (*held, value)
                first, size = known.partition(" ")[0], known.count(" ") + 1
                sizes.setdefault(first, set()).add(size)
                if names and size == 1:
                    sizes.setdefault(first + "s", set()).add(1)
                if "," in phrase:
                    listing.add(known)
                if is_acronym(phrase):
                    acronyms.add(known)
                elif phrase[0].islower() or (size > 1 and not known.startswith("the ")):
                    common.add(known)
        self._values = values
        self._sizes = {first: tuple(sorted(held, reverse=True)) for first, held in sizes.items()}
        self._openings = frozenset(_openings(values, names))
        self._acronyms = frozenset(acronyms)
        self._listing = frozenset(listing)
        self._proper = frozenset(values.keys() - common if names else ())
        self._names = names
        self._words: frozenset[str] | None = None
        self._got: dict[str, tuple[T, ...]] = {}

    def __len__(self) -> int:
        return len(self._values)

    @property
    def words(self) -> frozenset[str]:
        """The words of all phrases, folded; "the" may stand before any."""
        if self._words is None:
            self._words = frozenset({"the"}.union(*map(str.split, self._values)))
        return self._words

    def get(self, phrase: str) -> tuple[T, ...]:
        """The values of exactly this phrase, accents and (but for acronyms) case aside; empty where it is not known."""
        if phrase not in self._got:
            if len(self._got) >= _REMEMBERED:
                self._got.clear()
            self._got[phrase] = self._get(phrase)
        return self._got[phrase]

    def _get(self, phrase: str) -> tuple[T, ...]:
        words = _WORD.findall(phrase)
        folded = [fold(word) for word in words]
        if len(words) > 1 and folded[0] == "the" and not self._known(folded, words[-1].upper(), words[-1]):
            words, folded = words[1:], folded[1:]
        return self._known(folded, words[-1].upper(), words[-1]) if words else ()

    def search(self, text: str) -> Iterator[Hit[T]]:
        """The phrases of a text from left to right, the longest at each place, none overlapping another."""
        cut = _cut(text)
        if self._sizes.keys().isdisjoint(cut.folded):
            return
        free = 0
        for at in [at for at, first in enumerate(cut.folded) if first in self._sizes]:
            if at < free:
                continue
            size, values = self._at(cut, at)
            if values:
                yield Hit(cut.places[at][0], cut.places[at + size - 1][1], values)
                free = at + size

    def _at(self, cut: "_Cut", at: int) -> tuple[int, tuple[T, ...]]:
        """How many words the longest phrase at a word has, and its values; one word and none where there is none. No
        name reaches over a comma that it does not have itself: "wounding one Palestinian, police said"."""
        words, folded = cut.words, cut.folded
        left = len(words) - at
        if left > 1 and (folded[at], folded[at + 1]) not in self._openings:
            left = 1
        for size in self._sizes[folded[at]]:
            if size <= left:
                last = words[at + size - 1]
                values = self._known(folded[at : at + size], last, last)
                if values and not (self._names and size > 1 and self._is_parted(cut, at, size)):
                    return size, values
        return 1, ()

    def _is_parted(self, cut: "_Cut", at: int, size: int) -> bool:
        """Whether a comma stands between words of which a name without one is made."""
        run = range(at + 1, at + size)
        return not cut.parted.isdisjoint(run) and " ".join(cut.folded[at : at + size]) not in self._listing

    def _known(self, run: Sequence[str], last: str, written: str) -> tuple[T, ...]:
        """The values of folded words; `last` is the last of them as its capital is judged, `written` as it stands."""
        known = " ".join(run)
        if known not in self._values and self._names and known.endswith("s"):
            known, written = known[:-1], written[:-1]
        if known in self._acronyms:
            return self._values[known] if written.isupper() else ()
        if known in self._proper and not last[0].isupper():
            return ()
        return self._values.get(known, ())


@dataclass(frozen=True, slots=True)
class _Cut:
    """A text's words as written, folded, and their characters. parted: the words right before which a comma stands."""

    words: tuple[str, ...]
    folded: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    parted: frozenset[int]


@lru_cache(maxsize=2048)
def _cut(text: str) -> _Cut:
    """Sentences are searched in many books, when a batch of reports is sifted and when each is read: each is taken
    apart once."""
    found = list(_WORD.finditer(text))
    words = tuple(match.group() for match in found)
    parted = frozenset(at for at, match in enumerate(found) if at and "," in text[found[at - 1].end() : match.start()])
    return _Cut(words, tuple(map(fold, words)), tuple(match.span() for match in found), parted)


def _words(phrase: str) -> list[str]:
    words = _WORD.findall(phrase)
    return words[1:] if len(words) > 1 and words[0].lower() == "the" else words


def _openings(known: Iterable[str], names: bool) -> Iterator[tuple[str, str]]:
    """The first two words of all phrases of several; of a name of two the second also with the s of a possessive."""
    for words in map(str.split, known):
        if len(words) > 1:
            yield words[0], words[1]
            if names and len(words) == 2:
                yield words[0], words[1] + "s"


def _keys(phrase: str, names: bool) -> tuple[str, ...]:
    """The keys of a phrase: People's Army is looked up as `people army` and, apostrophe lost, as `peoples army`."""
    known = key(phrase)
    if not known:
        raise ValueError(f"no word in the phrase {phrase!r}")
    if names and phrase.startswith("The ") and " " not in known:
        return (f"the {known}",)  # The Times, The Hague: the bare word is no name
    bare = _POSSESSIVE.sub("s", phrase) if "'" in phrase else phrase
    return (known,) if bare == phrase or key(bare) == known else (known, key(bare))
