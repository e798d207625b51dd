"""Scene: everything that the parts of reading have found in a report, side by side, before claims are put together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from tollbook.reading.cast import Cast, cast
from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.ends import ends
from tollbook.reading.counts.find import find_counts, propose, tagged_count
from tollbook.reading.counts.parts import share_bounds, wholes
from tollbook.reading.dates import Asked, DatedSentence, Pointed, Sentence, days_of, find_dates, place_dates
from tollbook.reading.document import Document
from tollbook.reading.events import Trigger, by_misfortune, find_triggers, is_owned_up
from tollbook.reading.holding import holding
from tollbook.reading.names import Names
from tollbook.reading.naming import find_names
from tollbook.reading.places import PlaceMention, Role, Survey, survey
from tollbook.reading.sites import Sites
from tollbook.reading.speech.author import author
from tollbook.reading.speech.speakers import author_of
from tollbook.reading.speech.voices import Utterance, Voice, listen, voice
from tollbook.reading.weighing import Scales
from tollbook.vocabulary.analysis import Range
from tollbook.vocabulary.codes import Scope
from tollbook.vocabulary.gazetteer import Gazetteer

_SAYING = frozenset({"assert", "announce", "estimate", "attribute", "question", "blame", "deny"})


@dataclass(frozen=True)
class Scene:
    """A document with its names, places, dates, triggers, acts of speech and counts; all indices are the document's.

    told: the report's words of each date that may tell when something was, by its sentence and its first word there.
    """

    document: Document
    names: Names
    survey: Survey
    dated: tuple[DatedSentence, ...]
    told: Mapping[tuple[int, int], Range]
    triggers: tuple[tuple[Trigger, ...], ...]
    utterances: tuple[Utterance, ...]
    cast: Cast
    author: str | None
    scales: Scales
    sites: Sites
    counts: tuple[Counted, ...]
    whole_of: tuple[int | None, ...]
    _voices: dict[tuple[int, int], Voice] = field(default_factory=dict, init=False, compare=False, repr=False)

    @cached_property
    def holding(self) -> frozenset[str]:
        """The parties of which nothing is told but where they are."""
        return holding(self.document.trees, self.cast)

    @cached_property
    def owning_up(self) -> frozenset[str]:
        """The parties that claim a deed as their own: "the Islamic Army claimed responsibility"."""
        claiming = (
            speaker.name
            for utterance in self.utterances
            for frame, speaker in zip(utterance.frames, utterance.speakers, strict=True)
            if frame.kind == "responsibility" and speaker.name is not None
        )
        return frozenset(self.cast.called.get(name.lower(), name) for name in claiming)

    def voice(self, sentence: int, word: int) -> Voice:
        """Who vouches for a word of a sentence."""
        known = self._voices.get((sentence, word))
        if known is None:
            known = self._voices[sentence, word] = voice(self.utterances[sentence], self.names, word)
        return known

    def speaking(self, sentence: int) -> frozenset[int]:
        """The words of a sentence that name who says something in it, and not who did it."""
        return frozenset(
            f.speaker for f in self.utterances[sentence].frames if f.speaker is not None and f.kind in _SAYING
        )

    def asked(self, sentence: int, word: int, places: Mapping[int, float], words: Range) -> Asked:
        """The question when the event at a word was. places: how likely a sentence names its place (`Site.near`).
        words: of its count, or of the whole sentence."""
        running = self.scales.analysis.attribute(words, "scope")[Scope.RUNNING]
        published = self.document.report.published
        behind = self._behind(sentence, words)
        return Asked(self.dated, sentence, word, published, places, running, self._pointed(words), behind)

    def _behind(self, sentence: int, words: Range) -> range:
        """The words of a sentence behind a count, up to the next that is no part of it."""
        tree = self.document.trees[sentence]
        after = words[1] - tree.first
        others = [one.first for one in self.counts if one.sentence == sentence and one.first >= after]
        return range(after, min(others, default=len(tree)))

    def _pointed(self, words: Range) -> Pointed:
        *likely, none = self.scales.analysis.point(words, "date", list(self.told.values())) if self.told else [1.0]
        return Pointed(dict(zip(self.told, likely, strict=True)), none, self.scales.trust.date)


def look(document: Document, gazetteer: Gazetteer) -> Scene:
    """Finds everything in a document, each part on its own."""
    names = find_names(document.trees, document.whole)
    surveyed = survey(document.whole, document.trees, gazetteer)
    mentions = find_dates(document.whole, document.report.published, document.report.body)
    sentences = [Sentence(tree.words, tree.places, tree.parse) for tree in document.trees]
    dated = tuple(place_dates(mentions, sentences))
    scales = Scales(document.analysis)
    in_dates = [frozenset(word for date in one.dates for word in range(date.first, date.last)) for one in dated]
    places = _place_words(surveyed)
    triggers = [
        tuple(find_triggers(tree, document.whole, names, places[tree.index], in_date))
        for tree, in_date in zip(document.trees, in_dates, strict=True)
    ]
    found = _with_tagged(document, _counts(document, names, in_dates, scales), scales)
    found = [one for one in found if not _is_accident(document, triggers, one)]
    utterances = listen(document, names)
    _expect(document, found)
    of = wholes(document.trees, found, scales)
    surveyed = replace(_without_persons(document, surveyed, found), counts=tuple(_heads(document, found, of)))
    return Scene(
        document=document,
        names=names,
        survey=surveyed,
        dated=dated,
        told={
            (tree.index, one.first): tree.range(one.first, one.last)
            for tree, here in zip(document.trees, dated, strict=True)
            for one in here.dates
            if not one.mention.printed
        },
        triggers=tuple(triggers),
        utterances=utterances,
        cast=cast(document, names, utterances, places).without(_by_name(document, found)),
        author=author(document.report) or author_of(document, names),
        scales=scales,
        sites=Sites(surveyed, scales, tuple(map(days_of, dated))),
        counts=tuple(share_bounds(found, of)),
        whole_of=tuple(of),
    )


def _counts(document: Document, names: Names, in_dates: Sequence[frozenset[int]], scales: Scales) -> list[Counted]:
    """The counts of all sentences, of whose phrases the engine is asked together. in_dates: the words of dates."""
    proposed = [propose(tree, document.whole, in_date) for tree, in_date in zip(document.trees, in_dates, strict=True)]
    document.analysis.expect([words for one in proposed for words in one.words], "harm")
    found: list[Counted] = []
    for one in proposed:
        found += find_counts(one, document.whole, names, scales, found)
    ended = ends(document.trees, found)
    return sorted([*found, *ended], key=lambda one: (one.sentence, one.first)) if ended else found


def _heads(document: Document, counts: Sequence[Counted], of: Sequence[int | None]) -> Iterator[tuple[int, ...]]:
    """For each sentence the words that its counts hang on, those left out that are parts of others."""
    heads: dict[int, list[int]] = defaultdict(list)
    for counted, whole in zip(counts, of, strict=True):
        if whole is None:
            heads[counted.sentence].append(counted.head)
    for tree in document.trees:
        yield tuple(sorted(heads[tree.index]))


def _expect(document: Document, found: list[Counted]) -> None:
    """Lets the engine work out together what will be asked of the counts and of the sentences."""
    counts = [document.trees[one.sentence].range(one.first, one.last) for one in found]
    sentences = [tree.range(0, len(tree)) for tree in document.trees if len(tree)]
    document.analysis.expect(counts, "points")
    document.analysis.expect([*counts, *sentences], "labels")


def _is_accident(document: Document, triggers: Sequence[Sequence[Trigger]], one: Counted) -> bool:
    """Whether people came to harm by nobody's deed."""
    tree = document.trees[one.sentence]
    mishap = by_misfortune(tree, document.whole, triggers[one.sentence], one.predicate)
    return mishap and not is_owned_up(document.trees, triggers, one.sentence)


