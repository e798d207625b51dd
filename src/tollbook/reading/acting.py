"""Acting: who is said to have acted in the event of a count, by its own sentence."""

from collections import defaultdict

from tollbook.reading.agents import FINDING, went_before
from tollbook.reading.camps import STATE_CAMPS, of_party
from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.freed import HELD, freed_by, is_rescue, took_them
from tollbook.reading.losing import LOSING, MEN, OWN
from tollbook.reading.origins import origin
from tollbook.reading.parties import Said, find_actor, party_at
from tollbook.reading.phrase import subject_of
from tollbook.reading.punished import punished
from tollbook.reading.roles import trust_in
from tollbook.reading.scene import Scene
from tollbook.reading.speech.disowned import is_disowned
from tollbook.reading.speech.refuted import denies_part
from tollbook.reading.tree import Tree
from tollbook.vocabulary.analysis import Range
from tollbook.vocabulary.codes import Harm

_IN = frozenset({"in", "by", "from", "under"})
_ENDING = frozenset({"ADP", "SCONJ", "CCONJ", "VERB", "PUNCT"})
_FAR = 10
"""Words from what happened to people to the fire in which it did."""
_LAWFULLY = frozenset("arrested detained jailed imprisoned".split())
"""How those are taken whom a state releases."""
_ITSELF = frozenset({"it", "they", "we"})


def hit(scene: Scene, words: Range, said: Said) -> str | None:
    """The party that is likeliest to have acted and likeliest to have been hit, if it is likelier that it was hit."""
    hit: dict[str | None, float] = defaultdict(float)
    for one, likely in scene.scales.points(words, "side", scene.cast.parties, None):
        hit[scene.cast.fullest(one)] += likely
    party = max(hit, key=lambda one: hit[one])
    if party is None:
        return None
    named = scene.cast.fullest(said.party)
    acted = dict(scene.scales.points(words, "actor", scene.cast.actors, named, trust_in(said)))
    if party != max(acted, key=lambda one: acted[one]):
        return None
    other = max(p for one, p in acted.items() if one != party), max(p for one, p in hit.items() if one != party)
    return party if other[0] * hit[party] > acted[party] * other[1] else None


def bystander(scene: Scene, counted: Counted) -> str | None:
    """The party that came upon those who are counted, or did something after (arrested people for it), or denies it: it
    did not act."""
    tree = scene.document.trees[counted.sentence]
    verb = counted.predicate
    denier = _denier(scene, counted)
    if denier is not None:
        return denier
    later = _done_later(scene, tree, counted)
    if later is not None:
        verb = later
    elif went_before(tree, verb):
        above = tree.head(verb)
        verb = above if tree.tag(above) == "VERB" else tree.head(above)
    elif tree.lower[verb] not in FINDING or tree.relation(verb) == "conj" or counted.harm is Harm.DISPLACED:
        return None
    _, subject = subject_of(tree, verb) if verb >= 0 else (verb, None)
    subject = (
        tree.child(verb, "obl:agent") if later is not None and tree.child(verb, "nsubj:pass") is not None else subject
    )
    if subject is None:
        return None
    if tree.lower[subject] in _ITSELF:
        return scene.voice(counted.sentence, counted.head).speaker.name
    return party_at(scene.names, tree, subject, frozenset(range(counted.first, counted.last)))


def _done_later(scene: Scene, tree: Tree, counted: Counted) -> int | None:
    """The verb for what others did after what came to those counted: people were arrested for it, or they were freed,
    not by captors who thought better of it."""
    arrested = next((one.verb for one in punished(tree.lower, tree.parse) if counted.head in one.words), None)
    freed = freed_by(tree, counted.head) if counted.harm in HELD else None
    if arrested is not None or freed is None or took_them(tree, counted.head):
        return arrested
    if tree.lower[counted.predicate] in _LAWFULLY:
        return None  # "released three journalists who were arrested in March"
    _, subject = subject_of(tree, freed)
    party = party_at(scene.names, tree, subject, frozenset()) if subject is not None else None
    captors = party is not None and of_party(party) not in STATE_CAMPS and not is_rescue(tree, freed)
    return None if captors else freed


def _denier(scene: Scene, counted: Counted) -> str | None:
    """Who denies a part in what harmed people, or of whom it is denied: "denied responsibility for an attack that
    killed nine", "said troops had not fired the shell that killed nine", "denied bombing a school where nine died"."""
    tree, utterance = scene.document.trees[counted.sentence], scene.utterances[counted.sentence]
    for frame, speaker in zip(utterance.frames, utterance.speakers, strict=True):
        if frame.unsaid and counted.head in frame.covers and frame.speaker is not None:
            return speaker.name
        if frame.kind != "deny" or counted.head not in frame.left:
            continue
        if denies_part(tree, frame.word):
            return speaker.name
        aside = tree.parse.relations[frame.word] == "acl:relcl"  # "the strike, which the army denies, killed 12"
        deed = frame.word if is_disowned(tree, frame.word) else tree.child(frame.word, "ccomp", "xcomp")
        own = counted.predicate != deed and _has_own_doer(scene, tree, counted)
        if deed is not None and not aside and not own:
            _, subject = subject_of(tree, deed)
            doer = party_at(scene.names, tree, subject, frozenset()) if subject is not None else None
            return doer or speaker.name
    return None


