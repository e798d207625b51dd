"""Losing: the party whose own losses a count is said to be, by the words around it."""

from tollbook.reading.counts.find import Counted
from tollbook.reading.counts.victims import Victims, describe
from tollbook.reading.parties import party_at
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker

_OWN = frozenset({"his", "her", "its", "our"})
_BODIES = frozenset("alliance coalition force forces group militia movement army organisation organization".split())
_LOSING = frozenset({"lose", "loses", "lost", "losing"})


def own_side(scene: Scene, counted: Counted, speaker: Speaker, victims: Victims) -> str | None:
    """The party whose losses these are said to be; None if no words say so."""
    own = _speakers(scene, counted, speaker) or _loser(scene, counted)
    if own is None and victims.side is None and counted.people is None:
        return _side_beside(scene, counted)
    return own


def _speakers(scene: Scene, counted: Counted, speaker: Speaker) -> str | None:
    """The party that speaks of losses of its own: "denied that any of its fighters died"; None if it is no party."""
    tree = scene.document.trees[counted.sentence]
    owned = any(_refers_back(tree, word) for word in tree.under(counted.head))
    return speaker.name if owned and speaker.name in {name for name, _ in scene.cast.parties} else None


def _loser(scene: Scene, counted: Counted) -> str | None:
    """The party that is said to have lost people: "the brigade lost nine men"."""
    tree = scene.document.trees[counted.sentence]
    verb = counted.predicate
    subject = tree.child(verb, "nsubj")
    if tree.lower[verb] not in _LOSING or subject is None or tree.relation(counted.head) != "obj":
        return None
    return party_at(scene.document, scene.names, tree, subject, frozenset(), arms=False)


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
    return tree.lower[word] in _OWN or tree.lower[word] in _BODIES and not _named(tree, word)


def _named(tree: Tree, word: int) -> bool:
    return any(tree.tag(child) in ("PROPN", "NOUN", "ADJ", "VERB") for child in tree.children[word])
