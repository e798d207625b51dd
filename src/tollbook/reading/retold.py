"""Retold: a sentence that tells only when or where something was that was told before: "The ambush took place at"."""

from collections.abc import Sequence

_THE = frozenset({"the", "this", "that"})
_EVENTS = frozenset(
    "attack attacks blast blasts explosion explosions bombing bombings ambush clash clashes raid strike strikes"
    " shooting fighting incident battle assault shelling massacre killing killings".split()
)
_HAPPENING = frozenset({"happened", "occurred", "erupted", "unfolded"})
HITTING = frozenset({"struck", "hit", "rocked", "shook", "targeted"})
_PHRASES = (("took", "place"), ("broke", "out"), ("tore", "through"), ("ripped", "through"))
_BEING = frozenset({"was", "were"})
_AUXILIARIES = frozenset({"was", "were", "been", "be", "that", "which"})
_IN = frozenset({"in", "at", "near", "outside"})
_OPENING = 4
"""Words of the sentence's beginning in which the event is named."""


def retold(words: Sequence[str]) -> int | None:
    """The word behind which a sentence, in small letters, tells when or where the event was that it begins with."""
    if not words or words[0] not in _THE and words[0] != "it":
        return None
    if words[0] != "it" and _EVENTS.isdisjoint(words[1:_OPENING]):
        return None
    for at in range(1, min(_OPENING + 2, len(words) - 1)):
        if words[at] in _HAPPENING or tuple(words[at : at + 2]) in _PHRASES:
            return None if "not" in words[at : at + _OPENING] else at
        if words[at] in HITTING and words[0] != "it" and words[at - 1] not in _AUXILIARIES:
            return at
        if words[at] in _BEING and words[at + 1] in _IN and words[0] != "it":
            return at
    return None