def _place_words(surveyed: Survey) -> list[frozenset[int]]:
    """For each sentence the words that name a place."""
    words: list[set[int]] = [set() for _ in surveyed.trees]
    for mention in surveyed.mentions:
        if mention.role is Role.PLACE:
            words[mention.sentence].update(range(mention.first, mention.last))
    return list(map(frozenset, words))


def _with_tagged(document: Document, found: list[Counted], scales: Scales) -> list[Counted]:
    """The counts, and those that only the heads propose, in the order of the report."""
    taken = {word for counted in found for word in (*_words(document, counted), *_name(document, counted))}
    more = []
    for (first, last), _ in document.analysis.tagged():
        tree = document.tree_at(first)
        if not taken & set(range(first, last)) and last <= tree.first + len(tree):
            counted = tagged_count(tree, document.whole, (first - tree.first, last - tree.first), scales)
            more += [counted] if counted is not None else []
    return sorted([*found, *more], key=lambda counted: (counted.sentence, counted.first))


def _name(document: Document, counted: Counted) -> Iterator[int]:
    """The report's words of the name that stands beside one who is counted: "the journalist Anton Reve"."""
    tree = document.trees[counted.sentence]
    if counted.high != 1:
        return
    for child in tree.children_by(counted.head, "appos", "flat"):
        if tree.tag(child) == "PROPN":
            yield from (tree.first + word for word in tree.under(child))
    above = tree.head(counted.head)
    if above >= 0 and tree.tag(above) == "PROPN" and tree.parse.relations[counted.head] in ("appos", "nmod:desc"):
        yield from (tree.first + word for word in (above, *tree.children_by(above, "flat", "compound")))


def _without_persons(document: Document, surveyed: Survey, counts: Sequence[Counted]) -> Survey:
    """The places, none of them the name of somebody who is counted: "gunmen killed Ramon Fuchs, a judge"."""
    persons = {word for counted in counts for word in _name(document, counted)}
    mentions = [
        replace(one, role=Role.PERSON) if one.sentence >= 0 and persons.issuperset(_mentioned(document, one)) else one
        for one in surveyed.mentions
    ]
    return replace(surveyed, mentions=tuple(mentions))


def _mentioned(document: Document, mention: PlaceMention) -> range:
    """The report's words of a name."""
    first = document.trees[mention.sentence].first
    return range(first + mention.first, first + mention.last)


def _by_name(document: Document, counts: Sequence[Counted]) -> frozenset[int]:
    """The report's words that count somebody by name, with neither a number nor a word for people: private victims'
    names are not taken."""
    named = [one for one in counts if one.quantity is None and one.people is None]
    return frozenset(word for one in named for word in _words(document, one))


def _words(document: Document, counted: Counted) -> range:
    return range(*document.trees[counted.sentence].range(counted.first, counted.last))
