"""Tokens: who may write, and what. Kept as digests, compared in constant time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from hmac import compare_digest

from tollbook.vocabulary import ForbiddenError, UsageError

TOKENS = "TOLLBOOK_TOKENS"
"""The variable of the environment that has them."""

_LEAST = 16


class Role(StrEnum):
    """reader: signs in. coder: sees restricted reports, adds others. reviewer: rules, too. admin: may do everything."""

    READER = "reader"
    CODER = "coder"
    REVIEWER = "reviewer"
    ADMIN = "admin"

    def may(self, needed: "Role") -> bool:
        ranks = tuple(Role)
        return ranks.index(self) >= ranks.index(needed)


@dataclass(frozen=True, slots=True)
class Person:
    """name: what is written into the book as the one who decided."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Tokens:
    """Each person with the SHA-256 of their token."""

    persons: tuple[tuple[bytes, Person], ...] = ()

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Tokens":
        """Those that the environment has. Raises UsageError if they are written wrongly."""
        return cls.parse(environment.get(TOKENS, ""))

    @classmethod
    def parse(cls, words: str) -> "Tokens":
        """From `NAME:ROLE:TOKEN` with blanks or line ends between. Raises UsageError, which tells no token."""
        return cls(tuple(_persons(words.split())))

    def person(self, authorization: str | None, needed: Role) -> Person:
        """Whose the `Authorization` header is. Raises ForbiddenError if it is nobody's who has the role."""
        scheme, _, token = (authorization or "").partition(" ")
        given = sha256(token.strip().encode("utf-8", "surrogateescape")).digest()
        found = None
        for digest, person in self.persons:
            # All are compared, so that the time taken tells nothing of which one was near.
            if compare_digest(digest, given) and scheme.lower() == "bearer":
                found = person
        if found is None or not found.role.may(needed):
            raise ForbiddenError(f"Writing needs the token of a {needed.value}.", _REMEDY)
        return found


_REMEDY = f"Send `Authorization: Bearer TOKEN`; the server takes tokens from {TOKENS}."


def _persons(entries: Iterable[str]) -> Iterable[tuple[bytes, Person]]:
    for number, entry in enumerate(entries, 1):
        name, role, token = (*entry.split(":", 2), "", "")[:3]
        if not name or role not in set(Role) or len(token) < _LEAST:
            raise UsageError(
                f"Entry {number} of {TOKENS} is none.",
                f"Write NAME:ROLE:TOKEN; roles: {', '.join(Role)}; a token has {_LEAST} characters or more.",
            )
        yield sha256(token.encode("utf-8", "surrogateescape")).digest(), Person(name, Role(role))
