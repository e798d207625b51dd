"""From words to intervals: which time expressions a text holds, which days they mean, and which of them dates an event.

Three steps, each a pure function over small frozen values:

1. `find_dates(text, published, start=0)` recognises every time expression and resolves it (codebook, "Dates") against the
   day of publication and what was mentioned before. All offsets count in `text`.
2. `place_dates(mentions, sentences)` puts the mentions into their sentences, word by word, and says of each whether it
   hangs on a verb of saying. A sentence is its words, their places in the text, and its parse.
3. `choose_when(report, sentence, word)` says when the event happened whose predicate (or count) is that word of that
   sentence, and by what right: governed in the clause, same sentence, said then, carried from before, or not known.

Beside them `timex_row(row)` gives TIMEX3 types and values for annotated corpora.

    mentions = find_dates(report.whole, report.published, report.body)
    dated = place_dates(mentions, [Sentence(words, places, parse), ...])
    choice = choose_when(dated, sentence=2, word=7)
    choice.when, choice.mention, choice.why
"""

from tollbook.reading.dates.choose import choose_when
from tollbook.reading.dates.find import find_dates
from tollbook.reading.dates.model import Choice, DatedSentence, DateMention, Kind, PlacedDate, Sentence, Why
from tollbook.reading.dates.place import place_dates

__all__ = [
    "Choice",
    "DateMention",
    "DatedSentence",
    "Kind",
    "PlacedDate",
    "Sentence",
    "Why",
    "choose_when",
    "find_dates",
    "place_dates",
]
