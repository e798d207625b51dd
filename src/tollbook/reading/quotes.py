"""Quotes: a claim without a count is stated by its sentence and by the direct speech that goes on with it.

Of our coded reports' quotes those do that are taken over a sentence which states nothing of its own: nineteen in twenty
where the quotation was begun in the sentence before, half where it begins there, and one in six elsewhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.reading.document import Document
from tollbook.reading.drafts import Draft
from tollbook.reading.speech.frame import QUOTES

_LONGEST = 400
"""Characters of a quote that is made longer: one that can be read at a glance."""


def with_speech(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts, those without a count with the direct speech that follows and that no other draft states."""
    stated = {draft.sentence for draft in drafts}
    for draft in drafts:
        yield draft if draft.count else replace(draft, end=_end(document, draft, stated))


def _end(document: Document, draft: Draft, stated: set[int]) -> int:
    end = draft.end
    for tree in document.trees[draft.sentence + 1 :]:
        said = document.whole[draft.start : end]
        is_open = sum(said.count(mark) for mark in QUOTES) % 2 == 1
        begins = document.whole[tree.start : tree.start + 1] in QUOTES
        if tree.index in stated or not (is_open or begins) or tree.end - draft.start > _LONGEST:
            break
        end = tree.end
    return end
