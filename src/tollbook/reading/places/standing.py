"""Standing: what a mention is in its report whatever the event: sort, ties in its sentence, how often it is named."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from tollbook.reading.places.explained import dated, explained
from tollbook.reading.places.mention import PlaceMention, Role
from tollbook.reading.places.words import Size, listed
from tollbook.reading.tree import Tree
from tollbook.vocabulary.gazetteer import Kind
from tollbook.vocabulary.location import EXACT, FIRST_AREA, NEAR, SECOND_AREA, Location
from tollbook.vocabulary.spelling import key

_TOLD = frozenset(["of", "from", "to", "between", "towards", "against"])
_GOALS = frozenset(["to", "into", "towards", "toward", "in", "at", "across", "reached"])
_SIZES = {EXACT: Size.TOWN, NEAR: Size.TOWN, SECOND_AREA: Size.SECOND, FIRST_AREA: Size.FIRST}
_TELLING = ("of the teller", "where it was told", "according to")


@dataclass(frozen=True, slots=True)
class Standing:
    """sort: country, area, town, part, site, landscape or unknown. relation: how it is tied to its sentence, in a few
    classes. head: the word of its sentence that governs the name, -1 in a dateline. ties: names of what its place in
    the sentence says. often: logarithm of how often it is named. most: no finer place is named more often. holds: it is
    said to hold another. size: that a general word for it would have. key: of the name. adm1: code, empty if unknown.
    cares: it is named for a place where the hurt and the dead are brought. carried: people were brought or went there.
    """

    sort: str
    relation: str
    head: int
    ties: tuple[str, ...]
    often: float
    most: bool
    holds: bool
    size: Size | None
    key: str
    adm1: str
    cares: bool
    carried: bool

    @property
    def tells(self) -> bool:
        """Whether it says who speaks, or where that was, rather than where something happened."""
        return any(tie.startswith(_TELLING) for tie in self.ties)


def standings(
    mentions: Sequence[PlaceMention], locations: Sequence[Location | None], trees: Sequence[Tree]
) -> tuple[Standing, ...]:
    """One for each mention."""
    sorts = [sort(mention) for mention in mentions]
    counts = Counter(mention.name for mention in mentions)
    fine = Counter(
        mention.name
        for mention, kind in zip(mentions, sorts, strict=True)
        if mention.role == Role.PLACE and kind not in ("country", "area")
    )
    most = max(fine.values(), default=0)
    roots = [root_of(trees[one.sentence], one.first, one.last) if one.sentence >= 0 else -1 for one in mentions]
    holders = {mention.within for mention in mentions}
    return tuple(
        Standing(
            sort=kind,
            relation=_relation(mention),
            head=head,
            ties=tuple(_ties(trees[mention.sentence], mention, head)) if mention.sentence >= 0 else (),
            often=log(counts[mention.name]),
            most=kind not in ("country", "area") and fine[mention.name] == most,
            holds=index in holders,
            size=mention.size or (_SIZES.get(location.where_prec or 0) if location else None),
            key=key(mention.name),
            adm1=location.adm1.code if location and location.adm1 else "",
            cares=mention.sentence >= 0 and _cares(mention),
            carried=mention.sentence >= 0 and _carried(trees[mention.sentence], mention, head),
        )
        for index, (mention, kind, location, head) in enumerate(zip(mentions, sorts, locations, roots, strict=True))
    )


def sort(mention: PlaceMention) -> str:
    """What sort of place a mention names, as far as its own words and the gazetteer say."""
    if mention.top == Kind.COUNTRY:
        return "country"
    if mention.size in (Size.PART, Size.SITE, Size.LANDSCAPE):
        return str(mention.size)
    if mention.large:
        return "area"
    return "town" if mention.known else "unknown"


def _relation(mention: PlaceMention) -> str:
    if mention.relation in listed("prepositions", "at"):
        return "relation in"
    if mention.relation in listed("prepositions", "near") or mention.relation.endswith(" of"):
        return "relation near"
    known = mention.relation in _TOLD
    return f"relation {mention.relation}" if known else "relation other" if mention.relation else "no relation"


def _ties(tree: Tree, mention: PlaceMention, head: int) -> Iterator[str]:
    """Whether the name is a subject or an object, where a party has its base, or where somebody spoke."""
    yield f"is {tree.relation(head)}"
    if explained(tree, mention, head):
        yield "explained"
    if mention.first == 0 and mention.last >= len(tree) - 1:
        yield "alone"
    if mention.first <= 1 and dated(tree, mention.last):
        yield "before a date at the start"
    governor = tree.head(head)
    if governor >= 0:
        if tree.lower[governor] in listed("events", "based"):
            yield "a base"
        if tree.lower[governor] in listed("events", "told"):
            yield "where it was told"
    for one in (head, *tree.up(head)):
        above = tree.head(one)
        if above >= 0 and tree.relation(one) in ("nsubj", "obl") and tree.lower[above] in listed("events", "telling"):
            yield f"of the teller, {tree.relation(one)}"
        if tree.lower[one] == "according" or any(tree.lower[child] == "according" for child in tree.children[one]):
            yield "according to"


def root_of(tree: Tree, first: int, last: int) -> int:
    """The word of a run that governs the others."""
    for word in range(first, min(last, len(tree))):
        if not first <= tree.head(word) < last:
            return word
    return first


def _cares(mention: PlaceMention) -> bool:
    """Whether it is named for a place where the hurt and the dead are brought."""
    return not listed("events", "care").isdisjoint((mention.head, *mention.name.lower().split()))


def _carried(tree: Tree, mention: PlaceMention, head: int) -> bool:
    """Whether people were brought there, or went there."""
    verb = next((one for one in tree.up(head) if tree.tag(one) in ("VERB", "AUX")), -1)
    return verb >= 0 and tree.lower[verb] in listed("events", "moved") and mention.relation in _GOALS
