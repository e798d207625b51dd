"""Those who speak in reports, made up with their trees: persons with rank and office, bodies, sources, media."""

import random

from train.claims.frames import Node
from train.claims.rename import place
from train.claims.tables import CLASSES, LISTS

RANKS = (
    "Colonel General Captain Major Brigadier Lieutenant Sergeant Dr Sheikh President Prof Sister Father Imam".split()
)
OFFICES = "spokesman spokeswoman spokesperson director head chief commander mayor governor minister secretary".split()
PLURAL = "officials medics witnesses residents activists doctors villagers survivors monitors relatives police".split()
SINGLE = "source official medic witness resident activist doctor witness survivor nurse teacher elder".split()
KINDS = "Rights Health Relief Media Security Defence Interior Peace Documentation Women Lawyers Medical Border".split()
WITHIN = "hospital ministry command army police governorate municipality council mission clinic province".split()
CREATED = "ministry army police command council agency monitor group mission government charity centre".split()


def speaker(rng: random.Random, relation: str) -> Node:
    """A noun phrase for one who speaks; `relation` is that of its head."""
    makers = (person, person, ranked, office, body, body, plural, single, lower_body, acronym, agency)
    return rng.choice(makers)(rng, relation)


def person(rng: random.Random, relation: str) -> Node:
    """ "Tomas Bere", at times with what he or she is after it."""
    head = Node(rng.choice(LISTS["given"]), "PROPN", relation)
    if rng.random() < 0.8:
        head.after = [Node(rng.choice(LISTS["family"]), "PROPN", "flat")]
    if rng.random() < 0.4:
        comma = [Node(",", "PUNCT", "punct")]
        described = rng.choice((office, single))(rng, "appos")
        described.before = [*comma, *described.before]
        described.after = [*described.after, Node(",", "PUNCT", "punct")]
        head.after.append(described)
    return head


def ranked(rng: random.Random, relation: str) -> Node:
    """ "Colonel Bere", "army spokesman Colonel Tomas Bere"."""
    head = person(rng, relation)
    before = []
    if rng.random() < 0.5:
        role = Node(rng.choice(OFFICES), "NOUN", "nmod:desc")
        role.before = [_whose(rng)] if rng.random() < 0.7 else []
        before.append(role)
    if not before or rng.random() < 0.5:
        before.append(Node(rng.choice(RANKS), "PROPN", "nmod:desc"))
    head.before = before
    return head


def _whose(rng: random.Random) -> Node:
    """What stands before a role: "army spokesman", "Karun Council spokesman"."""
    if rng.random() < 0.5:
        return Node(rng.choice(CREATED), "NOUN", "compound")
    return named_body(rng, "compound")


def office(rng: random.Random, relation: str) -> Node:
    """ "a spokesman for the Karun Rights Centre", "the head of the council"."""
    head = Node(rng.choice(OFFICES), "NOUN", relation, [Node(rng.choice(["the", "a"]), "DET", "det")])
    if rng.random() < 0.25:
        head.before.append(Node(rng.choice(["deputy", "regional", "acting", "local"]), "ADJ", "amod"))
    whose = rng.choice((lower_body, body, _named_place))(rng, "nmod")
    whose.before = [Node(rng.choice(["of", "for", "at"]), "ADP", "case"), *whose.before]
    head.after = [whose]
    if rng.random() < 0.4:
        name = Node(rng.choice(LISTS["given"]), "PROPN", "appos", [Node(",", "PUNCT", "punct")])
        name.after = [Node(rng.choice(LISTS["family"]), "PROPN", "flat")]
        head.after.append(name)
    return head


def named_body(rng: random.Random, relation: str) -> Node:
    """ "Karun Rights Centre", without an article."""
    head = Node(rng.choice(CLASSES["body"]), "PROPN", relation)
    head.before = [Node(form, "PROPN", "compound") for form in place(rng) if form != "-"]
    if rng.random() < 0.7:
        head.before.append(Node(rng.choice(KINDS), "PROPN", "compound"))
    return head


