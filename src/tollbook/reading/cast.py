"""Cast: all whom a report names that may have spoken, acted or suffered, each with the words where it stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tollbook.reading.aliases import aliases
from tollbook.reading.camps import Camp, of_party
from tollbook.reading.document import Document
from tollbook.reading.names import NameKind, Names
from tollbook.reading.phrase import noun_phrase
from tollbook.reading.speech.meant import fuller
from tollbook.reading.speech.voices import Utterance
from tollbook.reading.strangers import people, unknown_names
from tollbook.vocabulary.analysis import Range
from tollbook.vocabulary.claim import Speaker

_SPEAKERS = frozenset(
    {NameKind.BODY, NameKind.OFFICE, NameKind.SHORT, NameKind.MEDIUM, NameKind.GROUP, NameKind.PARTY, NameKind.COUNTRY}
)
_PARTIES = frozenset({NameKind.GROUP, NameKind.PARTY, NameKind.COUNTRY, NameKind.ADJECTIVE, NameKind.CAPITAL})

Stands = tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """speakers: by name. parties: by fullest name. actors, targets: the parties, and bodies and people beside them that
    may have acted or suffered. media: by fullest name. described: the Speaker of each name. called: see `aliases`."""

    speakers: tuple[tuple[str, Stands], ...]
    parties: tuple[tuple[str, Stands], ...]
    actors: tuple[tuple[str, Stands], ...]
    targets: tuple[tuple[str, Stands], ...]
    media: tuple[tuple[str, Stands], ...]
    described: dict[str, Speaker]
    called: Mapping[str, str]

    def fullest(self, party: str | None) -> str | None:
        """The name under which a party is among the actors and the targets."""
        return self.called.get(party.lower(), party) if party else None

    def without(self, victims: frozenset[int]) -> "Cast":
        """The cast, but nobody among the targets who stands on these words of the report."""
        spared = [one for one in self.targets if all(victims.isdisjoint(range(*words)) for words in one[1])]
        return replace(self, targets=tuple(spared))


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
    bodies: dict[str, list[Range]] = {}
    media: dict[str, list[Range]] = {}
    for name in (name for sentence in names.by_sentence for name in sentence):
        words = document.trees[name.sentence].range(name.first, name.last)
        shown = names.shown(name)
        if name.kind in _SPEAKERS and not taken & set(range(*words)):
            full = fuller(names, shown)
            speakers.setdefault(full, []).append(words)
            described.setdefault(full, Speaker(full))
        if name.kind in _PARTIES or name.kind is NameKind.OFFICE and of_party(shown) is Camp.POLICE:
            parties.setdefault(shown, []).append(words)
        if name.kind is NameKind.BODY:
            bodies.setdefault(shown, []).append(words)
        if name.kind is NameKind.MEDIUM:
            media.setdefault(shown, []).append(words)
    folk: dict[str, list[Range]] = {}
    named = [frozenset(w for n in here for w in range(n.first, n.last)) for here in names.by_sentence]
    for one in unknown_names(document.trees, [placed | held for placed, held in zip(places, named, strict=True)]):
        tree = document.trees[one.sentence]
        words = tree.range(one.first, one.last)
        shown = document.text(tree, one.first, one.last)
        (folk if one.ranked else parties).setdefault(shown, []).append(words)
        if one.last - one.first > 1 and not taken & set(range(*words)):
            speakers.setdefault(shown, []).append(words)
            described.setdefault(shown, Speaker(shown))
    civilians: dict[str, list[Range]] = {}
    for one in people(document.trees, named):
        tree = document.trees[one.sentence]
        of_kind = civilians if one.civilian else folk
        of_kind.setdefault(document.text(tree, one.first, one.last), []).append(tree.range(one.first, one.last))
    called = aliases(document.trees, names)
    actors = _joined(called, parties, bodies, folk)
    targets = _joined(called, actors, civilians)
    return Cast(
        _frozen(speakers), _frozen(parties), _frozen(actors), _frozen(targets), _frozen(media), described, called
    )


def _joined(called: Mapping[str, str], *parts: Mapping[str, list[Range]]) -> dict[str, list[Range]]:
    """All of some parts, each party once."""
    whole: dict[str, list[Range]] = {}
    for part in parts:
        for name, stands in part.items():
            whole.setdefault(called.get(name.lower(), name), []).extend(stands)
    return whole


def _frozen(found: Mapping[str, list[Range]]) -> tuple[tuple[str, Stands], ...]:
    return tuple((name, tuple(stands)) for name, stands in found.items())
