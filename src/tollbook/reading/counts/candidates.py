"""Candidates: the phrases of a sentence that may count people, with a number or without one."""

from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.reading.clauses import ANSWERED
from tollbook.reading.counts.apart import told_apart, with_all
from tollbook.reading.counts.elided import elided
from tollbook.reading.counts.extent import core, hyphened, owner_of, with_group, with_listed, with_others
from tollbook.reading.counts.harmed import Lexemes
from tollbook.reading.counts.idioms import BOTH
from tollbook.reading.counts.likened import likened
from tollbook.reading.counts.quantity import Quantity, quantities
from tollbook.reading.counts.uncounted import is_age
from tollbook.reading.echo import echo_at
from tollbook.reading.knowledge.people import PersonWord, person_phrases
from tollbook.reading.lexicon import Run, runs
from tollbook.reading.mended import closing
from tollbook.reading.tree import Tree

NEWS = frozenset("report reports word mention news details".split())
_TOLLS = frozenset("casualties losses victims fatalities".split())
_NEAR = 5
"""Words that may stand between some and what they are said to be."""
_WITH_AGE = 9
"""The same where they say how old somebody is: "one of them a 15-year-old boy"."""
THEM = frozenset((word,) for word in ("them", "whom", "these", "those", "which"))
REMAINS = frozenset({"body", "bodies", "corpse", "corpses", "remains"})
_WHAT_IS_LEFT = REMAINS | {"life", "lives", "death", "deaths"}
_BODIES = frozenset("family household crew team squad patrol garrison gang platoon".split())
"""What has so many members: "a family of five"."""
_ONE = frozenset({"a", "an", "his", "her", "their"})
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "DET", "CCONJ", "PART"})
_THINGS_PER = frozenset(
    "year years month months week weeks day days hour hours minute minutes km kilometers kilometres miles"
    " metres meters percent % tons tonnes kg times rounds dollars".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `first` to `last` (exclusive) of a sentence.

    head: the word that the parse hangs the phrase on. people, person: the word that says who they are, if any, and what
    is known of it. quantity: None for people without a number.
    """

    first: int
    last: int
    head: int
    people: int | None
    person: PersonWord | None
    quantity: Quantity | None


def candidates(tree: Tree, whole: str, dated: frozenset[int], known: Lexemes) -> Iterator[Candidate]:
    """The phrases with a number first, then those without. dated: words of a time expression. known: words of harm."""
    persons = {_head_of(tree, run): run.values[0] for run in runs(person_phrases(), tree, whole)}
    said = closing(tree.words, tree.parse)
    persons = {word: person for word, person in persons.items() if said is None or word not in range(*said)}
    taken: set[int] = set()
    numbers = quantities(tree, whole)
    apart = list(told_apart(tree, numbers, known))
    numbers = with_all(numbers, apart)
    things = {one.word for one in numbers if tree.relation(one.word) == "nummod" and tree.head(one.word) not in persons}
    shared = {one.some.first: _of_others(tree, one.some, persons) for one in apart}
    for number, (end, noun) in elided(tree, numbers, persons, known).items():
        shared[number.first] = Candidate(number.first, end, noun, noun, persons[noun], number)
    for quantity in likened(tree, numbers, dated | things):
        if quantity.word in dated and not _counts_somebody(tree, quantity, persons):
            continue
        if quantity.another and tree.lower[quantity.last : quantity.last + 1] == ("than",):
            continue  # "11 more than the army's count"
        candidate = shared.get(quantity.first) or _numbered(tree, quantity, persons, known)
        if candidate is not None and not taken & set(range(candidate.first, candidate.last)):
            taken |= set(range(candidate.first, candidate.last)) | _said_of(candidate)
            if tree.lower[candidate.first - 1 : candidate.first] != ("how",):
                yield candidate
    for word in sorted(set(persons) | {w for w, values in known.items() if any("itself" in v.victims for v in values)}):
        if word in taken or tree.tag(word) not in ("NOUN", "PROPN", "ADJ", "PRON"):
            continue
        if tree.relation(word) in ("amod", "compound") and tree.head(word) in persons:
            continue  # "an Arab man" is counted as a man
        if owner_of(tree, tree.head(word)) == word:
            continue  # "the mayor's son" is no mayor
        if tree.relation(word) == "flat" and tree.tag(tree.head(word)) == "PROPN" and tree.words[word][0].isupper():
            continue  # "Tom Fisher" is no fisher
        if are_remains(tree, whole, word):
            continue
        first, last = core(tree, word)
        if taken & set(range(first, word + 1)) or (_of(tree, word) and tree.head(word) in taken):
            continue
        last = with_others(tree, word, last, persons)
        head = word
        if tree.relation(word) == "nmod" and first > 1 and tree.lower[first - 2 : first] == ("any", "of"):
            first = head = first - 2
        taken |= set(range(first, last))
        yield Candidate(first, last, head, word if word in persons else None, persons.get(word), None)


def are_remains(tree: Tree, whole: str, word: int) -> bool:
    """Whether a word is for the bodies, the lives or the death of people who are counted themselves: "the bodies of a
    man and a woman", "claimed the lives of a nurse and her son", "confirmed the death of its commander"."""
    if tree.lower[word] not in _WHAT_IS_LEFT or tree.lower[tree.head(word)] in ANSWERED:
        return False  # "to avenge the death of their leader"
    persons = {run.last - 1 for run in runs(person_phrases(), tree, whole)}
    return any(_of(tree, whose) for whose in tree.children_by(word, "nmod") if whose in persons)


def _head_of(tree: Tree, run: Run[PersonWord]) -> int:
    """The word of a phrase for people that the parse hangs it on: the last before an "of" ("member of parliament"), or
    before a hyphen where the rest hangs on it ("passer-by")."""
    for word in range(run.first + 1, run.last):
        if tree.lower[word] == "of" or (tree.lower[word] == "-" and tree.head(run.last - 1) == word - 1):
            return word - 1
    return run.last - 1


def _counts_somebody(tree: Tree, quantity: Quantity, persons: dict[int, PersonWord]) -> bool:
    """Whether a number counts people though it is taken for a time: "two night watchmen"."""
    above = tree.head(quantity.word)
    return tree.relation(quantity.word) == "nummod" and above in persons and above == quantity.last + 1


def _are_others(tree: Tree, quantity: Quantity, last: int) -> bool:
    """Whether words between a number and a noun say of whom others are told: "the seven dead were four men and …",
    "the two dead were a nurse and …"."""
    being = next((word for word in range(quantity.last, last) if tree.tag(word) == "AUX"), last)
    ones = _ONE if quantity.high != 1 else ()  # not "one of the dead was a nurse"
    return any(tree.tag(word) == "NUM" or tree.lower[word] in ones for word in range(being, last))


def _numbered(tree: Tree, quantity: Quantity, persons: dict[int, PersonWord], known: Lexemes) -> Candidate | None:
    """The quantity with the noun that it counts: governed by the parse, else the next word for people nearby."""
    head = quantity.word
    above = tree.head(quantity.word)
    close = quantity.word < above < quantity.last + 7
    apart = _are_others(tree, quantity, above)
    if close and not apart and tree.relation(quantity.word) in ("nummod", "det", "amod", "advmod", "compound"):
        head = above
    noun = head
    if head == quantity.word:
        begin = quantity.last + (quantity.last < len(tree) and tree.lower[quantity.last] == "of")
        inner = next((c for c in tree.children_by(head, "nmod", "obl") if c >= quantity.last and _of(tree, c)), None)
        near = next((w for w in range(quantity.last, min(quantity.last + 7, len(tree))) if w in persons), None)
        if inner is not None and inner - quantity.last < 6:
            noun = inner
        elif near is not None and _reaches(tree, begin, near, known):
            noun, head = near, near if begin == quantity.last else head
    if _gives_another(tree, noun):
        return None
    if tree.lower[noun] in _THINGS_PER or quantity.high == 0 and tree.lower[noun] in NEWS:
        return None  # "no reports of casualties"
    if noun == above and noun not in persons and noun + 1 in persons:
        noun = head = noun + 1  # "12 SDF fighters", though the parse may count the SDF
    body = _body_of(tree, quantity, noun)
    if body is not None:
        first, last = core(tree, body)[0], max(quantity.last, noun + 1)
        return Candidate(first, last, body, body, persons.get(body), quantity)
    said = _said_to_be(tree, quantity, persons)
    if said is not None:
        last = with_others(tree, said, said + 1, persons)
        return Candidate(quantity.first, last, quantity.word, said, persons[said], quantity)
    named = _of_them(tree, quantity, persons)
    if named is not None:
        last = with_listed(tree, named, named + 1, persons)
        return Candidate(quantity.first, last, quantity.word, named, persons[named], quantity)
    people = noun if noun in persons else None
    if people is None and is_label(tree, quantity) and echo_at(tree, quantity.word) is None:
        return None
    last = max(quantity.last, noun + 1) if noun != quantity.word else quantity.last
    if noun == quantity.word and _is_harmed(tree, last, known):
        last += 3 if tree.lower[last : last + 3] in BOTH and tree.child(last + 2, "obj") is None else 1
    last = with_group(tree, noun, hyphened(tree, last) if noun != quantity.word else last)
    if people is not None and quantity.share is not None:
        last = with_listed(tree, noun, last, persons)
    elif people is not None and quantity.high != 1:
        last = with_others(tree, noun, last, persons)
    return Candidate(quantity.first, last, head, people, persons.get(noun), quantity)


def _gives_another(tree: Tree, noun: int) -> bool:
    """Whether a noun is whoever gives the number behind it: "the radio spoke of eight dead, one paper of 14"."""
    behind = noun + 2
    return tree.lower[noun + 1 : behind] == ("of",) and behind < len(tree) and echo_at(tree, behind) is not None


def _said_of(candidate: Candidate) -> set[int]:
    """The word for what some are said to be further on: "five of the nine killed in Dorin were boys"."""
    quantity, people = candidate.quantity, candidate.people
    return {people} if people is not None and quantity is not None and candidate.head == quantity.word else set()


def _of_others(tree: Tree, quantity: Quantity, persons: dict[int, PersonWord]) -> Candidate:
    """Some of others who are counted themselves, with what these are said to be."""
    above = tree.head(quantity.word)
    told = tree.relation(quantity.word) == "nsubj" and tree.child(above, "cop") is not None
    people = above if told and above in persons else None
    person = persons[above] if people is not None else None
    return Candidate(quantity.first, quantity.last, quantity.word, people, person, quantity)


def _body_of(tree: Tree, quantity: Quantity, noun: int) -> int | None:
    """The body that has as many members: "a family of five", "its crew of three men"; not "the families of two"."""
    body = quantity.first - 2
    if body < 0 or tree.lower[body] not in _BODIES or tree.lower[body + 1] != "of":
        return None
    return body if noun - quantity.last <= 1 else None


def _reaches(tree: Tree, first: int, near: int, known: Lexemes) -> bool:
    """Whether only what describes them stands between a number and people near by: not "40 and the wounded"."""
    between = range(first, near)
    if first < near and tree.tag(first) == "NUM" and tree.lower[first - 1] == "of":
        between = range(first + 1, near)  # "nine of 14 hostages"
    joined = any(tree.tag(w) == "CCONJ" and (tree.tag(w + 1) == "DET" or w + 1 in known) for w in between)
    return not joined and all(_is_inside(tree, w) and w not in known for w in between)


def is_label(tree: Tree, quantity: Quantity) -> bool:
    """Whether a number only tells a thing from others of its kind: "report 17", "Flight 93", "page 3"."""
    before, after = quantity.first - 1, quantity.last
    if before < 1 or quantity.last - quantity.first > 1 or not _is_thing(tree, before):
        return False
    introduced = tree.tag(before - 1) in ("ADP", "DET") and not tree.lower[before].endswith("s")
    return introduced and (after == len(tree) or tree.tag(after) in ("PUNCT", "ADP", "CCONJ"))


def _is_thing(tree: Tree, word: int) -> bool:
    """Whether a word is a noun: after a preposition it is one though the parse has it for a verb ("in report 17")."""
    if tree.tag(word) == "VERB":
        return tree.tag(word - 1) == "ADP" and not tree.lower[word].endswith("ing")
    return tree.tag(word) in ("NOUN", "PROPN")


def _said_to_be(tree: Tree, quantity: Quantity, persons: dict[int, PersonWord]) -> int | None:
    """Who some are said to be: "13 of them were children", "of whom seven were women"."""
    above = tree.head(quantity.word)
    subject = tree.relation(quantity.word) == "nsubj" and above in persons and above > quantity.word
    if quantity.vague and quantity.share is None and tree.lower[quantity.word] in _TOLLS:
        return None  # "casualties were 12 dead"
    if not subject or above - quantity.last > _NEAR or tree.child(above, "cop") is None:
        return None
    return None if _are_others(tree, quantity, above) else above


def _of_them(tree: Tree, quantity: Quantity, persons: dict[int, PersonWord]) -> int | None:
    """Who some of others are, right behind them: "13 of them children", "one of them a local woman"."""
    them = quantity.last + (tree.lower[quantity.last : quantity.last + 1] == ("of",))
    if tree.lower[them - 1] != "of" or tree.lower[them : them + 1] not in THEM:
        return None
    found = None
    for word in range(them + 1, min(them + _WITH_AGE, len(tree))):
        aged = tree.lower[word] in ("a", "an", "-") or is_age(tree, word, word + 1)
        if tree.tag(word) not in ("ADJ", "NOUN", "PROPN") and not aged:
            break
        found = word if word in persons else found
    return found


def _is_inside(tree: Tree, word: int) -> bool:
    """Whether a word may stand between a number and the noun that it counts."""
    described = tree.tag(word) == "VERB" and tree.relation(word) == "amod"  # "four suspected couriers"
    return described or tree.tag(word) in _INSIDE or tree.lower[word] in ("the", "its", "their", "his", "her")


def _of(tree: Tree, word: int) -> bool:
    """Whether a noun, or the number before it, stands behind "of"."""
    within = (word, *tree.children_by(word, "nummod"))
    return any(tree.lower[c] == "of" for one in within for c in tree.children[one])


def _is_harmed(tree: Tree, word: int, known: Lexemes) -> bool:
    """Whether a word is what is counted and the harm in one: "20 wounded", "three dead"."""
    if word not in known or tree.tag(word) not in ("ADJ", "NOUN", "VERB"):
        return False
    return any("itself" in lexeme.victims for lexeme in known[word])


def spanning(tree: Tree, whole: str, words: tuple[int, int]) -> Candidate:
    """The candidate on given words, whatever they are."""
    first, last = words
    head = next((w for w in range(first, last) if not first <= tree.head(w) < last), first)
    quantity = next((q for q in quantities(tree, whole) if first <= q.word < last), None)
    persons = [run for run in runs(person_phrases(), tree, whole) if first < run.last <= last]
    who = next((run for run in persons if run.last - 1 == head), persons[-1] if persons else None)
    return Candidate(first, last, head, who.last - 1 if who else None, who.values[0] if who else None, quantity)
