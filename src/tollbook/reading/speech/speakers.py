"""Speakers: the head word of whoever speaks becomes organisation, person and medium, in their fullest form."""

from dataclasses import replace

from tollbook.reading.document import Document
from tollbook.reading.knowledge.titles import rank_phrases, role_phrases
from tollbook.reading.names import Name, NameKind, Names
from tollbook.reading.phrase import noun_phrase
from tollbook.reading.speech.frame import QUOTES, Frame
from tollbook.reading.speech.heading import headed_by
from tollbook.reading.speech.heard import Heard, Met
from tollbook.reading.speech.meant import fuller
from tollbook.reading.speech.offices import by_office, force_of, unnamed
from tollbook.reading.speech.owners import (
    ALLIANCES,
    BODIES,
    PAPERS,
    is_nobody,
    is_own,
    is_press_office,
    issuer,
    named_after,
    named_before,
    subject_before,
    whose_office,
)
from tollbook.reading.speech.phrasing import LANDS, SPEAKING, Phrasing, phrasing, with_appositions
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker

_PRONOUNS = frozenset("he she it they who we i you which that this".split())
_BACKWARD = frozenset(
    "source group agency organisation organization monitor statement army spokesman spokeswoman official communique"
    " charity watchdog network union militia movement company party alliance coalition bulletin".split()
)
_MISSIONS = frozenset({"mission", "force", "tribunal", "office"})
"""What a body sends out, which speaks for itself: "the United Nations mission"."""
_OUTLETS = frozenset({"radio", "channel", "television", "website", "station"})
_RUMOURS = frozenset({"report", "reports"})
_OWN = frozenset({"its", "their"})


def name_speaker(document: Document, names: Names, frame: Frame, heard: Heard) -> Speaker:
    """The speaker of a frame. An empty Speaker if the frame names nobody."""
    tree = document.trees[frame.sentence]
    if frame.speaker is None:
        return Speaker()
    speaker = _described(document, names, tree, frame.speaker, heard)
    via = _hearer(names, tree, frame)
    return Speaker(speaker.name, speaker.person, via) if via and via != speaker.name else speaker


def met(document: Document, frame: Frame, speaker: Speaker) -> Met:
    """The speaker of a frame with the words that describe him or her there."""
    tree = document.trees[frame.sentence]
    return Met(speaker, _words(tree, frame.speaker), tree.index)


def _words(tree: Tree, word: int | None) -> frozenset[str]:
    return frozenset() if word is None else frozenset(tree.lower[slice(*with_appositions(tree, word))])


def introductions(document: Document, names: Names) -> tuple[Met, ...]:
    """The persons whom a report introduces with what they are, whether they speak there or not."""
    found = []
    for tree in document.trees:
        for word in range(len(tree)):
            if tree.tag(word) == "PROPN" and tree.child(word, "appos", "nmod:desc", "compound", "flat") is not None:
                above = tree.head(word)
                office = above if tree.relation(word) == "appos" and tree.tag(above) == "NOUN" else word
                speaker = _described(document, names, tree, office, Heard())
                ranked = tree.child(word, "nmod:desc") is not None
                if speaker.person is not None and (ranked or " " in speaker.person) and speaker.name != speaker.person:
                    found.append(Met(speaker, _words(tree, word), tree.index))
    return tuple(found)


def author_of(document: Document, names: Names) -> str | None:
    """Whose communiqué the report is by its first line: "Communiqué No. 12 of the Vard Front"."""
    for tree in document.trees[:1]:
        word = headed_by(tree)
        return _described(document, names, tree, word, Heard()).name if word is not None else None
    return None


