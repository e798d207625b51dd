"""Who speaks in an act of speech: a word of its sentence, by the parse, and by the order of words where that fails."""

from tollbook.reading.tree import Tree

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
_BLAMED = frozenset({"on", "upon"})
"""What stands before whoever is blamed, and does not speak: "it was blamed on rebels"."""
_DENYING = frozenset("deny denies denied denying".split())
_INSIDE = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET"})


def speaker_of(tree: Tree, verb: int) -> int | None:
    """Who speaks: the verb's subject, a passive's agent, what a relative clause hangs on, or the first verb's."""
    agent = tree.child(verb, "obl:agent")
    if agent is not None and not any(tree.lower[case] in _BLAMED for case in tree.children_by(agent, "case")):
        return agent
    subject = _subject(tree, verb)
    if subject is not None:
        if tree.lower[subject] in ("who", "which", "that") and tree.relation(verb) == "acl":
            return tree.head(verb)
        return subject
    own = _own_before(tree, verb)
    if own is not None:
        return own
    if tree.relation(verb) in ("conj", "xcomp") and tree.head(verb) >= 0:
        return speaker_of(tree, _saying_so(tree, verb))
    if tree.relation(verb) in ("acl", "advcl") and tree.head(verb) >= 0 and tree.lower[verb].endswith("ing"):
        head = _saying_so(tree, verb)
        return head if tree.tag(head) in ("NOUN", "PROPN") else tree.child(head, "nsubj")
    return None


def _saying_so(tree: Tree, verb: int) -> int:
    """The verb that another goes on from: that which denies, where the parse hangs it on what is denied ("denied firing
    the shell and blamed the rebels", "denied shelling the town, saying …")."""
    head = tree.head(verb)
    above = tree.head(head)
    goes_on = tree.relation(verb) == "advcl" or not tree.lower[verb].endswith("ing")
    denied = goes_on and above >= 0 and tree.lower[head].endswith("ing") and tree.relation(head) in ("ccomp", "xcomp")
    return above if denied and tree.lower[above] in _DENYING else head


def is_impersonal(tree: Tree, verb: int) -> bool:
    """Whether a passive says of nobody that he does something: "could not be verified"."""
    return tree.child(verb, "nsubj:pass") is not None and tree.child(verb, "obl:agent") is None


def _subject(tree: Tree, verb: int) -> int | None:
    """The subject of a verb: never what a preposition governs, nothing from beyond a semicolon, of several the first
    after which no other verb comes."""
    found = [
        child
        for child in tree.children_by(verb, "nsubj")
        if tree.parse.relations[child] != "nsubj:pass"
        and not any(tree.tag(mark) == "ADP" for mark in tree.children_by(child, "case"))
        and ";" not in tree.words[child:verb]
    ]
    near = [child for child in found if child < verb and not _verb_between(tree, child, verb)]
    return next(iter([*near, *found]), None)


def _own_before(tree: Tree, verb: int) -> int | None:
    """The subject right before a verb that goes on from another, which the parse hangs on that one: "…, police said,
    but a hospital source gave a figure of 19"."""
    near = verb - 1
    while near > 0 and tree.tag(near) in ("AUX", "ADV"):
        near -= 1
    own = tree.relation(verb) == "conj" and near > 0 and tree.relation(near) == "nsubj"
    return near if own and tree.head(near) < near and tree.tag(near) in ("NOUN", "PROPN") else None


def _verb_between(tree: Tree, first: int, last: int) -> bool:
    return any(tree.tag(word) == "VERB" and not tree.lower[word].endswith("ing") for word in range(first, last))


def whoever(tree: Tree, verb: int, after: int) -> int | None:
    """Who speaks: by the parse, else by the order of words."""
    for found in (speaker_of(tree, verb), last_said(tree, verb), nearby(tree, verb, after)):
        if found is not None:
            return found
    return None


def last_said(tree: Tree, verb: int) -> int | None:
    """Who speaks where the verb ends the sentence ("…, a monitor said."): whoever stands right before it."""
    return before(tree, verb) if len(tree) - verb <= 4 and verb > 8 else None


def nearby(tree: Tree, verb: int, after: int) -> int | None:
    """Who speaks by the order of words, where the parse knows none: right before the verb, else right after it."""
    found = before(tree, verb)
    if found is not None:
        return found
    for word in range(after, min(after + 4, len(tree))):
        if tree.tag(word) in ("PROPN", "NOUN", "PRON"):
            return top_noun(tree, word, after)
        if tree.tag(word) not in ("DET", "ADJ", "PUNCT"):
            break
    return None


def before(tree: Tree, verb: int) -> int | None:
    """The head of the noun phrase that ends right before a verb, adverbs and helpers between them aside."""
    word = verb - 1
    while word >= 0 and (tree.tag(word) in ("AUX", "ADV", "PUNCT") or tree.relation(word) == "aux"):
        word -= 1
    if word < 0 or tree.tag(word) not in ("PROPN", "NOUN", "PRON"):
        return None
    while any(tree.relation(c) == "case" for c in tree.children[word]) or tree.relation(word) in ("flat", "compound"):
        above = tree.head(word)
        if above < 0 or above > verb or above < word - 9 or tree.tag(above) not in _NOMINAL:
            break
        word = above
    above = tree.head(word)
    if tree.relation(word) == "appos" and 0 <= above < word and tree.child(above, "case") is None:
        word = above
    return word


def following(tree: Tree, anchor: int, begin: int) -> int | None:
    """The head of the noun phrase that begins at a word: what the anchor hangs on if that is it, else by the words."""
    end = begin
    while end < len(tree) and (tree.tag(end) in _INSIDE or tree.lower[end] in ("-", "'s", "’s", "'")):
        end += 1
    head = tree.head(anchor)
    if begin <= head < end and tree.tag(head) in _NOMINAL:
        return head
    first = next((w for w in range(begin, len(tree)) if tree.tag(w) in ("NOUN", "PROPN", "PRON")), None)
    if first is None or first >= end:
        return first if first is None else top_noun(tree, first, begin)
    for above in tree.up(first):
        if not begin <= above < end or tree.tag(above) not in _NOMINAL:
            break
        first = above
    return first


def top_noun(tree: Tree, word: int, begin: int) -> int:
    for above in tree.up(word):
        if above < begin or tree.tag(above) not in _NOMINAL:
            break
        word = above
    return word
