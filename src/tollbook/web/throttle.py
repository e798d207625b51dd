"""Slows down who guesses: after a few failures a name, or an address, has to wait, twice as long each time."""

import time
from collections import OrderedDict
from threading import Lock

_FREE = 5
_FIRST = 2.0
_LONGEST = 900.0
_MOST = 10_000


class Throttle:
    """In memory. A name is slowed down whoever asks for it, and an address whatever name it tries."""

    def __init__(self) -> None:
        self._failures: OrderedDict[str, tuple[int, float]] = OrderedDict()
        self._alone = Lock()

    def wait(self, caller: str, name: str) -> int:
        """How many seconds are left to wait, 0 for none."""
        now = time.monotonic()
        with self._alone:
            left = [self._until(key) - now for key in _keys(caller, name)]
        return max(0, *(-int(-each // 1) for each in left))

    def failed(self, caller: str, name: str) -> None:
        with self._alone:
            for key in _keys(caller, name):
                number, _ = self._failures.pop(key, (0, 0.0))
                self._failures[key] = (number + 1, time.monotonic())
            while len(self._failures) > _MOST:
                self._failures.popitem(last=False)

    def passed(self, caller: str, name: str) -> None:
        with self._alone:
            for key in _keys(caller, name):
                self._failures.pop(key, None)

    def _until(self, key: str) -> float:
        number, last = self._failures.get(key, (0, 0.0))
        return last + min(_LONGEST, _FIRST * 2.0 ** (number - _FREE)) if number >= _FREE else 0.0


def _keys(caller: str, name: str) -> tuple[str, ...]:
    return (f"caller {caller}", f"name {name}") if name else (f"caller {caller}",)
