"""Makes a gazetteer of an invented land, and sentences as trees that are flat."""

from collections.abc import Sequence
from dataclasses import replace

from tollbook.reading.sentences import sentences
from tollbook.reading.tree import Tree, grow
from tollbook.reading.words import words
from tollbook.vocabulary.analysis import Parse
from tollbook.vocabulary.gazetteer import Kind, Toponym
from tollbook.vocabulary.spelling import fold, key


def toponym(
    name: str, kind: Kind = Kind.TOWN, area: str = "QA.01", people: int = 60_000, lat: float = 10.0, lon: float = 20.0
) -> Toponym:
    """A town of the first area of a land, unless other things are said."""
    return Toponym(f"made:{name}:{area}", name, kind, lat, lon, area.partition(".")[0], area, people)


class Land:
    """A gazetteer of a few toponyms."""

    def __init__(self, *known: Toponym) -> None:
        self.known = known

    def search(self, name: str) -> Sequence[Toponym]:
        found = [replace(t, exact=fold(t.name) == fold(name)) for t in self.known if key(t.name) == key(name)]
        return sorted(found, key=lambda t: (not t.exact, -t.people))

    def area(self, code: str) -> Toponym | None:
        kinds = (Kind.COUNTRY, Kind.FIRST_AREA, Kind.SECOND_AREA)
        return next((t for t in self.known if t.area == code and t.kind in kinds), None)


QATAR = toponym("Qatar", Kind.COUNTRY, "QA", 3_000_000)
OSKEL = toponym("Oskel", Kind.FIRST_AREA, "QA.01", 900_000)
VARNE = toponym("Varne", Kind.FIRST_AREA, "QA.02", 400_000, lat=12.0)
KELMAR = toponym("Kelmar")
DOVETH = toponym("Doveth", area="QA.02")
FAR_KELMAR = toponym("Kelmar", area="NP.01", people=20_000, lat=28.0, lon=84.0)
LAND = Land(QATAR, OSKEL, VARNE, KELMAR, DOVETH, FAR_KELMAR)


_SMALL = {"a": "DET", "an": "DET", "the": "DET", "in": "ADP", "of": "ADP", "near": "ADP", ",": "PUNCT", ".": "PUNCT"}


def planted(whole: str) -> list[Tree]:
    """The sentences of a text as trees: words in capitals are names, other large ones nouns; all hang on the first."""
    trees: list[Tree] = []
    first = 0
    for index, (start, end) in enumerate(sentences(whole)):
        places = words(whole, start, end)
        spelt = [whole[a:b] for a, b in places]
        tags = tuple("PROPN" if word[0].isupper() and at else _SMALL.get(word, "NOUN") for at, word in enumerate(spelt))
        parse = Parse((-1, *(0 for _ in spelt[1:])), ("root", *("obl" for _ in spelt[1:])), tags)
        trees.append(grow(index, first, (start, end), whole, places, parse))
        first += len(places)
    return trees
