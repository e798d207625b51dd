"""Losing: the party whose own losses a count is said to be, by the words around it."""

from tollbook.reading.belonging import of_one_side
from tollbook.reading.camps import ARMS, Camp, of_party
from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.victims import Victims, describe
from tollbook.reading.knowledge.phrases import key
from tollbook.reading.names import NameKind
from tollbook.reading.parties import party_at
from tollbook.reading.phrase import subject_of
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker

_ARMED = ARMS | {"armies", "forces", "command"}
"""Words of those who speak for soldiers, whose own they are where nobody else's are named."""
OWN = frozenset({"his", "her", "its", "our", "their"})
_ONES = frozenset({"his", "her"})
MEN = frozenset("own side men fighters soldiers troops comrades forces".split())
"""Whom a speaker has on his side; guards and an escort may be anybody's of whom he speaks."""
_ITSELF = frozenset({"it", "he", "she", "they", "we"})
_BODIES = frozenset("alliance coalition force forces group militia movement army organisation organization".split())
_ADMITTED = ("conj", "xcomp", "ccomp")
"""How a verb hangs on that of whoever tells of losses of his own: "admitted losing", "claimed to have lost"."""
LOSING = frozenset({"lose", "loses", "lost", "losing"})
_ABOARD = frozenset("crew crews pilot pilots passenger passengers driver drivers occupants".split())
"""Who belong to a vehicle where they are called its: "its crew of three"."""
_SUFFERING = frozenset("suffer suffers suffered suffering take takes took sustain sustains sustained".split())
_GOING_WITHOUT = _SUFFERING | {"incurring", "taking", "sustaining"}
_WITH = frozenset({"with", "without"})
_LOSSES = frozenset({"losses", "casualties", "dead", "loss"})
_LEAVING = frozenset("left leave leaves leaving buried burying abandoned abandoning lost losing".split())
_HELD = frozenset("hostage hostages prisoner prisoners captive captives".split())
_MINISTRIES = frozenset("ministry command headquarters staff government".split())
_HURT = frozenset({"killed", "wounded", "injured", "missing"})
_HARMED = _LOSSES | _HURT
_BETWEEN = frozenset({"own", "military", "total", "'s", "’s"})
_GIVING = frozenset(
    "put puts gave give gives estimated reckoned were was are is be amounted amount amounts stood stand stands totalled"
    " totaled total numbered number came come reached".split()
)
"""Verbs between losses and how many they are."""
_ADMITTING = frozenset(
    "admit admits admitted admitting acknowledge acknowledges acknowledged concede concedes conceded".split()
)
_DEATHS = frozenset({"loss", "death", "deaths"})
_REACH = 8
"""Words before a count among which its losses are looked for."""
_PARTIES = (NameKind.GROUP, NameKind.PARTY, NameKind.COUNTRY, NameKind.ADJECTIVE)


def own_side(scene: Scene, counted: Counted, speaker: Speaker, victims: Victims) -> str | None:
    """The party whose losses these are said to be; None if no words say so."""
    tree = scene.document.trees[counted.sentence]
    side = _loser(scene, counted) or _unharmed(scene, tree, counted) or _leaver(scene, tree, counted)
    if side is None and are_own(tree, counted) and not _has_men(scene, speaker):
        side = _whose_own(scene, tree, counted)
    if side is None:
        side = _referred(scene, tree, counted, speaker)
    if side is None and (are_own(tree, counted) or are_admitted(tree, counted)):
        side = _party_of(scene, speaker)
    if side is None:
        side = _lost(scene, tree, counted, speaker)
    if side is None and victims.side is not None and victims.generic and speaker.name is not None:
        soldiers = of_party(victims.side) is Camp.ARMY and bool(_ARMED & set(key(speaker.name).split()))
        own = soldiers and of_one_side(speaker.name, victims.side) and not _done_by_it(tree, counted)
        side = _party_of(scene, speaker) if own else None
    if side is None and victims.side is None and counted.people is None:
        return _side_beside(scene, counted)
    return side


def _leaver(scene: Scene, tree: Tree, counted: Counted) -> str | None:
    """The party that leaves or buries men of its own: "the rebels fled, leaving behind 22 of their men"."""
    owned = OWN & set(tree.lower[max(0, counted.first - 1) : counted.last])
    if (
        tree.lower[counted.predicate] not in _LEAVING
        or not owned
        or _HELD & set(tree.lower[counted.first : counted.last])
    ):
        return None
    _, subject = subject_of(tree, counted.predicate, ("conj", "advcl", "xcomp"))
    if subject is None or tree.lower[subject] in _ITSELF:
        return None
    return party_at(scene.names, tree, subject, frozenset(), arms=False)


