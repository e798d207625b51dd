"""Claims as values as they may go out to everyone, and where in a text the names are that may not."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from tollbook.publish.masking import MASK, mask, masked_claim, masked_text, person, speaker
from tollbook.publish.world import World
from tollbook.vocabulary import Speaker, Told


def masked_told(told: Told, world: World) -> Told:
    """The same claim, under the same id, without the names of private persons."""
    claim = told.claim
    counts = tuple(
        replace(
            count,
            text=masked_text(told, count.text, world),
            who=masked_text(told, count.who, world) if count.who else None,
        )
        for count in claim.counts
    )
    voice = Speaker(speaker(claim, world), person(claim, world), claim.speaker.via)
    bare = replace(claim, quote=masked_claim(claim, world), speaker=voice, counts=counts).named(told.id)
    return replace(told, claim=bare)


def public_names(claims: Iterable[Mapping[str, Any]], world: World) -> list[str]:
    """What a report's claims (as JSON) code as party, place or medium, and who speaks for somebody: not masked."""
    found: list[str | None] = []
    for row in claims:
        found += [row["actor"], row["target"], *row["places"], row["region"], row["via"]]
        found += [count["side"] for count in row["counts"]]
        if row["speaker"] and not world.private_role(row["speaker"]):
            found += [row["speaker"], row["person"]]
    return list(dict.fromkeys(name for name in found if name))


def hidden_spans(text: str, world: World, kept: Iterable[str]) -> list[tuple[int, int]]:
    """Where names stand that may not go out, from left to right.

    What lies between them is letter by letter what masking leaves.
    """
    plain = text.replace("[", "(")
    first, *rest = mask(plain, world, kept).split(MASK)
    at, found = len(first), []
    for number, words in enumerate(rest, 1):
        last = number == len(rest)
        end = len(text) - len(words) if last else plain.index(words, at + 1)
        found.append((at, end))
        at = end + len(words)
    return found
