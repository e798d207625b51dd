"""The columns of the table of claims, in order, with what a person may change in each; their names never change."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """field: the codebook's field that an edit of the cell changes; None for columns that only inform.

    holds: `text`, `code`, `number`, `day` or `names` (several, with semicolons). words: only with --quotes.
    """

    name: str
    field: str | None = None
    holds: str = "text"
    words: bool = False


CLAIM_COLUMNS = (
    Column("claim"),
    Column("incident"),
    Column("report"),
    Column("report_name"),
    Column("publisher"),
    Column("published", holds="day"),
    Column("ruling", holds="code"),
    Column("reason"),
    Column("event", "event", "code"),
    Column("stance", "stance", "code"),
    Column("scope", "scope", "code"),
    Column("first_day", "first_day", "day"),
    Column("last_day", "last_day", "day"),
    Column("places", "places", "names"),
    Column("region", "region"),
    Column("country", "country", "code"),
    Column("speaker", "speaker"),
    Column("person", "person"),
    Column("via", "via"),
    Column("actor", "actor"),
    Column("target", "target"),
    Column("responsibility", "responsibility", "code"),
    Column("start", holds="number"),
    Column("end", holds="number"),
    Column("quote_sha256"),
    Column("quote", "quote", words=True),
    Column("confidence", holds="number"),
    Column("reader"),
)
"""The same in every row of one claim."""

COUNT_COLUMNS = (
    Column("count", holds="number"),
    Column("of", "of", "number"),
    Column("harm", "harm", "code"),
    Column("low", "low", "number"),
    Column("high", "high", "number"),
    Column("who", "who"),
    Column("side", "side"),
    Column("status", "status", "code"),
    Column("count_start", holds="number"),
    Column("count_end", holds="number"),
    Column("count_sha256"),
    Column("count_text", "text", words=True),
    Column("count_confidence", holds="number"),
)
"""Of one count of the claim; all empty in the only row of a claim without counts."""

COLUMNS = CLAIM_COLUMNS + COUNT_COLUMNS


def names(quotes: bool) -> tuple[str, ...]:
    """The header: without --quotes the columns of the reports' own words are left out."""
    return tuple(column.name for column in COLUMNS if quotes or not column.words)
