"""Whose a statement or an office is, and which body is meant: who speaks through them or for it."""

from tollbook.reading.document import Document
from tollbook.reading.knowledge.bodies import body_words
from tollbook.reading.knowledge.parties import group_phrases
from tollbook.reading.knowledge.speakers import organisation_phrases
from tollbook.reading.knowledge.titles import rank_phrases, role_phrases
from tollbook.reading.names import Name, NameKind, Names
from tollbook.reading.phrase import POSSESSIVES, noun_phrase
from tollbook.reading.speech.heard import Heard
from tollbook.reading.tree import Tree

_ISSUED_BY = frozenset({"by", "from", "of", "on"})
BODIES = frozenset(
    "group organisation organization charity watchdog network union agency militia movement front club site newspaper"
    " website party station company channel broadcaster firm gang brigade monitor army force cartel faction"
    " coalition project database initiative foundation".split()
)
"""What a name is said to be that is a body's and nobody's: "Los Cuervos, the crime group"."""
_PRESS = frozenset({"press", "media", "information"})
_PRESS_OFFICES = frozenset({"office", "service", "bureau", "desk", "centre", "center"})
SEEN = frozenset("seen obtained reviewed examined viewed leaked".split())
"""What a medium does with somebody else's report."""
ALLIANCES = frozenset({"alliance", "militia"})
"""What only parties to a conflict are."""
PAPERS = frozenset(
    "statement statements report reports communique communiqué figures data tally count records video letter document"
    " documents bulletin message post tweet website footage log list survey study account page channel".split()
)
"""What people speak through: whoever issued it is the speaker."""
RULE = frozenset("government military junta opposition navy regime state coalition".split())
"""Those who rule, or would, and the arms of states."""
_OFFICES = frozenset(
    "minister governor mayor prefect sub-prefect vice-prefect president premier administrator ombudsman councillor"
    " magistrate senator lawmaker headman headwoman warden".split()
)
"""Those who hold an office over a land or a town, and do not speak for it as for a body."""
HOUSES = frozenset({"hospital", "clinic", "morgue", "school", "university"})
"""Houses whose head speaks for them, or is told by them."""
_AREAS = frozenset(
    "district community territory region province county town city municipality village state area quarter".split()
)
_TIES = frozenset({"of", "for", "at", "with", "from"})
_OWNERS = frozenset({"its", "their", "our", "his", "her"})


_PARTS = frozenset({"flat", "compound", "nmod:poss"})
_NOBODY = frozenset(
    "nobody none landmine landmines mine mines bomb bombs shell shells rocket rockets missile missiles gunfire"
    " attack attacks bombing bombings blast blasts explosion raid ambush massacre shelling assault"
    " shooting".split()
)
"""Nobody, and what speaks for nobody."""
_ARTICLES = frozenset({"al", "el", "ash", "ad", "as", "an"})
_TITLES_OF = frozenset({"staff", "state"})
"""What a title is of that is no body: "chief of staff", "secretary of state"."""
_SUMS = frozenset({"count", "toll", "tally", "figure", "estimate"})
_WHOSE = ("nmod:poss", "compound", "nmod", "acl")
_OURS = frozenset({"our", "this"})
_REPORTING = frozenset("reporter reporters correspondent correspondents journalist writer".split())


def is_nobody(tree: Tree, word: int) -> bool:
    """Whether it is said that nobody speaks: "no group has claimed", "nobody"."""
    if tree.lower[word] in _SUMS and tree.child(word, *_WHOSE) is None:
        return True  # "a first count put the dead at ten"
    return tree.lower[word] in _NOBODY or any(tree.lower[c] in ("no", "neither") for c in tree.children[word])


def is_own(tree: Tree, word: int) -> bool:
    """Whether who speaks is the report itself: "this reporter", "our correspondent", "a reporter of this newspaper",
    "our monitors"."""
    if any(tree.lower[owner] == "our" for owner in tree.children_by(word, "nmod:poss")):
        return True
    if tree.lower[word] not in _REPORTING:
        return False
    before, within = tree.lower[max(0, word - 3) : word], tree.lower[slice(*noun_phrase(tree, word))]
    return not _OURS.isdisjoint((*before, *within))


