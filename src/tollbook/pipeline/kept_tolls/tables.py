"""The file's tables. `folded` says of which book, program and moment they are."""

SCHEMA = """
CREATE TABLE folded(stamp TEXT NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL);
CREATE TABLE incidents(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, first TEXT, last TEXT, place TEXT, region TEXT,
  country TEXT, event TEXT NOT NULL, names TEXT NOT NULL, spelt TEXT NOT NULL, contested INTEGER NOT NULL,
  clarity INTEGER NOT NULL);
CREATE INDEX incidents_sums ON incidents(first, last) WHERE clarity = 2;
CREATE INDEX incidents_days ON incidents(first, last);
CREATE TABLE tolls(incident INTEGER NOT NULL, whole INTEGER NOT NULL, harm TEXT NOT NULL, status TEXT,
  side TEXT NOT NULL, name TEXT, low INTEGER, best INTEGER, high INTEGER, open INTEGER NOT NULL,
  contested INTEGER NOT NULL);
CREATE INDEX tolls_incident ON tolls(incident);
"""
"""names: what a word of a place is looked for in, folded, one a line; spelt: keys of the places, one a line.

tolls: what an incident adds to a sum, so of a sum over several places what it has beyond its parts. whole: 1 for a
total over everybody. side: the key of the party's name.
"""
