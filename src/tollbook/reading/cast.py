"""Cast: all whom a report names that may have spoken, acted or suffered, each with the words where it stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tollbook.reading.bodies import CALENDAR
from tollbook.reading.document import Document
from tollbook.reading.names import Name, NameKind, Names
from tollbook.reading.phrase import noun_phrase
from tollbook.reading.speech.meant import fuller
from tollbook.reading.speech.voices import Utterance
from tollbook.reading.tree import Tree
from tollbook.vocabulary.analysis import Range
from tollbook.vocabulary.claim import Speaker

_SPEAKERS = frozenset(
    {NameKind.BODY, NameKind.OFFICE, NameKind.SHORT, NameKind.MEDIUM, NameKind.GROUP, NameKind.PARTY, NameKind.COUNTRY}
)
_PARTIES = frozenset({NameKind.GROUP, NameKind.PARTY, NameKind.COUNTRY, NameKind.ADJECTIVE, NameKind.CAPITAL})

Stands = tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """speakers: by name. parties: by fullest name. media: by fullest name. described: the Speaker of each name."""

    speakers: tuple[tuple[str, Stands], ...]
    parties: tuple[tuple[str, Stands], ...]
    media: tuple[tuple[str, Stands], ...]
    described: dict[str, Speaker]


def cast(document: Document, names: Names, utterances: Iterable[Utterance], places: Sequence[frozenset[int]]) -> Cast:
    """Gathers the cast of a document. places: the words of each sentence that name a place, and nobody."""
    speakers: dict[str, list[Range]] = {}
    described: dict[str, Speaker] = {}
    taken: set[int] = set()
    for utterance in utterances:
        for frame, speaker in zip(utterance.frames, utterance.speakers, strict=True):
            if speaker.name is None or frame.speaker is None:
                continue
            tree = document.trees[frame.sentence]
            words = tree.range(*noun_phrase(tree, frame.speaker))
            known = described.get(speaker.name)
            if known is None or (known.person is None and speaker.person):
                described[speaker.name] = speaker
            if not taken & set(range(*words)):
                taken |= set(range(*words))
                speakers.setdefault(speaker.name, []).append(words)
    parties: dict[str, list[Range]] = {}
    media: dict[str, list[Range]] = {}
    for name in (name for sentence in names.by_sentence for name in sentence):
        words = document.trees[name.sentence].range(name.first, name.last)
        shown = display(names, name)
        if name.kind in _SPEAKERS and not taken & set(range(*words)):
            full = fuller(names, shown)
            speakers.setdefault(full, []).append(words)
            described.setdefault(full, Speaker(full))
        if name.kind in _PARTIES:
            parties.setdefault(shown, []).append(words)
        if name.kind is NameKind.MEDIUM:
            media.setdefault(shown, []).append(words)
    for sentence, first, last in _unknown(document, names, places):
        tree = document.trees[sentence]
        words = tree.range(first, last)
        shown = document.text(tree, first, last)
        parties.setdefault(shown, []).append(words)
        if not taken & set(range(*words)):
            speakers.setdefault(shown, []).append(words)
            described.setdefault(shown, Speaker(shown))
    return Cast(_frozen(speakers), _frozen(parties), _frozen(media), described)


def _unknown(document: Document, names: Names, places: Sequence[frozenset[int]]) -> Iterator[tuple[int, int, int]]:
    """Names of several words that nothing is known of: they may be anybody's, and the heads say whether they are."""
    for tree in document.trees:
        known = places[tree.index] | {w for n in names.by_sentence[tree.index] for w in range(n.first, n.last)}
        first = 0
        while first < len(tree):
            last = first
            while last < len(tree) and last not in known and _is_name(tree, last):
                last += 1
            if last - first > 1 and not tree.words[first].isupper():
                yield tree.index, first, last
            first = max(last, first + 1)


def _is_name(tree: Tree, word: int) -> bool:
    return tree.tag(word) == "PROPN" and tree.words[word][0].isupper() and tree.lower[word] not in CALENDAR


def display(names: Names, name: Name) -> str:
    """What a name is shown as: its fullest form in the report; a country for its adjective and its capital."""
    if name.kind in (NameKind.ADJECTIVE, NameKind.CAPITAL):
        return name.key
    return names.fullest(name)


def _frozen(found: dict[str, list[Range]]) -> tuple[tuple[str, Stands], ...]:
    return tuple((name, tuple(stands)) for name, stands in found.items())
