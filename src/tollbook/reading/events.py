"""Events: which kind of event a claim is of, by the words near it; the more telling word decides."""

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.reading.clauses import apart
from tollbook.reading.knowledge.events import EventWord, event_phrases
from tollbook.reading.knowledge.harms import misfortunes
from tollbook.reading.lexicon import runs
from tollbook.reading.names import NameKind, Names
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm

VAGUE = 30
"""Triggers of this weight or less say only that there was force."""

_SOON = 2
"""Sentences behind one of an accident in which somebody may say that it was none."""
_DOWN = frozenset({"it", "down"})
_SHOT = 80
"""Triggers of this weight say that a craft was shot at."""
_FAR = 6
_APART = 60.0
"""What a trigger is worth less that another clause beside the word's own has."""
_TOLD = 15.0
"""What one is worth more that the word's clause tells of."""
_PLAIN = (None, "attack")
_CROWDS = {
    "peaceful-protest": "excessive-force-against-protesters",
    "excessive-force-against-protesters": "excessive-force-against-protesters",
    "violent-demonstration": "violent-demonstration",
    "mob-violence": "mob-violence",
}
"""Kinds of event in which crowds take part, and what killing among them is."""
_BLOODY = frozenset({Harm.KILLED, Harm.INJURED, Harm.CASUALTIES})
BLOODLESS = frozenset(
    "agreement arrests change-to-group-activity disrupted-weapons-use headquarters-or-base-established"
    " looting-property-destruction non-violent-transfer-of-territory other".split()
)
_SITES = frozenset(
    "airbase airport area areas base capital checkpoint city control crossing district districts hill hills"
    " neighborhood neighbourhood outskirts parts positions province territory town towns village villages".split()
)
"""What is taken or lost as a place is, though it has no name."""
_TAKING = frozenset("take takes took taken taking".split())
"""Verbs whose object alone is what is taken: not "he was taken in Dorin"."""
_HAPPENING = frozenset((take, "place") for take in _TAKING)
_GUNNERS = frozenset("team teams crew crews unit units position positions battery batteries squad depot".split())
_PEOPLE = frozenset(
    "fighter soldier militant rebel troop civilian people man woman officer prisoner hostage person terrorist".split()
)
_PLANTED = "remote-explosive-landmine-ied"
_BOMBS = frozenset({"bomb", "bombs"})
_FALLS = frozenset("fell fall falls falling landed land landing rained raining".split())
_ONTO = frozenset("on in near onto into at close beside outside".split())
_DROPPING = frozenset("dropped drop drops dropping".split())
_FROM_THE_GROUND = frozenset(
    "mortar mortars artillery shell shells shelling tanks howitzers grenade grenades gunman gunmen militant militants"
    " thrown threw hurled fired motorcycle motorcycles car bin vehicle bag".split()
)
"""Words of bombs that are fired or left, and fall from no aircraft."""
FALLING = "falling"
_FROM_THE_AIR = EventWord((), FALLING, ("air-drone-strike",), 85, "")
"""What bombs are that fall."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase of a sentence that says what happened. word: the one that the parse knows it by."""

    sentence: int
    first: int
    last: int
    word: int
    event: str
    weight: int
    kind: str
    events: tuple[str, ...]


def find_triggers(
    tree: Tree, whole: str, names: Names, places: frozenset[int], dated: frozenset[int] = frozenset()
) -> list[Trigger]:
    """The triggers of a sentence. places: the words that are part of a place name; dated: of a date ("on 3 March")."""
    found = []
    for run in runs(event_phrases(), tree, whole):
        if dated.issuperset(range(run.first, run.last)):
            continue
        word = run.last - 1
        for inner in range(run.first, run.last):
            if not run.first <= tree.head(inner) < run.last:
                word = inner
                break
        fitting = [value for value in run.values if _fits(tree, names, places, word, value)]
        if fitting:
            best = max(fitting, key=lambda value: (value.weight, bool(value.needs)))
            best = _FROM_THE_AIR if best.events[0] == _PLANTED and _falls(tree, word) else best
            found.append(
                Trigger(tree.index, run.first, run.last, word, best.events[0], best.weight, best.kind, best.events)
            )
    return found


def _falls(tree: Tree, word: int) -> bool:
    """Whether bombs come from above: "two bombs fell on a camp", "bombs were dropped on a market", "dropped a bomb"."""
    above = tree.head(word)
    if above < 0 or tree.lower[word] not in _BOMBS or not _FROM_THE_GROUND.isdisjoint(tree.lower):
        return False
    if any(tree.lower[clause] == "dropped" for clause in tree.children_by(word, "acl")):
        return True
    onto = any(tree.lower[after] in _ONTO for after in (above + 1, above + 2) if after < len(tree))
    falls = tree.relation(word) == "nsubj" and tree.lower[above] in _FALLS and onto
    return falls or tree.lower[above] in _DROPPING and tree.relation(word) in ("nsubj", "obj")


def by_misfortune(tree: Tree, whole: str, triggers: Sequence[Trigger], word: int) -> bool:
    """Whether the clause of a word tells of an accident, a disease or a disaster, and its sentence of no violence."""
    told = [run for run in runs(misfortunes(), tree, whole) if not _is_aside(tree, run.last - 1, word)]
    blamed = {at for run in told for at in range(run.first, run.last)}
    return bool(blamed) and not any(t.weight > VAGUE and blamed.isdisjoint(range(t.first, t.last)) for t in triggers)


