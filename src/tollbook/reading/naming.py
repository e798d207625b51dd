"""Finds the names of a report: known ones, those it explains or refers back to, and unknown ones by their shape."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.reading.again import said_again, the_group
from tollbook.reading.bodies import Shape, shapes
from tollbook.reading.calling import beside, called, joint, leftwards
from tollbook.reading.camps import OF_STATES, Camp, of_party
from tollbook.reading.knowledge.bodies import body_words
from tollbook.reading.knowledge.countries import capital_phrases, country_phrases, demonym_phrases
from tollbook.reading.knowledge.parties import Group, group_phrases, party_noun_phrases
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.knowledge.phrases import key
from tollbook.reading.knowledge.speakers import Organisation, media_phrases, organisation_phrases, short_phrases
from tollbook.reading.lexicon import Run, runs
from tollbook.reading.names import Name, NameKind, Names
from tollbook.reading.stations import stations, within_name
from tollbook.reading.tree import Tree

_ORDER = {kind: at for at, kind in enumerate(NameKind)}
_LONGEST = 9
_LONGEST_TEXT = 60
_LONGEST_ACRONYM = 6
_WATCHING = frozenset({"monitor", "rights"})
"""Kinds of bodies that "a monitor" or "a monitoring group" may mean."""
_POSSESSED = re.compile(r"\b([A-Z]{2,})s$")
"""An acronym with the s of a possessive that lost its apostrophe ("ISILs")."""
_ACRONYM = re.compile(r"[(\[]([A-Z][A-Z0-9-]{1,9})[)\]]")
_CALLED = frozenset({"so-called", "self-styled", "self-proclaimed", "takfiri"})
_BACK = frozenset({"the", "this", "that"})
_OF_FIGHTERS = frozenset(
    "positions lines gunners guns artillery shelling shellfire fire snipers sniper tanks trenches gunmen".split()
)
_GROUPS = frozenset("army movement alliance coalition brigade brigades battalion militia cartel legion".split())
"""Of the words for armed groups, those that refer back to one named before; "the front" may be a line."""


def find_names(trees: Sequence[Tree], whole: str) -> Names:
    """The names of all sentences of a report."""
    shaped = tuple(tuple(shapes(tree)) for tree in trees)
    bodies = [tuple(runs(organisation_phrases(), tree, whole)) for tree in trees]
    known = Known(_acronyms(trees, whole), _met(bodies), _met_by_word(trees, shaped, whole))
    by_sentence = tuple(
        tuple(_names(tree, whole, known, here, met)) for tree, here, met in zip(trees, shaped, bodies, strict=True)
    )
    by_sentence = the_group(trees, said_again(trees, by_sentence))
    texts: dict[str, list[str]] = defaultdict(list)
    for names in by_sentence:
        for name in names:
            if name.kind not in (NameKind.ADJECTIVE, NameKind.CAPITAL, NameKind.SHORT):
                texts[name.key].append(name.text)
    for long in known.acronyms.values():
        texts[_key_of(long)].append(long)
    ranked = {each: tuple(sorted(set(found), key=_length, reverse=True)) for each, found in texts.items()}
    return Names(by_sentence, ranked, known.acronyms)


def _length(text: str) -> tuple[int, str]:
    return min(len(text), _LONGEST_TEXT), text


def _met_by_word(trees: Sequence[Tree], shaped: Sequence[Sequence[Shape]], whole: str) -> dict[str, str]:
    """The unknown bodies and groups that the report names, by the word that refers back to them ("the centre")."""
    found: dict[str, str] = {}
    for tree, here in zip(trees, shaped, strict=True):
        for shape in here:
            start, end = tree.span(shape.first, shape.last)
            rebels = of_party(whole[start:end]) is Camp.REBEL
            if shape.word in OF_STATES and (rebels or tree.lower[shape.first] == shape.word):
                continue  # "the army" is not the Army of the Covenant
            found.setdefault(shape.word, _key_of(whole[start:end]))
    return found


def _met(bodies: Sequence[Sequence[Run[Organisation]]]) -> dict[str, str]:
    """The bodies that the report names in full somewhere, with their kind, in order."""
    found = (run.values[0] for here in bodies for run in here)
    return {body.name: body.kind for body in found if not body.generic}


@dataclass(frozen=True, slots=True)
class Known:
    """What a report says elsewhere of the names in a sentence.

    acronyms: long form by acronym. met: kind by known body. by_word: key of an unknown body by the word in it.
    """

    acronyms: dict[str, str]
    met: dict[str, str]
    by_word: dict[str, str]


def _names(
    tree: Tree, whole: str, elsewhere: Known, shaped: Sequence[Shape], bodies: Sequence[Run[Organisation]]
) -> list[Name]:
    """The known names of a sentence, the longest where two overlap. bodies: those of a list that it has."""
    found: list[Name] = []

    def add(first: int, last: int, kind: NameKind, known: str, country: str | None = None) -> None:
        start, end = tree.span(first, last)
        text = _POSSESSED.sub(r"\1", whole[start:end])
        found.append(Name(tree.index, first, last, kind, known, text, country))

    def office(first: int, last: int) -> None:
        first = leftwards(tree, first)
        start, end = tree.span(first, last)
        add(first, last, NameKind.OFFICE, key(whole[start:end]))

    for word, text in enumerate(tree.words):
        low = tree.lower[word]
        if text in elsewhere.acronyms:
            add(word, word + 1, _kind_of(elsewhere.acronyms[text]), _key_of(elsewhere.acronyms[text]))
        elif low in elsewhere.by_word and word > 0 and tree.lower[word - 1] in _BACK and _alone(tree, word):
            add(word, word + 1, NameKind.GROUP if low in _GROUPS else NameKind.SHORT, elsewhere.by_word[low])
    for group in runs(group_phrases(), tree, whole):
        value = group.values[0]
        land = value.countries[0] if value.countries else None
        start, end = tree.span(group.first, group.last)
        text = bare_name(_POSSESSED.sub(r"\1", whole[start:end]), value)
        found.append(Name(tree.index, group.first, group.last, NameKind.GROUP, value.name, text, land))
        first = joint(tree, group.first)
        if first < group.first:
            add(first, group.last, NameKind.GROUP, key(whole[tree.span(first, first + 1)[0] : end]))
    for body in bodies:
        if not body.values[0].generic:
            add(body.first, body.last, NameKind.BODY, body.values[0].name, body.values[0].country)
            continue
        watching = next((name for name, kind in elsewhere.met.items() if kind in _WATCHING), None)
        if body.values[0].kind in _WATCHING and watching is not None:
            add(body.first, body.last, NameKind.SHORT, watching)
            continue
        office(body.first, body.last)
    for short in runs(short_phrases(), tree, whole):
        meant = next((value.name for value in short.values if value.name in elsewhere.met), None)
        if meant is not None:
            add(short.first, short.last, NameKind.SHORT, meant)
    listed = {
        word for name in found if name.kind in (NameKind.GROUP, NameKind.BODY) for word in range(name.first, name.last)
    }
    for shape in shaped:
        if not listed & set(range(shape.first, shape.last)):
            start, end = tree.span(shape.first, shape.last)
            printed = body_words().papers & set(tree.lower[shape.first : shape.last])
            kind = NameKind.GROUP if shape.armed else NameKind.MEDIUM if printed else NameKind.BODY
            add(shape.first, shape.last, kind, _key_of(whole[start:end]))
    for first, last in stations(tree):
        start, end = tree.span(first, last)
        add(first, last, NameKind.MEDIUM, key(whole[start:end]))
    for medium in runs(media_phrases(), tree, whole):
        if medium.values[0].generic:
            followed = medium.last < len(tree) and tree.tag(medium.last) in ("NOUN", "PROPN")
            if not followed:
                office(medium.first, medium.last)
            continue
        if not within_name(tree, medium.first, medium.last):
            add(medium.first, medium.last, NameKind.MEDIUM, medium.values[0].name, medium.values[0].country)
    for noun in runs(party_noun_phrases(), tree, whole):
        first = called(tree, noun.first, noun.last, found)
        start, end = tree.span(first, noun.last)
        add(first, noun.last, NameKind.PARTY, _plural(key(whole[start:end])))
        for other in beside(tree, first):
            text = f"{tree.words[other]} {whole[tree.span(noun.first, noun.last)[0] : end]}"
            found.append(Name(tree.index, other, other + 1, NameKind.PARTY, _plural(key(text)), text))
        of = _group_of(tree, noun.last)
        if of is not None and not listed & set(range(*of)):
            start, end = tree.span(*of)
            add(of[0], of[1], NameKind.GROUP, _key_of(whole[start:end]))
    for country in runs(country_phrases(), tree, whole):
        add(country.first, country.last, NameKind.COUNTRY, country.values[0].name, country.values[0].alpha2)
    found += (_people(tree, whole, at) for at in range(len(tree) - 2) if _names_people(tree, at))
    for adjective in runs(demonym_phrases(), tree, whole):
        add(adjective.first, adjective.last, NameKind.ADJECTIVE, adjective.values[0].name, adjective.values[0].alpha2)
    for capital in runs(capital_phrases(), tree, whole):
        if tree.words[capital.first] == "the":
            continue  # a valley, and not The Valley
        add(capital.first, capital.last, NameKind.CAPITAL, capital.values[0].name, capital.values[0].alpha2)
    return _longest(found)


def _names_people(tree: Tree, first: int) -> bool:
    """Whether two words name a people of a land before what its fighters have: "Bosnian Serb positions"."""
    if tree.lower[first + 2] not in _OF_FIGHTERS:
        return False
    land, people = tree.words[first], tree.words[first + 1]
    named = demonym_phrases().get(land) and demonym_phrases().get(f"{people}s") and not people.endswith("s")
    return bool(named) and land[0].isupper()


def _people(tree: Tree, whole: str, first: int) -> Name:
    start, end = tree.span(first, first + 2)
    text = f"{whole[start:end]}s"
    return Name(tree.index, first, first + 2, NameKind.GROUP, _key_of(text), text)


def bare_name(text: str, group: Group) -> str:
    """The name of a group without its men and what others say of it: "the so-called Islamic State", "M23 rebels"."""
    words = text.split()
    if words[0].lower() in _CALLED and group in group_phrases().get(" ".join(words[1:])):
        words = words[1:]
    men = person_word(words[-1])
    several = men is not None and men.singular != men.plural == words[-1].lower() and "collective" not in men.traits
    if several and group in group_phrases().get(" ".join(words[:-1])):
        words = words[:-1]
    return " ".join(words)


def _plural(party: str) -> str:
    """The key of a party by a general word, in the plural: rebel fire is the rebels'."""
    words = party.split()
    person = person_word(words[-1])
    return " ".join([*words[:-1], person.plural]) if person is not None and person.plural else party


