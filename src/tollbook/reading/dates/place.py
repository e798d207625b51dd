"""Mentions are put into their sentences, word by word."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tollbook.reading.dates.lexicon import SAID
from tollbook.reading.dates.model import DatedSentence, DateMention, PlacedDate, Sentence
from tollbook.vocabulary.analysis import Parse


def place_dates(mentions: Sequence[DateMention], sentences: Sequence[Sentence]) -> tuple[DatedSentence, ...]:
    """One dated sentence for each sentence, in order; a mention that runs over a sentence's end belongs to its first."""
    return tuple(_dated(mentions, sentence) for sentence in sentences)


def _dated(mentions: Sequence[DateMention], sentence: Sentence) -> DatedSentence:
    if not sentence.places:
        return DatedSentence(sentence.words, sentence.parse, ())
    starts = [start for start, _ in sentence.places]
    ends = [end for _, end in sentence.places]
    placed = []
    for mention in mentions:
        if starts[0] <= mention.start < ends[-1]:
            first = bisect_right(ends, mention.start)
            last = max(bisect_left(starts, mention.end), first + 1)
            head = head_of(range(first, last), sentence.parse)
            placed.append(PlacedDate(first, last, head, _said(head, sentence), mention))
    return DatedSentence(sentence.words, sentence.parse, tuple(placed))


def head_of(words: range, parse: Parse | None) -> int:
    """The first of the words that hangs on a word outside them; the last of them where there is no parse."""
    if parse is not None:
        for word in words:
            if parse.heads[word] not in words:
                return word
    return words[-1]


def _said(head: int, sentence: Sentence) -> bool:
    """Whether the date hangs on a verb of saying, or, without a parse, stands next to one."""
    words, parse = sentence.words, sentence.parse
    if parse is not None:
        return parse.heads[head] >= 0 and words[parse.heads[head]].lower() in SAID
    return any(word.lower() in SAID for word in words[max(0, head - 2) : head])
