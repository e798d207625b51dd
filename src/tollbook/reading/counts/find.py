"""Finds the counts of a sentence: people with a number, or without one, to whom the sentence says harm came."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tollbook.reading.counts.harm import Harmed, Lexemes, harmed, lexemes
from tollbook.reading.counts.quantity import Quantity, quantities
from tollbook.reading.knowledge.people import PersonWord, person_phrases
from tollbook.reading.lexicon import runs
from tollbook.reading.names import NameKind, Names, noun_phrase
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm

_COLLECTIVE = frozenset(
    "army group community force forces militia police public crowd population coalition alliance organization"
    " organisation team unit brigade battalion party family staff crew opposition people".split()
)
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "DET", "CCONJ", "PART"})
_SHARING = frozenset({"including", "include", "included", "with", "as"})
_ONE = frozenset({"a", "an", "one", "the", "another", "single", "lone", "his", "her", "their"})
_THINGS_PER = frozenset(
    "year years month months week weeks day days hour hours minute minutes km kilometers kilometres miles"
    " metres meters percent % tons tonnes kg times rounds dollars".split()
)
_UNREAL = frozenset({"could", "would", "might", "may", "can", "should", "must", "will", "'ll"})
_NUMBERLESS = frozenset(
    {Harm.KILLED, Harm.INJURED, Harm.CASUALTIES, Harm.MISSING, Harm.CAPTURED, Harm.ABDUCTED, Harm.DISPLACED}
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A count as found in one sentence, its words numbered within the sentence.

    first, last: the count's words (last exclusive). head: the word that the parse hangs it on. people: the word that says
    who, if any. predicate: the word that the event hangs on. low, high: bounds, None where open.
    share: the quantity is a part of a whole, whose bounds are not worked out yet.
    """

    sentence: int
    first: int
    last: int
    head: int
    people: int | None
    person: PersonWord | None
    quantity: Quantity | None
    harm: Harm
    predicate: int
    harm_word: int
    low: int | None
    high: int | None
    inherited: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    first: int
    last: int
    head: int
    people: int | None
    person: PersonWord | None
    quantity: Quantity | None


def find_counts(tree: Tree, whole: str, names: Names, dated: frozenset[int]) -> list[Counted]:
    """The counts of a sentence from left to right. dated: the words that are part of a time expression."""
    known = lexemes(tree, whole)
    persons = {run.last - 1: run.values[0] for run in runs(person_phrases(), tree, whole)}
    if not known and not any(tree.tag(word) == "NUM" for word in range(len(tree))):
        return []
    found: list[Counted] = []
    for candidate in _candidates(tree, whole, persons, names, dated, known):
        words = (candidate.first, candidate.last)
        what = harmed(tree, whole, words, candidate.head, known) or _shared(tree, candidate, found)
        if what is None or not _plausible(tree, candidate, what, names):
            continue
        counted = _counted(tree, candidate, what)
        if counted is not None:
            found.append(counted)
    return _without_doubles(found)


def _shared(tree: Tree, candidate: _Candidate, found: list[Counted]) -> Harmed | None:
    """What came to those named right before: "14 people, including three children", "along with eight fighters"."""
    before = candidate.first - 1
    if before < 0 or tree.lower[before] not in _SHARING or not found:
        return None
    last = found[-1]
    if candidate.first - last.last > 8 or (tree.lower[before] == "as" and tree.lower[before - 1] != "well"):
        return None
    member = tree.lower[before].startswith("includ")
    return Harmed(last.harm, last.predicate, last.harm_word, False, inherited=member)


