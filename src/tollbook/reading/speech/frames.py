"""Frames: where a sentence says that somebody says, denies, doubts, claims or blames, and which words that covers."""

from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.reading.knowledge.speech import SpeechWord, speech_phrases
from tollbook.reading.lexicon import Run, runs
from tollbook.reading.phrase import noun_phrase
from tollbook.reading.tree import Tree

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
_LONGEST_SPEAKER = 12
_SAID = frozenset({"said", "says", "told"})
"""Words that are verbs whatever the tagger thinks of them."""
_INSIDE = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET"})
_WEAK = frozenset(
    "believed believe believes understood respond responds responded responding reply replied answered see saw seen"
    " hear heard witnessed publish published publishing post posted posting shouted broadcast find found show shows"
    " showed monitor monitored considered recognised recognized express expressed signalled continued continue".split()
)
"""Verbs that say something only where a clause tells what: "they believe that …", but "the army responded"."""
_COUNTING = frozenset(
    "recorded record records registered register registers documented documents document reported report reports"
    " confirmed confirm confirms verified listed lists admitted acknowledged announced".split()
)
"""Verbs whose object may be a toll: "the clinic has registered 123 deaths"."""
_PUTTING = frozenset("put puts putting gave give gives giving raised raises revised sets".split())
_TOLLS = frozenset("toll tolls number figure figures count total losses dead casualties".split())
_CONTENT = frozenset({"ccomp", "obj", "xcomp", "csubj", "parataxis", "obl"})


@dataclass(frozen=True, slots=True)
class Frame:
    """One act of speech in a sentence.

    kind: assert, deny, question, responsibility, blame, announce, estimate, attribute or hedge (SpeechWord). word: the
    verb, or the first word of the phrase. speaker: the head word of whoever speaks, None if the sentence names nobody.
    hearer: the head word of whom it was told to. covers: the words said; everything in the sentence if it stands beside
    the content ("…, the ministry said").
    """

    sentence: int
    kind: str
    word: int
    speaker: int | None
    hearer: int | None
    covers: frozenset[int]
    beside: bool


def frames(tree: Tree, whole: str) -> list[Frame]:
    """The frames of a sentence, from left to right."""
    found = []
    for run in runs(speech_phrases(), tree, whole):
        word = run.values[0]
        if word.kind == "attribute":
            found += list(_attribution(tree, run))
        elif word.kind == "hedge":
            continue
        else:
            found += list(_speech(tree, run, word))
    spoken = {frame.word for frame in found}
    found += [frame for frame in _tolls(tree) if frame.word not in spoken]
    return sorted(found, key=lambda frame: frame.word)


def _tolls(tree: Tree) -> Iterator[Frame]:
    """Somebody puts a toll at, gives or revises one."""
    for verb, form in enumerate(tree.lower):
        thing = tree.child(verb, "obj") if form in _PUTTING else None
        if thing is None or tree.lower[thing] not in _TOLLS:
            continue
        speaker = _speaker(tree, verb)
        if speaker is not None:
            covers = frozenset(range(verb + 1, len(tree)))
            yield Frame(tree.index, "estimate", verb, speaker, None, covers, beside=False)


def innermost(found: list[Frame], word: int) -> Frame | None:
    """The frame whose content holds a word, the tightest one; those beside the content only if no other does."""
    holding = [frame for frame in found if word in frame.covers and word != frame.word]
    return min(holding, key=lambda frame: (frame.beside, len(frame.covers)), default=None)


def _attribution(tree: Tree, run: Run[SpeechWord]) -> Iterator[Frame]:
    """ "According to X", "citing X", "quoting X as saying": X speaks, of all that the clause around says."""
    anchor = run.first
    speaker: int | None
    if tree.tag(anchor) == "VERB" and tree.child(anchor, "obj") is not None and tree.relation(anchor) != "case":
        speaker = tree.child(anchor, "obj")
    else:
        speaker = _following(tree, anchor, run.last)
    if speaker is None:
        return
    own = set(range(run.first, run.last)) | _named(tree, speaker)
    covers = frozenset(w for w in range(len(tree)) if w not in own)
    yield Frame(tree.index, "attribute", anchor, speaker, None, covers, beside=True)