def _has_own_doer(scene: Scene, tree: Tree, counted: Counted) -> bool:
    """Whether the clause that counts people names who harmed them: "denied losing Dorin, where it killed 12"."""
    subject = tree.child(counted.predicate, "nsubj")
    if subject is None or tree.child(counted.predicate, "aux:pass") is not None:
        return False
    return tree.lower[subject] in _ITSELF or party_at(scene.names, tree, subject, frozenset()) is not None


def said_actor(scene: Scene, counted: Counted, own: Said) -> Said:
    """Who is said to have acted: by the grammar around a count, or by its speaker of himself (`own`)."""
    tree = scene.document.trees[counted.sentence]
    blow = _blow(scene, counted)
    if blow is not None:
        return Said(blow, directly=True, blow=True)
    if own.party is not None:
        return own
    barred = frozenset(range(counted.first, counted.last)) | scene.speaking(counted.sentence)
    found = find_actor(tree, scene.names, scene.triggers[counted.sentence], counted.predicate, barred)
    return found if found.party is not None else Said(_from(scene, tree, counted.predicate))


def _from(scene: Scene, tree: Tree, verb: int) -> str | None:
    """Whose ground what kills people comes from: "shells fired from government-held territory killed two"."""
    things = tree.children_by(verb, "nsubj")
    fired = (clause for thing in things for clause in tree.children_by(thing, "acl"))
    return next((party for one in fired if (party := origin(scene.names, tree, one)) is not None), None)


def itself(scene: Scene, tree: Tree, verb: int, told: int) -> Said:
    """The party that says that it did it: "the coalition says it killed militants". told: the word that it tells."""
    verb, subject = subject_of(tree, verb, ("advcl", "conj"))
    if subject is None and tree.lower[verb] not in LOSING and _said_of_himself(scene, tree, verb, told):
        return _speaking_party(scene, tree, told)
    passive = subject is not None and tree.parse.relations[subject] == "nsubj:pass"
    if subject is not None and not passive and _are_his_men(tree, subject):
        return _speaking_party(scene, tree, told)
    if subject is None or passive or tree.lower[subject] not in _ITSELF or tree.lower[verb] in LOSING | FINDING:
        return Said(None)
    claimant = _claimant(scene, tree, verb, tree.lower[subject] == "they")
    if claimant is not None:
        return Said(claimant, directly=True)
    return _speaking_party(scene, tree, told)


def _are_his_men(tree: Tree, word: int) -> bool:
    """Whether people are called the speaker's own: "our fighters", "its men"."""
    owned = any(tree.lower[owner] in OWN for owner in tree.children_by(word, "nmod:poss"))
    return owned and tree.lower[word] in MEN


def _said_of_himself(scene: Scene, tree: Tree, verb: int, told: int) -> bool:
    """Whether who speaks tells what he did, or did not: "denied using live rounds", "claimed to have killed 50"."""
    frame = scene.voice(tree.index, told).frame
    return frame is not None and tree.relation(verb) in ("xcomp", "ccomp") and tree.head(verb) == frame.word


def _speaking_party(scene: Scene, tree: Tree, told: int) -> Said:
    speaker = scene.voice(tree.index, told).speaker.name or scene.author
    return Said(speaker, directly=True) if speaker in {name for name, _ in scene.cast.parties} else Said(None)


def _claimant(scene: Scene, tree: Tree, verb: int, several: bool) -> str | None:
    """The party whose claim it is: "the army's claim that it killed 50"; not "the rebels' claim that it killed 50"."""
    owner = tree.child(tree.head(verb), "nmod:poss") if tree.relation(verb) == "acl" else None
    if owner is None or tree.lower[owner].endswith("s") is not several:
        return None
    return party_at(scene.names, tree, owner, frozenset())


def _blow(scene: Scene, counted: Counted) -> str | None:
    """The party whose fire or strikes did it: "killed on Monday in rebel fire", "hurt by Orsk army shelling"."""
    tree = scene.document.trees[counted.sentence]
    nouns = {each.last - 1 for each in scene.triggers[counted.sentence] if tree.tag(each.last - 1) == "NOUN"}
    victims = frozenset(range(counted.first, counted.last))
    start = counted.predicate + 1
    for noun in sorted(nouns & set(range(start + 2, start + _FAR))):
        first = next((word for word in range(noun - 1, start - 1, -1) if tree.tag(word) in _ENDING), start)
        if tree.lower[first] in _IN:
            struck = (party_at(scene.names, tree, word, victims) for word in range(noun - 1, first, -1))
            party = next((one for one in struck if one is not None), None)
            if party is not None:
                return party
    return None
