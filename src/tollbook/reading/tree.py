"""Tree: one sentence of a report, its words with their places, and how they hang together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tollbook.reading.words import Place
from tollbook.vocabulary.analysis import Parse, Range


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence, its words numbered from 0.

    index: number of the sentence in the report. first: number of its first word in the report. start, end: its
    characters in the report's `whole`. places: the characters of each word. children: the words that each governs.
    plain: the relation of each word to its head without its subtype. starts: the word that begins at a character.
    """

    index: int
    first: int
    start: int
    end: int
    words: tuple[str, ...]
    lower: tuple[str, ...]
    places: tuple[Place, ...]
    parse: Parse
    plain: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]
    starts: dict[int, int]

    def __len__(self) -> int:
        return len(self.words)

    @property
    def root(self) -> int:
        """The word that no other governs; StopIteration in a sentence without words."""
        return next(word for word, head in enumerate(self.parse.heads) if head < 0)

    def head(self, word: int) -> int:
        return self.parse.heads[word]

    def relation(self, word: int) -> str:
        """The relation to the head without its subtype."""
        return self.plain[word]

    def tag(self, word: int) -> str:
        return self.parse.tags[word]

    def child(self, word: int, *relations: str) -> int | None:
        """The first child with one of the relations, given with (`nsubj:pass`) or without (`nsubj`) subtype."""
        for child in self.children[word]:
            if self.plain[child] in relations or self.parse.relations[child] in relations:
                return child
        return None

    def children_by(self, word: int, *relations: str) -> list[int]:
        """All such children, in order."""
        full = self.parse.relations
        return [child for child in self.children[word] if self.plain[child] in relations or full[child] in relations]

    def up(self, word: int) -> Iterator[int]:
        """The word's head, its head's head, and so on to the root."""
        word = self.parse.heads[word]
        while word >= 0:
            yield word
            word = self.parse.heads[word]

    def under(self, word: int) -> list[int]:
        """The word and all that hangs on it, in order."""
        found = [word]
        for one in found:
            found.extend(self.children[one])
        return sorted(found)

    def phrase(self, word: int, without: frozenset[str] = frozenset()) -> tuple[int, int]:
        """The unbroken run of words around a word that hang on it, leaving out children of some relations."""
        kept = {word}
        queue = [word]
        for one in queue:
            more = [c for c in self.children[one] if one != word or self.relation(c) not in without]
            kept.update(more)
            queue.extend(more)
        first = last = word
        while first - 1 in kept:
            first -= 1
        while last + 1 in kept:
            last += 1
        return first, last + 1

    def span(self, first: int, last: int) -> Place:
        """The characters of the words from `first` up to, not including, `last`."""
        return self.places[first][0], self.places[last - 1][1]

    def range(self, first: int, last: int) -> Range:
        """The same words in the report's numbering."""
        return self.first + first, self.first + last


def _owning(word: str, relation: str) -> str:
    """The relation of a word, which of "its" always says whose something is: some parses take it for an article."""
    return "nmod:poss" if relation == "det" and word.lower() == "its" else relation


def grow(index: int, first: int, place: Place, whole: str, places: list[Place], parse: Parse) -> Tree:
    """A Tree from its words' places and its parse."""
    words = tuple(whole[a:b] for a, b in places)
    parse = replace(parse, relations=tuple(map(_owning, words, parse.relations)))
    children: list[list[int]] = [[] for _ in words]
    for word, head in enumerate(parse.heads):
        if head >= 0:
            children[head].append(word)
    return Tree(
        index=index,
        first=first,
        start=place[0],
        end=place[1],
        words=words,
        lower=tuple(word.lower().replace("’", "'") for word in words),
        places=tuple(places),
        parse=parse,
        plain=tuple(relation.partition(":")[0] for relation in parse.relations),
        children=tuple(map(tuple, children)),
        starts={place[0]: word for word, place in enumerate(places)},
    )