def _described(document: Document, names: Names, tree: Tree, word: int, heard: Heard) -> Speaker:
    if tree.lower[word] == "we" and QUOTES.isdisjoint(tree.words):
        return Speaker()  # the report itself
    if tree.lower[word] in _PRONOUNS:
        told = heard.told_of(tree.index) if tree.lower[word] in ("he", "she") else None
        if told is not None:
            return told
        acted = _acted_before(document, names, tree, word)
        spoke = heard.spoken[-1].sentence >= tree.index - 1 if heard.spoken else False
        return acted if acted.name and not spoke else heard.meant_by(tree.lower[word]) or acted
    if is_nobody(tree, word) or is_own(tree, word):
        return Speaker()
    if tree.lower[word] in _OUTLETS and _OWN & set(tree.lower[max(0, word - 2) : word]):
        return Speaker(whose_office(document, names, tree, noun_phrase(tree, word), heard))  # "their radio"
    owner = issuer(tree, word) if tree.lower[word] in PAPERS or is_press_office(tree, word) else None
    if owner is not None and tree.lower[word] in _RUMOURS and _comes_from_afar(names, tree, owner):
        return Speaker()
    if owner is not None:
        return _described(document, names, tree, owner, heard)
    somebody = unnamed(names, tree, word)
    if somebody is not None:
        return somebody
    kind = _kind_word(tree, word)
    named = named_after(tree, kind) if kind is not None else None
    if named is not None:
        return Speaker(document.text(tree, *named))
    phrase = phrasing(names, tree, word)
    person = document.text(tree, *phrase.called) if phrase.called else None
    force = force_of(phrase) if person is not None else None
    speaker = (
        (Speaker(force, person) if force is not None else None)
        or _by_name(document, names, phrase, person)
        or _referring_back(document, names, phrase, person, heard)
        or by_office(document, names, phrase, person, heard)
        or Speaker(document.text(tree, *phrase.inner), person)
    )
    return replace(speaker, name=fuller(names, speaker.name)) if speaker.name else speaker


def _comes_from_afar(names: Names, tree: Tree, word: int) -> bool:
    """Whether reports come from where something happened, and not from somebody: "reports from the front"."""
    from_there = any(tree.lower[case] == "from" for case in tree.children_by(word, "case"))
    known = names.touching(tree.index, word)
    return from_there and (known is None or known.kind not in SPEAKING) and not role_phrases().get(tree.lower[word])


def _acted_before(document: Document, names: Names, tree: Tree, word: int) -> Speaker:
    """The party that the sentence before tells of, for "they" or "it": "the rebels attacked. They claimed"."""
    before = subject_before(document, names, tree) if tree.lower[word] in ("they", "it") else None
    parties = (NameKind.GROUP, NameKind.PARTY, NameKind.BODY)
    return Speaker(names.fullest(before)) if before is not None and before.kind in parties else Speaker()


def _kind_word(tree: Tree, word: int) -> int | None:
    """The word that says what sort of body a speaker is: the head itself, or right before a name that is the head."""
    if tree.lower[word] in BODIES:
        return word
    before = word - 1
    while before > 0 and tree.tag(before) == "PROPN" and tree.head(before) == word:
        before -= 1
    return before if before >= 0 and tree.lower[before] in BODIES and tree.head(before) == word else None


def _by_name(document: Document, names: Names, phrase: Phrasing, person: str | None) -> Speaker | None:
    """A known body, group, medium or country in the phrase."""
    tree, word, found = phrase.tree, phrase.word, phrase.found
    comma = next((at for at in range(word, phrase.whole[1]) if tree.words[at] == ","), None)
    described = comma is not None and person is None and found and all(_describes(n, comma) for n in found)
    if comma is not None and described and tree.tag(word) == "PROPN":
        return Speaker(document.text(tree, phrase.inner[0], comma))
    lands = found and all(n.kind in LANDS for n in found) and not any(n.first <= word < n.last for n in found)
    if lands and not (phrase.role and _speaks_for(tree, found[0])):
        return Speaker(document.text(tree, *phrase.inner), person)  # "Iran's Tasnim agency" is not Iran
    if not found or (phrase.role is False and not _within(tree, found, word)):
        return None
    if phrase.role is False and _spelt_out(names, phrase):
        return Speaker(document.text(tree, *phrase.inner), person)
    on = next((n for n in found if n.first <= word < n.last), None)
    if on is not None and on.kind is NameKind.MEDIUM:
        return Speaker(names.fullest(on), person)  # "the rebels' Dawn Radio" is not the rebels
    together = next((c for c in tree.children_by(word, "conj") if word < c < phrase.inner[1]), None)
    if on is not None and together is not None and tree.tag(together) in ("NOUN", "PROPN"):
        return Speaker(document.text(tree, *phrase.inner), person)  # "police and emergency services"
    name = _best(found, word)
    if phrase.head in _MISSIONS and name.last <= word and phrase.role is None:
        called = named_after(tree, word) if tree.words[word + 1 : word + 2] == (",",) else None
        if called is not None:
            return Speaker(document.text(tree, *called), person)  # "the UN mission, UNMIL,"
        return Speaker(document.text(tree, *phrase.inner), person)
    if name.kind is NameKind.MEDIUM and phrase.role is None and len(found) > 1:
        name = next((n for n in found if n.kind is not NameKind.MEDIUM), name)
    owner = _owner_of(tree, name) if names.fullest(name) == name.text else None
    if owner is not None:
        return Speaker(document.text(tree, owner, name.last), person)
    return Speaker(names.fullest(name), person)


