"""Mended: parses put right where a missing comma, or a short form, made one clause of two."""

from dataclasses import replace

from tollbook.reading.knowledge.parties import group_phrases
from tollbook.reading.knowledge.speakers import media_phrases, organisation_phrases
from tollbook.vocabulary.analysis import Parse, Words

_SAID = frozenset({"said", "says", "reported", "announced"})
_ENDS = frozenset('.!"”')
_IN = frozenset("in near at outside on".split())
_PHRASE = frozenset({"compound", "amod", "flat", "det", "nummod", "nmod:desc"})
_MARKS = frozenset(',;:"“”–—')
_ABOUT = frozenset("at least most more than fewer over about around some nearly almost up to another".split())
_AFTER = frozenset({"after", "before", "since", "when"})
_FEWEST = 5
"""Words before a speaker who closes a sentence: fewer are no clause of their own."""


def mended(words: Words, parse: Parse) -> Parse:
    """The parse with what it mistook put right."""
    held = {word.lower() for word in words}
    parse = _said_together(words, parse) if "and" in held else parse
    parse = _claimed(words, parse) if "claimed" in held else parse
    parse = parse if _AFTER.isdisjoint(held) else _after(words, parse)
    return _closed(words, parse)


def closing(words: Words, parse: Parse) -> tuple[int, int] | None:
    """The words of a speaker who closes a sentence with no comma before: "… killed four people activists said."."""
    last = len(words) - 1
    while last > 0 and words[last] in _ENDS:
        last -= 1
    if words[last].lower() not in _SAID or parse.tags[last] != "VERB" or last < _FEWEST:
        return None
    head = last - 1
    if parse.heads[head] != last or parse.relations[head] != "nsubj" or parse.tags[head] not in ("NOUN", "PROPN"):
        return None
    first = head
    while first > 0 and parse.heads[first - 1] in range(first, last) and parse.relations[first - 1] in _PHRASE:
        first -= 1
    clause = any(parse.heads[w] == last and parse.relations[w] in ("ccomp", "parataxis") for w in range(first))
    return (first, last) if clause and first >= _FEWEST - 1 and words[first - 1] not in _MARKS else None


def _closed(words: Words, parse: Parse) -> Parse:
    """What stands right before such a speaker is none of the speaker's: "injured 16 activists said", "killed three
    people in Nubl residents said"."""
    found = closing(words, parse)
    if found is None:
        return parse
    first, last = found
    numbers = [word for word in range(first, last - 1) if parse.relations[word] == "nummod"]
    if numbers:
        return _apart(words, parse, numbers[-1], last - 1)
    place = first
    while place < last and parse.tags[place] == "PROPN" and not _is_known(words, place):
        place += 1
    begin = first
    while begin > 0 and parse.tags[begin - 1] == "PROPN":
        begin -= 1
    if place in (first, last) or begin == 0 or words[begin - 1].lower() not in _IN:
        return parse
    return _placed(parse, begin, place, last)


def _apart(words: Words, parse: Parse, number: int, noun: int) -> Parse:
    """A number that is hurt or killed itself, before whoever says so."""
    first = number
    while first > 0 and words[first - 1].lower() in _ABOUT:
        first -= 1
    verb = first - 1
    if verb < 0 or parse.tags[verb] != "VERB":
        return parse
    heads, relations = list(parse.heads), list(parse.relations)
    for word in range(first, number):
        if heads[word] == noun:
            heads[word] = number
    heads[number], relations[number] = verb, "obj"
    return replace(parse, heads=tuple(heads), relations=tuple(relations))


def _placed(parse: Parse, begin: int, end: int, said: int) -> Parse:
    """The name of a place before whoever speaks, which hangs on the clause that is told."""
    clause = next(w for w in range(begin) if parse.heads[w] == said and parse.relations[w] in ("ccomp", "parataxis"))
    heads, relations = list(parse.heads), list(parse.relations)
    if not 0 <= heads[begin] < begin - 1:
        heads[begin], relations[begin] = clause, "obl"
    for word in range(begin + 1, end):
        heads[word], relations[word] = begin, "flat"
    heads[begin - 1], relations[begin - 1] = begin, "case"
    return replace(parse, heads=tuple(heads), relations=tuple(relations))


