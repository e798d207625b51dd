"""The event of a count: by the words around it, by what came to its victims and by who they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tollbook.reading.accord import WAR
from tollbook.reading.agents import acts
from tollbook.reading.camps import ARMS
from tollbook.reading.clauses import apart, is_answered, told_aside, turns
from tollbook.reading.counts.candidates import REMAINS
from tollbook.reading.counts.counted import Counted
from tollbook.reading.events import BLOODLESS, FALLING, VAGUE, Trigger, choose_event
from tollbook.reading.knowledge.harms import harm_phrases
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm, Status

_AWAY = frozenset({"separately", "elsewhere"})
_HARMED = frozenset({Harm.KILLED, Harm.INJURED, Harm.CASUALTIES})
_NO_BLOWS = BLOODLESS | {"armed-clash", "remote-explosive-landmine-ied"}
_PLANTED = frozenset({"suicide-bomb", "remote-explosive-landmine-ied"})
_BY_HAND = frozenset("shot gunned stabbed knifed hacked beheaded lynched".split())
"""What no bomb and no shell does; a drone may shoot."""
_ABDUCTION = "abduction-forced-disappearance"
_BOMBERS = frozenset({"bomber", "bombers"})
_SHELLING = "shelling-artillery-missile"
_BLASTS = _PLANTED | {_SHELLING}
_OWN = 48
"""Triggers heavier than this stand in the count's own sentence: those of others have half their weight."""


@dataclass(frozen=True, slots=True)
class Happened:
    """What the rules say happened, and which of the trusts they have in it."""

    event: str
    trust: str


def happened_to(
    tree: Tree, triggers: Sequence[Sequence[Trigger]], counted: Counted, status: Status, beside: str | None
) -> Happened:
    """The event of a count. status: its victims'. beside: the event of a count of the same harm in its sentence."""
    unarmed = (one for one in triggers[tree.index] if one.event == "other" and counted.harm in _HARMED)
    verbs = (counted.predicate, tree.head(counted.predicate))
    if any(one.word in verbs or _hangs_on(tree, one.word, counted.predicate) for one in unarmed):
        return Happened("other", "event_doer")
    in_a_row = _in_a_row(tree, triggers[tree.index], counted, status)
    if in_a_row is not None:
        return Happened(in_a_row, "event_row")
    own = _of_its_own(tree, triggers, counted, status)
    if own is not None:
        told = (counted.predicate, *(one.word for one in triggers[tree.index]))
        beside_it = any(told_aside(tree, word) or is_answered(tree, word) for word in told)
        return Happened(own, "event_aside" if beside_it or turns(tree) else "event_own")
    shelled = tree.index > 0 and any(one.event == _SHELLING for one in triggers[tree.index - 1])
    falling = counted.harm in _HARMED and not shelled
    if falling and any(_falls_there(tree, one, counted) for one in triggers[tree.index]):
        return Happened("air-drone-strike", "event_doer")
    doer = _by_what_does(tree, triggers[tree.index], counted)
    if doer is not None:
        return Happened(doer, "event_doer")
    said, weight = choose_event(tree, triggers, counted.predicate, counted.harm)
    if said in _PLANTED and weight <= _OWN and _by_states(tree, counted):
        return Happened(_by_victims(counted.harm, status), "event_aside")
    near = (counted.predicate, *tree.children[counted.predicate])
    if said == "armed-clash" and status is Status.CIVILIAN and any(tree.lower[w].startswith("ambush") for w in near):
        said = "attack"  # nobody fights with farmers whom he ambushes
    if said == _ABDUCTION and counted.harm is Harm.KILLED and _is_told_apart(tree, triggers[tree.index], counted):
        return Happened(_by_victims(counted.harm, status), "event_doer")
    if said is not None and weight > _OWN:
        return Happened(said, "event")
    if beside is not None and (said is None or weight <= VAGUE):
        return Happened(beside, "event_beside")
    if said is None:
        return Happened(_by_victims(counted.harm, status), "event_unsaid")
    return Happened(said, "event_around" if weight > VAGUE else "event_vague")


