"""What speaks for a place mention being where a counted event happened: its sentence, its clause, the words that tie it."""

from collections.abc import Mapping

from tollbook.reading.places.mention import PlaceMention
from tollbook.reading.places.survey import Survey
from tollbook.reading.places.words import Size, listed
from tollbook.reading.tree import Tree
from tollbook.vocabulary.gazetteer import Kind

_CLAUSES = frozenset(["ccomp", "advcl", "acl", "parataxis", "csubj"])
_FARTHEST = 4


def features(survey: Survey, index: int, sentence: int, word: int) -> Mapping[str, float]:
    """Named values, absent where 0, for mention `index` and an event at a word of a sentence."""
    mention = survey.mentions[index]
    found = dict.fromkeys([_distance(mention.sentence - sentence), _relation(mention), _sort(mention)], 1.0)
    found["unsure"] = 1.0 - mention.sure
    if mention.within is not None:
        found["within"] = 1.0
    holds = [one for one in survey.mentions if one.within is not None and survey.mentions[one.within] is mention]
    if holds:
        found["holds"] = 1.0
    if mention.sentence == sentence:
        found |= _in_tree(survey.trees[sentence], mention, word)
    found |= _subject(survey.trees[mention.sentence], mention)
    return found


def _distance(step: int) -> str:
    if step > 0:
        return f"after {min(step, 2)}"
    return f"before {min(-step, _FARTHEST)}" if step else "same sentence"


def _relation(mention: PlaceMention) -> str:
    if mention.relation in listed("prepositions", "at"):
        return "relation in"
    if mention.relation in listed("prepositions", "near") or mention.relation.endswith(" of"):
        return "relation near"
    return (
        f"relation {mention.relation}"
        if mention.relation in _TOLD
        else "relation other"
        if mention.relation
        else "no relation"
    )


_TOLD = frozenset(["of", "from", "to", "between", "towards", "against"])


def _sort(mention: PlaceMention) -> str:
    if mention.top == Kind.COUNTRY and not mention.size:
        return "country"
    if mention.size in (Size.PART, Size.SITE, Size.LANDSCAPE):
        return f"sort {mention.size}"
    if mention.large:
        return "sort area"
    return "sort town" if mention.known else "sort unknown"


def _in_tree(tree: Tree, mention: PlaceMention, word: int) -> dict[str, float]:
    """How far apart in the sentence, in words and in clauses."""
    head = root_of(tree, mention.first, mention.last)
    found = {"words apart": min(abs(head - word), 30) / 10}
    if head > word:
        found["follows"] = 1.0
    up, down = [word, *tree.up(word)], [head, *tree.up(head)]
    common = next((one for one in down if one in set(up)), None)
    if common is None:
        return found
    mine, other = down[: down.index(common)], up[: up.index(common)]
    found["clauses down"] = float(sum(tree.relation(one) in _CLAUSES for one in mine))
    found["clauses up"] = float(sum(tree.relation(one) in _CLAUSES for one in other))
    found["conjuncts"] = float(sum(tree.relation(one) == "conj" and tree.tag(one) == "VERB" for one in [*mine, *other]))
    if common == word or not other:
        found["under it"] = 1.0
    return found


def _subject(tree: Tree, mention: PlaceMention) -> dict[str, float]:
    """Whether the name is a subject, an object, or only says more of another word."""
    head = root_of(tree, mention.first, mention.last)
    relation = tree.relation(head)
    return (
        {f"is {relation}": 1.0}
        if relation in ("nsubj", "obj", "compound", "nmod", "obl", "appos", "conj", "amod")
        else {}
    )


def root_of(tree: Tree, first: int, last: int) -> int:
    """The word of a run that governs the others."""
    for word in range(first, min(last, len(tree))):
        if not first <= tree.head(word) < last:
            return word
    return first