def body(rng: random.Random, relation: str) -> Node:
    """ "the Karun Rights Centre", "the Centre for Peace", with a clause or an explanation after it at times."""
    head = named_body(rng, relation)
    head.before = [Node("the", "DET", "det"), *head.before]
    drawn = rng.random()
    if drawn < 0.25:
        goal = Node(rng.choice(CLASSES["cause"]), "PROPN", "nmod", [Node("for", "ADP", "case")])
        head.after = [goal]
    elif drawn < 0.4:
        explained = Node(rng.choice(["monitor", "group", "charity", "watchdog"]), "NOUN", "appos")
        explained.before = [Node(",", "PUNCT", "punct"), Node("a", "DET", "det")]
        explained.after = [Node(",", "PUNCT", "punct")]
        head.after = [explained]
    elif drawn < 0.5:
        clause = Node(rng.choice(["documents", "monitors", "runs", "tracks"]), "VERB", "acl:relcl")
        clause.before = [Node(",", "PUNCT", "punct"), Node("which", "PRON", "nsubj")]
        clause.after = [Node(rng.choice(["abuses", "violence", "attacks", "clinics"]), "NOUN", "obj")]
        clause.after.append(Node(",", "PUNCT", "punct"))
        head.after = [clause]
    return head


def lower_body(rng: random.Random, relation: str) -> Node:
    """ "the interior ministry", "the province's health department"."""
    head = Node(rng.choice(CREATED), "NOUN", relation, [Node("the", "DET", "det")])
    drawn = rng.random()
    if drawn < 0.3:
        head.before.append(
            Node(rng.choice(["health", "defence", "interior", "rights", "aid", "police"]), "NOUN", "compound")
        )
    elif drawn < 0.5:
        owner = Node(rng.choice(["country", "province", "city", "region"]), "NOUN", "nmod:poss")
        owner.before, owner.after = head.before, [Node("'s", "PART", "case")]
        head.before = [owner, Node(rng.choice(["health", "military", "defence"]), "NOUN", "compound")]
    return head


def plural(rng: random.Random, relation: str) -> Node:
    """ "officials", "two residents of Karaband", "medics at the hospital"."""
    head = Node(rng.choice(PLURAL), "NOUN", relation)
    if rng.random() < 0.3:
        head.before = [Node(rng.choice(["two", "three", "several", "local", "security"]), "ADJ", "amod")]
    if rng.random() < 0.5:
        head.after = [_at(rng)]
    return head


def single(rng: random.Random, relation: str) -> Node:
    """ "a medic at the hospital", "a security source"."""
    head = Node(rng.choice(SINGLE), "NOUN", relation, [Node(rng.choice(["a", "one", "the"]), "DET", "det")])
    if rng.random() < 0.4:
        kind = rng.choice(["security", "hospital", "police", "military", "government", "health"])
        head.before.append(Node(kind, "NOUN", "compound"))
    if rng.random() < 0.4:
        head.after = [_at(rng)]
    return head


def _at(rng: random.Random) -> Node:
    """Where a source sits: "at the hospital", "in Bir Hadad", "of the Karun Council"."""
    inside = rng.choice((_named_place, lower_body, body))(rng, "nmod")
    inside.before = [Node(rng.choice(["at", "in", "from", "of"]), "ADP", "case"), *inside.before]
    if rng.random() < 0.3:
        inside.before.append(Node(rng.choice(["main", "local", "provincial", "military"]), "ADJ", "amod"))
    return inside


def _named_place(rng: random.Random, relation: str) -> Node:
    forms = [form for form in place(rng) if form != "-"]
    return Node(forms[-1], "PROPN", relation, [Node(form, "PROPN", "compound") for form in forms[:-1]])


def acronym(rng: random.Random, relation: str) -> Node:
    """ "the KNO"."""
    the = [Node("the", "DET", "det")] if rng.random() < 0.5 else []
    return Node(rng.choice(LISTS["acronyms"]), "PROPN", relation, the)


def agency(rng: random.Random, relation: str) -> Node:
    """ "state television", "the Karun news agency", "Karun Radio"."""
    if rng.random() < 0.4:
        kind, tag = rng.choice([("television", "NOUN"), ("media", "NOUN"), ("radio", "NOUN")])
        return Node(kind, tag, relation, [Node(rng.choice(["state", "local", "rebel"]), "NOUN", "compound")])
    name = [Node(form, "PROPN", "compound") for form in place(rng) if form != "-"]
    if rng.random() < 0.5:
        return Node(rng.choice(CLASSES["agency"]), "PROPN", relation, name)
    news = Node("news", "NOUN", "compound")
    return Node("agency", "NOUN", relation, [Node("the", "DET", "det"), *name, news])