def fitting(tree: Tree, counted: Counted, events: Mapping[str, float], foreign: frozenset[str]) -> Mapping[str, float]:
    """Those of some events that can have brought a harm: nobody is shot by a bomb, but a bomber may be. foreign: those
    of other incidents."""
    events = {event: likely for event, likely in events.items() if event not in foreign}
    bomber = not _BOMBERS.isdisjoint(tree.lower[counted.first : counted.last])
    if bomber or tree.lower[counted.predicate] not in _BY_HAND:
        return events
    return {event: likely for event, likely in events.items() if event not in _BLASTS}


def _hangs_on(tree: Tree, word: int, verb: int) -> bool:
    return tree.head(word) == verb and tree.relation(word) != "conj"


def _of_its_own(tree: Tree, triggers: Sequence[Sequence[Trigger]], counted: Counted, status: Status) -> str | None:
    """The event of a clause that tells of something else than another beside it, or than the sentence before; None if
    it tells of the same: "a mine killed a boy, and gunmen shot two"; "In Varn, gunmen shot two"."""
    verb, hurt = counted.predicate, counted.harm in _HARMED
    here = [one for one in triggers[tree.index] if one.event not in BLOODLESS]
    inside = [one for one in here if not apart(tree, one.word, verb)]
    told = max(inside, key=lambda one: one.weight, default=None)
    others = [one for one in here if one not in inside and _tells(one)]
    subject = doer_of(tree, counted)
    new = any(told_aside(tree, one.word) or is_answered(tree, one.word) for one in others)
    other = bool(others) and (subject is not None or hurt and new)
    armed = hurt and subject is not None and _is_armed(tree, subject)
    elsewhere = armed and turns(tree)
    beside = told_aside(tree, verb) or hurt and _opens(tree, _AWAY)
    if not (elsewhere or beside or other):
        return None
    if told is not None and _tells(told) and told.event != "attack":
        return told.event if other or beside else None
    if told is None or told.weight <= VAGUE:
        alike = any(tree.lower[one.word].startswith("attack") for one in inside)  # "a day after … in a similar attack"
        plain = hurt and told_aside(tree, verb) and not alike
        return _by_victims(counted.harm, status) if armed or plain else None
    if elsewhere:
        return _by_victims(counted.harm, status)
    return told.event if other else None


def _in_a_row(tree: Tree, here: Sequence[Trigger], counted: Counted, status: Status) -> str | None:
    """The event of one of several clauses in a row each of which names its own, or None: "nine were executed, six were
    killed in a suicide attack and four died in the assault". One that names force alone is what its victims make it."""
    verb = first = counted.predicate
    if counted.harm not in _HARMED:
        return None
    while tree.relation(first) == "conj":
        first = tree.head(first)
    row = sorted((first, *tree.children_by(first, "conj")))
    if len(row) == 1 or told_aside(tree, verb):
        return None
    named = {at: own for at in row if _harms(tree, at) and (own := _named_in(tree, here, row, at)) is not None}
    if verb not in named or len({one.event for one in named.values()}) == 1:
        return None
    told = named[verb]
    vague = (told.weight <= VAGUE or len(told.events) > 1) and status in (Status.CIVILIAN, Status.COMBATANT)
    return _by_victims(counted.harm, status) if vague else told.event


def _harms(tree: Tree, verb: int) -> bool:
    """Whether a verb with a subject says that people were harmed."""
    harm = any(word.harm in _HARMED for word in harm_phrases().get(tree.words[verb]))
    return harm and tree.child(verb, "nsubj") is not None


def _named_in(tree: Tree, here: Sequence[Trigger], row: Sequence[int], verb: int) -> Trigger | None:
    """The word that tells the event of a clause: that in which it happened, whichever verb of the row the parse hangs
    it on, else its verb."""
    told = [one for one in here if one.event not in BLOODLESS]
    inside = [one for one in told if tree.relation(one.word) == "obl" and _verb_before(tree, row, one.word) == verb]
    itself = [one for one in told if one.word == verb]
    return max(inside or itself, key=lambda one: one.weight, default=None)


def _verb_before(tree: Tree, row: Sequence[int], word: int) -> int | None:
    """The verb of a row that a word of theirs stands behind."""
    return max((at for at in row if at < word), default=None) if tree.head(word) in row else None


