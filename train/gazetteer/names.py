"""Which names of a place can stand in an English report, and what an area is called without its title."""

import re
import unicodedata
from collections.abc import Iterable

from tollbook.vocabulary.spelling import fold

_TITLE = re.compile(
    r"(?i)^(?:(?:muhafazat|province of|provincia de(?: la| las| los)?|departamento de|region of|state of|county of|"
    r"republic of|wilayat?|departement de|provincia di|gobernacion de) )|"
    r" (?:governorate|province|oblast|district|county|region|department|state|municipality|division|parish|prefecture|"
    r"raion|rayon|krai|republic|voivodeship|regency|canton|subregion|area|town|emirate|city|autonomous region|township|"
    r"local government area|metropolitan area|special region|union territory|kommune|sub-county)$"
)
_LATIN_BLOCKS = ((0x00, 0x250), (0x1E00, 0x1F00), (0x300, 0x370))
_MARKS = set("ʼʻ’‘ʿʾʹ")


def usable(names: Iterable[str]) -> set[str]:
    """The names in Latin letters with at least three, without codes of airports and the like; one for each spelling."""
    kept: dict[str, str] = {}
    for name in names:
        short = len(name) <= 4 and name.isupper()
        if _latin(name) and not short and len(fold(name).replace(" ", "")) >= 3 and not any(c.isdigit() for c in name):
            kept.setdefault(fold(name), name)
    return set(kept.values())


def bare(name: str) -> str:
    """The name of an area without its title: `Zhytomyr Oblast` is Zhytomyr."""
    shorter = _TITLE.sub("", name).strip()
    return shorter if len(shorter) >= 3 else name


def _latin(name: str) -> bool:
    return all(
        c in _MARKS or any(low <= ord(c) < high for low, high in _LATIN_BLOCKS)
        for c in unicodedata.normalize("NFC", name)
    )