def _is_known(words: Words, word: int) -> bool:
    """Whether a name is that of a body, a group or a medium, or an acronym."""
    books = (organisation_phrases(), group_phrases(), media_phrases())
    return words[word].isupper() or any(book.get(words[word]) for book in books)


def _said_together(words: Words, parse: Parse) -> Parse:
    """Two nouns joined before a verb of saying are one subject: "hospital and police officials said"."""
    for at in range(1, len(words) - 2):
        if words[at].lower() != "and" or parse.relations[at - 1] != "nsubj" or parse.tags[at - 1] != "NOUN":
            continue
        verb = parse.heads[at - 1]
        other = next((w for w in range(at + 1, max(verb, 0)) if parse.heads[w] == verb), None)
        if other is None or parse.relations[other] != "nsubj" or verb != other + 1:
            continue
        if any(parse.heads[w] != other for w in range(at, other)) or words[verb].lower() not in _SAID:
            continue
        heads, relations = list(parse.heads), list(parse.relations)
        heads[at - 1], relations[at - 1] = other, "compound"
        return replace(parse, heads=tuple(heads), relations=tuple(relations))
    return parse


def _claimed(words: Words, parse: Parse) -> Parse:
    """A deed told with who claimed it: "a bombing claimed by the Front killed 11 people"."""
    for at in range(1, len(words) - 3):
        if words[at].lower() != "claimed" or words[at + 1].lower() != "by" or parse.tags[at - 1] != "NOUN":
            continue
        agent = parse.heads[at + 1]
        verb = parse.heads[agent] if agent > at else -1
        told = verb > agent and parse.relations[agent] == "nsubj" and at - 1 in _subjects(parse, at, verb)
        deeper = at in _over(parse, verb) and parse.heads[verb] != at
        if not told or deeper:
            continue
        heads, relations = list(parse.heads), list(parse.relations)
        if heads[verb] == at:
            heads[verb], relations[verb] = heads[at], relations[at]
        moved = [w for w in range(len(words)) if heads[w] == at and not at < w <= agent]
        for word in moved:
            heads[word] = verb
        heads[at - 1], relations[at - 1] = verb, "nsubj"
        heads[at], relations[at] = at - 1, "acl"
        heads[agent], relations[agent] = at, "obl:agent"
        return replace(parse, heads=tuple(heads), relations=tuple(relations))
    return parse


def _after(words: Words, parse: Parse) -> Parse:
    """Who or what does something, after which the main clause tells more: "After a bomb wounded two soldiers, troops
    opened fire"."""
    for case in range(len(words) - 2):
        noun = parse.heads[case]
        verb = noun + 1
        if words[case].lower() not in _AFTER or parse.relations[case] not in ("case", "mark") or noun < case:
            continue
        beside = verb < len(words) and parse.heads[verb] == parse.heads[noun] and parse.relations[verb] == "advcl"
        done_to = [w for w, head in enumerate(parse.heads) if head == verb and parse.relations[w] == "obj"]
        named = parse.tags[noun] in ("NOUN", "PROPN") and parse.relations[noun].startswith("obl")
        if beside and done_to and named and not words[verb].endswith("ing"):
            heads, relations = list(parse.heads), list(parse.relations)
            heads[case], relations[case] = verb, "mark"
            heads[noun], relations[noun] = verb, "nsubj"
            return replace(parse, heads=tuple(heads), relations=tuple(relations))
    return parse


def _over(parse: Parse, word: int) -> list[int]:
    """The words that a word hangs on, the nearest first."""
    found: list[int] = []
    while (word := parse.heads[word]) >= 0 and word not in found:
        found.append(word)
    return found


def _subjects(parse: Parse, *verbs: int) -> list[int]:
    """The subjects of some verbs."""
    return [w for w, head in enumerate(parse.heads) if head in verbs and parse.relations[w].startswith("nsubj")]
