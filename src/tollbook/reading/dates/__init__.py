"""From words to intervals: which time expressions a text holds, which days they mean, and which of them dates an event.

Three steps, each a pure function over small frozen values:

1. `find_dates(text, published, start=0)` recognises every time expression and resolves it (codebook, "Dates") against
   the day of publication and what was mentioned before. All offsets count in `text`.
2. `place_dates(mentions, sentences)` puts the mentions into their sentences, word by word, and says of each whether it
   hangs on a verb of saying. A sentence is its words, their places in the text, and its parse.
3. `choose_when(asked)` says when the event happened whose predicate (or count) is that word
   of that sentence, by what right (same sentence, said then, carried from another sentence, nothing), and how likely
   that is to be what a coder would say.

`DateMention.runs` and `.long` say whether what a mention dates is a sum over time, for the scope of a count.
Beside them `timex_row(row)` gives TIMEX3 types and values for annotated corpora.

    mentions = find_dates(report.whole, report.published, report.body)
    dated = place_dates(mentions, [Sentence(words, places, parse), ...])
    choice = choose_when(Asked(dated, sentence=2, word=7, published=report.published))
    choice.when, choice.mention, choice.why, choice.probability
"""

from tollbook.reading.dates.asked import Asked, Pointed
from tollbook.reading.dates.choose import choose_when
from tollbook.reading.dates.find import find_dates
from tollbook.reading.dates.model import Choice, DatedSentence, DateMention, Kind, PlacedDate, Sentence, Why
from tollbook.reading.dates.own import days_of
from tollbook.reading.dates.place import place_dates
from tollbook.reading.dates.timex import timex_row, timexes

__all__ = [
    "Asked",
    "Choice",
    "DateMention",
    "DatedSentence",
    "Kind",
    "PlacedDate",
    "Pointed",
    "Sentence",
    "Why",
    "choose_when",
    "days_of",
    "find_dates",
    "place_dates",
    "timex_row",
    "timexes",
]