def _by_what_does(tree: Tree, here: Sequence[Trigger], counted: Counted) -> str | None:
    """The blow that is itself what kills or hurts: "Rebel shelling killed five"; fighting may be that of a war, and a
    bomb that of a suicide bomber."""
    if counted.harm not in _HARMED:
        return None
    subject = doer_of(tree, counted)
    subject = _subject_when(tree, counted.predicate) if subject is None else subject
    own = [one for one in here if one.word == subject and one.weight > _OWN and one.event not in _NO_BLOWS]
    return own[0].event if own and len(own[0].events) == 1 else None


def _falls_there(tree: Tree, trigger: Trigger, counted: Counted) -> bool:
    """Whether a word tells of bombs that fell on those counted, and of nothing beside that."""
    return trigger.kind == FALLING and not apart(tree, trigger.word, counted.predicate)


def _is_told_apart(tree: Tree, here: Sequence[Trigger], counted: Counted) -> bool:
    """Whether the death of those who were taken is told after that: "was kidnapped and later killed", "his body was
    found"."""
    taken = {one.word for one in here if one.event == _ABDUCTION}
    goes_on = tree.relation(counted.predicate) == "conj" and tree.head(counted.predicate) in taken
    return (
        goes_on and _subject_of_all(tree, counted) or tree.lower[counted.head] in REMAINS and counted.quantity is None
    )


def _subject_of_all(tree: Tree, counted: Counted) -> bool:
    """Whether people are the subject of the verb before, of which theirs goes on."""
    return tree.head(counted.head) == tree.head(counted.predicate) and tree.child(counted.predicate, "nsubj") is None


def _opens(tree: Tree, words: frozenset[str]) -> bool:
    """Whether a sentence behind another opens with one of some words."""
    return tree.index > 0 and tree.lower[0] in words


def doer_of(tree: Tree, counted: Counted) -> int | None:
    """Who or what does that of which people come to harm, where the sentence says so and they do not do it."""
    verb = counted.predicate
    subject = tree.child(verb, "nsubj")
    goes_on = tree.relation(verb) == "conj" and tree.child(verb, "obj") is not None  # "attacked a post and killed four"
    aside = tree.head(verb) >= 0 and tree.lower[verb].endswith("ing") and told_aside(tree, verb)
    if subject is None and (goes_on or aside):
        subject = tree.child(tree.head(verb), "nsubj")
    does = subject is not None and acts(tree, verb, True) and subject not in range(counted.first, counted.last)
    return subject if does else None


def _subject_when(tree: Tree, verb: int) -> int | None:
    """What did that by which people came to harm, in a clause of when it was: "were killed when jets hit a market"."""
    for clause in tree.children_by(verb, "advcl"):
        when = next((at for at in tree.children_by(clause, "mark", "advmod") if tree.lower[at] == "when"), None)
        if when is not None and clause > verb:
            return next((word for word in range(when, clause) if tree.relation(word) == "nsubj"), None)
    return None


def _tells(trigger: Trigger) -> bool:
    """Whether a word says more than that there was force."""
    return trigger.weight > VAGUE or trigger.event not in ("attack", "armed-clash")


def _by_states(tree: Tree, counted: Counted) -> bool:
    """Whether soldiers or policemen did it, who set no bombs: "A bomb went off. Troops later killed three men"."""
    hurt = counted.harm in _HARMED and _harms(tree, counted.predicate)
    subject = doer_of(tree, counted) if hurt else None
    person = person_word(tree.words[subject]) if subject is not None else None
    trained = person is not None and not {"soldier", "police"}.isdisjoint(person.traits)
    return subject is not None and (trained or tree.lower[subject] in ARMS)


def _is_armed(tree: Tree, word: int) -> bool:
    """Whether a word is for armed people, or an arm of a state."""
    person = person_word(tree.words[word])
    return person is not None and person.status == Status.COMBATANT or tree.lower[word] in ARMS


def _by_victims(harm: Harm, status: Status) -> str:
    """What most often brings people to this harm: force against combatants is a fight."""
    if harm is Harm.DISPLACED or harm is Harm.STRENGTH:
        return WAR
    if harm is Harm.CAPTURED:
        return "arrests"
    if harm is Harm.ABDUCTED:
        return "abduction-forced-disappearance"
    return "armed-clash" if status is Status.COMBATANT else "attack"
