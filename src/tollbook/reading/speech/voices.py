"""Voices: for every word of a report, who vouches for it and with what stance, sentence after sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tollbook.reading.document import Document
from tollbook.reading.names import Names
from tollbook.reading.speech.charged import charged
from tollbook.reading.speech.frame import QUOTES, Frame, innermost
from tollbook.reading.speech.frames import frames
from tollbook.reading.speech.heard import Heard
from tollbook.reading.speech.speakers import introductions, met, name_speaker
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker
from tollbook.vocabulary.codes import Stance

_CARRYING = frozenset({"assert", "announce", "estimate"})
_GOING_ON = frozenset("it he she they the others another among of some most".split())


@dataclass(frozen=True, slots=True)
class Voice:
    """Who vouches for some words. frame: the act of speech that says so, None where the speaker is carried over; then
    quoting: as direct speech. reported: the report itself says them, beside what somebody denies."""

    speaker: Speaker
    stance: Stance
    frame: Frame | None
    carried: bool = False
    reported: bool = False
    quoting: bool = False


@dataclass(frozen=True, slots=True)
class Utterance:
    """The acts of speech of one sentence with their speakers, and whoever's account the sentence goes on with.

    quoted: it begins inside direct speech; opens: there or with a quotation mark.
    """

    frames: tuple[Frame, ...]
    speakers: tuple[Speaker, ...]
    carried: Speaker | None
    quoted: bool
    opens: bool = False


def listen(document: Document, names: Names) -> tuple[Utterance, ...]:
    """Reads the report's sentences in order and keeps who has spoken so far."""
    heard = Heard(introduced=introductions(document, names))
    found: list[Utterance] = []
    open_quote = False
    for tree in document.trees:
        here = frames(tree, document.whole)
        speakers: list[Speaker] = []
        for frame in here:
            speaker = name_speaker(document, names, frame, heard)
            if frame.kind == "deny":
                said = [*_said(found[-1:]), *zip(here, speakers, strict=False)]
                speaker = charged(document.trees, names, frame, speaker, said) or speaker
            speakers.append(speaker)
            if speaker.name:
                heard = heard.then(met(document, frame, speaker))
        began_open = open_quote
        marks = sum(document.whole[tree.start : tree.end].count(mark) for mark in QUOTES)
        open_quote = open_quote ^ (marks % 2 == 1)
        going_on = began_open or _goes_on(document, tree, found)
        carried = heard.last if not here and going_on else None
        opens = began_open or tree.words[0] in QUOTES
        found.append(Utterance(tuple(here), tuple(speakers), carried, began_open, opens))
    return _closed_by(found, document.paragraphs)


def _said(utterances: Sequence[Utterance]) -> list[tuple[Frame, Speaker]]:
    """The acts of speech of some sentences with who speaks."""
    return [said for one in utterances for said in zip(one.frames, one.speakers, strict=True)]


def _closed_by(found: Sequence[Utterance], paragraphs: Sequence[int]) -> tuple[Utterance, ...]:
    """The utterances, with whoever is named only where direct speech of several sentences of a paragraph ends: "…. …,"
    she said."""
    kept: list[Utterance] = []
    speaker: Speaker | None = None
    for at, one in reversed(list(enumerate(found))):
        if at + 1 < len(found) and paragraphs[at] != paragraphs[at + 1]:
            speaker = None
        if speaker is not None and not one.frames and (one.quoted or one.carried is None):
            one = replace(one, carried=speaker)
        beside = next((s for f, s in zip(one.frames, one.speakers, strict=True) if f.beside and s.name), None)
        speaker = (beside if one.frames else one.carried) if one.quoted else None
        kept.append(one)
    return tuple(reversed(kept))


def voice(utterance: Utterance, names: Names, word: int) -> Voice:
    """Who vouches for a word of a sentence."""
    known = [frame for frame in utterance.frames if word in frame.covers or word == frame.word]
    holding = [frame for frame in known if not frame.unsaid or word == frame.word]
    frame = next((f for f in holding if f.word == word), None) or innermost(holding, word)
    if frame is None and (known or any(word in one.left for one in utterance.frames)):
        return Voice(Speaker(), Stance.ASSERTS, None, reported=True)
    if frame is None:
        speaker = utterance.carried or Speaker()
        carried = utterance.carried is not None
        return Voice(speaker, Stance.ASSERTS, None, carried, quoting=carried and utterance.opens)
    named = dict(zip(utterance.frames, utterance.speakers, strict=True))
    if named[frame].name in names.media:
        others = (f for f in holding if named[f].name and frame.word not in f.against)
        frame = next((f for f in others if named[f].name not in names.media), frame)
    speaker = named[frame]
    alone = not any(named[other].name for other in holding)
    if frame.kind == "responsibility" and frame.speaker is not None and alone:
        return Voice(speaker, Stance.ASSERTS, None, reported=True)  # "no group has claimed the attack that killed 12"
    cited = next((named[other] for other in holding if other.cited and other != frame and named[other].name), None)
    if cited is not None and frame.kind in _CARRYING and speaker.name and speaker.person is None:
        return Voice(Speaker(cited.name, cited.person, speaker.name), stance_of(frame), frame)
    outer = [named[other] for other in holding if other != frame and named[other].name]
    if frame.cited and outer and speaker.name and speaker.via is None:
        return Voice(replace(speaker, via=outer[0].name), stance_of(frame), frame)
    if not speaker.name and outer:
        speaker = outer[0]
    elif outer and speaker.via is None and outer[0].name != speaker.name:
        media = (one.name if one.name in names.media else one.via for one in outer)
        medium = next((name for name in media if name), None)
        if medium:
            speaker = Speaker(speaker.name, speaker.person, medium)
    return Voice(speaker, stance_of(frame), frame)


def stance_of(frame: Frame) -> Stance:
    """What the act of speech does with what it covers."""
    if frame.kind == "deny":
        return Stance.DENIES
    if frame.kind == "question":
        return Stance.QUESTIONS
    return Stance.ASSERTS


def _goes_on(document: Document, tree: Tree, found: Sequence[Utterance]) -> bool:
    """Whether a sentence without an act of speech plainly goes on with the account of the one before, or with its
    direct speech."""
    part = tree.lower[1:3] == ("of", "them")
    if not found or (tree.lower[0] not in _GOING_ON and tree.words[0] not in QUOTES and not part):
        return False
    before = found[-1]
    return bool(before.speakers and before.speakers[-1].name) or before.carried is not None
