"""Rows of claims and reports as they may go out to everyone: names of private persons masked, offsets as they were."""

from collections.abc import Mapping, Sequence
from typing import Any

from tollbook.publish.masking import MASK, mask
from tollbook.publish.world import World

_WORDS = frozenset({"title", "text", "quote", "reason", "message"})
"""Fields that hold words of reports or of persons, wherever they stand."""


def masked(value: Any, world: World) -> Any:
    """The same rows, however deep they stand in others; who ruled goes out without a name."""
    if isinstance(value, Mapping):
        if "quote" in value and "counts" in value:
            return _claim(value, world)
        return {name: _field(name, each, world) for name, each in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [masked(each, world) for each in value]
    return value


def _field(name: str, value: Any, world: World) -> Any:
    if name == "by" and isinstance(value, str):
        return MASK
    return mask(value, world) if name in _WORDS and isinstance(value, str) else masked(value, world)


def _claim(row: Mapping[str, Any], world: World) -> dict[str, Any]:
    """As exports mask a claim: what it codes as party, place or medium is kept, and who speaks for somebody."""
    coded = [row["actor"], row["target"], *row["places"], row["region"], row["via"]]
    own = [name for name in (*coded, *(count["side"] for count in row["counts"])) if name]
    speaker, person = row["speaker"], row["person"]
    private = speaker is None or world.private_role(speaker)
    kept = own if private else [*own, *(name for name in (speaker, person) if name)]
    rest = {name: each for name, each in row.items() if name not in _CLAIM}
    return {
        **{name: _field(name, each, world) for name, each in rest.items()},
        "quote": mask(row["quote"], world, kept),
        "speaker": mask(speaker, world) if speaker and private else speaker,
        "person": MASK if person and private else person,
        "counts": [_count(count, own, world) for count in row["counts"]],
    }


_CLAIM = frozenset({"quote", "speaker", "person", "counts"})


def _count(row: Mapping[str, Any], own: Sequence[str], world: World) -> dict[str, Any]:
    words = {name: mask(row[name], world, own) for name in ("text", "who") if row[name]}
    return {**row, **words}
