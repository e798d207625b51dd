"""Readers that break, or end their process, on a report with a certain word: for tests of what contains it."""

import os
from collections.abc import Sequence
from functools import cache

from tollbook import engines
from tollbook.reading.reader import Reader
from tollbook.vocabulary.analysis import Analyser, Analysis, Words

POISON = "Unreadable"
DEADLY = "Deadly"


class Breaking:
    """The shipped analyser, but for two words."""

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser
        self.version = analyser.version

    def analyse(self, reports: Sequence[Sequence[Words]]) -> Sequence[Analysis]:
        held = {word for sentences in reports for words in sentences for word in words}
        if DEADLY in held:
            os._exit(3)
        if POISON in held:
            raise ArithmeticError("the poison was there")
        return self._analyser.analyse(reports)


@cache
def breaking_reader() -> Reader:
    """A reader with it; a module's own function, so that other processes can make it."""
    return Reader(Breaking(engines.analyser("onnx", None, 1)), engines.open_gazetteer())
