"""The formats by name: what each is for, what its file is called, by which profile it counts, and what writes it."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from tollbook.publish.edition import Edition
from tollbook.publish.files import Output
from tollbook.vocabulary import UsageError

Writer = Callable[[Edition, Path], Output]


@dataclass(frozen=True, slots=True)
class Format:
    """module: has `write`, a Writer; imported when it is asked for. profile: counts by it unless told otherwise.

    suffix: of the file, empty where a folder is written.
    """

    name: str
    about: str
    module: str
    suffix: str
    profile: str = "tollbook"

    @property
    def write(self) -> Writer:
        found: Writer = import_module(f"tollbook.publish.{self.module}").write
        return found


FORMATS = {
    each.name: each
    for each in (
        Format("claims", "every claim, to read and to edit: CSV, or JSON Lines by its name", "claims", ".csv"),
        Format("ged", "UCDP GED, 49 columns", "ged", ".csv", "ucdp"),
        Format("geojson", "one feature an incident (RFC 7946)", "geojson", ".geojson"),
        Format("parquet", "a folder of tables", "parquet", ""),
        Format("sqlite", "one read-only file of tables, for Datasette", "sqlite", ".sqlite"),
        Format("acled", "ACLED's 31 columns", "acled", ".csv", "acled"),
        Format("hapi", "HDX HAPI's conflict events: months by area", "hapi", ".csv"),
        Format("plover", "PLOVER event records, JSON Lines", "plover", ".jsonl"),
        Format("annotations", "W3C Web Annotations, one a claim, JSON Lines", "annotations", ".jsonl"),
        Format("claimreview", "schema.org ClaimReview of denied claims, JSON Lines", "claimreview", ".jsonl"),
        Format("followthemoney", "FollowTheMoney entities, JSON Lines", "ftm", ".ftm.json"),
    )
}


def form(name: str) -> Format:
    """Raises UsageError if there is none of this name."""
    if name not in FORMATS:
        raise UsageError(f"No format {name!r}.", f"There are: {', '.join(FORMATS)}.")
    return FORMATS[name]
