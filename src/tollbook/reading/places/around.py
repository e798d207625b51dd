"""What the words before and after a group of capitals say: what ties it to the sentence, and what it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.reading.places.words import Size, heads, listed

_DETERMINERS = frozenset(
    ["the", "a", "an", "this", "its", "his", "their", "nearby", "neighbouring", "neighboring", "another"]
)
_LOCATIVE = listed("prepositions", "at") | listed("prepositions", "near") | frozenset(["between", "towards", "toward"])
_TIES = _LOCATIVE | listed("prepositions", "toward")
_SPEECH = frozenset(["said", "says", "told", "announced", "claimed", "denied", "added", "warned", "accused", "urged"])
_SIDES = frozenset(
    ["front", "outside", "outskirts", "edge", "centre", "center", "part", "parts", "side", "heart", "most", "much"]
)
_VERBS = frozenset(
    ["was", "were", "is", "are", "has", "had", "have", "that", "who", "which", "when", "while", "as", "be"]
)
_NAMED_BEHIND = frozenset(["capital", "city", "town", "village", "port"])
_FAR = 8
_PLAIN = 2
_JOINTS = frozenset(["-", "–", "‑"])


@dataclass(frozen=True, slots=True)
class Around:
    """relation: the preposition ("in", "north of"), or empty. head: a head noun before ("town" of "the town of X") or
    after ("X district") the group, with its size; before: it is before. compass: "northern". titled: a title or a role
    stands right before. spoke: a word of speaking follows. after: the next word, in small letters. gap: how many
    words are between the name and a head noun after it. end: the word after the name. commas: the report has them.
    """

    relation: str = ""
    head: str = ""
    size: Size | None = None
    before: bool = False
    compass: str = ""
    titled: bool = False
    spoke: bool = False
    after: str = ""
    gap: int = 0
    end: int = 0
    commas: bool = True

    @property
    def taken(self) -> bool:
        """Whether a verb of taking or hitting stands before: what is captured or shelled is a place."""
        return self.relation in listed("links", "taken")

    @property
    def located(self) -> bool:
        """Whether the relation is one in which things happen: in, at, near, north of."""
        return self.relation in _LOCATIVE or (self.relation.endswith(" of") and self.relation != "of")


@dataclass(slots=True)
class _Left:
    relation: str = ""
    head: str = ""
    compass: str = ""


def around(words: Sequence[str], first: int, last: int, commas: bool = True) -> Around:
    """The surroundings of words `first` to `last` (exclusive) of a sentence."""
    left = _left_of(words, first)
    later, gap = _head_after(words, last)
    noun = left.head or later
    after = words[last].lower() if last < len(words) else ""
    return Around(
        relation=left.relation,
        head=noun,
        size=heads()[noun] if noun else None,
        before=bool(left.head),
        compass=left.compass,
        titled=_titled(words, first),
        spoke=after in _SPEECH,
        after=after,
        gap=gap,
        end=last,
        commas=commas,
    )


def _titled(words: Sequence[str], first: int) -> bool:
    before = words[first - 1].lower().rstrip(".") if first else ""
    return before in listed("titles") or (before == "" and first > 1 and words[first - 2].lower() in listed("titles"))


def _left_of(words: Sequence[str], first: int) -> _Left:
    """Walks left over determiners, compass words and head nouns to the word that ties the name to the sentence."""
    left = _Left()
    plain = 0
    at = first - 1
    while at >= max(0, first - _FAR):
        word = words[at].lower()
        if word == "," and at == first - 1 and at > 1 and words[at - 1].lower() in _NAMED_BEHIND:
            left.head = words[at - 1].lower()
            at -= 2
            continue  # "in the capital, Lissar"
        if word == "of" and at > 0:
            noun = words[at - 1].lower()
            if noun in heads() and not left.head:
                left.head = noun
                at -= 2
                continue
            side = (
                noun in listed("compass", "parts") or noun in _SIDES or noun in listed("links", "of") or _several(noun)
            )
            left.relation = f"{noun} of" if side else "of"
            break
        if word in _TIES:
            left.relation = word
            break
        if word in listed("compass", "parts"):
            left.compass = left.compass or word
        elif not (word in _DETERMINERS or word in heads() or _compound(words, at)):
            plain += 1
            if plain > _PLAIN or word in _VERBS or not word.isalpha() or not word.islower():
                break
        at -= 1
    return left


def _several(noun: str) -> bool:
    """Whether a noun is the plural of a head noun ("the mosques of X")."""
    return noun.endswith("s") and noun[:-1] in heads()


def _compound(words: Sequence[str], at: int) -> bool:
    """Whether a word is part of a compound with hyphens ("rebel-held")."""
    return words[at] in _JOINTS or words[at - 1] in _JOINTS or (at + 1 < len(words) and words[at + 1] in _JOINTS)


def _head_after(words: Sequence[str], last: int) -> tuple[str, int]:
    """The head noun soon after a name ("Aleppo northern countryside", "X police station"), and how soon."""
    for gap, word in enumerate(words[last : last + 3]):
        if word in heads():
            return word, gap
        if word not in listed("compass", "parts") and word not in listed("links", "inner"):
            break
    return "", 0
