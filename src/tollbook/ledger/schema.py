"""The book's tables. Rows are added and never changed, but for the derived ones, which can be made again from the rest.

Keys are counted by the writer, who is alone; `moment` is the number of the transaction that wrote the row, so the book
as of a moment is all rows up to it. Times are microseconds since 1970 in UTC. The migrations make these tables; a test
holds the two against each other.
"""

from sqlalchemy import BigInteger, Column, Float, Index, Integer, LargeBinary, MetaData, SmallInteger, Table, Text

metadata = MetaData()


def _key() -> Column[int]:
    return Column("key", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False)


def _int(name: str, nullable: bool = False, index: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=nullable, index=index)


def _part(name: str, index: bool = False) -> Column[int]:
    """A column of a key made of several."""
    return Column(name, BigInteger, primary_key=True, autoincrement=False, index=index)


def _text(name: str, nullable: bool = False, index: bool = False, unique: bool = False) -> Column[str]:
    return Column(name, Text, nullable=nullable, index=index, unique=unique or None)


moments = Table("moments", metadata, _key(), _int("at", index=True), _int("run", nullable=True))

runs = Table(
    "runs",
    metadata,
    _key(),
    _text("id", unique=True),
    _text("reader"),
    _int("by_hand"),
    _text("program"),
    _int("started"),
    _text("settings"),
)

originals = Table(
    "originals",
    metadata,
    Column("digest", Text, primary_key=True),
    _int("size"),
    Column("content", LargeBinary),
    _int("moment"),
)

reports = Table(
    "reports",
    metadata,
    _key(),
    _text("id", unique=True),
    _text("origin_id", nullable=True, index=True),
    _text("publisher", nullable=True),
    _text("published", nullable=True),
    _text("title", nullable=True),
    _text("text", nullable=True),
    _text("url", nullable=True, index=True),
    _text("text_id", index=True),
    _int("moment"),
)

receipts = Table(
    "receipts",
    metadata,
    _key(),
    _int("report", index=True),
    _text("source"),
    _int("retrieved"),
    _text("digest"),
    _text("url", nullable=True),
    _int("moment"),
    _text("asked", nullable=True),
    _text("reached", nullable=True),
    Column("status", Integer),
    _text("headers", nullable=True),
    _text("extractor", nullable=True),
    _text("byline", nullable=True),
    _text("language", nullable=True),
    _text("left_out", nullable=True),
    Index("receipts_once", "report", "source", "digest", unique=True),
)
"""asked, reached, status, headers: how a page was got, null for files. The rest: how the text was made of it."""

versions = Table(
    "versions",
    metadata,
    _key(),
    _int("old", index=True),
    _int("new", index=True),
    _int("at"),
    _int("moment"),
)
"""Which report took the place of which, as its newer version; the last row that names a report says whether it stands.

at: when the new one was retrieved, 0 if that is not known.
"""

copies = Table("copies", metadata, Column("text_id", Text, primary_key=True), _text("of"), _int("moment"))
"""Which text is a copy, with small changes, of which earlier one; the earlier one is never a copy itself."""

readings = Table(
    "readings",
    metadata,
    _key(),
    _text("id"),
    _int("report", index=True),
    _text("reader"),
    _int("by_hand"),
    _int("moment"),
)

claims = Table(
    "claims",
    metadata,
    _key(),
    _text("id", unique=True),
    _int("report", index=True),
    _text("content", nullable=True),
    _int("moment"),
)

tellings = Table(
    "tellings",
    metadata,
    _part("reading"),
    Column("position", Integer, primary_key=True),
    _int("claim", index=True),
    sqlite_with_rowid=False,
)

problems = Table(
    "problems",
    metadata,
    _key(),
    _int("report", nullable=True, index=True),
    _text("code"),
    _text("message"),
    _text("remedy"),
    _text("source", nullable=True),
    Column("line", Integer),
    _text("quote", nullable=True),
    _int("moment"),
)

judgements = Table(
    "judgements",
    metadata,
    _part("left"),
    _part("right", index=True),
    _part("weights"),
    Column("score", Float, nullable=False),
    Column("verdict", SmallInteger, nullable=False),
    _int("moment"),
    sqlite_with_rowid=False,
)

weights = Table("weights", metadata, _key(), _text("id", unique=True), _int("moment"))
"""The weights that claims were ever judged by."""

settlements = Table("settlements", metadata, _part("moment"), _int("weights"))
"""When all that was new was folded into incidents, and by which weights."""

rulings = Table(
    "rulings",
    metadata,
    _key(),
    _text("id", unique=True),
    _text("kind"),
    _text("left", index=True),
    _text("right", nullable=True, index=True),
    _text("by"),
    _text("reason"),
    _int("made"),
    _text("correction", nullable=True),
    _int("moment"),
)

restrictions = Table(
    "restrictions",
    metadata,
    _key(),
    _int("report", index=True),
    _int("restricted"),
    _text("by"),
    _text("reason"),
    _int("made"),
    _int("moment"),
)
"""Which reports are not for everybody; the last row that names a report holds."""

codings = Table(
    "codings",
    metadata,
    _key(),
    _int("claim", index=True),
    _text("first"),
    _text("content", nullable=True),
    _text("by"),
    _int("made"),
    _int("moment"),
)
"""Second codings of claims, made without sight of the first; no toll follows from them."""

tombstones = Table(
    "tombstones",
    metadata,
    _key(),
    _text("subject", index=True),
    _text("digest"),
    _text("reason"),
    _text("by"),
    _int("moment"),
)

successions = Table(
    "successions",
    metadata,
    _part("old"),
    _int("new", index=True),
    _part("moment"),
)
"""Which claim of a newer reading, or which correction, took the place of which claim."""

memberships = Table(
    "memberships",
    metadata,
    _part("claim"),
    _part("moment"),
    _text("incident", nullable=True, index=True),
    sqlite_with_rowid=False,
)
"""Every incident that a claim was ever in: redirects and splits are read off it."""

blocks = Table("blocks", metadata, _part("block"), _part("claim"), sqlite_with_rowid=False)
"""Derived: under which numbers linking finds a claim's like."""

linked = Table("linked", metadata, _part("claim"), _part("weights"), sqlite_with_rowid=False)
"""Derived: which claims have been judged by which weights."""

standing = Table(
    "standing",
    metadata,
    _part("claim"),
    _int("report", index=True),
    _text("position"),
    _text("incident", nullable=True, index=True),
    _int("settled", index=True),
)
"""Derived: the claims in force now, the incident each is in, and the weights that settled it (0: none)."""
