"""Run: who wrote in the book, with what, when. Every row that the book keeps can be traced to one."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from tollbook.vocabulary.identity import content_id


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a program, or one sitting of a person.

    reader: names the program or person that coded the claims, with its version (`tollbook 0.1.0 / onnx 3`).
    by_hand: the claims were coded by a person; a program's claims never supersede them.
    settings: what the run was told, as text, for the record.
    """

    reader: str
    by_hand: bool = False
    program: str = ""
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    settings: str = ""

    @property
    def id(self) -> str:
        return content_id("run", self.reader, self.by_hand, self.program, self.started.isoformat(), self.settings)
