"""The steps from an empty database to the tables of today, each in a file of its own that never changes again."""
