"""Speakers: the head word of whoever speaks becomes organisation, person and medium, in their fullest form."""

from dataclasses import dataclass

from tollbook.reading.document import Document
from tollbook.reading.knowledge.titles import rank_phrases, role_phrases
from tollbook.reading.names import Name, NameKind, Names, noun_phrase
from tollbook.reading.speech.frames import Frame
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker

_MEMORY = 3
"""How many speakers back a pronoun may refer."""
_PRONOUNS = frozenset("he she it they who we i you which that this".split())
_BACKWARD = frozenset(
    "source group agency organisation organization monitor statement army spokesman spokeswoman official communique"
    " charity watchdog network union militia movement company party alliance coalition bulletin".split()
)
_PAPERS = frozenset(
    "statement statements report reports communique communiqué figures data tally count records video letter document"
    " documents bulletin message post tweet website footage log list survey study account page channel".split()
)
"""What people speak through: whoever issued it is the speaker."""
_ISSUED_BY = frozenset({"by", "from", "of", "on"})
_BODIES = frozenset(
    "group organisation organization charity watchdog network union agency militia movement front club site newspaper"
    " website party station company channel broadcaster firm gang brigade monitor army force cartel faction"
    " coalition".split()
)
"""What a name is said to be that is a body's and nobody's: "Los Cuervos, the crime group"."""
_CLAUSES = frozenset({"acl", "advcl", "case", "cc", "conj", "parataxis", "dep", "ccomp", "advmod", "obl", "orphan"})
_LONGEST = 24
_POSSESSIVES = frozenset({"'s", "’s", "'"})
_OWNERS = frozenset({"its", "their", "our", "his", "her"})
_LANDS = frozenset({NameKind.COUNTRY, NameKind.ADJECTIVE, NameKind.CAPITAL, NameKind.PARTY})
_SPEAKING = (
    NameKind.BODY,
    NameKind.OFFICE,
    NameKind.SHORT,
    NameKind.GROUP,
    NameKind.PARTY,
    NameKind.MEDIUM,
    NameKind.COUNTRY,
)


@dataclass(frozen=True, slots=True)
class Heard:
    """Speakers met so far in a report, the latest last: what "he", "the source" and "the group" refer back to.

    introduced: persons whom the report says somewhere what they are.
    """

    speakers: tuple[Speaker, ...] = ()
    introduced: tuple[Speaker, ...] = ()

    def then(self, speaker: Speaker) -> "Heard":
        return Heard((*self.speakers, speaker), self.introduced)

    @property
    def last(self) -> Speaker | None:
        return self.speakers[-1] if self.speakers else None

    def meant_by(self, pronoun: str) -> Speaker | None:
        """The latest speaker that a pronoun may mean: a person for "he", a body for "it", else whoever it was."""
        if pronoun in ("he", "she", "it"):
            latest = self.speakers[-_MEMORY:]
            return next((one for one in reversed(latest) if _is_one(one) == (pronoun != "it")), self.last)
        return self.last

    def with_word(self, word: str) -> Speaker | None:
        """The latest speaker whose name or description has a word."""
        for speaker in reversed(self.speakers):
            if speaker.name and word in speaker.name.lower().split():
                return speaker
        return None


def _is_one(speaker: Speaker) -> bool:
    """Whether a speaker is a person: by name, or described by a role ("a medic")."""
    words = (speaker.name or "").lower().split()
    return speaker.person is not None or any(role_phrases().get(word) for word in words[:3])


def name_speaker(document: Document, names: Names, frame: Frame, heard: Heard) -> Speaker:
    """The speaker of a frame. An empty Speaker if the frame names nobody."""
    tree = document.trees[frame.sentence]
    if frame.speaker is None:
        return Speaker()
    speaker = _described(document, names, tree, frame.speaker, heard)
    via = _hearer(names, tree, frame)
    return Speaker(speaker.name, speaker.person, via) if via and via != speaker.name else speaker


