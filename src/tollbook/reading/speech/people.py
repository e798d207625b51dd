"""The one who is quoted: the name of a person in a phrase, and the words that say what he or she is."""

from collections.abc import Sequence

from tollbook.reading.knowledge.titles import Role, rank_phrases, role_phrases
from tollbook.reading.names import Name
from tollbook.reading.phrase import POSSESSIVES
from tollbook.reading.tree import Tree

_ASIDE = frozenset("in by from on with at".split())
_WHERE = frozenset({"in", "at", "on", "near"})
_ALSO_NAMES = frozenset("khan malik sheikh shaikh sheik agha bey haji sardar raja prince king duke baron major".split())
"""Titles that are as often part of a name, behind another: "Munir Khan"."""
_GRADES = frozenset("chief deputy assistant vice lieutenant senior first associate".split())
"""Words that stand before a rank or an office and only say how high it is."""
_GENERALS = frozenset("attorney prosecutor solicitor inspector director governor secretary consul".split())
"""Offices that "general" behind them only says more of."""
_LONGEST_ACRONYM = 6


def role_in(tree: Tree, first: int, last: int) -> bool | None:
    """Whether a role noun in the phrase speaks for an organisation; None if there is no role noun."""
    found = {word: values for word in range(first, last) if (values := _roles(tree, word))}
    for tags in (("NOUN", "PROPN"), ("ADJ",)):  # "a local councillor" is no local
        for word, values in found.items():
            if tree.tag(word) in tags:
                return bool(values[0].organisation)
    return None


def _roles(tree: Tree, word: int) -> Sequence[Role]:
    """The roles that a word is for, alone or with the one before it ("press officer")."""
    pair = role_phrases().get(" ".join(tree.lower[word - 1 : word + 1])) if word else ()
    return role_phrases().get(tree.lower[word]) or pair


def office_in(tree: Tree, first: int, last: int, called: tuple[int, int]) -> tuple[int, int] | None:
    """The words that say what somebody is: "the canton's vice-prefect, X", "X, deputy head of the district"."""
    behind = next((word for word in range(called[1], last) if tree.tag(word) != "PUNCT"), called[1])
    aside = tree.lower[behind : behind + 1] and tree.lower[behind] in _WHERE  # "Keysane, in the north"
    for begin, end in ((first, called[0]), (called[1], called[1] if aside else last)):
        while begin < end and (tree.tag(begin) in ("DET", "PUNCT", "ADP", "CCONJ") or _is_rank(tree, begin)):
            begin += 1
        while end > begin and (tree.tag(end - 1) in ("PUNCT", "ADP") or _is_rank(tree, end - 1)):
            end -= 1
        grade, told = range(begin, end), range(first, called[0])
        if grade and all(tree.lower[word] in _GRADES for word in grade) and end in told:
            if not _is_civil(tree, end):
                continue  # "Chief Inspector"
            end += 1  # "Deputy Commissioner"
        while begin - 1 >= first and tree.lower[begin - 1] in _GRADES and _is_civil(tree, begin):
            begin -= 1  # "Lieutenant Governor"
        held = range(begin, end)
        if any(tree.tag(word) == "NOUN" or role_phrases().get(tree.lower[word]) for word in held):
            return begin, next((word for word in held if tree.words[word] == "," and _ends(tree, word + 1, end)), end)
        if begin < end and all(rank_phrases().get(tree.words[word]) for word in held):
            return begin, end
    return None


def _is_civil(tree: Tree, word: int) -> bool:
    """Whether a word is a civil office."""
    return any(rank.kind == "civil" for rank in rank_phrases().get(tree.words[word]))


def _ends(tree: Tree, behind: int, end: int) -> bool:
    """Whether behind a comma there is more of the one than what he is: where, or a rank before the name."""
    return tree.lower[min(behind, end - 1)] in _ASIDE or behind < end and bool(rank_phrases().get(tree.words[behind]))


def person_in(tree: Tree, word: int, first: int, last: int, found: list[Name]) -> tuple[int, int] | None:
    """The name of the one quoted: a run of proper nouns in the phrase that is no known name, rank or role."""
    if _is_body(tree, word):
        return None
    taken = {w for name in found for w in range(name.first, name.last)}
    run: list[int] = []
    best: list[int] = []
    for w in range(first, last + 1):
        plain = (
            w < last and w not in taken and (tree.tag(w) == "PROPN" or (run and tree.lower[w] in ("-", "al", "bin")))
        )
        if plain and not run and (_placed(tree, w) or _is_acronym(tree, w)):
            continue
        if run and w < last and tree.lower[w] in POSSESSIVES:
            run = []  # "the Eastern Fleet's headquarters": whose they are, and nobody who is quoted
            continue
        if plain and (not _is_title(tree, w) or (run and tree.lower[w] in _ALSO_NAMES)):
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


def _is_title(tree: Tree, word: int) -> bool:
    """Whether a word is a rank, or what a speaker is called."""
    return bool(rank_phrases().get(tree.words[word]) or role_phrases().get(tree.words[word]))


def _is_body(tree: Tree, word: int) -> bool:
    """Whether a name has what persons' names have not: "the White Clan", "Data for Mawrin"."""
    if tree.tag(word) != "PROPN":
        return False
    if any(tree.lower[det] == "the" for det in tree.children_by(word, "det")):
        beside = tree.children_by(word, "compound", "flat", "nmod:desc", "amod", "appos")
        return not any(_is_title(tree, child) for child in beside)
    return any(_named_for(tree, child) for child in tree.children_by(word, "nmod"))


def _named_for(tree: Tree, word: int) -> bool:
    return tree.tag(word) == "PROPN" and any(tree.lower[case] == "for" for case in tree.children_by(word, "case"))


def _is_rank(tree: Tree, word: int) -> bool:
    """Whether a word is a rank or courtesy that says nothing of whom one speaks for; "Governor", "chief" and, as a word
    of its own, "pastor" do."""
    kinds = {rank.kind for rank in rank_phrases().get(tree.words[word])}
    if tree.lower[word] == "general" and tree.lower[max(0, word - 1)] in _GENERALS:
        return False  # "the attorney general"
    office = tree.words[word][0].islower() and (role_phrases().get(tree.lower[word]) or "religious" in kinds)
    return not office and bool(kinds - {"civil"}) and tree.lower[word] != "chief"


def _is_acronym(tree: Tree, word: int) -> bool:
    """Whether a word is an acronym among words that are none."""
    text = tree.words[word]
    return (
        1 < len(text) < _LONGEST_ACRONYM and text.isupper() and not all(w.isupper() for w in tree.words if w.isalpha())
    )


def _placed(tree: Tree, word: int) -> bool:
    """Whether a name stands where places do: "police in Kosovia", "the military of Nusantara"."""
    top = word
    while tree.relation(top) in ("compound", "flat") and tree.head(top) >= 0:
        top = tree.head(top)
    return any(tree.lower[c] in ("in", "of", "at", "from", "near", "for") for c in tree.children_by(top, "case"))