def _following(tree: Tree, anchor: int, begin: int) -> int | None:
    """The head of the noun phrase that begins at a word: what the anchor hangs on if that is it, else by the words."""
    end = begin
    while end < len(tree) and (tree.tag(end) in _INSIDE or tree.lower[end] in ("-", "'s", "’s", "'")):
        end += 1
    head = tree.head(anchor)
    if begin <= head < end and tree.tag(head) in _NOMINAL:
        return head
    first = next((w for w in range(begin, len(tree)) if tree.tag(w) in ("NOUN", "PROPN", "PRON")), None)
    if first is None or first >= end:
        return first if first is None else _top_noun(tree, first, begin)
    for above in tree.up(first):
        if not begin <= above < end or tree.tag(above) not in _NOMINAL:
            break
        first = above
    return first


def _speech(tree: Tree, run: Run[SpeechWord], word: SpeechWord) -> Iterator[Frame]:
    verb = next((w for w in range(run.first, run.last) if _is_verb(tree, w)), None)
    if verb is None:
        if word.kind not in ("deny", "responsibility", "question") or tree.tag(run.last - 1) not in ("NOUN", "ADJ"):
            return
        verb = run.last - 1
    if word.kind in ("assert", "announce", "estimate"):
        yield from _assertion(tree, run, verb, word)
        return
    speaker = _speaker(tree, verb)
    speaker = _before(tree, verb) if speaker is None and word.kind == "deny" else speaker
    covered = {w for c in tree.children[verb] if c != speaker and tree.relation(c) != "nsubj" for w in tree.under(c)}
    if word.kind == "deny":
        covered |= set(range(run.last, len(tree)))
    if word.kind == "question" and speaker is None:
        covered |= {w for c in tree.children_by(verb, "nsubj", "csubj") for w in tree.under(c)}
    yield Frame(tree.index, word.kind, verb, speaker, _hearer(tree, verb), frozenset(covered), beside=False)


def _is_verb(tree: Tree, word: int) -> bool:
    text = tree.words[word]
    if word > 0 and text[0].isupper() and not text.isupper():
        return False  # a name, as in "the village of Bir Said"
    return tree.tag(word) in ("VERB", "AUX") or tree.lower[word] in _SAID


def _assertion(tree: Tree, run: Run[SpeechWord], verb: int, word: SpeechWord) -> Iterator[Frame]:
    """An act of saying: what it covers stands after the verb, or before and around it where the speaker comes late."""
    if tree.relation(verb) == "acl" and tree.lower[verb + 1 : verb + 2] == ("to",):
        return  # "men believed to be rebels"
    if tree.relation(verb) == "amod" or (verb > 0 and tree.lower[verb - 1] in ("so", "aforesaid")):
        return
    passive = tree.child(verb, "aux:pass") is not None and tree.child(verb, "obl:agent") is None
    speaker = None if passive else _speaker(tree, verb) or _last_said(tree, verb) or _nearby(tree, verb, run.last)
    clauses = [c for c in tree.children[verb] if _is_content(tree, c, speaker)]
    if tree.lower[verb] in _WEAK and not clauses:
        return
    if not clauses and not word.quotes:
        return
    if not clauses and tree.child(verb, "obj") is not None and word.kind == "assert" and _takes_thing(tree, verb):
        return
    if speaker is None and not clauses:
        return
    own = _own(tree, verb, speaker)
    begin = min(own)
    late = speaker is not None and (speaker > verb or begin > 3) and not any(c > verb for c in clauses)
    covers = range(len(tree)) if late else range(run.last, len(tree))
    yield Frame(tree.index, word.kind, verb, speaker, _hearer(tree, verb), frozenset(covers) - own, beside=late)


def _is_content(tree: Tree, child: int, speaker: int | None) -> bool:
    return child != speaker and (
        tree.relation(child) == "ccomp" or (tree.relation(child) in _CONTENT and _is_clause(tree, child))
    )


def _takes_thing(tree: Tree, verb: int) -> bool:
    """Whether the verb has a thing as its object and so says nothing ("claimed 12 lives", "reported for duty")."""
    thing = tree.child(verb, "obj")
    if thing is not None and tree.lower[verb] in _COUNTING and any(tree.tag(w) == "NUM" for w in tree.under(thing)):
        return False
    return (
        thing is not None and not any(tree.tag(w) == "VERB" for w in tree.under(thing)) and tree.tag(thing) != "PROPN"
    )