def introductions(document: Document, names: Names) -> tuple[Speaker, ...]:
    """The persons whom a report introduces with what they are, whether they speak there or not."""
    found = []
    for tree in document.trees:
        for word in range(len(tree)):
            if tree.tag(word) == "PROPN" and tree.child(word, "appos", "nmod:desc", "compound", "flat") is not None:
                speaker = _described(document, names, tree, word, Heard())
                if speaker.person is not None and " " in speaker.person and speaker.name != speaker.person:
                    found.append(speaker)
    return tuple(found)


def _described(document: Document, names: Names, tree: Tree, word: int, heard: Heard) -> Speaker:
    if tree.lower[word] in _PRONOUNS:
        return heard.meant_by(tree.lower[word]) or Speaker()
    owner = _issuer(tree, word) if tree.lower[word] in _PAPERS else None
    if owner is not None:
        return _described(document, names, tree, owner, heard)
    first, last = _with_appositions(tree, word)
    inner_first, inner_last = noun_phrase(tree, word)
    found = [name for name in names.at(tree.index, min(first, inner_first), last) if name.kind in _SPEAKING]
    on = names.touching(tree.index, word)
    if on is not None and on.kind in _SPEAKING and on not in found:
        found.append(on)
    role = _role(tree, first, last)
    named = _named_after(tree, word) if tree.lower[word] in _BODIES else None
    if named is not None:
        return Speaker(document.text(tree, *named))
    called = _person(tree, word, first, last, found)
    person = document.text(tree, *called) if called else None
    if called and all(name.kind in _LANDS for name in found):
        found = [] if role is not False and _office(tree, first, last, called) else found
    short = document.text(tree, inner_first, inner_last)
    definite = any(tree.lower[c] in ("the", "this", "same") for c in tree.children[word])
    if found and all(name.kind in _LANDS for name in found) and not any(n.first <= word < n.last for n in found):
        return Speaker(short, person)  # "Iran's Tasnim agency" is not Iran
    if found and (role is not False or _within(tree, found, word)):
        name = _best(found, word)
        if name.kind is NameKind.MEDIUM and role is None and len(found) > 1:
            name = next((n for n in found if n.kind is not NameKind.MEDIUM), name)
        return Speaker(names.fullest(name), person)
    if tree.lower[word] in _BACKWARD and definite and inner_last - inner_first <= 2:
        back = heard.with_word(tree.lower[word])
        before = _named_before(names, tree, word) if back is None and tree.lower[word] in _BODIES else None
        if before is not None:
            return Speaker(names.fullest(before), person)
        back = back or heard.last
        if back is not None:
            return Speaker(back.name, person or back.person, back.via)
    if role is True and person is None and tree.lower[inner_first - 1 : inner_first + 1] and not found:
        whose = _whose(names, tree, (inner_first, inner_last), heard)
        if whose is not None:
            return Speaker(whose)
    if role is True:
        body = _body(document, tree, inner_first, last, person)
        if body is not None:
            return Speaker(body, person)
    if person and called and not found:
        office = _office(tree, first, last, called) if role is not False else None
        if office is not None and tree.lower[office[1] - 1] in _BODIES:
            return Speaker(person)
        if office is not None:
            whose = _whose(names, tree, office, heard)
            return Speaker(whose or document.text(tree, *office), person)
        known = _known_person(heard, person)
        return known if known is not None else Speaker(person, person)
    if role is False and definite and inner_last - inner_first == 1:
        back = heard.with_word(tree.lower[word])
        if back is not None:
            return back
    return Speaker(short, person)


def _with_appositions(tree: Tree, word: int) -> tuple[int, int]:
    """The words of a noun phrase with what stands in apposition to it, on both sides of a comma."""
    inner = noun_phrase(tree, word)
    first, last = tree.phrase(word, _CLAUSES)
    while last > inner[1] and tree.tag(last - 1) in ("PUNCT", "ADP", "CCONJ", "DET"):
        last -= 1
    while first < inner[0] and (tree.tag(first) in ("DET", "PUNCT", "ADP", "CCONJ")):
        first += 1
    return (first, last) if last - first <= _LONGEST else inner