def _has_men(scene: Scene, speaker: Speaker) -> bool:
    """Whether a speaker, if anybody speaks, is a party and not one who watches or reports."""
    named = (name for sentence in scene.names.by_sentence for name in sentence if name.kind in _PARTIES)
    return speaker.name is None or any(scene.names.fullest(name) == speaker.name for name in named)


def _whose_own(scene: Scene, tree: Tree, counted: Counted) -> str | None:
    """The party of whose clause men are a part who are called its own, and that did not harm them itself: "Turkey
    shelled the town after a bomb killed two of its soldiers"."""
    speaking = scene.speaking(tree.index)
    for verb in tree.up(counted.head):
        subject = tree.child(verb, "nsubj")
        if verb == counted.predicate or subject is None or subject in speaking or subject > counted.first:
            continue
        several = tree.tag(subject) == "NOUN" and tree.lower[subject].endswith("s")
        party = None if several else party_at(scene.names, tree, subject, frozenset(), arms=False)
        if party is not None:
            return party
    return None


def are_own(tree: Tree, counted: Counted) -> bool:
    """Whether the words say that they are the speaker's: "three of its men", "nine of our own", "two of his side"."""
    for word in range(counted.first, min(counted.last + 1, len(tree) - 2)):
        if tree.lower[word] == "of" and tree.lower[word + 1] in OWN:
            if tree.lower[word + 2] != "own" and _done_by_it(tree, counted):
                return False
            return tree.lower[word + 1] not in _ONES or bool(MEN & set(tree.lower[word + 2 : word + 4]))
    return False


def are_admitted(tree: Tree, counted: Counted) -> bool:
    """Whether somebody admits to them: "admitted to nine dead", "acknowledged the loss of two men"."""
    before = tree.lower[max(0, counted.first - 4) : counted.first]
    if not _ADMITTING & set(before):
        return False
    return before[-1] == "to" or before[-1] == "of" and before[-2] in _DEATHS


def _lost(scene: Scene, tree: Tree, counted: Counted, speaker: Speaker) -> str | None:
    """The party whose losses are told: "put the army's losses at nine", "its own dead were nine", "it lost nine"."""
    for word in range(counted.first - 1, max(-1, counted.first - 1 - _REACH), -1):
        low = tree.lower[word]
        if low in LOSING and word >= counted.first - 3:
            _, subject = subject_of(tree, word)
            own = (_ITSELF | OWN) & {
                *tree.lower[max(0, word - 3) : word],
                tree.lower[subject] if subject is not None else "",
            }
            return (_party_of(scene, speaker) or _antecedent(scene, tree, word)) if own else None
        if low in _LOSSES or low == "own" and word > 0 and tree.lower[word - 1] in OWN:
            return _owner(scene, tree, word, speaker)
        if low in ("and", ".", ";") or tree.tag(word) == "VERB" and low not in _GIVING:
            return None
    return None


def _antecedent(scene: Scene, tree: Tree, verb: int) -> str | None:
    """The party that was named right before "it lost" or "they lost", where nobody says so."""
    several = "they" in tree.lower[max(0, verb - 3) : verb]
    named = [word for role in ("nsubj", "obj") for word in range(verb - 1, -1, -1) if tree.relation(word) == role]
    fitting = (word for word in named if tree.tag(word) != "PRON" and tree.lower[word].endswith("s") is several)
    parties = (party_at(scene.names, tree, word, frozenset(), arms=False) for word in fitting)
    return next((party for party in parties if party is not None), None)


def _owner(scene: Scene, tree: Tree, word: int, speaker: Speaker) -> str | None:
    """Whose the losses that a word names are, by what stands before it."""
    at = word - 1
    while at > 0 and tree.lower[at] in _BETWEEN:
        at -= 1
    if at >= 0 and tree.lower[at] in OWN:
        return _party_of(scene, speaker)
    name = scene.names.touching(tree.index, at) if at >= 0 else None
    if name is None or name.kind not in _PARTIES:
        return None
    if name.kind is not NameKind.ADJECTIVE:
        return scene.names.fullest(name)
    return next((party for party, _ in scene.cast.parties if party.split()[0] == name.text), None)


def _party_of(scene: Scene, speaker: Speaker) -> str | None:
    """The party that a speaker is, or speaks for."""
    if speaker.name is None or speaker.name == speaker.person:
        return None
    parties = [name for name, _ in scene.cast.parties]
    if speaker.name in parties:
        return speaker.name
    words = set(key(speaker.name).split())
    held = [name for name in parties if set(key(name).split()) <= words]
    if held or not words & _MINISTRIES:
        return max(held, key=len, default=None)
    return next((name for name in parties if of_one_side(speaker.name, name)), speaker.name)


def _referred(scene: Scene, tree: Tree, counted: Counted, speaker: Speaker) -> str | None:
    """The party that speaks of losses of its own: "denied that any of its fighters died"; None if it is no party."""
    aboard = tree.lower[counted.head] in _ABOARD
    others = aboard or _done_by_it(tree, counted)
    owned = not others and any(_refers_back(tree, word) for word in tree.under(counted.head))
    return speaker.name if owned and speaker.name in {name for name, _ in scene.cast.parties} else None