def _hearer(tree: Tree, verb: int) -> int | None:
    return next(
        (c for c in tree.children_by(verb, "iobj", "obj", "obl") if tree.tag(c) in ("PROPN", "NOUN") and c > verb), None
    )


def _last_said(tree: Tree, verb: int) -> int | None:
    """Who speaks where the verb ends the sentence ("…, a monitor said."): whoever stands right before it."""
    return _before(tree, verb) if len(tree) - verb <= 4 and verb > 8 else None


def _nearby(tree: Tree, verb: int, after: int) -> int | None:
    """Who speaks by the order of words, where the parse knows none: right before the verb, else right after it."""
    found = _before(tree, verb)
    if found is not None:
        return found
    for word in range(after, min(after + 4, len(tree))):
        if tree.tag(word) in ("PROPN", "NOUN", "PRON"):
            return _top_noun(tree, word, after)
        if tree.tag(word) not in ("DET", "ADJ", "PUNCT"):
            break
    return None


def _before(tree: Tree, verb: int) -> int | None:
    """The head of the noun phrase that ends right before a verb, adverbs and helpers between them aside."""
    word = verb - 1
    while word >= 0 and (tree.tag(word) in ("AUX", "ADV", "PUNCT") or tree.relation(word) == "aux"):
        word -= 1
    if word < 0 or tree.tag(word) not in ("PROPN", "NOUN", "PRON"):
        return None
    while any(tree.relation(c) == "case" for c in tree.children[word]) or tree.relation(word) in ("flat", "compound"):
        above = tree.head(word)
        if above < 0 or above > verb or above < word - 9 or tree.tag(above) not in _NOMINAL:
            break
        word = above
    if tree.relation(word) == "appos" and 0 <= tree.head(word) < word:
        word = tree.head(word)
    return word


def _speaker(tree: Tree, verb: int) -> int | None:
    """Who speaks: the verb's subject, a passive's agent, what a relative clause hangs on, or the first verb's."""
    agent = tree.child(verb, "obl:agent")
    if agent is not None:
        return agent
    subject = tree.child(verb, "nsubj")
    if subject is not None and tree.parse.relations[subject] != "nsubj:pass":
        if tree.lower[subject] in ("who", "which", "that") and tree.relation(verb) == "acl":
            return tree.head(verb)
        return subject
    if tree.relation(verb) in ("conj", "xcomp") and tree.head(verb) >= 0:
        return _speaker(tree, tree.head(verb))
    if tree.relation(verb) in ("acl", "advcl") and tree.head(verb) >= 0 and tree.lower[verb].endswith("ing"):
        head = tree.head(verb)
        return head if tree.tag(head) in ("NOUN", "PROPN") else tree.child(head, "nsubj")
    return None


def _own(tree: Tree, verb: int, speaker: int | None) -> frozenset[int]:
    """The words of the act of speech itself: verb, speaker, helpers, when and to whom it was said."""
    own = {verb}
    for child in tree.children[verb]:
        light = tree.relation(child) in ("aux", "obl", "iobj", "obj", "advmod", "punct", "nsubj", "mark", "cc")
        if child == speaker or (light and len(tree.under(child)) <= 6):
            own |= set(tree.under(child))
    if speaker is not None:
        own |= _named(tree, speaker) if verb not in tree.under(speaker) else {speaker}
    return frozenset(own)


def _named(tree: Tree, speaker: int) -> frozenset[int]:
    """The words that name and describe a speaker; where a whole clause seems to hang on it, its noun phrase alone."""
    hanging = tree.under(speaker)
    if len(hanging) <= _LONGEST_SPEAKER:
        return frozenset(hanging)
    return frozenset(range(*noun_phrase(tree, speaker)))


def _is_clause(tree: Tree, word: int) -> bool:
    return tree.tag(word) in ("VERB", "ADJ", "AUX") and tree.child(word, "nsubj", "csubj", "expl") is not None


def _top_noun(tree: Tree, word: int, begin: int) -> int:
    for above in tree.up(word):
        if above < begin or tree.tag(above) not in _NOMINAL:
            break
        word = above
    return word