def _named_after(tree: Tree, word: int) -> tuple[int, int] | None:
    """The name right after a word for a body: "the human rights group Sahara Nepal", "the company, Setrak,"."""
    apposed = tree.child(word, "appos")
    if apposed is not None and apposed == word + 2 and tree.tag(apposed) == "PROPN":
        return apposed, max(tree.under(apposed)) + 1
    last = word + 1
    while last < len(tree) and tree.words[last][0].isupper() and tree.tag(last) == "PROPN":
        last += 1
    return (word + 1, last) if last > word + 1 else None


def _named_before(names: Names, tree: Tree, word: int) -> Name | None:
    """The body or group that was named last before a word, in its sentence or the one before: "the organisation"."""
    kinds = (NameKind.BODY, NameKind.GROUP)
    here = [name for name in names.by_sentence[tree.index] if name.last <= word and name.kind in kinds]
    earlier = names.by_sentence[tree.index - 1] if tree.index else ()
    return next(iter([*reversed(here), *(name for name in reversed(earlier) if name.kind in kinds)]), None)


def _issuer(tree: Tree, word: int) -> int | None:
    """Whose statement, report or figures it is: "the ministry's statement", "a report released by the council"."""
    for child in tree.children_by(word, "nmod:poss"):
        return child
    for child in tree.children_by(word, "nmod", "obl"):
        if any(tree.lower[c] in _ISSUED_BY for c in tree.children[child]):
            return child
    for clause in tree.children_by(word, "acl"):
        agent = tree.child(clause, "obl:agent")
        if agent is not None:
            return agent
        for child in tree.children_by(clause, "obl"):
            if any(tree.lower[c] == "by" for c in tree.children[child]):
                return child
    return None


def _within(tree: Tree, found: list[Name], word: int) -> bool:
    """Whether the one described speaks from within a named body: "a source at the police command", "a UN official"."""
    bodies = (NameKind.BODY, NameKind.OFFICE, NameKind.SHORT)
    return any(
        name.kind in bodies and (word in tree.up(name.last - 1) or name.first <= word < name.last) for name in found
    )


def _body(document: Document, tree: Tree, first: int, last: int, person: str | None) -> str | None:
    """The body that a role noun names beside itself: "health ministry spokesman X", "head of the Z"."""
    role = next((w for w in range(first, last) if role_phrases().get(tree.lower[w])), None)
    if role is None:
        return None
    for child in tree.children_by(role, "nmod"):
        if any(tree.lower[c] in ("of", "for", "at", "with", "from") for c in tree.children[child]):
            begin, end = noun_phrase(tree, child)
            return document.text(tree, begin, end)
    begin = role
    while (
        begin > first
        and tree.tag(begin - 1) in ("PROPN", "NOUN", "ADJ", "PUNCT")
        and not rank_phrases().get(tree.words[begin - 1])
    ):
        begin -= 1
    while begin < role and tree.tag(begin) == "PUNCT":
        begin += 1
    end = role
    if begin < end and tree.lower[end - 1] in _POSSESSIVES:
        end -= 1
    if begin == end or (end < role and not tree.words[end - 1][0].isupper()):
        return None  # "the village's mayor": the office, not the village, is who speaks
    return document.text(tree, begin, end)


def _best(found: list[Name], word: int) -> Name:
    """The name that the speaker speaks for: not a country if a body or party is there, else the nearest."""
    proper = [name for name in found if name.kind not in (NameKind.COUNTRY, NameKind.PARTY)] or found
    return min(proper, key=lambda name: (name.kind is NameKind.MEDIUM, abs(name.first - word)))


def _role(tree: Tree, first: int, last: int) -> bool | None:
    """Whether a role noun in the phrase speaks for an organisation; None if there is no role noun."""
    for word in range(first, last):
        values = role_phrases().get(tree.lower[word])
        if values and tree.tag(word) in ("NOUN", "PROPN", "ADJ"):
            return bool(values[0].organisation)
    return None


