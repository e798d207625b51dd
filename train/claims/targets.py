"""From a marked report to what the heads should say: spans with codes, spans that are no counts, sentences' events."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tollbook.vocabulary.analysis import NOTHING
from train.claims.marked import Code, Mark, Marked, Token
from train.claims.renumber import LARGE, SMALL, VAGUE

NUMBERS = frozenset([*SMALL, *LARGE, *VAGUE, "hundred", "thousand", "several", "many", "some", "few", "no", "none"])


@dataclass(frozen=True, slots=True)
class Target:
    """A range of a sentence's words (report's numbering) and its codes; code None: the words are no count."""

    first: int
    end: int
    sentence: int
    code: Code | None


@dataclass(frozen=True, slots=True)
class Targets:
    """All that a report teaches. named[n]: words that mention name n; counted[n]: words of count n. bare: per sentence
    the events claimed without counts, None where one may or may not be said. tags: per word 0, or 2h - 1 at a count's
    first word and 2h in it for harm h, -100 where it may be either."""

    spans: tuple[Target, ...]
    sentences: tuple[Target, ...]
    named: tuple[tuple[int, ...], ...]
    counted: tuple[tuple[int, ...], ...]
    bare: tuple[frozenset[str] | None, ...]
    tags: tuple[int, ...]


def targets(report: Marked, harms: Sequence[str], rng: random.Random | None) -> Targets:
    """`rng` draws how far a span strays from the gold words and which words are shown as no counts; None: none do."""
    tokens = list(report.tokens())
    sentence_of = np.repeat(np.arange(len(report.sentences)), [len(s) for s in report.sentences])
    starts = np.concatenate([[0], np.cumsum([len(s) for s in report.sentences])])
    counted = tuple(marked(tokens, Mark("count", i)) for i in range(len(report.counts)))
    spans = []
    for words, code in zip(counted, report.counts, strict=True):
        if not words:
            continue
        sentence = int(sentence_of[words[0]])
        inside = [w for w in words if sentence_of[w] == sentence]
        first, end = stray((inside[0], inside[-1] + 1), (starts[sentence], starts[sentence + 1]), rng)
        spans.append(Target(first, end, sentence, code))
    spans += no_counts(tokens, sentence_of, rng)
    claimed = bare_sentences(report, tokens, sentence_of, starts)
    return Targets(
        tuple(spans),
        tuple(Target(int(starts[s]), int(starts[s + 1]), s, report.bare[i]) for i, s in claimed if s >= 0),
        tuple(marked(tokens, Mark("name", i)) for i in range(len(report.names))),
        counted,
        bare_events(report, tokens, sentence_of, claimed),
        word_tags(report, tokens, counted, harms),
    )


def marked(tokens: Sequence[Token], mark: Mark) -> tuple[int, ...]:
    """The words that carry a mark."""
    return tuple(i for i, token in enumerate(tokens) if mark in token.marks)


def stray(span: tuple[int, int], room: tuple[int, int], rng: random.Random | None) -> tuple[int, int]:
    """The span, or now and then one a word longer or shorter at either end."""
    first, end = span
    if rng is None or rng.random() < 0.5:
        return span
    first = max(int(room[0]), first - 1) if rng.random() < 0.3 else min(end - 1, first + (rng.random() < 0.3))
    end = min(int(room[1]), end + 1) if rng.random() < 0.3 else max(first + 1, end - (rng.random() < 0.3))
    return first, end


def counts_word(token: Token) -> bool:
    return any(mark.kind == "count" for mark in token.marks)


def no_counts(tokens: Sequence[Token], sentence_of: np.ndarray, rng: random.Random | None) -> list[Target]:
    """Spans that look like counts and are none: what rules take for counts, numbers, and some nouns.

    A number that a count of the report has too may be the same count said again, and is left out.
    """
    known = {t.form.lower() for t in tokens if counts_word(t) and numeric(t.form)}
    draw = rng or random.Random(0)
    found, seen = [], set()
    for at, token in enumerate(tokens):
        if counts_word(token):
            continue
        candidate = min((m.number for m in token.marks if m.kind == "candidate"), default=None)
        if candidate is not None and candidate not in seen:
            seen.add(candidate)
            end = at + 1
            while end < len(tokens) and Mark("candidate", candidate) in tokens[end].marks:
                end += 1
        elif candidate is None and (numeric(token.form) or (token.tag == "NOUN" and draw.random() < 0.05)):
            end = at + 1 + draw.randrange(0, 3) * numeric(token.form)
        else:
            continue
        if not known & {t.form.lower() for t in tokens[at:end]}:
            found += shorter(tokens, sentence_of, at, end)
    return found


def numeric(form: str) -> bool:
    return form[0].isdigit() or form.lower() in NUMBERS


def shorter(tokens: Sequence[Token], sentence_of: np.ndarray, first: int, end: int) -> list[Target]:
    """The span up to where its sentence ends or a count begins, if anything is left."""
    at = first
    while at < min(end, len(tokens)) and sentence_of[at] == sentence_of[first] and not counts_word(tokens[at]):
        at += 1
    return [Target(first, at, int(sentence_of[first]), None)] if at > first else []


def bare_sentences(
    report: Marked, tokens: Sequence[Token], sentence_of: np.ndarray, starts: np.ndarray
) -> list[tuple[int, int]]:
    """Number and sentence of each claim without counts: the first that its quote mostly covers; -1 without words."""
    found = []
    for number in range(len(report.bare)):
        held = np.bincount(sentence_of[list(marked(tokens, Mark("bare", number)))], minlength=len(starts) - 1)
        share = held / np.maximum(np.diff(starts), 1)
        most = np.flatnonzero(share >= 0.5)
        found.append((number, int(most[0]) if len(most) else (int(share.argmax()) if held.any() else -1)))
    return found


def bare_events(
    report: Marked, tokens: Sequence[Token], sentence_of: np.ndarray, claimed: Sequence[tuple[int, int]]
) -> tuple[frozenset[str] | None, ...]:
    """Per sentence the events claimed in it without counts; None in the later sentences of a quote."""
    events: list[set[str] | None] = [set() for _ in report.sentences]
    for number, sentence in claimed:
        event = report.bare[number].attributes[3]
        if sentence >= 0 and event is not None:
            held = events[sentence]
            events[sentence] = {event} if held is None else held | {event}
        for other in {int(sentence_of[w]) for w in marked(tokens, Mark("bare", number))} - {sentence}:
            if not events[other]:
                events[other] = None
    return tuple(None if held is None else frozenset(held) for held in events)


def word_tags(
    report: Marked, tokens: Sequence[Token], counted: Sequence[Sequence[int]], harms: Sequence[str]
) -> tuple[int, ...]:
    """See Targets."""
    known = {t.form.lower() for t in tokens if counts_word(t) and (t.form[0].isdigit() or t.form.lower() in SMALL[2:])}
    tags = [-100 if t.form.lower() in known else 0 for t in tokens]
    order = [harm for harm in harms if harm != NOTHING]
    for words, code in zip(counted, report.counts, strict=True):
        harm = 1 + order.index(code.harm or "")
        for i, word in enumerate(words):
            tags[word] = 2 * harm - (i == 0)
    return tuple(tags)
