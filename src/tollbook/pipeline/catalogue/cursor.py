"""Where a page ends, as a word for the next request; it names the last row, so nothing is lost or told twice."""

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass

from tollbook.vocabulary import UsageError


@dataclass(frozen=True, slots=True)
class Cursor:
    """sort: the order that it is of. value, id: what the last row of the page is sorted by."""

    sort: str
    value: str | int
    id: str

    def __str__(self) -> str:
        text = json.dumps([self.sort, self.value, self.id], separators=(",", ":"))
        return urlsafe_b64encode(text.encode()).decode().rstrip("=")

    @classmethod
    def read(cls, word: str, sort: str) -> "Cursor":
        """Raises UsageError if it is none, or of another order."""
        try:
            padded = word.encode() + b"=" * (-len(word) % 4)
            found = json.loads(urlsafe_b64decode(padded))
            made_for, value, last = found
            f"{value}{last}".encode()
        except (binascii.Error, ValueError, TypeError, RecursionError) as error:
            raise UsageError("This cursor is none.", "Take `next` from the page before.") from error
        right = isinstance(value, str) or (isinstance(value, int) and abs(value) < 1 << 62)
        if made_for != sort or not right or not isinstance(last, str):
            raise UsageError("This cursor is of another question.", "Ask the same again, with its `next`.")
        return cls(sort, value, last)