def _group_of(tree: Tree, last: int) -> tuple[int, int] | None:
    """The unknown group whose men are named: "fighters of the Dawn Covenant", but not "guards of the Varn refinery"."""
    if last + 1 >= len(tree) or tree.lower[last] != "of":
        return None
    first = last + 1 + (tree.lower[last + 1] == "the")
    end = first
    while end < len(tree) and tree.words[end][0].isupper() and tree.tag(end) in ("PROPN", "NOUN", "ADJ"):
        end += 1
    followed = end < len(tree) and (tree.tag(end) == "NOUN" or tree.lower[end] in ("-", "'s", "’s"))
    shouted = tree.words[first].isupper() and len(tree.words[first]) > _LONGEST_ACRONYM
    return None if end == first or followed or shouted else (first, end)


def _longest(found: list[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(found, key=lambda n: (n.first - n.last, _ORDER[n.kind])):
        if all(name.last <= other.first or other.last <= name.first for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda n: n.first)


def _acronyms(trees: Sequence[Tree], whole: str) -> dict[str, str]:
    """Acronyms that the report explains in brackets: "Syrian Democratic Forces (SDF)"."""
    found: dict[str, str] = {}
    for tree in trees:
        for match in _ACRONYM.finditer(whole, tree.start, tree.end):
            letters = match.group(1)
            words = re.findall(r"[\w'’-]+", whole[max(tree.start, match.start() - 120) : match.start()])
            for size in range(1, min(len(words), _LONGEST) + 1):
                run = words[-size:]
                initials = "".join(part[0] for word in run for part in word.split("-") if part and part[0].isupper())
                if initials.upper() == letters.upper() and run[0][0].isupper():
                    at = whole.rfind(run[0], tree.start, match.start())
                    found[letters] = whole[at : match.start()].strip()
                    break
    return found


def _key_of(text: str) -> str:
    for book in (group_phrases(), organisation_phrases()):
        values = book.get(text)
        if values:
            return str(values[0].name)
    return key(text)


def _kind_of(text: str) -> NameKind:
    """Of what a name is a name, that the report explains in brackets: of a body where it is known for one."""
    known = body_words().bodies
    body = organisation_phrases().get(text) or any(word in known for word in text.lower().split())
    return NameKind.BODY if body and not group_phrases().get(text) else NameKind.GROUP


def _alone(tree: Tree, word: int) -> bool:
    """Whether a word that refers back is no part of a longer name or phrase ("the police commissioner")."""
    if word + 1 < len(tree) and (tree.tag(word + 1) in ("NOUN", "PROPN") or tree.lower[word + 1] in ("of", "for", "-")):
        return False
    return tree.lower[word] in body_words().bodies or tree.lower[word] in _GROUPS
