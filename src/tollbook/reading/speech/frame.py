"""Frame: one act of speech in a sentence, and the words it covers."""

from dataclasses import dataclass

from tollbook.reading.tree import Tree

QUOTES = frozenset('"“”')
EACH_OTHER = (("each", "other"), ("one", "another"))


@dataclass(frozen=True, slots=True)
class Frame:
    """One act of speech in a sentence.

    kind: assert, deny, question, responsibility, blame, announce, estimate, attribute or hedge (SpeechWord). word: the
    verb, or the first word of the phrase. speaker: the head word of whoever speaks, None if the sentence names nobody.
    hearer: the head word of whom it was told to. covers: the words said; everything in the sentence if it stands beside
    the content ("…, the ministry said"). cited: somebody else tells what the speaker said ("quoting a source").
    left: words that it leaves to the report itself. against: words of which somebody else tells something else. unsaid:
    it is told that the speaker does not say it: "has not said who did it", "have not claimed the attack".
    """

    sentence: int
    kind: str
    word: int
    speaker: int | None
    hearer: int | None
    covers: frozenset[int]
    beside: bool
    cited: bool = False
    left: frozenset[int] = frozenset()
    against: frozenset[int] = frozenset()
    unsaid: bool = False


def innermost(found: list[Frame], word: int) -> Frame | None:
    """The frame whose content holds a word, the tightest one; those beside the content only if no other does."""
    holding = [frame for frame in found if word in frame.covers and word != frame.word]
    return min(holding, key=lambda frame: (frame.beside, len(frame.covers)), default=None)


def is_mutual(tree: Tree, frame: Frame) -> bool:
    """Whether those who speak accuse one another, so that nobody is said to have acted by all: "blamed each other"."""
    behind = tree.lower[frame.word + 1 : frame.word + 3]
    return frame.kind == "blame" and behind in EACH_OTHER
