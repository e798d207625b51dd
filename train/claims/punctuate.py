"""Commas and apostrophes put back where grammar wants them, or taken out, for files come with and without."""

import random
from collections.abc import Sequence
from dataclasses import replace

from tollbook.vocabulary.analysis import Parse
from train.claims.marked import Marked, Token

SET_OFF = ("appos", "parataxis", "acl:relcl", "advcl")


def commas(sentence: Sequence[Token], parse: Parse, rng: random.Random) -> list[int]:
    """Before which words a comma may go, given the sentence's tree; at a share of the places only."""
    count = len(parse.heads)
    first, last = list(range(count)), list(range(count))
    for word in range(count):
        at, steps = word, 0
        while at >= 0 and steps <= count:
            first[at], last[at] = min(first[at], word), max(last[at], word)
            at, steps = parse.heads[at], steps + 1
    found = set()
    for word, (head, relation) in enumerate(zip(parse.heads, parse.relations, strict=True)):
        if relation in SET_OFF and rng.random() < 0.7:
            found |= {first[word], last[word] + 1}
        elif fronted(relation, first[word], word < head) and rng.random() < 0.75:
            found.add(last[word] + 1)
        elif relation == "conj" and rng.random() < 0.4 and sentence[first[word]].form.lower() not in ("and", "or"):
            found.add(first[word])
    return sorted(at for at in found if 0 < at < count and sentence[at].form not in ",.;:'\"")


def fronted(relation: str, first: int, before: bool) -> bool:
    """Whether the phrase is one that a comma follows: what was said before who said it, a time or place put first."""
    return before and (relation == "ccomp" or (first == 0 and relation in ("obl", "obl:unmarked", "advmod")))


def restore(report: Marked, parses: Sequence[Parse], rng: random.Random) -> Marked:
    """The report with commas, and with apostrophes in "Syrias" and "didnt" (marks go to both parts)."""
    sentences = []
    for sentence, parse in zip(report.sentences, parses, strict=True):
        before = set(commas(sentence, parse, rng))
        changed: list[Token] = []
        for at, token in enumerate(sentence):
            if at in before:
                inside = sentence[at - 1].marks & token.marks
                changed.append(Token(",", "PUNCT", inside))
            changed += possessive(token, parse.relations[at])
        sentences.append(tuple(changed))
    return report.with_sentences(tuple(sentences))


def possessive(token: Token, relation: str) -> list[Token]:
    """ "Syrias" as "Syria" and "'s" where the grammar says possessive."""
    form = token.form
    if relation == "nmod:poss" and form[:1].isupper() and form.endswith("s") and len(form) > 3:
        return [replace(token, form=form[:-1]), Token("'s", "PART", token.marks)]
    return [token]


def remove(report: Marked) -> Marked:
    """The report without commas and apostrophes, the possessive grown onto its word."""
    sentences = []
    for sentence in report.sentences:
        changed: list[Token] = []
        for token in sentence:
            if token.form in ("'s", "’s") and changed:
                before = changed.pop()
                changed.append(replace(before, form=before.form + "s"))
            elif token.form != ",":
                bare = token.form.replace("'", "").replace("’", "")
                changed.append(replace(token, form=bare or token.form))
        sentences.append(tuple(changed))
    return report.with_sentences(tuple(sentences))