def is_press_office(tree: Tree, word: int) -> bool:
    """Whether somebody speaks through an office of his: "the Legion's press office"."""
    return tree.words[word] in _PRESS_OFFICES and any(
        tree.lower[c] in _PRESS for c in tree.children_by(word, "compound")
    )


def issuer(tree: Tree, word: int) -> int | None:
    """Whose statement, report or figures it is: "the ministry's statement", "a report released by the council"."""
    for child in tree.children_by(word, "nmod:poss"):
        return child
    seen = any(tree.lower[after] in SEEN for after in range(word + 1, min(word + 3, len(tree))))
    for child in () if seen else tree.children_by(word, "nmod", "obl"):
        if any(tree.lower[c] in _ISSUED_BY for c in tree.children[child]):
            return child
    for clause in tree.children_by(word, "acl"):
        if tree.lower[clause] in SEEN:
            continue
        agent = tree.child(clause, "obl:agent")
        if agent is not None:
            return agent
        for child in tree.children_by(clause, "obl"):
            if any(tree.lower[c] == "by" for c in tree.children[child]):
                return child
    return None


def named_after(tree: Tree, word: int) -> tuple[int, int] | None:
    """The name right after a word for a body: "the human rights group Sahara Nepal", "the company, Setrak,"."""
    apposed = tree.child(word, "appos")
    if apposed is not None and apposed == word + 2 and tree.tag(apposed) == "PROPN" and tree.words[word + 1] == ",":
        return apposed, max(tree.under(apposed)) + 1
    if apposed is not None and tree.words[word + 1] == "(":
        return None  # "the National Aid Agency (NAA)"
    last = word + 1
    while last < len(tree) and (_is_name(tree, last) or _joins(tree, word, last) or _is_article(tree, last)):
        last += 1
    return (word + 1, last) if last > word + 1 else None


def _is_name(tree: Tree, word: int) -> bool:
    return tree.words[word][0].isupper() and tree.tag(word) in ("PROPN", "NOUN", "ADJ")


def _is_article(tree: Tree, word: int) -> bool:
    """Whether a word is the article of an Arabic name or its hyphen: "al-Shabab"."""
    at = word - 1 if tree.words[word] == "-" else word
    return tree.lower[at] in _ARTICLES and tree.words[at + 1 : at + 2] == ("-",)


def _joins(tree: Tree, word: int, last: int) -> bool:
    """Whether a word joins two parts of a name that begins right after another word: "charity Bread for Lotharia"."""
    return word + 1 < last < len(tree) - 1 and tree.lower[last] in ("for", "of") and _is_name(tree, last + 1)


def named_before(names: Names, tree: Tree, word: int) -> Name | None:
    """The body or group that is meant by a word for one, in its sentence or the one before: "the organisation".

    Whoever acted there, else whoever was named last. An alliance is a group.
    """
    kinds = (NameKind.GROUP,) if tree.lower[word] in ALLIANCES else (NameKind.BODY, NameKind.GROUP)
    here = [name for name in names.by_sentence[tree.index] if name.last <= word and name.kind in kinds]
    acted = [name for name in here if name.kind is NameKind.GROUP and _acts(tree, name)]
    earlier = names.by_sentence[tree.index - 1] if tree.index else ()
    return next(iter([*acted, *reversed(here), *(name for name in reversed(earlier) if name.kind in kinds)]), None)


def _acts(tree: Tree, name: Name) -> bool:
    """Whether a name, or the men that it is a name of, is the subject of a verb."""
    head = name.last - 1
    while tree.parse.relations[head] in _PARTS and tree.head(head) >= 0:
        head = tree.head(head)
    return tree.relation(head) == "nsubj"


