"""Again: a word that takes a side, soon after the group that it was said of, is said of that group again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.reading.camps import Camp, of_party
from tollbook.reading.knowledge.parties import is_slanted
from tollbook.reading.knowledge.speech import speech_phrases
from tollbook.reading.names import Name, NameKind
from tollbook.reading.tree import Tree

_OTHER = frozenset({"other", "another", "unknown", "unidentified"})

BySentence = Sequence[Sequence[Name]]


def said_again(trees: Sequence[Tree], by_sentence: BySentence) -> tuple[tuple[Name, ...], ...]:
    """The names of each sentence, words that take a side as the group that they followed in this sentence or the one
    before: "Dawn Guard terrorists fired on Tarn. The terrorists then fled." Further on they may be anybody."""
    return tuple(
        tuple(
            _as_group(tree, name, list(_near(trees, by_sentence, name))) if _takes_a_side(tree, name) else name
            for name in here
        )
        for tree, here in zip(trees, by_sentence, strict=True)
    )


def the_group(trees: Sequence[Tree], by_sentence: BySentence) -> tuple[tuple[Name, ...], ...]:
    """The names of each sentence, with "the group" behind the only group that a report names as a name of it: "the
    group's fighters"; not "the group said", which may watch and report."""
    groups = {name.key: name for here in reversed(by_sentence) for name in here if name.kind is NameKind.GROUP}
    if len(groups) != 1:
        return tuple(tuple(here) for here in by_sentence)
    group = next(iter(groups.values()))
    return tuple(
        tuple(sorted((*here, *_called_group(tree, here, group)), key=lambda name: name.first))
        for tree, here in zip(trees, by_sentence, strict=True)
    )


def _called_group(tree: Tree, here: Sequence[Name], group: Name) -> Iterator[Name]:
    held = {word for name in here for word in range(name.first, name.last)}
    for word in range(1, len(tree)):
        behind = (tree.index, word) > (group.sentence, group.first)
        if tree.lower[word - 1 : word + 1] == ("the", "group") and behind and word not in held and _alone(tree, word):
            yield replace(group, sentence=tree.index, first=word, last=word + 1)


def _alone(tree: Tree, word: int) -> bool:
    """Whether a word neither goes on as a longer phrase nor tells something."""
    if word + 1 == len(tree):
        return True
    longer = tree.tag(word + 1) in ("NOUN", "PROPN") or tree.lower[word + 1] == "of"
    return not longer and not speech_phrases().get(tree.words[word + 1])


def _near(trees: Sequence[Tree], by_sentence: BySentence, name: Name) -> Iterator[tuple[str, Name]]:
    """The groups that stand before a name, in its sentence and the one before, each with the word that follows it."""
    for sentence in range(max(0, name.sentence - 1), name.sentence + 1):
        low = trees[sentence].lower
        for one in by_sentence[sentence]:
            before = sentence < name.sentence or one.last <= name.first
            if one.kind is NameKind.GROUP and before:
                yield low[one.last - 1], one
                yield from ((word, one) for word in low[one.last : one.last + 1])


def _takes_a_side(tree: Tree, name: Name) -> bool:
    """Whether a name is a single word by which one side calls rebels, and no others than were told of."""
    if name.kind is not NameKind.PARTY or name.last - name.first > 1:
        return False
    word = tree.lower[name.first]
    others = name.first > 0 and tree.lower[name.first - 1] in _OTHER
    return not others and is_slanted(word) and of_party(word) is Camp.REBEL  # a regime is a state's


def _as_group(tree: Tree, name: Name, near: Sequence[tuple[str, Name]]) -> Name:
    """The name as that of the last group that the same word was said of."""
    word = tree.lower[name.first]
    group = next((one for said, one in reversed(near) if said == word), None)
    return name if group is None else replace(group, sentence=name.sentence, first=name.first, last=name.last)