def _owner_of(tree: Tree, name: Name) -> int | None:
    """The first word of the land whose ministry it is: "Torland's defence ministry"."""
    owned = name.kind is NameKind.OFFICE and tree.words[name.first - 1 : name.first] in (("'s",), ("’s",))
    first = name.first - 1
    while owned and first > 0 and tree.tag(first - 1) in ("PROPN", "ADJ") and tree.words[first - 1][0].isupper():
        first -= 1
    return first if first < name.first - 1 else None


def _describes(name: Name, comma: int) -> bool:
    """Whether a name only says what another is, behind a comma: "the Free Doctors, a charity"."""
    return name.kind is NameKind.OFFICE and name.first > comma


def _speaks_for(tree: Tree, name: Name) -> bool:
    """Whether it is the party that is spoken for: "a spokesman for the rebels"."""
    return name.kind is NameKind.PARTY and "for" in tree.lower[max(0, name.first - 2) : name.first]


def _referring_back(
    document: Document, names: Names, phrase: Phrasing, person: str | None, heard: Heard
) -> Speaker | None:
    """ "The group", "the spokesman", "the general", "its commander": whoever was named or spoke before."""
    bare = person is None and phrase.definite and phrase.inner[1] - phrase.inner[0] == 1
    titled = bare and (phrase.role is not None or bool(rank_phrases().get(phrase.head.capitalize())))
    called = heard.called(phrase.head) if titled else None
    if called is not None:
        return called
    described = heard.with_word(phrase.head) if titled and not phrase.role else None
    if described is not None:
        return described
    if phrase.head in _BACKWARD and phrase.definite and phrase.inner[1] - phrase.inner[0] <= 2:
        back = heard.with_word(phrase.head)
        a_body = back is None and phrase.head in BODIES | ALLIANCES
        before = named_before(names, phrase.tree, phrase.word) if a_body else None
        if before is not None:
            return Speaker(names.fullest(before), person)
        back = back or heard.last
        if back is not None and not (phrase.head in BODIES and _are_people(back)):
            return Speaker(back.name, person or back.person, back.via)
    if phrase.role is True and person is None and not phrase.found:
        whose = whose_office(document, names, phrase.tree, phrase.inner, heard)
        return Speaker(whose) if whose is not None else None
    if phrase.role is False and person is None and phrase.definite and phrase.inner[1] - phrase.inner[0] == 1:
        return heard.with_word(phrase.head)
    return None


def _are_people(speaker: Speaker) -> bool:
    """Whether some people without a body speak, who are no company or group: "villagers", "two residents"."""
    last = (speaker.name or "").lower().split()[-1:]
    return any(role.singular != word for word in last for role in role_phrases().get(word)) and speaker.person is None


def _within(tree: Tree, found: list[Name], word: int) -> bool:
    """Whether the one described speaks from within a named body: "a source at the police command", "a UN official"."""
    bodies = (NameKind.BODY, NameKind.OFFICE, NameKind.SHORT)
    return any(
        name.kind in bodies and (word in tree.up(name.last - 1) or name.first <= word < name.last) for name in found
    )


def _spelt_out(names: Names, phrase: Phrasing) -> bool:
    """Whether one who speaks from within a body is described with its full name: "doctors at Varn hospital"."""
    inner = range(*phrase.inner)
    return all(name.first in inner and names.fullest(name) == name.text for name in phrase.found)


def _best(found: list[Name], word: int) -> Name:
    """The name that the speaker speaks for: not a country if a body or party is there, else the nearest."""
    proper = [name for name in found if name.kind not in (NameKind.COUNTRY, NameKind.PARTY)] or found
    return min(proper, key=lambda name: (name.kind is NameKind.MEDIUM, abs(name.first - word)))


def _hearer(names: Names, tree: Tree, frame: Frame) -> str | None:
    """The medium that was told, or that carried it."""
    if frame.hearer is not None:
        name = names.touching(tree.index, frame.hearer)
        if name is not None and name.kind is NameKind.MEDIUM:
            return names.fullest(name)
    return None
