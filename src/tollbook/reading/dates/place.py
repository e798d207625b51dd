"""Mentions are put into their sentences, word by word."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tollbook.reading.dates.lexicon import SAID
from tollbook.reading.dates.model import DatedSentence, DateMention, PlacedDate, Sentence
from tollbook.vocabulary.analysis import Parse

_SMALL = frozenset(("on", "late", "early", "in", ","))


def place_dates(mentions: Sequence[DateMention], sentences: Sequence[Sentence]) -> tuple[DatedSentence, ...]:
    """One dated sentence for each sentence, in order; a mention that spans two belongs to the first."""
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
            placed.append(PlacedDate(first, last, head, _said(first, last, head, sentence), mention))
    names = frozenset(word.lower() for word in sentence.words[1:] if len(word) > 2 and word[0].isupper())
    matter = frozenset(word for word in sentence.words if len(word) > 3 and word.islower())
    return DatedSentence(sentence.words, sentence.parse, tuple(placed), names, matter)


def head_of(words: range, parse: Parse | None) -> int:
    """The first of the words that hangs on a word outside them; the last of them where there is no parse."""
    if parse is not None:
        for word in words:
            if parse.heads[word] not in words:
                return word
    return words[-1]


def _said(first: int, last: int, head: int, sentence: Sentence) -> bool:
    """Whether the date hangs on a verb of saying, or stands right behind one ("said late on Sunday")."""
    words, parse = sentence.words, sentence.parse
    before = [word.lower() for word in words[max(0, first - 3) : first]]
    while before and before[-1] in _SMALL:
        before.pop()
    if before and before[-1] in SAID:
        return True
    if parse is None or parse.heads[head] < 0:
        return False
    governor = parse.heads[head]
    if words[governor].lower() in SAID:
        return True
    return parse.tags[governor] not in ("VERB", "AUX") and last < len(words) and words[last].lower() in SAID
