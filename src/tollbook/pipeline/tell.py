"""What the book tells: incidents with their claims and accounts, running totals, and the sums of a place or time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from tollbook.ledger import Book, Counting, account, incident_row, profile
from tollbook.linking import incidents as fold_incidents
from tollbook.pipeline.link import options
from tollbook.pipeline.settings import Settings
from tollbook.vocabulary import Account, Claim, Incident, NotFoundError, Scope, Told, UsageError
from tollbook.vocabulary.spelling import fold


@dataclass(frozen=True, slots=True)
class Telling:
    """One incident: what its claims say together, the claims, and the account derived from them."""

    incident: Incident
    members: tuple[Told, ...]
    account: Account
    redirects: tuple[str, ...] = ()

    def row(self) -> dict[str, Any]:
        """As JSON."""
        return incident_row(self.incident, self.account, self.members, self.redirects)


@dataclass(frozen=True, slots=True)
class Bookful:
    """Everything in the book at one moment: incidents, and the claims that are of no incident (totals, stocks)."""

    tellings: tuple[Telling, ...]
    others: tuple[Told, ...]
    everything: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which incidents are wanted. where: a word of place, region or country code. contested: only those.

    actor: a part of the name of a party that acted, suffered or lost people, or any of its names. Raises UsageError if
    the last day is before the first.
    """

    since: date | None = None
    until: date | None = None
    where: str | None = None
    contested: bool = False
    actor: str | None = None

    def __post_init__(self) -> None:
        in_order(self.since, self.until)

    def holds(self, telling: Telling) -> bool:
        incident = telling.incident
        if (self.since or self.until) and incident.when is None:
            return False
        if self.since and incident.when and incident.when.last < self.since:
            return False
        if self.until and incident.when and incident.when.first > self.until:
            return False
        if self.contested and not any(toll.contested for toll in telling.account.totals):
            return False
        if not self.lies((*incident.places, incident.region, incident.country)):
            return False
        return self.actor is None or any(self.names(told.claim) for told in telling.members)

    def lies(self, names: Iterable[str | None]) -> bool:
        """Whether one of these names of places is wanted; accents and case do not matter."""
        return self.where is None or any(fold(self.where) in fold(name) for name in names if name)

    def names(self, claim: Claim) -> bool:
        """Whether a party of the claim is wanted."""
        if self.actor is None:
            return True
        parties = {each.name for each in (claim.actor, claim.target, *(count.side for count in claim.counts)) if each}
        return any(same(self.actor, name) for name in parties)


def same(wanted: str, party: str) -> bool:
    """Whether a party is wanted: by a part of its name, or by another name of it."""
    known = options().aliases.key
    return fold(wanted) in fold(party) or known(wanted) == known(party)


def there(settings: Settings) -> Book:
    """The book, to be asked and closed. Raises NotFoundError where there is none: asking makes none."""
    if "://" not in settings.book and settings.book != ":memory:" and not Path(settings.book).exists():
        raise NotFoundError(f"There is no book at {settings.book}.", "Make one: tollbook add FILE --book PATH.")
    return Book.open(settings.book)


def tell(settings: Settings, as_of: datetime | None = None) -> Bookful:
    """The whole book, now or as of a time.

    Raises UsageError for an unknown profile, NotFoundError where there is no book.
    """
    counting = Counting(profile=profile(settings.profile), aliases=options().aliases)
    with there(settings) as book:
        redirects = _old_ids(book)
        with book.view(as_of) as view:
            found = fold_incidents(view, options())
            everything = tuple(view.told())
    tellings = tuple(
        Telling(incident, members, account(incident, members, counting), tuple(redirects.get(incident.id, ())))
        for incident, members in found
    )
    inside = {told.id for telling in tellings for told in telling.members}
    others = tuple(told for told in everything if told.id not in inside)
    return Bookful(tellings, others, everything)


def _old_ids(book: Book) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for redirect in book.redirects().values():
        for now in redirect.now:
            found.setdefault(now, []).append(redirect.old)
    return found


def one(settings: Settings, wanted: str, as_of: datetime | None = None) -> Telling:
    """The incident of an id (its first characters are enough), or of an old id that was merged or split.

    Raises NotFoundError if there is none, UsageError if there are several.
    """
    bookful = tell(settings, as_of)
    plain = wanted.removeprefix("incident-")
    ids = [(telling, (telling.incident.id, *telling.redirects)) for telling in bookful.tellings]
    found = [
        telling for telling, names in ids if any(name.removeprefix("incident-").startswith(plain) for name in names)
    ]
    if not found or not plain:
        raise NotFoundError(f"No incident {wanted!r} is in the book.", "See `tollbook incidents`.")
    if len(found) > 1:
        raise UsageError(f"{len(found)} incidents begin with {wanted!r}.", "Give more of the id.")
    return found[0]


def running(others: Iterable[Told]) -> list[Told]:
    """The claims of running totals and stocks, in the order of their last day."""
    kept = [told for told in others if told.claim.scope is not Scope.INCIDENT]
    return sorted(kept, key=lambda told: (told.claim.when.isoformat() if told.claim.when else ("", ""), told.id))


def moment(words: str | None) -> datetime | None:
    """A time from an ISO day (its end, UTC) or time. Raises UsageError for anything else."""
    if words is None:
        return None
    try:
        if len(words) == len("2018-11-04"):
            return datetime.combine(date.fromisoformat(words), time.max, UTC)
        found = datetime.fromisoformat(words)
    except ValueError as error:
        raise UsageError(f"{words!r} is no time.", "Write 2018-11-04 or 2018-11-04T18:00.") from error
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def day(words: str | None) -> date | None:
    """A day from ISO. Raises UsageError for anything else."""
    try:
        return date.fromisoformat(words) if words else None
    except ValueError as error:
        raise UsageError(f"{words!r} is no day.", "Write it as 2018-11-04.") from error


def span(first: str | None, last: str | None) -> tuple[date | None, date | None]:
    """Two days from ISO. Raises UsageError for anything else, or if the last is before the first."""
    since, until = day(first), day(last)
    in_order(since, until)
    return since, until


def in_order(since: date | None, until: date | None) -> None:
    """Raises UsageError if the last day is before the first."""
    if since and until and until < since:
        raise UsageError(f"{until} is before {since}.", "Give the earlier day first.")
