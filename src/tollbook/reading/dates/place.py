"""Mentions are put into their sentences, word by word."""

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from tollbook.reading.dates.beside import is_planned
from tollbook.reading.dates.distance import begins, distance, root_of
from tollbook.reading.dates.lexicon import AFTERMATH, SAID, TALLIES, VIOLENCE
from tollbook.reading.dates.model import DatedSentence, DateMention, PlacedDate, Sentence
from tollbook.vocabulary.analysis import Parse

_THE = frozenset(("the", "this", "that", "these"))
_BY = frozenset(("by", "until", "till"))
_SHUTS = frozenset((":", "-", "–", "—"))
_PAPERS = frozenset(("letter", "statement", "communique", "communiqué", "bulletin"))
_ON = frozenset(("on", "late", "early"))
_OPENING = 2
_SMALL = frozenset(("on", "late", "early", "in", ","))


def place_dates(mentions: Sequence[DateMention], sentences: Sequence[Sentence]) -> tuple[DatedSentence, ...]:
    """One dated sentence for each sentence, in order; a mention that spans two belongs to the first."""
    names = [
        frozenset(word.lower() for word in one.words[1:] if len(word) > 2 and word[0].isupper()) for one in sentences
    ]
    matter = [frozenset(word for word in one.words if len(word) > 3 and word.islower()) for one in sentences]
    holding = Counter(word for one, two in zip(names, matter, strict=True) for word in one | two)
    rarity = {word: math.log(1 + len(sentences) / times) for word, times in holding.items()}
    return tuple(
        DatedSentence(
            one.words,
            one.parse,
            tuple(_placed(mentions, one)),
            {word: rarity[word] for word in names[at]},
            {word: rarity[word] for word in matter[at]},
            frozenset(two for the, two in pairwise(one.words) if the.lower() in _THE),
        )
        for at, one in enumerate(sentences)
    )


def _placed(mentions: Sequence[DateMention], sentence: Sentence) -> Iterator[PlacedDate]:
    held = [mention for mention in mentions if _is_in(sentence, mention)]
    words = [word.lower() for word in sentence.words] if held else []
    for mention in held:
        first = bisect_right(sentence.places, mention.start, key=itemgetter(1))
        last = max(bisect_left(sentence.places, mention.end, key=itemgetter(0)), first + 1)
        head = head_of(range(first, last), sentence.parse)
        behind = sentence.words[last : last + 2]
        said = _said(first, last, head, sentence)
        blow = _of_the_blow(first, head, sentence)
        aftermath = not blow and _governor(head, sentence) in AFTERMATH
        tallied = not blow and _tallied(head, sentence)
        yield PlacedDate(
            first,
            last,
            head,
            mention,
            said,
            aftermath=aftermath,
            begins=begins(words, sentence.parse, head),
            by=_by(first, sentence),
            tallied=tallied,
            heads=_heads(first, last, sentence),
            caption=len(behind) == 2 and behind[0] in "([" and behind[1][0].isupper(),
            depth=distance(sentence.parse, root_of(sentence.parse), head, said),
            opens=not (said or aftermath and tallied) and _opens(mention, words[:first]),
            planned=is_planned(words, sentence.parse, range(first, last)),
        )


def _is_in(sentence: Sentence, mention: DateMention) -> bool:
    places = sentence.places
    return bool(places) and places[0][0] <= mention.start < places[-1][1]


def _opens(mention: DateMention, before: Sequence[str]) -> bool:
    """Whether a day is what a sentence begins with: "On 7 June soldiers shot nine"."""
    day = mention.when is not None and mention.when.days <= 2 and not mention.printed
    return day and len(before) <= _OPENING and _ON.issuperset(before)


def _heads(first: int, last: int, sentence: Sentence) -> bool:
    """Whether a date opens what follows: "Monday: soldiers fired", or a sentence of its own ("2 June.")."""
    alone = first == 0 and last >= len(sentence.words) - 1
    return alone or first <= 2 and bool(sentence.words[last : last + 1]) and sentence.words[last] in _SHUTS


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
    if before and (
        before[-1] in SAID or before[-1] == "dated" or before[-1] == "of" and not _PAPERS.isdisjoint(before[-2:-1])
    ):
        return True
    if _governor(head, sentence) in SAID:
        return True
    if parse is None or parse.heads[head] < 0 or parse.tags[parse.heads[head]] in ("VERB", "AUX"):
        return False
    return last < len(words) and words[last].lower() in SAID


def _by(first: int, sentence: Sentence) -> bool:
    """Whether the date is where a count ends."""
    before = [word.lower() for word in sentence.words[max(0, first - 3) : first]]
    while before and before[-1] in _SMALL:
        before.pop()
    return bool(before) and (before[-1] in _BY or before[-2:] in (["as", "of"], ["up", "to"], ["as", "at"]))


def _tallied(head: int, sentence: Sentence) -> bool:
    """Whether the date hangs on words of counting, or on a verb that such words are the subject of."""
    parse, above = sentence.parse, sentence.parse.heads[head] if sentence.parse else -1
    if parse is None or above < 0:
        return False
    near = [above, *(at for at, governor in enumerate(parse.heads) if governor == above and at != head)]
    words = [sentence.words[at].lower() for at in near if at == above or parse.relations[at].startswith("nsubj")]
    return any(word in TALLIES for word in words)


def _of_the_blow(first: int, head: int, sentence: Sentence) -> bool:
    """Whether a date before a verb of counting is that of what is counted: "the toll from an attack on Monday rose"."""
    parse, above = sentence.parse, sentence.parse.heads[head] if sentence.parse else -1
    if parse is None or first > above:
        return False
    words = [word.lower() for word in sentence.words[:first]]
    tolls = (at for at in range(first) if parse.heads[at] == above and parse.relations[at].startswith("nsubj"))
    toll = next((at for at in tolls if words[at] in TALLIES), None)
    return toll is not None and not VIOLENCE.isdisjoint(words[toll:])


def _governor(head: int, sentence: Sentence) -> str:
    """The word that a date hangs on, in lower case; nothing without a parse."""
    above = sentence.parse.heads[head] if sentence.parse else -1
    return sentence.words[above].lower() if above >= 0 else ""