def _done_by_it(tree: Tree, counted: Counted) -> bool:
    """Whether the speaker says that it did it itself, to others: "said it had killed hundreds of their fighters"."""
    verb = counted.predicate
    done_to = any(tree.relation(at) == "obj" and tree.head(at) == verb for at in range(counted.first, counted.last))
    if not done_to or tree.lower[verb] in LOSING:
        return False
    _, subject = subject_of(tree, verb)
    return subject is not None and tree.lower[subject] in _ITSELF


def _loser(scene: Scene, counted: Counted) -> str | None:
    """The party that is said to have lost people: "the brigade lost nine men", "the army suffered losses"."""
    tree = scene.document.trees[counted.sentence]
    verb = counted.predicate
    _, subject = subject_of(tree, verb, _ADMITTED if tree.lower[verb] in LOSING else ("conj",))
    told = tree.lower[counted.head] in _HARMED or tree.lower[counted.last - 1] in _HARMED
    lost = tree.lower[verb] in LOSING or tree.lower[verb] in _SUFFERING and told
    head = tree.head(counted.head) if tree.relation(counted.head) == "conj" else counted.head
    if not lost or subject is None or tree.relation(head) != "obj" or tree.head(head) != verb:
        return None
    if _says_of_itself(scene, tree, verb, subject) or any(
        tree.lower[owner] in OWN for owner in tree.children_by(subject, "nmod:poss")
    ):
        return _party_of(scene, scene.voice(counted.sentence, counted.head).speaker)  # "said its convoy lost two men"
    return party_at(scene.names, tree, subject, frozenset(), arms=False)


def _says_of_itself(scene: Scene, tree: Tree, verb: int, subject: int) -> bool:
    """Whether who speaks says so of himself: "the army said it had suffered no losses"; not "… said they had"."""
    frame = scene.voice(tree.index, verb).frame
    if tree.lower[subject] not in _ITSELF or tree.lower[verb] in LOSING or frame is None or frame.speaker is None:
        return False
    several = tree.tag(frame.speaker) == "NOUN" and tree.lower[frame.speaker].endswith("s")
    return tree.head(verb) == frame.word and (tree.lower[subject] == "they") is several


def _unharmed(scene: Scene, tree: Tree, counted: Counted) -> str | None:
    """The party that lost nobody while it did something: "killed six rebels without losses", "suffering no losses", and
    the one that is named with it: "with no losses on the government side"."""
    above = tree.head(counted.head)
    governed = above >= 0 and tree.lower[above] in _GOING_WITHOUT
    alone = governed or bool(_WITH & set(tree.lower[max(0, counted.first - 1) : counted.head]))
    if counted.high != 0 or tree.lower[counted.head] not in _LOSSES or not alone:
        return None
    beside = tree.lower[counted.last : counted.last + 6]
    if "side" in beside:
        whose = range(counted.last, counted.last + beside.index("side"))
        named = (party_at(scene.names, tree, word, frozenset(), arms=False) for word in reversed(whose))
        return next((party for party in named if party is not None), None)
    if {"among", "to"} & set(beside[:1]):
        return None
    for verb in (above for above in tree.up(counted.head) if tree.tag(above) == "VERB"):
        subject = tree.child(verb, "nsubj")
        if subject is not None:
            passive = tree.parse.relations[subject] == "nsubj:pass"
            return None if passive else party_at(scene.names, tree, subject, frozenset(), arms=False)
    return None


def _side_beside(scene: Scene, counted: Counted) -> str | None:
    """The party, by its name, of those counted in the clause before: "12 SDF fighters were killed and 20 wounded"."""
    tree = scene.document.trees[counted.sentence]
    if tree.relation(counted.predicate) != "conj":
        return None
    above = tree.head(counted.predicate)
    beside = (one for one in scene.counts if one.sentence == counted.sentence and one.predicate == above)
    victims = [describe(tree, scene.document.whole, scene.names, one) for one in beside]
    sides = {one.side for one in victims if not one.generic}
    return sides.pop() if len(sides) == 1 else None


def _refers_back(tree: Tree, word: int) -> bool:
    """Whether a word below people says that they are the speaker's: "its fighters", "any member of the alliance"."""
    if tree.relation(word) != "nmod":
        return False
    if tree.lower[word] in _ONES:
        return tree.lower[tree.head(word)] in MEN  # not "a teacher and his wife"
    return tree.lower[word] in OWN or tree.lower[word] in _BODIES and not _named(tree, word)


def _named(tree: Tree, word: int) -> bool:
    return any(tree.tag(child) in ("PROPN", "NOUN", "ADJ", "VERB") for child in tree.children[word])