def _candidates(
    tree: Tree, whole: str, persons: dict[int, PersonWord], names: Names, dated: frozenset[int], known: Lexemes
) -> Iterator[_Candidate]:
    taken: set[int] = set()
    for quantity in quantities(tree, whole):
        if quantity.word in dated:
            continue
        candidate = _numbered(tree, quantity, persons, known)
        if candidate is not None and not taken & set(range(candidate.first, candidate.last)):
            taken |= set(range(candidate.first, candidate.last))
            yield candidate
    for word in sorted(set(persons) | {w for w, values in known.items() if any("itself" in v.victims for v in values)}):
        if word in taken or tree.tag(word) not in ("NOUN", "PROPN", "ADJ", "PRON"):
            continue
        first, last = _core(tree, word)
        if taken & set(range(first, word + 1)):
            continue
        yield _Candidate(first, last, word, word if word in persons else None, persons.get(word), None)


def _numbered(tree: Tree, quantity: Quantity, persons: dict[int, PersonWord], known: Lexemes) -> _Candidate | None:
    """The quantity with the noun that it counts: governed by the parse, else the next word for people nearby."""
    head = quantity.word
    above = tree.head(quantity.word)
    if tree.relation(quantity.word) in ("nummod", "det", "amod", "advmod", "compound") and above > quantity.word:
        if above - quantity.last < 7:
            head = above
    noun = head
    if head == quantity.word:
        inner = next((c for c in tree.children_by(head, "nmod", "obl") if c > head and _of(tree, c)), None)
        near = next((w for w in range(quantity.last, min(quantity.last + 7, len(tree))) if w in persons), None)
        if inner is not None and inner - quantity.last < 6:
            noun = inner
        elif near is not None and all(tree.tag(w) in _INSIDE and w not in known for w in range(quantity.last, near)):
            noun = head = near
    if tree.lower[noun] in _THINGS_PER:
        return None
    people = noun if noun in persons else None
    last = max(quantity.last, noun + 1) if noun != quantity.word else quantity.last
    if noun == quantity.word and last < len(tree) and last in known and tree.lower[last - 1] != ",":
        if any("itself" in word.victims for word in known[last]) and tree.tag(last) in ("ADJ", "NOUN", "VERB"):
            last += 1
    last = _with_group(tree, noun, last)
    return _Candidate(quantity.first, last, head, people, persons.get(noun), quantity)


def _of(tree: Tree, word: int) -> bool:
    return any(tree.lower[c] == "of" for c in tree.children[word])


def _with_group(tree: Tree, noun: int, last: int) -> int:
    """The words up to and with a short "of …" or "from …" that says who the people are."""
    for child in tree.children[noun]:
        if (
            tree.relation(child) == "nmod"
            and child >= last
            and any(tree.lower[c] in ("of", "from") for c in tree.children[child])
        ):
            begin, end = noun_phrase(tree, child)
            if begin <= last + 3 and end - last <= 9:
                return end
    return last


def _core(tree: Tree, word: int) -> tuple[int, int]:
    """The words of a noun phrase without a number, from its determiner or adjectives to its "of …"."""
    first = word
    while (
        first > 0
        and tree.tag(first - 1) in ("ADJ", "DET", "NOUN", "PROPN", "PUNCT")
        and tree.head(first - 1) in range(first, word + 1)
    ):
        if tree.lower[first - 1] in (",", '"', "“", "("):
            break
        first -= 1
    return first, _with_group(tree, word, word + 1)


def _plausible(tree: Tree, candidate: _Candidate, what: Harmed, names: Names) -> bool:
    """Whether the words can be people who came to this harm."""
    if _is_unreal(tree, what) or (what.harm is Harm.STRENGTH and candidate.quantity is None):
        return False
    counts_harm = candidate.head == what.word
    if candidate.person is None and not counts_harm and candidate.quantity is not None:
        noun = candidate.last - 1 if candidate.head == candidate.quantity.word else candidate.head
        named = names.touching(tree.index, noun)
        bare = candidate.head == candidate.quantity.word
        if what.people_only and not (named or bare):
            return False
        if tree.tag(noun) == "NOUN" and not named and not bare:
            if what.chained or what.harm not in (Harm.KILLED, Harm.INJURED):
                return False
    if candidate.quantity is None and candidate.person is None and not counts_harm:
        return False
    if candidate.quantity is None:
        return _numberless(tree, candidate, what)
    return True


