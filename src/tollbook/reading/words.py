"""Text becomes words with their places, split as the treebanks split them: clitics and hyphenated parts apart."""

import re

Place = tuple[int, int]
"""First character and last character + 1."""

_WORD = re.compile(
    r"""
      (?: https?:// | www\. ) [^\s<>"]+            # an address
    | \d+ (?: [.,:]\d+ )* (?: st|nd|rd|th )? (?![^\W\d_])  # a number, a time, an ordinal
    | (?: [^\W\d_]\. ){2,}                         # U.S., a.m.
    | (?: Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Adm|Rev|Hon|Prof|St|Mt|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov
        |Dec|vs|etc|approx|ca ) \.
    | [^\W_]+ (?: ['’ʼ] [^\W_]+ )*                 # a word, with what its apostrophes join
    | \.{2,} | -{2,}
    | \S
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(r"(?i)^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$")


def words(text: str, start: int = 0, end: int | None = None) -> list[Place]:
    """The places of the words between two characters of the text, in order."""
    places: list[Place] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        first, last = match.span()
        clitic = _CLITIC.match(match.group()) if "'" in match.group() or "’" in match.group() else None
        if clitic:
            cut = first + clitic.end(1)
            places += [(first, cut), (cut, last)]
        else:
            places.append((first, last))
    return places
