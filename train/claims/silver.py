"""Silver trees: what a parser that sees few sentences at a time says of a report, for its words as they are varied.

The whole report in one window is parsed worse, above all without commas; so the network learns there what it knows of
a few sentences with their commas.
"""

from collections.abc import Sequence

from tollbook.vocabulary.analysis import Parse
from train.claims.marked import Marked, Token
from train.reader.treebank import UNKNOWN, Sentence, Word


def silver(report: Marked, parses: Sequence[Parse]) -> list[Sentence]:
    """The trees of a varied report's sentences; parses: of the report as it came."""
    return [tree(sentence, parse) for sentence, parse in zip(report.sentences, parses, strict=True)]


def tree(sentence: Sequence[Token], parse: Parse) -> Sentence:
    """The words with their governors; nothing is known of a word put in, or of one whose governor was taken out."""
    first: dict[int, int] = {}
    for at, token in enumerate(sentence):
        if token.origin is not None:
            first.setdefault(token.origin, at)
    words = []
    for at, token in enumerate(sentence):
        origin, governor = token.origin, UNKNOWN
        if origin is not None and first[origin] == at:
            head = parse.heads[origin]
            governor = first.get(head, UNKNOWN) if head >= 0 else head
        if origin is None or governor == UNKNOWN:
            words.append(Word(token.form, "", "", UNKNOWN, ""))
        else:
            words.append(Word(token.form, "", parse.tags[origin], governor, parse.relations[origin]))
    return words


def unknown(words: Sequence[str]) -> Sentence:
    """Words of whose tree nothing is known."""
    return [Word(word, "", "", UNKNOWN, "") for word in words]