def _numberless(tree: Tree, candidate: _Candidate, what: Harmed) -> bool:
    """Whether people without a number are counted at all: a bare plural, one person, or casualties as such."""
    if what.harm not in _NUMBERLESS:
        return False
    word = candidate.head
    if tree.lower[word] in _COLLECTIVE and tree.lower[word] != "people":
        return False
    if candidate.person is None or candidate.head == what.word:
        return tree.lower[word] in ("casualties", "losses") and tree.relation(word) in (
            "obj",
            "nsubj",
            "root",
            "conj",
            "nmod",
        )
    return True


def _is_unreal(tree: Tree, what: Harmed) -> bool:
    """Whether the harm is only possible, planned or feared."""
    predicate = what.predicate
    for child in tree.children[predicate]:
        if tree.relation(child) == "aux" and tree.lower[child] in _UNREAL:
            return True
        if tree.relation(child) == "mark" and tree.lower[child] in ("if", "unless"):
            return True
    purpose = tree.lower[predicate - 1] == "to" and not tree.lower[predicate].endswith("ing") if predicate else False
    above = tree.head(predicate)
    able = above >= 0 and tree.lower[above] in (
        "managed",
        "able",
        "succeeded",
        "went",
        "appeared",
        "reported",
        "believed",
        "said",
        "thought",
        "known",
        "estimated",
        "feared",
        "confirmed",
        "seemed",
        "continued",
        "began",
    )
    return purpose and tree.tag(predicate) == "VERB" and not able


def _counted(tree: Tree, candidate: _Candidate, what: Harmed) -> Counted | None:
    quantity = candidate.quantity
    low: int | None
    high: int | None
    if quantity is not None:
        low, high = quantity.low, quantity.high
    else:
        bounds = _numberless_bounds(tree, candidate)
        if bounds is None:
            return None
        low, high = bounds
    if _denied_by_grammar(tree, what.predicate) and low is not None and quantity is None:
        low, high = 0, 0
    return Counted(
        sentence=tree.index,
        first=candidate.first,
        last=candidate.last,
        head=candidate.head,
        people=candidate.people,
        person=candidate.person,
        quantity=quantity,
        harm=what.harm,
        predicate=what.predicate,
        harm_word=what.word,
        low=low,
        high=high,
        inherited=what.inherited,
    )


def _numberless_bounds(tree: Tree, candidate: _Candidate) -> tuple[int | None, int | None] | None:
    """Bounds of people without a number; None where the phrase only refers back ("the victims", "them")."""
    before = [tree.lower[w] for w in range(candidate.first, candidate.head)] + [
        tree.lower[c] for c in tree.children[candidate.head]
    ]
    person = candidate.person
    word = tree.lower[candidate.head]
    if any(w in ("no", "any") for w in before):
        return 0, 0
    if person is None:
        return (0, 0) if "no" in before else (1, None)
    singular = word == person.singular.split(" ")[-1] and word != person.plural.split(" ")[-1]
    if singular:
        return (1, 1) if _ONE & set(before) or tree.tag(candidate.head) == "PROPN" else None
    if "the" in before or "these" in before or "those" in before or "their" in before:
        return None
    return 2, None


def _denied_by_grammar(tree: Tree, predicate: int) -> bool:
    return any(tree.lower[c] in ("not", "n't", "never") for c in tree.children_by(predicate, "advmod"))


def _without_doubles(found: list[Counted]) -> list[Counted]:
    kept: list[Counted] = []
    for counted in found:
        if any(
            other.first < counted.last and counted.first < other.last and other.harm is counted.harm for other in kept
        ):
            continue
        kept.append(replace(counted))
    return kept
