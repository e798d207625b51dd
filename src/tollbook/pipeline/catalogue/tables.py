"""The catalogue's tables, in a SQLite file of its own; `listed` is narrow, so that going through all of it is quick.

One row of `listed` and of `rows`, and the `tolls`, are of one incident by one counting profile. `day` is the first day
or `9999`, `latest` the last day or `0000`, so that what has no day stands last either way. `cells` has a bit for each
harm and status of victims; `names` are folded spellings, of places, parties, publishers and speakers.
"""

from tollbook.vocabulary import Harm, Status

SCHEMA = """
CREATE TABLE versions(version INTEGER NOT NULL);
INSERT INTO versions VALUES(0);
CREATE TABLE profiles(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE reports(key INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, publisher TEXT,
  published TEXT, title TEXT NOT NULL, url TEXT, day TEXT NOT NULL, latest TEXT NOT NULL, folded TEXT NOT NULL);
CREATE VIRTUAL TABLE report_words USING fts5(title, text, tokenize='unicode61 remove_diacritics 2');
CREATE TABLE claims(key INTEGER PRIMARY KEY, id TEXT NOT NULL, report TEXT NOT NULL, incident INTEGER,
  first TEXT, last TEXT, day TEXT NOT NULL, latest TEXT NOT NULL, event TEXT NOT NULL, stance TEXT NOT NULL,
  scope TEXT NOT NULL, country TEXT, cells INTEGER NOT NULL, places TEXT NOT NULL, parties TEXT NOT NULL,
  speakers TEXT NOT NULL, publisher TEXT NOT NULL, text_id TEXT NOT NULL, row TEXT NOT NULL);
CREATE VIRTUAL TABLE claim_words USING fts5(quote, tokenize='unicode61 remove_diacritics 2');
CREATE TABLE incidents(key INTEGER PRIMARY KEY, id TEXT NOT NULL);
CREATE TABLE former(old TEXT NOT NULL, incident INTEGER NOT NULL, PRIMARY KEY(old, incident)) WITHOUT ROWID;
CREATE TABLE listed(profile INTEGER NOT NULL, day TEXT NOT NULL, id TEXT NOT NULL, latest TEXT NOT NULL,
  incident INTEGER NOT NULL, first TEXT, last TEXT, event TEXT NOT NULL, country TEXT, region TEXT, place TEXT,
  grade TEXT NOT NULL,
  contested INTEGER NOT NULL, cells INTEGER NOT NULL, stances INTEGER NOT NULL, killed INTEGER NOT NULL,
  injured INTEGER NOT NULL, sources INTEGER NOT NULL, sum INTEGER NOT NULL, lat REAL, lon REAL, prec INTEGER,
  PRIMARY KEY(profile, day, id)) WITHOUT ROWID;
CREATE TABLE rows(incident INTEGER NOT NULL, profile INTEGER NOT NULL, row TEXT NOT NULL,
  PRIMARY KEY(incident, profile));
CREATE TABLE tolls(profile INTEGER NOT NULL, incident INTEGER NOT NULL, number INTEGER NOT NULL, harm INTEGER NOT NULL,
  status INTEGER NOT NULL, side TEXT NOT NULL, name TEXT, low INTEGER, best INTEGER, high INTEGER,
  open INTEGER NOT NULL, contested INTEGER NOT NULL, PRIMARY KEY(profile, incident, number)) WITHOUT ROWID;
CREATE TABLE names(key INTEGER PRIMARY KEY, kind TEXT NOT NULL, folded TEXT NOT NULL, UNIQUE(kind, folded));
CREATE TABLE named(name INTEGER NOT NULL, incident INTEGER NOT NULL, PRIMARY KEY(name, incident)) WITHOUT ROWID;
"""

INDEXES = """
CREATE UNIQUE INDEX incidents_id ON incidents(id);
CREATE UNIQUE INDEX claims_id ON claims(id);
CREATE UNIQUE INDEX reports_id ON reports(id);
CREATE INDEX reports_name ON reports(name);
CREATE INDEX reports_day ON reports(day, id);
CREATE INDEX reports_latest ON reports(latest, id);
CREATE INDEX claims_report ON claims(report);
CREATE INDEX claims_incident ON claims(incident);
CREATE INDEX claims_day ON claims(day, id);
CREATE INDEX claims_latest ON claims(latest, id);
CREATE INDEX former_incident ON former(incident);
CREATE INDEX listed_incident ON listed(incident, profile);
CREATE INDEX listed_latest ON listed(profile, latest, id);
CREATE INDEX listed_killed ON listed(profile, killed, id);
CREATE INDEX listed_sums ON listed(first, last) WHERE sum <> 0;
CREATE INDEX named_incident ON named(incident);
"""
"""Made when a book has been laid out whole: sorted at once they cost a fraction of what each row would."""

NO_DAY = "9999"
NO_LATEST = "0000"

HARMS = tuple(Harm)
STATUSES = tuple(Status)
WHOLE = -1
"""The `status` of a toll over every status."""


def cell(harm: Harm, status: Status) -> int:
    """The bit of one kind of victim."""
    return 1 << (HARMS.index(harm) * len(STATUSES) + STATUSES.index(status))


def cells(harm: Harm | None, status: Status | None) -> int:
    """The bits of all kinds of victims of this harm and status; None is any."""
    bits = 0
    for each in HARMS if harm is None else (harm,):
        for one in STATUSES if status is None else (status,):
            bits |= cell(each, one)
    return bits
