"""Treebank sentences put into somebody's mouth, with their trees: attributions, which treebanks hardly have.

Any sentence that states something becomes what somebody says: before the speaker, after, or "according to" one. The
trees follow `frames`: the verb of saying is the root and governs what is said as `ccomp`.
"""

import random
from collections.abc import Sequence

from train.claims.frames import Maker, Node, capitalised, sentence
from train.claims.tables import LISTS
from train.claims.voices import speaker
from train.reader.spoil import without
from train.reader.treebank import Document, Sentence

SHORTEST, LONGEST = 4, 34  # words of what is said
OF_HARM = 0.3  # share in which what is said is made up, of who was killed or hurt
VERBS = "said said said said said told told added reported announced stated confirmed claimed".split()
HEARERS = "reporters journalists AFP Reuters Radio television agencies".split()


def stated(held: Sentence) -> Node | None:
    """The sentence as nodes if it states something: a finite clause with a subject, projective, with a full stop."""
    if not SHORTEST <= len(held) <= LONGEST or held[-1].form != "." or held[-1].relation != "punct":
        return None
    root = next(i for i, word in enumerate(held) if word.head < 0)
    if held[root].tag not in ("VERB", "ADJ", "NOUN") or not _has_subject(held, root):
        return None
    if any(word.form in '"“”()?!:;' for word in held):
        return None
    node = _node(held, root)
    if [n.form for n in node.order()] != [word.form for word in held]:
        return None
    node.after = [child for child in node.after if not (child.form == "." and child.relation == "punct")]
    first = node.order()[0]
    if first.tag != "PROPN" and first.form != "I":
        first.form = first.form[:1].lower() + first.form[1:]
    return node


def _has_subject(held: Sentence, root: int) -> bool:
    return any(word.head == root and word.relation.startswith("nsubj") for word in held)


def _node(held: Sentence, at: int) -> Node:
    children = [i for i, word in enumerate(held) if word.head == at]
    word = held[at]
    return Node(
        word.form,
        word.tag,
        word.relation,
        [_node(held, i) for i in children if i < at],
        [_node(held, i) for i in children if i > at],
    )


def attributed(told: Node, rng: random.Random) -> Sentence:
    """What is told, in one of the shapes in which reports attribute."""
    drawn = rng.random()
    if drawn < 0.28:
        root = _according(told, rng)
    elif drawn < 0.7:
        root = _told_first(told, rng)
    else:
        root = _speaker_first(told, rng)
    root.after.append(Node(".", "PUNCT", "punct"))
    whole = sentence(root)
    made = without(whole, lambda at, word: word.form == "," and whole[at + 1].form in (",", "."))
    return capitalised(made)


def _according(told: Node, rng: random.Random) -> Node:
    """ "…, according to X" or "According to X, …"."""
    told.relation = "root"
    who = speaker(rng, "obl")
    according = Node("according", "VERB", "case", [], [Node("to", "ADP", "fixed")])
    if rng.random() < 0.2:
        paper = Node(rng.choice(["statement", "report", "tally", "bulletin"]), "NOUN", "obl", [according, _a()])
        who.relation = "nmod"
        who.before = [Node(rng.choice(["by", "from", "of"]), "ADP", "case"), *who.before]
        paper.after = [who]
        who = paper
    else:
        who.before = [according, *who.before]
    comma = Node(",", "PUNCT", "punct")
    if rng.random() < 0.3:
        told.before = [who, *([comma] if not _ends_open(who) else []), *told.before]
    else:
        told.after = [*told.after, comma, who] if rng.random() < 0.8 else [*told.after, who]
    return told


def _told_first(told: Node, rng: random.Random) -> Node:
    """ "…, X said", "…, said X", "…, X told reporters"."""
    verb = rng.choice(VERBS)
    root, who = Node(verb, "VERB", "root"), speaker(rng, "nsubj")
    told.relation = "ccomp"
    told.after = [*told.after, Node(",", "PUNCT", "punct")] if rng.random() < 0.85 else told.after
    if verb != "told" and rng.random() < 0.25:
        root.before, root.after = [told], [who]
    else:
        root.before = [told, who]
    root.after += _around(verb, rng)
    return root


def _speaker_first(told: Node, rng: random.Random) -> Node:
    """ "X said (that) …", "X told reporters on Sunday that …"."""
    verb = rng.choice(VERBS)
    root = Node(verb, "VERB", "root", [speaker(rng, "nsubj")], _around(verb, rng))
    told.relation = "ccomp"
    if rng.random() < 0.4:
        told.before = [Node("that", "SCONJ", "mark"), *told.before]
    root.after.append(told)
    return root


def _around(verb: str, rng: random.Random) -> list[Node]:
    """To whom, when and how it was said."""
    found = [Node(rng.choice(HEARERS), "NOUN", "iobj")] if verb == "told" else []
    if rng.random() < 0.25:
        found.append(Node(rng.choice(LISTS["days"]), "PROPN", "obl", [Node("on", "ADP", "case")]))
    if rng.random() < 0.15:
        found.append(Node("statement", "NOUN", "obl", [Node("in", "ADP", "case"), _a()]))
    return found


def _a() -> Node:
    return Node("a", "DET", "det")


def _ends_open(node: Node) -> bool:
    return node.order()[-1].form == ","


def attributions(trees: Sequence[Document], rng: random.Random, count: int) -> list[Document]:
    """Documents of a few attributed sentences each, `count` sentences in all."""
    flat = [held for document in trees for held in document]
    found: list[Document] = [[]]
    made = 0
    while made < count:
        told = Maker(rng).clause("root") if rng.random() < OF_HARM else stated(rng.choice(flat))
        if told is None:
            continue
        if len(found[-1]) >= rng.randrange(1, 6):
            found.append([])
        found[-1].append(attributed(told, rng))
        made += 1
    return found
