"""Words to word pieces: every word has at least one piece and at most MOST of them, whatever it is made of."""

from pathlib import Path
from typing import Final

from tokenizers import Tokenizer

MOST: Final = 12  # the first piece stands for the word; the tail of a monster adds nothing
LONGEST: Final = 100  # characters of a word that are looked at
KEPT: Final = 200_000  # words remembered before the memory is emptied


class Pieces:
    """A word-piece vocabulary with a memory, because reports repeat their words."""

    def __init__(self, path: Path) -> None:
        tokenizer = Tokenizer.from_file(str(path))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[int, ...]] = {}
        self.first = self._id("[CLS]")
        self.end = self._id("[SEP]")
        self.pad = self._id("[PAD]")
        self.unknown = self._id("[UNK]")

    def _id(self, token: str) -> int:
        found = self._tokenizer.token_to_id(token)
        if found is None:
            raise ValueError(f"the vocabulary has no {token}")
        return int(found)

    def of(self, word: str) -> tuple[int, ...]:
        """The piece numbers of one word, 1 to MOST of them."""
        known = self._known.get(word)
        if known is None:
            seen = word[:LONGEST].encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair is no letter
            ids = self._tokenizer.encode(seen, add_special_tokens=False).ids[:MOST]
            known = tuple(ids) or (self.unknown,)
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[word] = known
        return known
