"""Sentences of reports with their trees, made up: the frames that treebanks hardly have and that decide a toll.

Counts in gapped coordinations ("12 were killed and 20 wounded"), speakers after their words with no comma, denials of a
clause without *that*. The trees follow the conventions of the English treebanks.
"""

import random
from dataclasses import dataclass, field

from train.claims.rename import place
from train.claims.tables import LISTS
from train.reader.treebank import Document, Sentence, Word


@dataclass
class Node:
    """A word with what hangs on it before and after."""

    form: str
    tag: str
    relation: str
    before: list["Node"] = field(default_factory=list)
    after: list["Node"] = field(default_factory=list)

    def order(self) -> list["Node"]:
        """The words of the whole phrase."""
        held = [node for child in self.before for node in child.order()]
        return [*held, self, *(node for child in self.after for node in child.order())]


def sentence(root: Node) -> Sentence:
    """The tree as a treebank's sentence."""
    nodes = root.order()
    number = {id(node): i for i, node in enumerate(nodes)}
    heads = {id(child): number[id(node)] for node in nodes for child in node.before + node.after}
    return [Word(n.form, n.form.lower(), n.tag, heads.get(id(n), -1), n.relation) for n in nodes]


@dataclass(frozen=True, slots=True)
class Maker:
    """Draws phrases."""

    rng: random.Random

    def some(self, name: str) -> str:
        return self.rng.choice(LISTS[name])

    def number(self, relation: str) -> Node:
        """A number, often with a bound before it."""
        form = self.rng.choice([str(self.rng.randrange(2, 400)), *self.rng.sample(LISTS["small"][1:], 1)])
        node, drawn = Node(form, "NUM", relation), self.rng.random()
        if drawn < 0.2:
            node.before = [Node("least", "ADJ", "nmod", [Node("at", "ADP", "case")])]
        elif drawn < 0.3:
            node.before = [Node("more", "ADJ", "advmod", [], [Node("than", "ADP", "fixed")])]
        elif drawn < 0.4:
            node.before = [Node(self.rng.choice(["about", "nearly", "around", "almost"]), "ADV", "advmod")]
        return node

    def victims(self, relation: str) -> Node:
        """Counted people, or a bare number."""
        if self.rng.random() < 0.2:
            return self.number(relation)
        node = Node(self.some("victims"), "NOUN", relation, [self.number("nummod")])
        if self.rng.random() < 0.25:
            node.after = [self.phrase("from" if self.rng.random() < 0.5 else "in", "nmod")]
        return node

    def party(self, relation: str) -> Node:
        """Who acts: "gunmen", "the army", "a bomb"."""
        form, tag = self.some("parties"), "NOUN"
        before = [Node(self.rng.choice(["the", "a", "an", "its"]), "DET", "det")] if not form.endswith("s") else []
        if self.rng.random() < 0.3:
            before.append(Node(self.some("acronyms"), "PROPN", "compound"))
        return Node(form, tag, relation, before)

    def speaker(self, relation: str) -> Node:
        """Who says so."""
        drawn = self.rng.random()
        if drawn < 0.25:
            return Node(self.some("family"), "PROPN", relation)
        if drawn < 0.45:
            return Node(self.some("acronyms"), "PROPN", relation)
        form = self.some("speakers")
        before = [] if form.endswith("s") else [Node(self.rng.choice(["the", "a"]), "DET", "det")]
        if self.rng.random() < 0.4:
            before.append(Node(self.some("qualities"), "ADJ", "amod"))
        return Node(form, "NOUN", relation, before)

    def phrase(self, case: str, relation: str) -> Node:
        """ "in Karaband", "near Bir Hadad"."""
        name = place(self.rng)
        words = [Node(form, "PROPN", "compound") for form in name[:-1] if form != "-"]
        return Node(name[-1], "PROPN", relation, [Node(case, "ADP", "case"), *words])

    def circumstances(self) -> list[Node]:
        """Day, place and means, some of them."""
        found = []
        if self.rng.random() < 0.4:
            means = Node(self.some("means"), "NOUN", "obl", [Node("in", "ADP", "case"), Node("a", "DET", "det")])
            found.append(means)
        if self.rng.random() < 0.5:
            found.append(self.phrase(self.rng.choice(["in", "near"]), "obl"))
        if self.rng.random() < 0.4:
            found.append(Node(self.some("days"), "PROPN", "obl", [Node("on", "ADP", "case")]))
        self.rng.shuffle(found)
        return found

    def clause(self, relation: str, subject: Node | None = None) -> Node:
        """What happened: passive, active or of dying, with a second count at times."""
        drawn = self.rng.random()
        if drawn < 0.5:
            return self.passive(relation, subject)
        if drawn < 0.8:
            verb = Node(self.some("harming"), "VERB", relation, [subject or self.party("nsubj")], [self.victims("obj")])
            if self.rng.random() < 0.4:
                second = Node("wounded", "VERB", "conj", [Node("and", "CCONJ", "cc")], [self.victims("obj")])
                verb.after.append(second)
            verb.after += self.circumstances()
            return verb
        verb = Node(self.rng.choice(["died", "fled", "perished"]), "VERB", relation)
        verb.before, verb.after = [subject or self.victims("nsubj")], self.circumstances()
        return verb

    def passive(self, relation: str, subject: Node | None) -> Node:
        """ "12 people were killed (and 20 wounded)"; of a denial "any member had been killed"."""
        verb = Node(self.some("harmed"), "VERB", relation)
        whom = subject or self.victims("nsubj:pass")
        whom.relation = "nsubj:pass"
        plural = [Node("were" if self.rng.random() < 0.7 else "was", "AUX", "aux:pass")]
        perfect = [Node("had", "AUX", "aux"), Node("been", "AUX", "aux:pass")]
        verb.before = [whom, *(perfect if subject is not None and self.rng.random() < 0.6 else plural)]
        if subject is None and self.rng.random() < 0.5:
            other = self.number("nsubj:pass")
            if self.rng.random() < 0.4:
                other = Node("others", "NOUN", "nsubj:pass", [self.number("nummod")])
            second = Node(self.rng.choice(["wounded", "injured"]), "VERB", "conj", [Node("and", "CCONJ", "cc"), other])
            verb.after.append(second)
        verb.after += self.circumstances()
        return verb

    def denied(self) -> Node:
        """The subject of what is denied: "any member", "its soldiers", "any of its members"."""
        noun = Node(self.some("members"), "NOUN", "nsubj")
        if self.rng.random() < 0.3:
            noun.relation = "nmod"
            noun.before = [
                Node("of", "ADP", "case"),
                Node(self.rng.choice(["its", "their", "the"]), "PRON", "nmod:poss"),
            ]
            return Node(self.rng.choice(["any", "none"]), "DET", "nsubj", [], [noun])
        noun.before = [Node(self.rng.choice(["any", "any", "its", "the", "no"]), "DET", "det")]
        if self.rng.random() < 0.4:
            whose = Node(self.rng.choice(["alliance", "force", "unit", "group"]), "NOUN", "nmod")
            whose.before = [
                Node("of", "ADP", "case"),
                Node(self.rng.choice(["its", "his", "the"]), "PRON", "nmod:poss"),
            ]
            noun.after = [whose]
        return noun

    def said(self, verb: str, denies: bool, commas: bool) -> Node:
        """A speaker with a clause, before or after it, with or without *that* and commas."""
        root = Node(verb, "VERB", "root")
        who = self.speaker("nsubj")
        told = self.clause("ccomp", self.denied() if denies else None)
        stop = [Node(".", "PUNCT", "punct")] if self.rng.random() < 0.9 else []
        if not denies and self.rng.random() < 0.5:
            comma = [Node(",", "PUNCT", "punct")] if commas else []
            told.after += comma
            root.before = [told, who]
            day = Node(self.some("days"), "PROPN", "obl", [Node("on", "ADP", "case")])
            root.after = [*([day] if self.rng.random() < 0.2 else []), *stop]
            return root
        root.before = [who]
        if self.rng.random() < 0.2:
            comma = [Node(",", "PUNCT", "punct")] if commas else []
            root.before.append(
                Node("however", "ADV", "advmod", comma, [Node(n.form, n.tag, n.relation) for n in comma])
            )
        if self.rng.random() < 0.2:
            told.before.insert(0, Node("that", "SCONJ", "mark"))
        root.after = [told, *stop]
        return root


def frame(rng: random.Random) -> Sentence:
    """One sentence."""
    maker = Maker(rng)
    commas = rng.random() < 0.6
    drawn = rng.random()
    if drawn < 0.3:
        made = sentence(maker.said(maker.some("denying"), denies=True, commas=commas))
    elif drawn < 0.75:
        made = sentence(maker.said(maker.some("saying"), denies=False, commas=commas))
    else:
        root = maker.clause("root")
        root.after.append(Node(".", "PUNCT", "punct"))
        made = sentence(root)
    return capitalised(made)


def capitalised(made: Sentence) -> Sentence:
    """The sentence with a capital at its beginning."""
    first = made[0]
    form = first.form[:1].upper() + first.form[1:]
    return [Word(form, first.lemma, first.tag, first.head, first.relation), *made[1:]]


def frames(rng: random.Random, count: int) -> list[Document]:
    """Documents of a few sentences each."""
    return [[frame(rng) for _ in range(rng.randrange(1, 6))] for _ in range(count // 3)]
