"""Edition: everything that goes out together, as values: what was asked, by which method, and the incidents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from tollbook.publish.world import NoWorld, World
from tollbook.vocabulary import Account, Incident, Told
from tollbook.vocabulary.location import Location


@dataclass(frozen=True, slots=True)
class Imprint:
    """What names a report without its words: who printed it when, under which title, where it is to be found."""

    id: str
    name: str
    publisher: str | None = None
    published: date | None = None
    title: str = ""
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One incident: what its claims say together, the claims themselves, the account by the edition's profile.

    place: where it lies, None where nothing is known of it. redirects: ids that once stood for it.
    """

    incident: Incident
    account: Account
    members: tuple[Told, ...]
    place: Location | None = None
    redirects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """What made the figures: the program and its version, a counting profile with its rules, the linking weights."""

    version: str
    profile: str
    label: str
    source: str
    rules: tuple[tuple[str, str], ...] = ()
    weights: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for; None where nothing was. as_of: what was known by then, in UTC. where: a word of the place.

    actor: a name of a party that acted, suffered or lost people.
    """

    as_of: datetime | None = None
    since: date | None = None
    until: date | None = None
    where: str | None = None
    actor: str | None = None


@dataclass(frozen=True)
class Edition:
    """One edition.

    sheets: incidents, gone through more than once. others: claims that are of no incident (running totals, stocks).
    imprints: for each report, by id. quotes: whether the reports' own words go out, names masked. hxl: whether tables
    that have HXL tags carry them in a second row.
    """

    sheets: Iterable[Sheet]
    method: Method
    others: tuple[Told, ...] = ()
    imprints: Mapping[str, Imprint] = field(default_factory=dict)
    asked: Asked = Asked()
    world: World = field(default_factory=NoWorld)
    quotes: bool = False
    hxl: bool = False

    def imprint(self, told: Told) -> Imprint:
        """The imprint of the report that tells a claim; from the claim alone where no more is known."""
        known = self.imprints.get(told.report)
        return known or Imprint(told.report, told.report_name, told.publisher, told.published)
