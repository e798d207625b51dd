"""Offices: the body, the force or the office that one speaks for who is described by it."""

from dataclasses import replace

from tollbook.reading.document import Document
from tollbook.reading.knowledge.bodies import body_words
from tollbook.reading.knowledge.titles import rank_phrases
from tollbook.reading.names import NameKind, Names
from tollbook.reading.speech.heard import Heard
from tollbook.reading.speech.meant import service_of
from tollbook.reading.speech.owners import BODIES, HOUSES, body_of, whose_office
from tollbook.reading.speech.people import office_in
from tollbook.reading.speech.phrasing import Phrasing
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker

_FORCES = frozenset({"police", "army", "navy", "gendarmerie"})
_DESCRIBED = frozenset({"force", "forces", "guard"})
"""Forces that go by what they are besides: "air force", "armed forces"."""
_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_HEADS = frozenset({"head", "director", "chief", "manager"})
_LEADING = frozenset("runs run leads led heads headed directs directed manages managed chairs commands works".split())
_NAMING = frozenset({"name", "himself", "herself"})
_SPEAKING_FOR = frozenset("spoke speaks speaking spoken represented represents".split())
_FAR = 12
_OWNING = frozenset({"compound", "nmod:poss"})


def by_office(document: Document, names: Names, phrase: Phrasing, person: str | None, heard: Heard) -> Speaker | None:
    """The body that an office belongs to, the office itself, or the person alone."""
    if phrase.role is True:
        body = body_of(document, phrase.tree, phrase.inner[0], phrase.whole[1])
        if body is not None and person is None and _is_unnamed(phrase, body):
            return Speaker(document.text(phrase.tree, *phrase.inner))
        if body is not None:
            return Speaker(body, person)
    if person is None or phrase.called is None or phrase.found:
        return None
    employer = _employer(names, phrase)
    if employer is not None:
        return Speaker(employer, person)
    held = phrase.role is not False or _is_held(phrase, phrase.called[0])
    office = office_in(phrase.tree, *phrase.whole, phrase.called) if held else None
    if office is None:
        return heard.person(person) or _first_named(names, phrase, person, heard)
    if phrase.tree.lower[office[1] - 1] in BODIES:
        return Speaker(person)
    whose = whose_office(document, names, phrase.tree, office, heard) or _spoken_for(phrase, office, heard)
    return Speaker(whose or document.text(phrase.tree, *office), person)


def _spoken_for(phrase: Phrasing, office: tuple[int, int], heard: Heard) -> str | None:
    """The body that spoke last, for whom one speaks of whom nothing else is told: "Spokesman X said"."""
    last = heard.last
    name = last.name if last is not None and last.name != last.person else None
    known = name is not None and name.lower().split()[-1] in body_words().bodies | body_words().armed | _FORCES
    return name if known and office == (0, 1) and phrase.tree.lower[0] in _SPOKESMEN else None


def _is_unnamed(phrase: Phrasing, body: str) -> bool:
    """Whether the head of a house without a name speaks, who is told by it: "the head of the local hospital"."""
    return phrase.head in _HEADS and body.islower() and body.split()[-1] in HOUSES


def force_of(phrase: Phrasing) -> str | None:
    """The force whose officer speaks: "an army colonel, X", "a police captain, Y", "Police officer Z"."""
    words = phrase.tree.words
    for word in range(phrase.inner[0], phrase.inner[1] - 1):
        ranked = phrase.tree.lower[word + 1] == "officer" or rank_phrases().get(words[word + 1].capitalize())
        fuller = any(one.first < word and one.last == word + 1 for one in phrase.found)  # "Malian army captain"
        if words[word].lower() in body_words().armed | _FORCES and ranked and not fuller:
            described = words[word].lower() in _DESCRIBED and word > phrase.inner[0]
            described = described and phrase.tree.tag(word - 1) != "DET"
            return words[word - 1] + " " + words[word] if described else words[word]
    return None


def _employer(names: Names, phrase: Phrasing) -> str | None:
    """The body that one leads or works for by a clause about him: "X, who runs the Harbour Hospital"."""
    tree, (first, last) = phrase.tree, phrase.called or (0, 0)
    clauses = (clause for word in range(first, last) for clause in tree.children_by(word, "acl"))
    clause = next((clause for clause in clauses if tree.lower[clause] in _LEADING), None)
    if clause is None:
        return None
    within = names.at(tree.index, clause, max(tree.under(clause)) + 1)
    led = (name for name in within if name.kind in (NameKind.BODY, NameKind.GROUP))
    return next((names.fullest(name) for name in led if "by" not in tree.lower[name.first - 2 : name.first]), None)


def unnamed(names: Names, tree: Tree, word: int) -> Speaker | None:
    """Whom somebody without a name speaks for, or what he is called: "a caller who said he spoke for the Column", "a
    woman who gave her name only as Berta"."""
    behind = range(word + 1, min(word + _FAR, len(tree) - 2))
    for at in behind if tree.lower[word + 1 : word + 2] == ("who",) else ():
        if tree.lower[at] in _SPEAKING_FOR and tree.lower[at + 1] == "for":
            spoken = (names.touching(tree.index, near) for near in range(at + 2, min(at + 6, len(tree))))
            party = next((name for name in spoken if name is not None), None)
            return Speaker(names.fullest(party)) if party is not None else None
        if tree.lower[at] in _NAMING:
            called = next((near for near in range(at + 1, min(at + 4, len(tree))) if tree.lower[near] == "as"), None)
            end = begin = called + 1 if called is not None else len(tree)
            while end < len(tree) and tree.tag(end) == "PROPN":
                end += 1
            name = " ".join(tree.words[begin:end])
            return Speaker(name, name) if name else None
    return None


def _is_held(phrase: Phrasing, name: int) -> bool:
    """Whether what stands before a name is one office and no calling: "the parish priest, X", "the town's doctor, Y",
    "Chief District Officer Z"; not "the resident X"."""
    tree = phrase.tree
    words = [word for word in range(phrase.whole[0], name) if tree.tag(word) not in ("PUNCT", "DET")]
    titled = len(words) > 1 and all(tree.words[word][0].isupper() for word in words)
    owned = any(tree.head(word) == phrase.word and tree.parse.relations[word] in _OWNING for word in words)
    return titled or (owned and phrase.word < name and (phrase.definite or "'s" in tree.words[words[0] : name]))


def _first_named(names: Names, phrase: Phrasing, person: str, heard: Heard) -> Speaker:
    """One whose name comes for the first time: the police's by rank; by full name alone, who was quoted just before."""
    service = service_of(names, phrase.tree, *phrase.whole)
    alone = service is None and phrase.role is None and " " in person
    before = heard.unnamed(phrase.tree.index) if alone else None
    return replace(before, person=person) if before else Speaker(service or person, person)