def _is_aside(tree: Tree, mishap: int, word: int) -> bool:
    """Whether a mishap stands in another clause than a word: beside it, or told of somebody in it ("the minister, whose
    father died in a plane crash, said …")."""
    relative = (up for up in (mishap, *tree.up(mishap)) if tree.parse.relations[up] == "acl:relcl")
    clause = next(relative, None)
    return apart(tree, mishap, word) or clause is not None and word not in tree.under(clause)


def is_owned_up(trees: Sequence[Tree], triggers: Sequence[Sequence[Trigger]], sentence: int) -> bool:
    """Whether what looks like an accident is soon told to have been somebody's deed: "said they had shot it down"."""
    soon = range(sentence + 1, min(sentence + 1 + _SOON, len(trees)))
    shot = any(one.weight >= _SHOT and one.event == "armed-clash" for at in soon for one in triggers[at])
    return shot or any("responsibility" in trees[at].lower or set(trees[at].lower) >= _DOWN for at in soon)


def choose_event(
    tree: Tree, triggers: Sequence[Sequence[Trigger]], word: int, harm: Harm | None = None
) -> tuple[str | None, int]:
    """The event that a word of a sentence belongs to, and the weight of what says so; (None, 0) if nothing does.

    harm: what came of it to people, if it did; looting and arrests kill and wound nobody.
    Triggers in the same sentence first, the heavier and nearer the better; if they are vague, those of the sentences
    before, the nearest first, then of those after. Killing and shooting where people protest is force against them,
    where a mob is at work its violence.
    """
    if harm in _BLOODY:
        triggers = [[trigger for trigger in some if trigger.event not in BLOODLESS] for some in triggers]
    event, weight = _chosen(tree, triggers, word)
    if event in _PLAIN:
        return _among_crowds(tree, triggers) or event, weight
    return event, weight


def _among_crowds(tree: Tree, triggers: Sequence[Sequence[Trigger]]) -> str | None:
    """What killing is that the sentence, the lead or the sentences before set among protesters or a mob."""
    last = tree.index
    for index in (last, *range(last - 1, max(-1, last - 3), -1), 0, 1):
        for trigger in triggers[index] if index < len(triggers) else ():
            if trigger.event in _CROWDS:
                return _CROWDS[trigger.event]
    return None


def _chosen(tree: Tree, triggers: Sequence[Sequence[Trigger]], word: int) -> tuple[str | None, int]:
    here = [trigger for trigger in triggers[tree.index] if trigger.weight > 10]
    best = max(here, key=lambda trigger: _worth(tree, trigger, word), default=None)
    if best is not None and best.weight > VAGUE:
        return best.event, best.weight
    for index in [
        *range(tree.index - 1, max(-1, tree.index - 4), -1),
        *range(tree.index + 1, min(len(triggers), tree.index + 2)),
        0,
    ]:
        around = [trigger for trigger in triggers[index] if trigger.weight > VAGUE]
        telling = max(around, key=lambda trigger: trigger.weight, default=None)
        if telling is not None:
            return telling.event, telling.weight // 2
    return (best.event, best.weight) if best is not None else (None, 0)


def _worth(tree: Tree, trigger: Trigger, word: int) -> float:
    """Weight less distance in the tree, so that the trigger of another clause yields to a near one."""
    aside = _APART if apart(tree, trigger.word, word) else 0.0
    if tree.relation(word) == "acl" and tree.head(word) == trigger.word:
        aside -= _TOLD  # "seized the town after clashes that killed 40"
    return trigger.weight - 5.0 * min(distance(tree, trigger.word, word), _FAR) - aside


def distance(tree: Tree, one: int, other: int) -> int:
    """How many steps of the parse lie between two words."""
    path = [one, *tree.up(one)]
    for steps, above in enumerate([other, *tree.up(other)]):
        if above in path:
            return steps + path.index(above)
    return len(path)


def _fits(tree: Tree, names: Names, places: frozenset[int], word: int, value: EventWord) -> bool:
    """Whether a trigger's object is what it needs ("captured the town" against "captured soldiers")."""
    if tree.relation(word) == "compound" and tree.lower[tree.head(word)] in _GUNNERS:
        return False  # "a strike on a mortar team"
    if value.kind == "verb" and tree.tag(word) not in ("VERB", "NOUN", "ADJ"):
        return False
    if not value.needs:
        return True
    if tree.lower[word : word + 2] in _HAPPENING:
        return False
    into = value.needs == "place" and tree.lower[word] not in _TAKING
    objects = [*tree.children_by(word, "obj", "nsubj:pass", "nmod", *(("obl",) if into else ()))]
    objects += [c for o in list(objects) for c in tree.children_by(o, "conj", "nmod", "compound", "flat", "appos")]
    if value.needs == "place":
        return any(o in places or tree.lower[o] in _SITES for o in objects)
    if value.needs == "people":
        return any(tree.lower[o].rstrip("s") in _PEOPLE or _party(names, tree, o) for o in objects)
    if value.needs == "protesters":
        return any(tree.lower[o].startswith(("protest", "demonstrat", "crowd", "march")) for o in tree.under(word))
    return True


def _party(names: Names, tree: Tree, word: int) -> bool:
    name = names.touching(tree.index, word)
    return name is not None and name.kind in (NameKind.GROUP, NameKind.PARTY)
