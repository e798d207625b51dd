"""How a word is written (its letter case) as a small number; the encoder is uncased and would not see it."""

PLAIN, LOWER, TITLE, UPPER, MIXED, UNLETTERED = range(6)
SHAPES = 6


def shape(word: str) -> int:
    """One of the six shapes; a single capital ("I", "A") is TITLE, scripts without case are LOWER."""
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if sum(c.isalpha() for c in word) > 1 else TITLE
    if not any(c.isalpha() for c in word):
        return UNLETTERED
    if word[0].isupper() and not any(c.isupper() for c in word[1:]):
        return TITLE
    return MIXED if any(c.isupper() for c in word) else LOWER
