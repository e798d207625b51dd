"""Turns: how soon the interpreter goes from one thread to the next while windows run beside the rules."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_PROMPT = 0.0002
"""Seconds. With Python's own 0.005 a thread that comes back from the network, in which it spends some 0.02, waits as
long as that for the rules' thread to let go, and its core with it."""


class _Turns:
    """Counts who needs prompt turns, so that the last who goes puts back what was before."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._needed = 0
        self._before = sys.getswitchinterval()

    def begin(self) -> None:
        with self._lock:
            if self._needed == 0:
                self._before = sys.getswitchinterval()
                sys.setswitchinterval(min(_PROMPT, self._before))
            self._needed += 1

    def end(self) -> None:
        with self._lock:
            self._needed -= 1
            if self._needed == 0:
                sys.setswitchinterval(self._before)


_turns = _Turns()


@contextmanager
def prompt_turns() -> Iterator[None]:
    """Prompt turns for all threads of the process until the block ends."""
    _turns.begin()
    try:
        yield
    finally:
        _turns.end()