def _whose(names: Names, tree: Tree, office: tuple[int, int], heard: Heard) -> str | None:
    """Whose an office is that belongs to one who spoke before: "its editor", "the group's preacher"."""
    first = office[0]
    if _OWNERS & set(tree.lower[max(0, first - 1) : first + 1]):
        kinds = (NameKind.BODY, NameKind.OFFICE, NameKind.GROUP, NameKind.SHORT)
        before = [n for n in names.by_sentence[tree.index] if n.last <= first and n.kind in kinds]
        return names.fullest(before[-1]) if before else (heard.last.name if heard.last else None)
    if first + 1 < office[1] and tree.lower[first + 1] in _POSSESSIVES:
        back = heard.with_word(tree.lower[first])
        return back.name if back else None
    return None


def _office(tree: Tree, first: int, last: int, called: tuple[int, int]) -> tuple[int, int] | None:
    """The words that say what somebody is: "the canton's vice-prefect, X", "X, deputy head of the district"."""
    for begin, end in ((first, called[0]), (called[1], last)):
        while begin < end and (tree.tag(begin) in ("DET", "PUNCT", "ADP", "CCONJ") or _is_rank(tree, begin)):
            begin += 1
        while end > begin and (tree.tag(end - 1) in ("PUNCT", "ADP") or _is_rank(tree, end - 1)):
            end -= 1
        held = range(begin, end)
        if any(tree.tag(word) == "NOUN" or role_phrases().get(tree.lower[word]) for word in held):
            return begin, end
        if begin < end and all(rank_phrases().get(tree.words[word]) for word in held):
            return begin, end
    return None


def _is_rank(tree: Tree, word: int) -> bool:
    """Whether a word is a rank or courtesy that says nothing of whom one speaks for; "Governor" does."""
    return any(rank.kind != "civil" for rank in rank_phrases().get(tree.words[word]))


def _person(tree: Tree, word: int, first: int, last: int, found: list[Name]) -> tuple[int, int] | None:
    """The name of the one quoted: a run of proper nouns in the phrase that is no known name, rank or role."""
    taken = {w for name in found for w in range(name.first, name.last)}
    run: list[int] = []
    best: list[int] = []
    for w in range(first, last + 1):
        plain = (
            w < last and w not in taken and (tree.tag(w) == "PROPN" or (run and tree.lower[w] in ("-", "al", "bin")))
        )
        if plain and not run and _placed(tree, w):
            continue
        if plain and not rank_phrases().get(tree.words[w]) and not role_phrases().get(tree.words[w]):
            run.append(w)
            continue
        if len(run) >= len(best) and run and tree.words[run[0]][0].isupper():
            best = run
        run = []
    if not best or (len(best) == 1 and best[0] != word and not found):
        return None
    if len(best) == 1 and not found and tree.tag(word) != "PROPN":
        return None
    return best[0], best[-1] + 1


def _placed(tree: Tree, word: int) -> bool:
    """Whether a name stands where places do: "police in Kosovia", "the military of Nusantara"."""
    top = word
    while tree.relation(top) in ("compound", "flat") and tree.head(top) >= 0:
        top = tree.head(top)
    return any(tree.lower[c] in ("in", "of", "at", "from", "near", "for") for c in tree.children_by(top, "case"))


def _known_person(heard: Heard, person: str) -> Speaker | None:
    """The speaker met before under this name or its last part."""
    for speaker in (*reversed(heard.speakers), *heard.introduced):
        if speaker.person and (person in speaker.person or speaker.person.split()[-1] == person.split()[-1]):
            return speaker
    return None


def _hearer(names: Names, tree: Tree, frame: Frame) -> str | None:
    """The medium that was told, or that carried it."""
    if frame.hearer is not None:
        name = names.touching(tree.index, frame.hearer)
        if name is not None and name.kind is NameKind.MEDIUM:
            return names.fullest(name)
    return None