def body_of(document: Document, tree: Tree, first: int, last: int) -> str | None:
    """The body that a role noun names beside itself: "health ministry spokesman X", "head of the Z"."""
    roles = (w for w in range(first, last) if role_phrases().get(tree.lower[w]) or _is_pair(tree, w))
    role = next(roles, None)
    if role is None:
        return None
    for child in () if tree.lower[role] in _OFFICES else tree.children_by(role, "nmod"):
        if tree.lower[child] in _TITLES_OF:
            return None
        tied = any(tree.lower[c] in _TIES for c in tree.children[child])
        if tree.lower[role] == "chief" and tree.tag(child) == "PROPN" and not _is_body(tree.words[child]):
            return None  # "the chief of Mirel"
        if tied and tree.lower[child] not in _AREAS:
            return document.text(tree, *noun_phrase(tree, child))
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
    if begin < end and tree.lower[end - 1] in POSSESSIVES:
        end -= 1
    if begin == end or (end < role and not tree.words[end - 1][0].isupper()):
        return None  # "the village's mayor": the office, not the village, is who speaks
    office = tree.lower[role] in _OFFICES and not _is_body_word(tree.lower[end - 1])
    if end == role and (office or not _may_be_body(tree, end - 1)):
        return None  # "the regional governor", "the media officer"
    return document.text(tree, begin, end)


def _is_pair(tree: Tree, word: int) -> bool:
    """Whether two words are a role together: "press officer"."""
    return word > 0 and bool(role_phrases().get(" ".join(tree.lower[word - 1 : word + 1])))


def _is_body(word: str) -> bool:
    """Whether a word in capitals is a body's name or a word for one."""
    books = (organisation_phrases(), group_phrases())
    return _is_body_word(word.lower()) or any(book.get(form) for book in books for form in (word, word.upper()))


def _is_body_word(word: str) -> bool:
    return word in body_words().bodies | body_words().armed | BODIES | ALLIANCES | RULE


def _may_be_body(tree: Tree, word: int) -> bool:
    """Whether a word right before a role noun may be what a body is called: "health ministry spokesman"."""
    known = _is_body_word(tree.lower[word])
    return known or (tree.tag(word) == "PROPN" and (word > 0 or tree.words[word].isupper()))


def whose_office(document: Document, names: Names, tree: Tree, office: tuple[int, int], heard: Heard) -> str | None:
    """Whose an office is that belongs to one who spoke before: "its editor", "the group's preacher"."""
    first = office[0]
    if _OWNERS & set(tree.lower[max(0, first - 1) : first + 1]):
        kinds = (NameKind.BODY, NameKind.OFFICE, NameKind.GROUP, NameKind.SHORT)
        before = [n for n in names.by_sentence[tree.index] if n.last <= first and n.kind in kinds]
        owner = before[-1] if before else _acting(names, tree, first) or subject_before(document, names, tree)
        if owner is not None and owner.kind in (*kinds, NameKind.PARTY):
            return names.fullest(owner)
        house = _house_before(document, tree) if "its" in tree.lower[max(0, first - 1) : first + 1] else None
        if house is not None:
            return house
        return heard.last.name if heard.last else None
    if first + 1 < office[1] and tree.lower[first + 1] in POSSESSIVES:
        back = heard.with_word(tree.lower[first])
        return back.name if back else None
    return None


def _house_before(document: Document, tree: Tree) -> str | None:
    """The house that the sentence before named last: "A shell hit the district hospital. Its director said"."""
    if not tree.index:
        return None
    before = document.trees[tree.index - 1]
    house = next((word for word in reversed(range(len(before))) if before.lower[word] in HOUSES), None)
    return document.text(before, *noun_phrase(before, house)) if house is not None else None


def _acting(names: Names, tree: Tree, first: int) -> Name | None:
    """The party that a sentence last told of, before a word for whose: "Rebels attacked, their radio said"."""
    several = "their" in tree.lower[max(0, first - 1) : first + 1]
    subjects = (word for word in range(first - 1, -1, -1) if tree.relation(word) == "nsubj")
    named = (names.touching(tree.index, word) for word in subjects)
    name = next((name for name in named if name is not None), None)
    fits = name is not None and name.kind is NameKind.PARTY and name.text.endswith("s") is several
    return name if fits else None


def subject_before(document: Document, names: Names, tree: Tree) -> Name | None:
    """The name that is the subject of the sentence before, in the same paragraph."""
    before = tree.index - 1
    if before < 0 or document.paragraphs[before] != document.paragraphs[tree.index]:
        return None
    subject = next((w for w in range(len(document.trees[before])) if document.trees[before].head(w) < 0), None)
    word = document.trees[before].child(subject, "nsubj") if subject is not None else None
    return names.touching(before, word) if word is not None else None
