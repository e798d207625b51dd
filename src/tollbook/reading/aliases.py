"""Aliases: the fullest name of a party that a report also calls by a general word ("regime jets", "the terrorists").

The codebook wants the party's fullest name in the report, and allows to know that two names are of one party.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tollbook.reading.camps import ARMS, Camp, of_party
from tollbook.reading.knowledge.countries import country_phrases, demonym_phrases
from tollbook.reading.knowledge.parties import is_slanted
from tollbook.reading.names import Name, NameKind, Names
from tollbook.reading.parties import is_craft
from tollbook.reading.tree import Tree

_RULE = frozenset({"regime", "government", "junta"})
_FORCES = frozenset({"forces", "troops", "soldiers", "fighters", "air"})
_SOLDIERS = frozenset({"soldier", "soldiers", "troops"})
_GENERAL = frozenset({"fighters", "gunmen"})
"""Words for armed men that may be of any camp."""
_SERVICES = (*sorted(ARMS), "air force", "police")
_KINDS = (NameKind.PARTY, NameKind.OFFICE, NameKind.GROUP)


@dataclass(frozen=True, slots=True)
class _Rule:
    """A name of those who rule, of their forces or arms. full: with whose they are; forces are kept, arms left out."""

    name: Name
    word: str
    forces: bool
    full: str | None


def aliases(trees: Sequence[Tree], names: Names) -> Mapping[str, str]:
    """For names as the report has them, in small letters, the fullest name of the same party.

    Those who rule are the only ones with that word whom the report names in full: "regime" and "regime jets" are "Assad
    regime". Armed men called by a general word are of the only group that the word follows: "rebels" are "M23".
    An arm of a state is that of the only state of which one is named, and its soldiers are its army.
    """
    return dict(_soldiers(names)) | dict(_ruling(names)) | dict(_armed(trees, names)) | dict(_arms(names))


def _soldiers(names: Names) -> Iterator[tuple[str, str]]:
    """The soldiers of the only army of their country that the report names: "Chadian soldiers" are "Chadian army"."""
    found = [name for here in names.by_sentence for name in here if " " in name.text]
    armies: dict[str, set[str]] = defaultdict(set)
    for name in found:
        whose, _, last = name.text.lower().rpartition(" ")
        if last in ("army", "military"):
            armies[whose].add(name.text)
    for name in found:
        whose, _, last = name.text.lower().rpartition(" ")
        if last in _SOLDIERS and len(armies[whose]) == 1:
            yield name.text.lower(), next(iter(armies[whose]))


def _arms(names: Names) -> Iterator[tuple[str, str]]:
    """The army, navy or air force of the only state of which the report names one: "the army" is "Chad's army"."""
    for word in _SERVICES:
        alike = {n.text for here in names.by_sentence for n in here if n.text.lower().endswith(word)}
        owned = [text for text in alike if _country(text)]
        if len(owned) == 1 and {text.lower() for text in alike} <= {owned[0].lower(), word}:
            yield word, owned[0]


def _ruling(names: Names) -> Iterator[tuple[str, str]]:
    found: dict[str, list[_Rule]] = defaultdict(list)
    for name in (name for here in names.by_sentence for name in here if name.kind in _KINDS):
        rule = _rule(name)
        if rule is not None:
            found[rule.word].append(rule)
    for rules in found.values():
        full = Counter(rule.full for rule in rules if rule.full and not rule.forces)
        forces = Counter(rule.full for rule in rules if rule.full and rule.forces)
        if len({_country(text) for text in full | forces} - {None}) <= 1:
            for rule in rules:
                meant = (forces or full) if rule.name.text.lower() != rule.word else (full or forces)
                if rule.full is None and meant:
                    yield rule.name.text.lower(), max(meant, key=lambda text: (meant[text], len(text)))


def _rule(name: Name) -> _Rule | None:
    """What a name says of those who rule; None if it is none of theirs ("pro-government militia")."""
    words = name.text.split()
    at = next((i for i in reversed(range(len(words))) if words[i].lower() in _RULE), None)
    if at is None or name.text.lower().startswith(("pro-", "anti-")):
        return None
    behind = words[at + 1 :]
    if not all(word.lower() in _FORCES or is_craft(word) for word in behind):
        return None
    forces = bool(behind) and not any(is_craft(word) for word in behind)
    whose = _whose(name, words[:at])
    full = " ".join([*whose, *(words[at:] if forces else words[at : at + 1])]) if whose else None
    return _Rule(name, words[at].lower(), forces, full)


def _whose(name: Name, before: Sequence[str]) -> list[str]:
    """The words that say whose rule it is: capitals right before it, from the last country on; none if unsure."""
    whose: list[str] = []
    for word in reversed(before):
        if not word[0].isupper():
            break
        whose.insert(0, word)
        if _country(word):
            return whose
    alone = len(whose) == 1 and len(before) == 1
    return whose if name.kind is NameKind.GROUP or alone else []


def _country(text: str) -> str | None:
    """The country that some word of a text names, or its people."""
    books = (demonym_phrases(), country_phrases())
    return next((found[0].name for word in text.split() for book in books if (found := book.get(word))), None)


def _armed(trees: Sequence[Tree], names: Names) -> Iterator[tuple[str, str]]:
    """Words for armed men that end the name of one group alone, or stand behind it; not those that take a side, which
    whoever speaks may say of others too ("terrorists")."""
    groups: dict[str, set[str]] = defaultdict(set)
    for tree, here in zip(trees, names.by_sentence, strict=True):
        for name in here:
            if name.kind is NameKind.GROUP:
                within = tree.lower[name.first + 1 : name.last][-1:]
                for word in (*within, *tree.lower[name.last : name.last + 1]):
                    if word in _GENERAL or of_party(word) is Camp.REBEL and not is_slanted(word):
                        groups[word].add(names.fullest(name))
    yield from ((word, found.pop()) for word, found in groups.items() if len(found) == 1)
